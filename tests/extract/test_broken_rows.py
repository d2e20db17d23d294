"""Rows of flattened text in which each paragraph of a cell has a line of its own."""

import pytest
from growth import assert_no_squared_growth

import apparse
from apparse.blocks import Paragraph, Table
from apparse.extract.flattened import read as read_text
from apparse.extract.format import Reading
from apparse.source import Source

SHOWERS = "1\tMend the showers, so that all of them are warm in the morning.\tAgreed\tTiles will be laid in the showers of the east wing before the winter.\tHead of Works\tMay 2025\n"
PAINT = "The walls will be painted.\tChaplain\tJune 2025\n"
ROOF = "2\tMend the roof, of which the slates have come off in the storm.\tAgreed\tSlates have been bought, and will be put up by the works team in spring.\tHead of Works\tMay 2025\n"
BENCHES = "Benches will be bought.\t\n\nGovernor\n\nHead of Works\n\n\tJuly 2025\n"
"""A row of which the second cell is broken."""
OAK = "\n\nThey will be of oak.\n\nElm rots.\n\n\tGovernor\tJuly 2025\n"
"""One of which the first is."""


def read(text):
    return read_text(Source("plan.txt", text.encode()), Reading()).blocks


def rows(text):
    return [
        ["|".join(paragraph.text.value for paragraph in cell.paragraphs) for cell in row.cells]
        for block in read(text)
        if isinstance(block, Table)
        for row in block.rows
    ]


@pytest.mark.parametrize(
    ("broken", "cells"),
    [
        (BENCHES, ["Benches will be bought.", "Governor|Head of Works", "July 2025"]),
        (BENCHES.replace("\n\n", "\n"), ["Benches will be bought.", "Governor|Head of Works", "July 2025"]),
        (BENCHES + OAK, ["They will be of oak.|Elm rots.", "Governor", "July 2025"]),
        (BENCHES + "\nOak.\nElm.\n\tGovernor\tJuly 2025\n", ["Oak.|Elm.", "Governor", "July 2025"]),
        (BENCHES + "\n\nOne of:\n\nOak.\nElm.\n\tGovernor\tMay 2025\n", ["One of:|Oak.|Elm.", "Governor", "May 2025"]),
        (BENCHES + "Nail.\tGovernor\t\n\nMay 2025\n\nor June\n\n\n", ["Nail.", "Governor", "May 2025|or June"]),
        ("\n\nNail.\n\nSaw.\n\n\t\n\nMaker\n\nSmith\n\n\tMay\n", ["Nail.|Saw.", "Maker|Smith", "May"]),
    ],
    ids=["second", "second with items", "first", "first with items", "first with both", "last", "two"],
)
def test_a_cell_has_the_paragraphs_that_stand_on_lines_of_their_own(broken, cells):
    found = rows(SHOWERS + PAINT + broken + ROOF)
    assert cells in found
    assert [len(row) for row in found] == [6, 3, *[3] * (len(found) - 3), 6]


def test_a_heading_right_below_a_row_is_no_paragraph_of_the_next_one():
    blocks = read(SHOWERS + PAINT + BENCHES + "The board should:\n" + OAK + ROOF)
    assert [block.text.value for block in blocks if isinstance(block, Paragraph)] == ["The board should:"]


@pytest.mark.parametrize(
    "between",
    [
        "\n\nLast seen in May.\n\n",
        "\n\nOFFICIAL\n\n\t\t\t",
        "\n\nLast seen in May.\n\n\n",
    ],
    ids=["prose", "the foot of a page", "prose and more empty lines"],
)
def test_where_no_row_is_broken_in_its_middle_prose_between_rows_stays_prose(between):
    blocks = read(SHOWERS + PAINT + between + PAINT + ROOF)
    assert sum(isinstance(block, Paragraph) for block in blocks) == 1


def test_prose_below_a_row_that_ends_in_an_empty_cell_stays_prose():
    blocks = read(SHOWERS + PAINT + BENCHES + "Nail.\tGovernor\t\n\nThe plan goes on below.\n\n" + ROOF)
    assert [block.text.value for block in blocks if isinstance(block, Paragraph)] == ["The plan goes on below."]


def test_the_plan_in_such_rows():
    text = f"Action Plan Submitted: 3 March 2025\n\nAction plan: HMP Lowmoor Fen\nThe Governor should:\n{SHOWERS}{OAK}{PAINT}{ROOF}{BENCHES}"
    plan = apparse.parse(Source("plan.txt", text.encode()))
    assert [(r.number, r.addressee, r.response, [(a.owners_raw, a.target_raw) for a in r.actions]) for r in plan.recommendations] == [
        ("1", "The Governor should:", "agreed", [("Head of Works", "May 2025"), ("Governor", "July 2025"), ("Chaplain", "June 2025")]),
        ("2", "The Governor should:", "agreed", [("Head of Works", "May 2025"), ("Governor Head of Works", "July 2025")]),
    ]  # fmt: skip
    assert plan.recommendations[0].actions[1].text == "They will be of oak. Elm rots."
    assert not plan.leftovers


def test_time_grows_with_the_rows():
    assert_no_squared_growth(lambda text: rows(SHOWERS + PAINT + text), BENCHES + OAK)
