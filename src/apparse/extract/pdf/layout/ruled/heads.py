"""Head rows that stand unruled upon a ruled table: painted in one strip, or printed bare."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.extract.pdf.layout.grid import Field, Grid, column_at, owners
from apparse.extract.pdf.layout.measures import LEVEL, OVERHANG, SLACK
from apparse.extract.pdf.layout.text.strips import Span, Strip

HEAD_NEAR = 1.0
"""Heights of a line: a head is no farther from its table than this."""


def headed(grid: Grid, page: Sequence[Strip]) -> Grid:
    """The grid with one more row on top, if the lines right above it fall into its columns."""
    top = grid.ys[0]
    lines: list[Strip] = []
    for strip in reversed(page):
        if strip.bottom > top + LEVEL:
            continue
        if top - strip.bottom > HEAD_NEAR * strip.height or not falls_into(strip, grid):
            break
        lines.append(strip)
        top = strip.top
    return with_row_above(grid, lines[-1].top) if are_head(lines, grid) else grid


def are_head(lines: Sequence[Strip], grid: Grid) -> bool:
    """Whether lines stand over half of the columns, and over two at least."""
    columns = {column_at(grid.xs, x0) for strip in lines for x0, _ in strip.parts}
    return len(columns) >= max(2, (len(grid.xs) - 1) / 2)


def falls_into(strip: Strip, grid: Grid) -> bool:
    """Whether each part of the line lies in one column of the grid."""
    for x0, x1 in strip.parts:
        column = column_at(grid.xs, x0)
        if not (0 <= column < len(grid.xs) - 1 and x1 < grid.xs[column + 1] + OVERHANG):
            return False
    return True


def with_row_above(grid: Grid, top: float, wide: Sequence[Span] = ()) -> Grid:
    """The grid with a row on top, of whose fields those of the `wide` parts reach as far as these."""
    width = len(grid.xs) - 1
    ends = {column_at(grid.xs, x0): min(column_at(grid.xs, x1), width - 1) for x0, x1 in wide}
    row: list[Field] = []
    for column in range(width):
        if not row or row[-1].column + row[-1].colspan <= column:
            row.append(Field(0, column, 1, ends.get(column, column) - column + 1))
    fields = (*row, *(field._replace(row=field.row + 1) for field in grid.fields))
    ys = (top - SLACK, *grid.ys)
    return grid._replace(ys=ys, fields=fields, owners=owners(len(ys) - 1, width, fields), open_top=False)
