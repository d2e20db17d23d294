"""Head rows that stand unruled upon a ruled table: painted in one strip, or printed bare."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.measures import LEVEL, OVERHANG, SLACK
from apparse.extract.pdf.layout.text.strips import Strip

HEAD_NEAR = 1.0
"""Heights of a line: a head is no farther from its table than this."""
HEAD_NEAR_WORDS = 2.5
"""The same where the table begins with its words, not with their cells."""


def headed(grid: Grid, page: Sequence[Strip], near: float = HEAD_NEAR) -> Grid:
    """The grid with one more row on top, if the lines right above it fall into its columns."""
    top = grid.ys[0]
    lines: list[Strip] = []
    for strip in reversed(page):
        if strip.bottom > top + LEVEL:
            continue
        if top - strip.bottom > near * strip.height or not _falls_into(strip, grid):
            break
        lines.append(strip)
        top = strip.top
    columns = {_column(grid, x0) for strip in lines for x0, _ in strip.parts}
    if len(columns) < max(2, (len(grid.xs) - 1) / 2):
        return grid
    width = len(grid.xs) - 1
    fields = (*(Field(0, column, 1, 1) for column in range(width)), *(f._replace(row=f.row + 1) for f in grid.fields))
    ys = (lines[-1].top - SLACK, *grid.ys)
    return replace(grid, ys=ys, fields=fields, owners=owners(len(ys) - 1, width, fields), open_top=False)


def _falls_into(strip: Strip, grid: Grid) -> bool:
    """Whether each part of the line lies in one column of the grid."""
    for x0, x1 in strip.parts:
        column = _column(grid, x0)
        if not (0 <= column < len(grid.xs) - 1 and x1 < grid.xs[column + 1] + OVERHANG):
            return False
    return True


def _column(grid: Grid, x: float) -> int:
    return bisect_right(grid.xs, x + SLACK) - 1
