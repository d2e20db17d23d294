"""Dashed tables in plain text, to blocks."""

from __future__ import annotations

import pytest
from growth import assert_no_squared_growth

import apparse
from apparse.blocks import ListItem, Paragraph, Table
from apparse.extract.flattened import FLATTENED
from apparse.extract.format import Reading
from apparse.source import Source

DASHED = """\
Before

  -------------------------------------------
  Rec     Action              Owner
  No
  ------- ------------------- ---------------
  The
  Board
  should:

  1       Lay tiles in the    Head of
          showers:            Works
          • red
          • white

          Mend the pipes.     Chaplain

  2       Buy the benches.
  -------------------------------------------

After
"""
TOTALS = """\
  --------------- ---
  Recommendations

  Agreed          2

  Not agreed      0
  --------------- ---
"""
COUNTS = """\
  Response     Count
  ------------ -------
  Agreed       2
  Not agreed   0

After
"""


def read(text: str):
    return FLATTENED.read(Source("plan.txt", text.encode()), Reading()).blocks


def said(table):
    return [[cell.text.value for cell in row.cells] for row in table.rows]


def test_empty_lines_part_rows_and_dashes_columns():
    before, table, after = read(DASHED)
    assert isinstance(table, Table)
    assert [row.header for row in table.rows] == [True, False, False, False, False]
    assert said(table) == [
        ["Rec No", "Action", "Owner"],
        ["The Board should:", "", ""],
        ["1", "Lay tiles in the showers: • red • white", "Head of Works"],
        ["", "Mend the pipes.", "Chaplain"],
        ["2", "Buy the benches.", ""],
    ]
    assert [type(p) for p in table.rows[2].cells[1].paragraphs] == [Paragraph, ListItem, ListItem]
    assert [(at.line, at.column) for at in table.rows[2].cells[2].text.at] == [(11, 31), (12, 31)]
    assert [(p.text.value, p.text.at[0].line) for p in (before, after)] == [("Before", 1), ("After", 21)]


def test_a_table_without_a_head_has_dashes_above_and_below():
    (table,) = read(TOTALS)
    assert said(table) == [["Recommendations", ""], ["Agreed", "2"], ["Not agreed", "0"]]
    (lines,) = read(TOTALS.replace("\n\n", "\n"))
    assert said(lines) == said(table)


def test_a_table_without_borders_has_a_row_on_each_line():
    _, table, after = read(TOTALS + "\n" + COUNTS)
    assert said(table) == [["Response", "Count"], ["Agreed", "2"], ["Not agreed", "0"]]
    assert after.text.value == "After"


def test_each_letter_stands_in_the_column_that_a_reader_sees():
    (table,) = read(TOTALS.replace("Not agreed     ", "Not agreed 不同"))
    assert said(table)[2] == ["Not agreed 不同", "0"]


def test_a_text_that_was_cut_has_the_rows_up_to_there():
    _, table = read(DASHED.partition("\n  2 ")[0])
    assert said(table)[-1] == ["", "Mend the pipes.", "Chaplain"]


@pytest.mark.parametrize(
    "unclear",
    [
        DASHED.replace("Mend the pipes.     Chaplain", "Mend the pipes in all Chaplain"),
        DASHED.replace("          Mend", "see       Mend"),
        DASHED.replace("          • white\n\n          Mend", "  2       Mend"),
        DASHED.replace("\n\n", "\n"),
    ],
    ids=["text between two columns", "text before the first column", "two numbers in a row", "no empty lines"],
)
def test_what_can_be_told_in_two_ways_is_no_table_and_nothing_of_it_is_lost(unclear):
    blocks = read(unclear)
    assert not any(isinstance(block, Table) for block in blocks)
    words = " ".join(block.text.value for block in blocks).split()
    assert all(word in words for word in ("Rec", "Board", "tiles", "Mend", "Chaplain", "benches.", "After"))


@pytest.mark.parametrize(
    "text",
    [
        "Buy benches\n--- -------\nfor the yard.\n",
        "Ivy     Oak\n---     ---\nMend    Pipes\n",
        "-- --\n\nMend all pipes\n\n-- --\n",
    ],
)
def test_words_that_are_underlined_are_no_table(text):
    assert not any(isinstance(block, Table) for block in read(text))


def test_the_plan_in_such_a_table():
    text = """\
HMP Lowmoor Fen: action plan in response to the inspection

Action plan submitted: 3 March 2025

  ----------------------------------------------------------------------------------------
  No      Recommendation     Agreed/    Action                    Owner       Target Date
                             Not
                             agreed
  ------- ------------------ ---------- ------------------------- ----------- ------------
  The
  Board
  should:

  1       Mend the showers   Agreed     Tiles will be laid in the Head of     May 2025
          on all wings.                 showers of each wing.     Works

                                        Pipes will be mended.     Works       June 2025

  2       Let the choir sing Not agreed No room is free, for
          on Sundays.                   operational reasons.
  ----------------------------------------------------------------------------------------
"""
    document = apparse.parse(Source("plan.txt", text.encode()))
    board = "The Board should:"
    assert [
        (r.number, r.addressee, r.text, r.explanation, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ] == [
        (
            *("1", board, "Mend the showers on all wings.", None),
            [
                ("Tiles will be laid in the showers of each wing.", "Head of Works", "May 2025"),
                ("Pipes will be mended.", "Works", "June 2025"),
            ],
        ),
        ("2", board, "Let the choir sing on Sundays.", "No room is free, for operational reasons.", []),
    ]


@pytest.mark.parametrize(
    "piece", ["--- ---\n", "-------\na   b\n--- ---\n", "--- ---\na   b\n\n", "-------\n\n--- ---\n"]
)
def test_time_grows_with_length_and_no_faster(piece):
    assert_no_squared_growth(read, piece)
