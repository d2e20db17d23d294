"""Painted cells side by side: rows of a table though nothing may be ruled between them, and a sign of its columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from apparse.extract.pdf.layout.measures import SAME
from apparse.extract.pdf.layout.text.strips import strips
from apparse.extract.pdf.page import WHITE, Fill, Run

CELLS_OF_A_ROW = 3
"""Cells side by side: fewer may be anything."""
MOST_BESIDE = 100
"""Cells that reach down beside others: no table has so many columns, and a chart may have any number of bars."""
MOST_ROWS = 100
"""Rows of painted cells: no table of one page has so many."""
LOW = 11.0
"""Points: a row that is less high has no room for a line."""


class ShownColumns(NamedTuple):
    """The sides of what shows columns, and the borders between them; of a painted row its `cells`, too.

    There may be more columns than those that are shown `at_least`.
    """

    top: float
    bottom: float
    left: float
    borders: tuple[float, ...]
    right: float
    cells: tuple[Fill, ...] = ()
    at_least: bool = False


def painted_rows(fills: Sequence[Fill], least: int = CELLS_OF_A_ROW) -> Iterator[ShownColumns]:
    """Rows of `least` painted cells or more that touch, from the top of the page down."""
    tops = sorted({fill.top for fill in fills})
    for row in rows_of_cells(fills, least):
        top, bottom = max(cell.top for cell in row), _bottom(row, tops)
        yield ShownColumns(top, bottom, row[0].x0, tuple(cell.x0 for cell in row[1:]), row[-1].x1, tuple(row))


def _bottom(row: Sequence[Fill], tops: Sequence[float]) -> float:
    """Where a row ends: where others begin, or where most of its cells end, of which merged ones may end further down.

    The ground of a cell that a page has cut may end with its text, further up.
    """
    ends = sorted(cell.bottom for cell in row)
    begun = (end for end in ends if bisect_right(tops, end + SAME) > bisect_left(tops, end - SAME))
    return next(begun, max(ends, key=lambda end: sum(abs(end - other) <= SAME for other in ends)))


def rows_of_cells(fills: Iterable[Fill], least: int = CELLS_OF_A_ROW) -> Iterator[Sequence[Fill]]:
    """`least` painted cells or more that touch, row by row; one that reaches down beside several rows stands in each of them."""
    for level in _levels(set(fills)):  # some makers paint twice
        row: list[Fill] = []
        for fill in sorted(level, key=lambda fill: (fill.x0, -fill.x1)):
            if row and abs(fill.x0 - row[-1].x1) > SAME:
                yield from [row] if len(row) >= least else []
                row = []
            row.append(fill)
        yield from [row] if len(row) >= least else []


def white_rows(fills: Iterable[Fill], runs: Sequence[Run]) -> Iterator[Fill]:
    """The white rows of painted tables: between two painted rows of the same breadth lies text that runs across their columns.

    Below it may be no head, with which another table begins.
    """
    painted = {fill for fill in fills if fill.colour != WHITE}
    cells = list(islice(rows_of_cells(painted), MOST_ROWS))
    borders = sorted({cell.x0 for row in cells for cell in row[1:]})
    sides = [(row[0].x0, row[-1].x1) for row in cells]
    whole = {_joined(row) for row in cells}
    whole |= {fill for fill in painted if any(_near(fill.x0, left) and _near(fill.x1, right) for left, right in sides)}
    rows = sorted(whole, key=lambda fill: (fill.top, fill.bottom))
    for above, below in pairwise(rows):
        hole = above._replace(top=above.bottom, bottom=below.top)
        same = _near(above.x0, below.x0) and _near(above.x1, below.x1)
        if (
            same
            and hole.bottom - hole.top > LOW
            and _is_wide(hole, runs, borders)
            and not _is_head(below, runs, borders)
        ):
            yield hole


def _joined(row: Sequence[Fill]) -> Fill:
    return row[0]._replace(x1=row[-1].x1, bottom=min(cell.bottom for cell in row))


def _near(one: float, other: float) -> bool:
    return abs(one - other) <= SAME


def _is_wide(hole: Fill, runs: Sequence[Run], borders: Sequence[float]) -> bool:
    """Whether all lines that are printed here begin in the first column, in one piece each, and one runs across."""
    lines = strips(run for run in runs if _holds(hole, run))
    first = min((x for x in borders if x > hole.x0 + SAME), default=hole.x1)
    in_pieces = any(len(line.parts) > 1 or line.parts[0][0] > first for line in lines)
    return not in_pieces and any(line.parts[0][1] > first + line.height for line in lines)


def _is_head(row: Fill, runs: Sequence[Run], borders: Sequence[float]) -> bool:
    inside = [run for run in runs if _holds(row, run)]
    return all(run.bold for run in inside) and len({bisect_right(borders, run.x0) for run in inside}) > 1


def _holds(fill: Fill, run: Run) -> bool:
    return fill.top < (run.top + run.bottom) / 2 < fill.bottom and fill.x0 < run.x0 < fill.x1


def _levels(fills: Iterable[Fill]) -> Iterator[list[Fill]]:
    """For each height at which fills begin these, and those from above that reach as far down."""
    level: list[Fill] = []
    above: list[Fill] = []
    for fill in sorted(fills, key=lambda fill: fill.top):
        if level and fill.top - level[0].top > SAME:
            yield [*_beside(level, above), *level]
            above = [known for known in (*above, *level) if known.bottom > fill.top + SAME][:MOST_BESIDE]
            level = []
        level.append(fill)
    if level:
        yield [*_beside(level, above), *level]


def _beside(level: Sequence[Fill], above: Iterable[Fill]) -> Iterator[Fill]:
    bottom = min(fill.bottom for fill in level)
    return (fill for fill in above if fill.bottom > bottom - SAME)
