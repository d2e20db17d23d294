"""Rows of two columns that were read line by line."""

import pytest

from apparse.blocks import Cell, Paragraph, Row, Table
from apparse.location import Location
from apparse.normalise.report.tables.torn_rows import whole_rows
from apparse.text import Text


def table(*rows):
    def cell(words, line):
        return Cell((Paragraph(Text.of(words, Location(line=line))),)) if words else Cell()

    built = (
        Row(tuple(cell(words, number) for words in row), tuple(range(len(row)))) for number, row in enumerate(rows)
    )
    return Table(tuple(built), max(map(len, rows)))


@pytest.mark.parametrize(
    ("rows", "whole"),
    [
        (
            [("Work is well informed and", "Requires"), ("involves the child.", "improvement")],
            [["Work is well informed and involves the child.", "Requires improvement"]],
        ),
        (
            [("Staff are enabled to deliver a service of high", ""), ("quality to all.", "Good")],
            [["Staff are enabled to deliver a service of high quality to all.", "Good"]],
        ),
        (
            [("Does assessment focus on the factors linked", "74%"), ("to offending?", "")],
            [["Does assessment focus on the factors linked to offending?", "74%"]],
        ),
        ([("The leadership of the", ""), ("", "Good"), ("unit is strong.", "")], [["The leadership of the unit is strong.", "Good"]]),
        (
            [("Examples of notable practice", "", ""), ("a)", "Men were trained.", "See 3.6"), ("b)", "It had a garden.", "See 4.1")],
            [["Examples of notable practice"], ["a)", "Men were trained.", "See 3.6"], ["b)", "It had a garden.", "See 4.1"]],
        ),
        (
            [("P 2.3 Implementation and delivery", "", ""), ("of sentences", "2023", "Good")],
            [["P 2.3 Implementation and delivery of sentences", "2023", "Good"]],
        ),
        (
            [("1. Organisational arrangements and", ""), ("activity", ""), ("P 1.1 Leadership", "Good")],
            [["1. Organisational arrangements and activity"], ["P 1.1 Leadership", "Good"]],
        ),
        ([("2.1 Assessment", "Good"), ("2.2 Planning", "Inadequate")], [["2.1 Assessment", "Good"], ["2.2 Planning", "Inadequate"]]),
        ([("2.1 Court work", "Rating"), ("making.", "")], [["2.1 Court work", "Rating"], ["making."]]),
        ([("safety", "poor"), ("respect", "good")], [["safety", "poor"], ["respect", "good"]]),
    ],
)  # fmt: skip
def test_the_lines_of_a_row_are_joined(rows, whole):
    assert [[text.value for text in row] for row in whole_rows(table(*rows))] == whole


@pytest.mark.parametrize(
    ("name", "below", "count"),
    [("Work with children and", "victims", 1), ("Work with children", "victims", 2), ("Work with", "Victims", 2)],
)
def test_in_tables_of_more_columns_only_a_name_that_must_go_on_is_joined(name, below, count):
    rows = [("2.1", name, "Good"), ("", below, "")]
    assert len(whole_rows(table(*rows))) == count
