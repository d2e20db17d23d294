"""Ratings tables that a converter has printed cell by cell."""

import pytest
from texts import on_line

from apparse.blocks import Paragraph, Table
from apparse.normalise.report.mending.unrolled import with_ratings_rolled_up

UNIT = [
    ["Wold and Marsh PDU", "Score", "3/9"],
    ["Overall rating", "Requires improvement"],
    ["1.", "Organisational delivery"],
    ["1.1", "Leadership", "Good"],
    ["P 1.2", "Staff", "Not inspected"],
    ["2.", "Service delivery"],
    ["2.1", "Planning", "Inadequate"],
]
BARE = [["Leadership", "Good"], ["Staff", "Good"], ["Planning", "Inadequate"]]


def rolled_up(*lines):
    blocks = with_ratings_rolled_up([Paragraph(on_line(line)) for line in lines])
    return [
        [[cell.text.value for cell in row.cells] for row in block.rows]
        if isinstance(block, Table)
        else block.text.value
        for block in blocks
    ]


def flat(rows):
    return [cell for row in rows for cell in row]


def test_each_score_begins_a_table():
    other = [["Fen PDU", *UNIT[0][1:]], *UNIT[1:]]
    assert rolled_up("The ratings are these.", *flat(UNIT), *flat(other), "Fen PDU was visited.") == [
        "The ratings are these.",
        UNIT,
        other,
        "Fen PDU was visited.",
    ]


def test_names_may_have_no_numbers():
    assert rolled_up("Ratings", *flat(BARE)) == ["Ratings", BARE]


@pytest.mark.parametrize(
    "lines",
    [
        flat(BARE[:2]),
        ["1.", "Organisational delivery", "2.", "Service delivery", "3.", "Results"],
        ["Leadership was strong.", "Good", "Staff were not.", "Inadequate", "We saw plans.", "Good"],
        ["Score", "3/9", "Overall rating", "Good"],
    ],
)
def test_what_rates_little_or_says_more_stays_as_it_stands(lines):
    assert rolled_up(*lines) == lines
