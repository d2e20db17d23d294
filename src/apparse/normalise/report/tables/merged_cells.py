"""Cells merged downwards beside the ratings of several rows: they hold a name for each, or the chapter of all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from apparse.blocks import Cell, Row, Table
from apparse.records.rating import read_rating


def with_own_names(table: Table) -> Table:
    """The table with the paragraphs of a cell merged downwards in the rows that they belong to.

    They do where there is one for each of the rows, and each row has a rating of its own. What
    stands beside names and their ratings is what these have in common, and gets a row of its own above them.
    """
    rows = list(table.rows)
    for place, row in enumerate(table.rows):
        for column, cell in row.placed():
            count = cell.rowspan
            if count > 1 and len(cell.paragraphs) == count and all(map(_rates, table.rows[place : place + count])):
                for down, paragraph in enumerate(cell.paragraphs):
                    own = replace(cell, paragraphs=(paragraph,), rowspan=1)
                    rows[place + down] = _with_cell(rows[place + down], column, own)
    return replace(table, rows=tuple(part for row in rows for part in _parted(row)))


def _parted(row: Row) -> Iterator[Row]:
    """The row, with what is merged downwards beside its name and rating in a row of its own."""
    common = [(column, cell) for column, cell in row.placed() if cell.rowspan > 1 and cell.text]
    own = [(column, cell) for column, cell in row.placed() if (column, cell) not in common]
    filled = [cell for _, cell in own if cell.text]
    if common and len(filled) > 1 and read_rating(filled[-1].text.value):
        yield _row(common)
        yield _row(own)
    else:
        yield row


def _row(placed: Sequence[tuple[int, Cell]]) -> Row:
    return Row(tuple(cell for _, cell in placed), tuple(column for column, _ in placed))


def _rates(row: Row) -> bool:
    return any(cell.rowspan == 1 and read_rating(cell.text.value) for cell in row.cells)


def _with_cell(row: Row, column: int, cell: Cell) -> Row:
    others = [pair for pair in row.placed() if pair[0] != column]
    placed: Sequence[tuple[int, Cell]] = sorted([*others, (column, cell)], key=lambda pair: pair[0])
    return replace(row, cells=tuple(each for _, each in placed), columns=tuple(place for place, _ in placed))
