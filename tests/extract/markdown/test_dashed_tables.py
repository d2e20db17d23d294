"""Dashed tables in Markdown, as pandoc writes them, to blocks."""

from __future__ import annotations

import pytest
from growth import assert_no_squared_growth

from apparse.blocks import Heading, ListItem, Table
from apparse.extract.format import Reading
from apparse.extract.markdown import MARKDOWN
from apparse.source import Source

DASHED = """\
# The plan

  -------------------------------------------
  **Rec   **Action**          **Owner**
  No**
  ------- ------------------- ---------------
  1       Lay tiles *in the   Head of
          showers*:           Works

          -   red             Chaplain
          -   white

  Not     Buy no benches.
  agreed
  -------------------------------------------

After
"""


def read(text: str):
    return MARKDOWN.read(Source("plan.md", text.encode()), Reading()).blocks


def test_empty_lines_part_rows_and_cells_hold_markdown():
    heading, table, after = read(DASHED)
    assert isinstance(heading, Heading)
    assert isinstance(table, Table)
    assert [row.header for row in table.rows] == [True, False, False, False]
    assert [[cell.text.value for cell in row.cells] for row in table.rows] == [
        ["Rec No", "Action", "Owner"],
        ["1", "Lay tiles in the showers:", "Head of Works"],
        ["", "• red • white", "Chaplain"],
        ["Not agreed", "Buy no benches.", ""],
    ]
    assert [type(p) for p in table.rows[2].cells[1].paragraphs] == [ListItem, ListItem]
    assert [cell.text.at[0].line for cell in table.rows[1].cells] == [7, 7, 7]
    assert (after.text.value, after.text.at[0].line) == ("After", 17)


def test_a_table_without_a_head_and_one_without_borders():
    totals = "  ------------ ---\n  Agreed       2\n\n  Not agreed   0\n  ------------ ---\n"
    counts = "  Response     Count\n  ------------ -------\n  Agreed       2\n  Not agreed   0\n"
    for table, heads in zip(read(f"{totals}\n{counts}"), ([], [["Response", "Count"]]), strict=True):
        said = [[cell.text.value for cell in row.cells] for row in table.rows]
        assert said == [*heads, ["Agreed", "2"], ["Not agreed", "0"]]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nMend all pipes.\n\n---\n",
        "Mend all pipes\n--------------\n\nand the --- drains.\n",
        "| No | Action |\n| -- | ------ |\n| 1  | Mend.  |\n",
        f"```\n{DASHED}```\n",
        "> " + DASHED.replace("\n", "\n> "),
    ],
    ids=["rules", "an underlined heading", "bars", "code", "a quotation"],
)
def test_what_else_has_dashes_stays_what_it_is(text):
    assert not any(isinstance(block, Table) and block.width == 3 for block in read(text))


@pytest.mark.parametrize("piece", ["--- ---\n", "-------\na   b\n--- ---\n", "  --- ---\n  a   b\n\n  --- ---\n\n"])
def test_time_grows_with_length_and_no_faster(piece):
    assert_no_squared_growth(read, piece)
