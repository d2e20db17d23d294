"""Owners and dates that end the actions of a table with columns for neither."""

import pytest

import apparse
from apparse import Source


def plan(cell, *, heads=("Recommendation", "Our answer", "Actions"), answer="Agreed"):
    cells = ("1 Mend the showers.", *([answer] if len(heads) > 2 else ()), cell)
    rows = "".join(f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in (heads, cells))
    body = f"<h1>Action plan: HMP Lowmoor Fen</h1><p>Response to HM Inspectorate of Prisons</p><table>{rows}</table>"
    return apparse.parse(Source("plan.html", body.encode()))


def told(document):
    return [(a.text, a.owners_raw, a.target_raw) for r in document.recommendations for a in r.actions]


def items(*texts):
    return f"<ul>{''.join(f'<li>{text}</li>' for text in texts)}</ul>"


def test_each_item_ends_in_brackets():
    document = plan(
        items(
            "Tiles will be laid (Head of Works, May 2026)",
            "Pipes (both of them) will be mended (Works Managers, from 3 June 2026)",
            "A survey will be made (Head of Works, first results July 2026)",
            "Staff will be told",
        )
    )
    assert told(document) == [
        ("Tiles will be laid", "Head of Works", "May 2026"),
        ("Pipes (both of them) will be mended", "Works Managers", "from 3 June 2026"),
        ("A survey will be made", "Head of Works", "first results July 2026"),
        ("Staff will be told", None, None),
    ]
    assert document.leftovers == ()


def test_what_leads_up_to_the_items_explains_a_response_that_is_qualified():
    lead = "<p>We have funds for some of them.</p>"
    document = plan(lead + items("Tiles will be laid (Head of Works, May 2026)"), answer="Partly agreed")
    (recommendation,) = document.recommendations
    assert recommendation.explanation == "We have funds for some of them."
    assert told(document) == [("Tiles will be laid", "Head of Works", "May 2026")]


@pytest.mark.parametrize("heads", [("You said", "We did"), ("You told us", "What we are doing")])
def test_a_line_of_labels_closes_what_stands_above_it(heads):
    document = plan(
        "<p>Tiles are laid.</p><p>They are blue.</p><p>Who: Head of Works | When: Done, May 2026</p>"
        "<p>Pipes will be mended.</p><p>When: June 2026 Who: Governor</p>",
        heads=heads,
    )
    assert told(document) == [
        ("Tiles are laid. They are blue.", "Head of Works", "Done, May 2026"),
        ("Pipes will be mended.", "Governor", "June 2026"),
    ]
    assert document.leftovers == ()


@pytest.mark.parametrize("heads", [("You said", "We did"), ("You said", "What we have done")])
def test_owner_and_date_may_stand_in_lines_of_their_own_or_behind_the_sentence(heads):
    document = plan(
        "<p>Tiles are laid.</p><p>Owner: Head of Works</p><p>Date: May 2026</p>"
        "<p>Pipes will be mended. Owner: Governor. By when: June 2026.</p><p>Staff will be told.</p><p>When: July 2026</p>",
        heads=heads,
    )
    assert told(document) == [
        ("Tiles are laid.", "Head of Works", "May 2026"),
        ("Pipes will be mended.", "Governor", "June 2026"),
        ("Staff will be told.", None, "July 2026"),
    ]
    assert document.leftovers == ()


@pytest.mark.parametrize("said", ["(Prison Rules, rule 45)", "(see annex B, below)", "(most of them, we hope)"])
def test_other_brackets_hold_no_owner(said):
    assert told(plan(items(f"Tiles will be laid {said}"))) == [(f"Tiles will be laid {said}", None, None)]


@pytest.mark.parametrize(
    ("body", "others"), [("Ministry of Justice", ()), ("Chief Inspector of Prisons", ("Tiles will be laid",))]
)
def test_a_work_that_is_cited_is_neither_owner_nor_date(body, others):
    cited = f"We follow the White Paper ({body}, December 2021)"
    document = plan(items(cited, *others))
    assert told(document) == [(" ".join([cited, *others]), None, None)]
