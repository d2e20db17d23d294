"""Whether painted cells are a table by themselves: others are the head of one, or rows of it, and the rest is white."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.grid import Grid
from apparse.extract.pdf.layout.measures import APART
from apparse.extract.pdf.layout.ruled.lattice import OPEN, TOUCH
from apparse.extract.pdf.layout.text.strips import Strip, is_bold, strips
from apparse.extract.pdf.page import Fill, Run

ALL_PAINTED = 0.85
"""The share of a grid that is painted where all of its cells are: white seams may part them."""
BANDS = 0.2
"""The share of words between two rows of a table that may run across its columns, as those of a band do."""


def are_table(grid: Grid, fills: Sequence[Fill], runs: Sequence[Run]) -> bool:
    """Whether the painted cells of a grid are rows and columns, and all of their table (bands that alternate with white are no grid)."""
    box = grid.bbox
    inside = [fill for fill in fills if box.contains(fill.bbox, OPEN)]
    painted = sum((f.x1 - f.x0) * (f.bottom - f.top) for f in inside)
    area = (box.x1 - box.x0) * (box.bottom - box.top)
    if len(grid.xs) < 3 or painted <= ALL_PAINTED * area:
        return False
    if _heads_white_rows(grid, runs):
        return False
    others = [fill for fill in fills if fill not in inside and _fills_a_column(fill, grid)]
    # what is bold heads another table
    bare = [run for run in runs if not run.bold and not any(_holds(fill, run) for fill in others)] if others else []
    return not any(_alternates(grid, fill, bare) for fill in others)


def _heads_white_rows(grid: Grid, runs: Sequence[Run]) -> bool:
    """Whether all of a grid is bold, and a row that is not stands right below, in its columns: it is the head of a table."""
    box = grid.bbox
    if not all(run.bold for run in runs if box.top < run.middle < box.bottom and box.x0 < run.x0 < box.x1):
        return False
    below = strips(run for run in runs if run.middle > box.bottom and box.x0 < run.x0 < box.x1)[:1]
    return any(
        line.top - box.bottom < APART * line.height
        and not is_bold(line)
        and len(_columns(line, grid)) == len(line.parts) > 1
        for line in below
    )


def _columns(line: Strip, grid: Grid) -> set[int]:
    """The columns in which the parts of a line stand that run across no border."""
    found = ((bisect_right(grid.xs, x0), bisect_right(grid.xs, x1)) for x0, x1 in line.parts)
    return {first for first, last in found if first == last}


def _fills_a_column(fill: Fill, grid: Grid) -> bool:
    return any(abs(fill.x0 - a) < TOUCH and abs(fill.x1 - b) < TOUCH for a, b in pairwise(grid.xs))


def _holds(fill: Fill, run: Run) -> bool:
    return fill.x0 - TOUCH < run.x0 < fill.x1 and fill.top < run.middle < fill.bottom


def _alternates(grid: Grid, fill: Fill, bare: Sequence[Run]) -> bool:
    """Whether between the grid and a painted cell of its columns above or below lie white rows of the same table.

    A row has text in more than one column; the heading of another table begins in the first, and so do the lines above it.
    """
    top, bottom = (fill.bottom, grid.ys[0]) if fill.bottom < grid.ys[0] + OPEN else (grid.ys[-1], fill.top)
    between = [run for run in bare if top < run.middle < bottom]
    columns = {bisect_right(grid.xs[1:-1], start) for line in strips(between) for start, _ in line.parts}
    crossing = sum(any(run.x0 < x - TOUCH and run.x1 > x + TOUCH for x in grid.xs) for run in between)
    return len(columns) > 1 and crossing < BANDS * len(between)
