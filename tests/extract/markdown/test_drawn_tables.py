"""Tables that Markdown draws with hyphens and bars."""

from __future__ import annotations

from itertools import chain

from apparse.blocks import ListItem, Paragraph, Table
from apparse.extract.format import Reading
from apparse.extract.markdown import MARKDOWN
from apparse.source import Source

DRAWN = """\
Before

+-----+-----------------+----------+
| No  | Action          | Owner    |
+=====+=================+==========+
| **The Governor should:**         |
+-----+-----------------+----------+
| 1   | Lay tiles in    | Head of  |
|     | the *showers*.  | Works    |
|     |                 |          |
|     | -   red         | Chaplain |
|     | -   blue        |          |
|     +-----------------+----------+
|     | Buy a bench |   |          |
+-----+-----------------+----------+

After
"""


def read(text: str):
    return MARKDOWN.read(Source("plan.md", text.encode()), Reading()).blocks


def cells(table: Table):
    return [[[p.text.value for p in cell.paragraphs] for cell in row.cells] for row in table.rows]


def test_cells_of_several_lines_and_paragraphs():
    before, table, after = read(DRAWN)
    assert cells(table) == [
        [["No"], ["Action"], ["Owner"]],
        [["The Governor should:"]],
        [["1"], ["Lay tiles in the showers.", "red", "blue"], ["Head of Works", "Chaplain"]],
        [["Buy a bench |"], []],
    ]
    assert (before.text.value, after.text.value) == ("Before", "After")
    assert [type(each) for each in table.rows[2].cells[1].paragraphs] == [Paragraph, ListItem, ListItem]


def test_spans_heads_and_lines_are_those_that_are_drawn():
    _, table, _ = read(DRAWN)
    assert [row.header for row in table.rows] == [True, False, False, False]
    assert [[(c.colspan, c.rowspan) for c in row.cells] for row in table.rows[1:]] == [
        [(3, 1)],
        [(1, 2), (1, 1), (1, 1)],
        [(1, 1), (1, 1)],
    ]
    assert [row.columns for row in table.rows] == [(0, 1, 2), (0,), (0, 1, 2), (1, 2)]
    paragraphs = chain.from_iterable(cell.paragraphs for row in table.rows for cell in row.cells)
    assert [each.text.at[0].line for each in paragraphs] == [4, 4, 4, 6, 8, 8, 11, 12, 8, 11, 14]


def test_signs_that_are_two_wide_leave_the_walls_where_they_stand():
    _, table = read("Key\n\n+------+-----+\n| 🟢 x | May |\n+------+-----+\n")
    assert cells(table) == [[["🟢 x"], ["May"]]]


def test_what_is_drawn_in_a_cell_stays_as_it_stands():
    (table,) = read("+---------+---+\n| +-----+ | b |\n| | a   | |   |\n| +-----+ |   |\n+---------+---+\n")
    assert cells(table) == [[["+-----+ | a | +-----+"], ["b"]]]


def test_borders_that_enclose_nothing_are_no_table():
    for text in ("+---+\n", "+---+\n+---+\n", "+---+\n| a |\n", "+---+---+\n| a |\n+---+\n"):
        assert not any(isinstance(block, Table) for block in read(text)), text
