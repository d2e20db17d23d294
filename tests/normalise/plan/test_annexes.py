"""Letters that answer each recommendation, with the actions in the table of an annex under the same numbers."""

import pytest

import apparse
from apparse import Source

LETTER = (
    "<p>Dear Chief Inspector,</p><p>Thank you for your report on HMP Lowmoor Fen, which was published on 4 March 2025.</p>"
    "<p>1. The showers should be warm, and the Governor should see to it that they are.</p><p>Response: Accepted</p>"
    "<h4>2. The yard should be larger.</h4><p>Response: Accepted in principle</p>"
    "<p>3. The library should open.</p><p>Response: Accepted in part</p><p>The building belongs to the parish.</p>"
    "<p>Yours sincerely,</p><p>A. Reed</p>"
    "<h2>Annex A: Action plan</h2><p>HMP Lowmoor Fen. Report published: 4 March 2025. Action plan submitted: 3 April 2025.</p>"
)
HEADS = "<tr><th>Rec.</th><th>Action</th><th>Lead</th><th>Target date</th></tr>"
TILES = "<td>Tiles will be laid.</td><td>Governor</td><td>May 2025</td>"
PIPES = "<td>Pipes will be mended.</td><td>Head of Works</td><td>June 2025</td>"
BOOKS = "<td>Books will be lent.</td><td>Librarian</td><td>July 2025</td>"
MERGED = f"<table>{HEADS}<tr><td rowspan=2>1</td>{TILES}</tr><tr>{PIPES}</tr><tr><td>3</td>{BOOKS}</tr></table>"
BLANK = f"<table>{HEADS}<tr><td>Rec 1</td>{TILES}</tr><tr><td></td>{PIPES}</tr><tr><td>Rec 3</td>{BOOKS}</tr></table>"
CUT = f"<table>{HEADS}<tr><td>1</td>{TILES}</tr></table><table><tr><td></td>{PIPES}</tr><tr><td>3</td>{BOOKS}</tr></table>"


def plan(annex):
    return apparse.parse(Source("letter.html", (LETTER + annex).encode()))


@pytest.mark.parametrize("annex", [MERGED, BLANK, CUT], ids=["merged", "blank", "cut by a page"])
def test_actions_belong_to_the_recommendation_whose_number_they_have(annex):
    document = plan(annex)
    assert [(r.number, r.response, r.response_raw) for r in document.recommendations] == [
        ("1", "agreed", "Accepted"),
        ("2", None, "Accepted in principle"),
        ("3", "partly_agreed", "Accepted in part"),
    ]
    assert [[(a.text, a.owners_raw, a.target_raw) for a in r.actions] for r in document.recommendations] == [
        [("Tiles will be laid.", "Governor", "May 2025"), ("Pipes will be mended.", "Head of Works", "June 2025")],
        [],
        [("Books will be lent.", "Librarian", "July 2025")],
    ]
    assert document.recommendations[2].explanation == "The building belongs to the parish."


def test_the_annex_may_say_when_the_plan_was_submitted():
    assert plan(MERGED).submitted.isoformat() == "2025-04-03"


def test_a_table_with_numbers_that_no_recommendation_has_stays_apart():
    document = plan(MERGED.replace("<td>3</td>", "<td>7</td>"))
    (last,) = (r for r in document.recommendations if r.number == "7")
    assert [a.text for a in last.actions] == ["Books will be lent."]
