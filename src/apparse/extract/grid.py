"""Cells with spans laid out as a Table, the same for Word, OpenDocument, web pages and Markdown."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from apparse.blocks import Cell, Row, Table
from apparse.errors import LimitExceeded
from apparse.extract.nested import with_nested_tables
from apparse.location import Location

MAX_SPAN = 1_000
MAX_COLUMNS = 20_000


@dataclass(frozen=True, slots=True)
class SpannedRow:
    """One row as a source has it: the cells that begin in it, left to right, with the spans it asks for."""

    cells: tuple[Cell, ...]
    header: bool = False


def span(text: str | None) -> int:
    """A span as written, from 1 to MAX_SPAN; what is no number counts as 1."""
    try:
        return min(max(int(text or 1), 1), MAX_SPAN)
    except ValueError:
        return 1


def flow(lines: Sequence[SpannedRow], at: Location) -> Table | None:
    """Cells put each into the first free column of its row, as a browser does. None when there is no cell."""
    taken: dict[int, int] = {}  # column -> rows that a cell from above still covers
    rows: list[Row] = []
    for line in lines:
        columns: list[int] = []
        column = 0
        for cell in line.cells:
            while taken.get(column):
                column += 1
            columns.append(column)
            taken.update(dict.fromkeys(range(column, column + cell.colspan), cell.rowspan))
            column += cell.colspan
        if column > MAX_COLUMNS:
            raise LimitExceeded(f"has a table of more than {MAX_COLUMNS:,} columns")
        rows.append(Row(line.cells, tuple(columns), line.header))
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
    return fitted(rows, at)


def fitted(rows: Iterable[Row], at: Location) -> Table | None:
    """The table of `rows`: spans that reach over its edge are cut, columns in which no cell begins are dropped.

    Tables within its cells divide these.
    """
    rows = tuple(rows)
    begun = sorted({column for row in rows for column in row.columns})
    if not begun:
        return None
    new = {column: place for place, column in enumerate(begun)}
    fit = tuple(_fit(row, len(rows) - place, begun, new) for place, row in enumerate(rows))
    return with_nested_tables(Table(fit, len(begun), at))


def _fit(row: Row, depth: int, begun: list[int], new: dict[int, int]) -> Row:
    cells = tuple(
        replace(cell, colspan=bisect_left(begun, column + cell.colspan) - new[column], rowspan=min(cell.rowspan, depth))
        for column, cell in row.placed()
    )
    return Row(cells, tuple(new[column] for column in row.columns), row.header)
