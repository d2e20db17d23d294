"""Drawn tables in plain text, to blocks."""

from __future__ import annotations

import pytest
from growth import assert_no_squared_growth

from apparse.blocks import ListItem, Paragraph, Table
from apparse.extract.flattened import FLATTENED
from apparse.extract.format import Reading
from apparse.source import Source

DRAWN = """\
Before

  +-----+-----------------+----------+
  | No  | Action          | Owner    |
  +=====+=================+==========+
  | 1   | Lay tiles in    | Head of  |
  |     | the showers.    | Works    |
  |     |                 |          |
  |     | • red           | Chaplain |
  +-----+-----------------+----------+
After
"""


def read(text: str):
    return FLATTENED.read(Source("plan.txt", text.encode()), Reading()).blocks


def test_a_blank_line_in_a_cell_parts_paragraphs():
    before, table, after = read(DRAWN)
    assert isinstance(table, Table)
    assert [row.header for row in table.rows] == [True, False]
    assert [[(type(p), p.text.value) for p in cell.paragraphs] for cell in table.rows[1].cells] == [
        [(Paragraph, "1")],
        [(Paragraph, "Lay tiles in the showers."), (ListItem, "red")],
        [(Paragraph, "Head of Works"), (Paragraph, "Chaplain")],
    ]
    assert [(p.text.value, p.text.at[0].line) for p in (before, after)] == [("Before", 1), ("After", 11)]
    assert [at.line for p in table.rows[1].cells[2].paragraphs for at in p.text.at] == [6, 7, 9]


def test_a_drawn_table_is_not_taken_for_text_laid_out_by_blanks():
    row = "  | 2   | Buy benches.    | Governor |\n  +-----+-----------------+----------+\n"
    _, table, _ = read(DRAWN.replace("After\n", row * 6 + "After\n"))
    assert isinstance(table, Table)
    assert len(table.rows) == 8


@pytest.mark.parametrize("piece", ["Ivy\n", "+-+\n", "+-+\n| |\n"])
def test_time_grows_with_length_and_no_faster(piece):
    assert_no_squared_growth(read, piece)
