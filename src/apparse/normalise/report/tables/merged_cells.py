"""Names that stand in one cell beside the ratings of several rows, one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Cell, Row, Table
from apparse.records.rating import read_rating


def with_own_names(table: Table) -> Table:
    """The table with the paragraphs of a cell merged downwards in the rows that they belong to.

    They do where there is one for each of the rows, and each row has a rating of its own.
    """
    rows = list(table.rows)
    for place, row in enumerate(table.rows):
        for column, cell in row.placed():
            count = cell.rowspan
            if count > 1 and len(cell.paragraphs) == count and all(map(_rates, table.rows[place : place + count])):
                for down, paragraph in enumerate(cell.paragraphs):
                    own = replace(cell, paragraphs=(paragraph,), rowspan=1)
                    rows[place + down] = _with_cell(rows[place + down], column, own)
    return replace(table, rows=tuple(rows))


def _rates(row: Row) -> bool:
    return any(cell.rowspan == 1 and read_rating(cell.text.value) for cell in row.cells)


def _with_cell(row: Row, column: int, cell: Cell) -> Row:
    others = [pair for pair in row.placed() if pair[0] != column]
    placed: Sequence[tuple[int, Cell]] = sorted([*others, (column, cell)], key=lambda pair: pair[0])
    return replace(row, cells=tuple(each for _, each in placed), columns=tuple(place for place, _ in placed))
