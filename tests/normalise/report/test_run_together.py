"""Ratings tables whose rows a page without rules has run together."""

import pytest
from texts import on_line

from apparse.blocks import Cell, Paragraph, Row, Table
from apparse.normalise.report.mending.run_together import with_rows_apart


def table(*rows):
    made = (tuple(Cell(tuple(Paragraph(on_line(line)) for line in cell.split("|"))) for cell in row) for row in rows)
    return Table(tuple(Row(cells, tuple(range(len(cells)))) for cells in made), 2)


def rows(block):
    (found,) = with_rows_apart([block])
    return [[cell.text.value for cell in row.cells] for row in found.rows] if isinstance(found, Table) else None


WHOLE = [
    ["Wold and Marsh PDU", "Score 3/9"],
    ["Overall rating", "Requires improvement"],
    ["1. Organisational delivery"],
    ["1.1 Leadership", "Good"],
    ["1.2 Staff", "Requires improvement"],
    ["2. Court work and case supervision"],
    ["P 2.1 Court work", "Not inspected"],
    ["P 2.2 Implementation and delivery", "Inadequate"],
]


def test_a_paragraph_that_is_nothing_but_rows_is_a_table():
    assert rows(Paragraph(on_line(" ".join(part for row in WHOLE for part in row)))) == WHOLE


@pytest.mark.parametrize(
    "said",
    [
        "1.1 Leadership Good",
        "We rated 1.1 Leadership Good and 1.2 Staff Inadequate",
        "1.1 Leadership Good 1.2 Staff Inadequate, as we said in May.",
        "1. Organisational delivery 1.1 Leadership",
    ],
)
def test_a_line_and_what_says_anything_else_are_none(said):
    assert rows(Paragraph(on_line(said))) is None


def test_a_chapter_in_the_cell_of_its_first_standard_stands_above_it():
    printed = table(
        ("1. Organisational delivery 1.1 Leadership", "Good"), ("1.2 Staff", "Good"), ("2.1 Planning Good",)
    )
    assert rows(printed) == [
        ["1. Organisational delivery"],
        ["1.1 Leadership", "Good"],
        ["1.2 Staff", "Good"],
        ["2.1 Planning Good"],
    ]


def test_lines_of_two_cells_beside_each_other_are_rows():
    names = "Wold PDU|Overall rating|1. Organisational delivery|1.1 Leadership"
    assert rows(table((names, "Score 3/9|Good|Inadequate"))) == [
        ["Wold PDU", "Score 3/9"],
        ["Overall rating", "Good"],
        ["1. Organisational delivery"],
        ["1.1 Leadership", "Inadequate"],
    ]
    kept = table((names, "Score 3/9|Good"))
    assert with_rows_apart([kept]) == [kept]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "1.1 Leadership – Good | 1.2 Staff – Requires improvement",
            [["1.1 Leadership", "Good"], ["1.2 Staff", "Requires improvement"]],
        ),
        ("Safety: Poor|Respect: Good", [["Safety", "Poor"], ["Respect", "Good"]]),
        ("Safety: Poor | Published 3 May 2031", None),
    ],
)
def test_bars_part_the_ratings_of_a_line(line, found):
    assert rows(Paragraph(on_line(line))) == found


def test_a_row_without_cells_holds_no_rows():
    empty = table((), ("1.1 Leadership", "Good"))
    assert with_rows_apart([empty]) == [empty]
