"""Text that runs out of the bottom of its table: browsers end the ruled row with the page and print on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from apparse.extract.pdf.grid import Grid
from apparse.extract.pdf.rivers import Strip

LEADING = 0.5
"""Heights of a line: what follows closer than this goes on with the paragraph above."""


def drawn_down(grid: Grid, page: Sequence[Strip]) -> Grid:
    """The grid with its bottom below the lines that it cuts through and those that go on from them."""
    bottom = grid.ys[-1]
    for strip in page:
        if strip.bottom < grid.ys[-1] or strip.top > bottom + LEADING * strip.height or not _in_columns(strip, grid):
            continue
        if bottom == grid.ys[-1] and not strip.top < bottom - 0.1 * strip.height:
            break  # stands below the border: no line is cut
        bottom = strip.bottom
    return replace(grid, ys=(*grid.ys[:-1], bottom + 1)) if bottom > grid.ys[-1] else grid


def _in_columns(strip: Strip, grid: Grid) -> bool:
    """Whether each part of the line lies in one cell of the last row."""
    for x0, x1 in strip.parts:
        column = bisect_right(grid.xs, x0 + 1) - 1
        if not 0 <= column < len(grid.xs) - 1:
            return False
        if x1 > grid.box(grid.fields[grid.owners[-1][column]]).x1 + 2:
            return False
    return True
