"""Texts laid out by blanks: columns stand below each other, a form feed ends a page."""

from __future__ import annotations

import pytest
from growth import assert_no_squared_growth

import apparse
from apparse import Source
from apparse.extract.laid_out import MOST_LINES, is_laid_out

FIRST = """\
OFFICIAL

                           Action plan: HMP Lowmoor Fen
Action plan submitted: 3 March 2025

No.   Recommendation                 Agreed?         Action                                 Owner              Target date

1     The showers on all wings       Agreed          Tiles will be laid in the showers      Head of Works      May 2025
      should be mended.                              of each wing.

                                                     Pipes will be mended.                  Governor           June 2025

2     A library should be            Partly agreed   Shelves will be bought for the room    Head of            July 2025
      opened and staffed.                            beside the chapel, and a prisoner      Learning
"""
SECOND = """\
OFFICIAL

                                                     will be paid to look after them.

3     Drains should be cleaned.      Not agreed      They belong to the water company.

4     Lamps should be lit.           Agreed          Lamps will be lit every night.         Governor           Complete
"""


def parsed(text):
    return apparse.parse(Source("plan.txt", text.encode()))


def told(document):
    return [
        (r.number, r.text, r.response, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


def test_columns_are_told_apart_by_the_blanks_between_them_and_go_on_over_pages():
    assert told(parsed(f"{FIRST}\f{SECOND}")) == [
        (
            "1",
            "The showers on all wings should be mended.",
            "agreed",
            [("Tiles will be laid in the showers of each wing.", "Head of Works", "May 2025"), ("Pipes will be mended.", "Governor", "June 2025")],
        ),
        (
            "2",
            "A library should be opened and staffed.",
            "partly_agreed",
            [("Shelves will be bought for the room beside the chapel, and a prisoner will be paid to look after them.", "Head of Learning", "July 2025")],
        ),
        ("3", "Drains should be cleaned.", "not_agreed", []),
        ("4", "Lamps should be lit.", "agreed", [("Lamps will be lit every night.", "Governor", "Complete")]),
    ]  # fmt: skip


def test_places_are_those_of_lines_and_columns():
    document = parsed(f"{FIRST}\f{SECOND}")
    action = document.model_dump(mode="json")["recommendations"][1]["actions"][0]
    lines = f"{FIRST}{SECOND}".split("\n")
    places = action["provenance"]["text"]
    assert {key for place in places for key in place} == {"line", "column"}
    for place, begins in zip(places, ("Shelves", "beside", "will be paid"), strict=True):
        assert lines[place["line"] - 1][place["column"] - 1 :].startswith(begins)


def test_a_reader_is_told_that_blanks_are_all_that_tells_cells_apart():
    (finding,) = (f for f in apparse.check(Source("plan.txt", FIRST.encode())).findings if f.rule == "EX106")
    assert "laid out by blanks" in finding.message
    assert not parsed("Action plan: HMP Lowmoor Fen\n\n" + "No.\tRecommendation\tAction\tOwner\tTarget date\n").remarks


@pytest.mark.parametrize(
    ("text", "laid_out"),
    [
        (FIRST, True),
        (FIRST.replace("2025", "2025\t"), False),
        ("Two  blanks behind a stop.  They part no columns.  So it is with typists.\n" * 9, False),
        ("HMP Lowmoor Fen          3 March 2025\n" * 9, False),
        (FIRST + "\n" * MOST_LINES, False),
    ],
    ids=["columns", "with tabs", "two blanks behind each sentence", "two parts", "longer than any page"],
)
def test_what_is_laid_out(text, laid_out):
    assert is_laid_out(text) == laid_out


def test_no_word_is_lost():
    document = parsed(f"{FIRST}\f{SECOND}")
    assert [leftover.text for leftover in document.leftovers] == []


@pytest.mark.parametrize("piece", ["a", "a b ", "a    b\N{NO-BREAK SPACE}   ", " "])
def test_the_time_to_see_how_a_text_is_laid_out_grows_with_its_lines_and_no_faster(piece):
    assert_no_squared_growth(lambda text: is_laid_out(f"a{text}"), piece)
