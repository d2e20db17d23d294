"""Grids and what their fields hold to tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from apparse.blocks import Cell, Row, Table
from apparse.extract.pdf.layout.grid import Field, Grid
from apparse.extract.pdf.layout.sorted_runs import Sorted
from apparse.extract.pdf.layout.text.lines import text_lines
from apparse.extract.pdf.layout.text.paragraphs import TextColumn, paragraphs, wide_leading
from apparse.extract.pdf.layout.text.strips import Span
from apparse.extract.pdf.page import Run
from apparse.location import Location


class Filled(NamedTuple):
    """A table, and the lines that each of its fields holds."""

    grid: Grid
    columns: Sequence[TextColumn]


def closed(tables: Sorted) -> Iterator[Filled]:
    """Tables whose cells are drawn."""
    for grid, cells in tables.filled():
        yield Filled(grid, [_column(grid, field, runs) for field, runs in zip(grid.fields, cells, strict=True)])


def open_to_the_right(tables: Sorted, spans: Iterable[Sequence[Span]]) -> Iterator[Filled]:
    """Tables of which only the words show how broad their columns are: what they cover is told for each."""
    for (grid, cells), columns in zip(tables.filled(), spans, strict=True):
        yield Filled(grid, [_open_column(columns, f, runs) for f, runs in zip(grid.fields, cells, strict=True)])


def as_tables(filled: Sequence[Filled], page: int) -> Iterator[tuple[float, Table]]:
    """The tables, each with its height; how wide their text is set is judged by all of them together."""
    leading = wide_leading(column for table in filled for column in table.columns)
    for table in filled:
        yield table.grid.ys[0], _table(table, page, leading)


def _column(grid: Grid, field: Field, runs: Iterable[Run]) -> TextColumn:
    """The lines of a field; they end as far from its right side as they begin from its left."""
    box, lines = grid.box(field), text_lines(runs)
    padding = min((line.x0 - box.x0 for line in lines), default=0.0)
    return TextColumn(lines, box.x1 - max(padding, 0.0))


def _open_column(columns: Sequence[Span], field: Field, runs: Iterable[Run]) -> TextColumn:
    """The lines of a field that nothing closes on the right: they end where the widest line of the column does."""
    return TextColumn(text_lines(runs), columns[field.column + field.colspan - 1][1])


def _table(filled: Filled, page: int, leading: float) -> Table:
    grid = filled.grid
    by_row: list[list[tuple[Cell, int]]] = [[] for _ in grid.ys[1:]]
    for column, field in zip(filled.columns, grid.fields, strict=True):
        at = Location(page=page, bbox=grid.box(field))
        cell = Cell(tuple(paragraphs(column, page, leading)), at, field.colspan, field.rowspan)
        by_row[field.row].append((cell, field.column))
    rows = [Row(tuple(cell for cell, _ in row), tuple(column for _, column in row)) for row in by_row]
    return Table(tuple(rows), len(grid.xs) - 1, Location(page=page, bbox=grid.bbox), grid.open_top, grid.open_bottom)
