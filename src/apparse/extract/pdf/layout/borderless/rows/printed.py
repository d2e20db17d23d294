"""Rows by the order in which a page is printed.

Whoever lays out a table prints it cell by cell, each row from left to right and
row after row, however its text is aligned and however little white is left. So a
row begins where printing goes back to the left. Some makers print line by line
across all columns, or all that is bold after all else; then the order says nothing.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.borderless.rows.bars import Bar, without_empty
from apparse.extract.pdf.layout.grid import column_at
from apparse.extract.pdf.layout.measures import LEVEL, SLACK, STANDS_OFF
from apparse.extract.pdf.page import Run


class PrintedRows(NamedTuple):
    """The borders between rows, and (row, column) for each field into which nothing reaches down from above."""

    ys: list[float]
    walls: set[tuple[int, int]]


class PrintedCell(NamedTuple):
    """What is printed in one column before the next one has its turn."""

    column: int
    runs: list[Run]

    @property
    def top(self) -> float:
        return min(run.top for run in self.runs)

    @property
    def bottom(self) -> float:
        return max(run.bottom for run in self.runs)


def printed_rows(
    region: Region, xs: Sequence[float], zones: Sequence[float], bars: Sequence[Bar], printed: Iterable[Run]
) -> PrintedRows | None:
    """The rows of a region whose runs were `printed` in this order; None if that was not cell by cell.

    `zones` are the heights of the `bars` at which rows end anyway, the region's own ends included.
    """
    rows = [row for stretch in _stretches(region, printed) for row in _rows(stretch, xs, bars)]
    if not _rises(rows) or not _descend(rows) or _are_columns(rows):
        return None
    tops = [min(cell.top for cell in row) for row in rows]
    wide = [strip for strip in region.strips if not strip.keeps_to_columns]
    around = [y for strip in wide for y in (strip.top - SLACK, strip.bottom + SLACK)]
    inner = sorted(y for y in (*zones[1:-1], *around, *(top - SLACK for top in tops)) if zones[0] < y < zones[-1])
    ys = without_empty(region, [zones[0], *inner, zones[-1]])
    reached = {
        (number, cell.column)
        for row, top in zip(rows, tops, strict=True)
        for cell in row
        for number in range(_at(ys, top) + 1, _at(ys, cell.bottom - LEVEL) + 1)
    }
    return PrintedRows(ys, {(row, column) for row in range(1, len(ys) - 1) for column in range(len(xs) - 1)} - reached)


def _stretches(region: Region, printed: Iterable[Run]) -> Iterator[list[Run]]:
    """The runs without those that run across columns, parted by them."""
    own = {run for strip in region.strips if strip.keeps_to_columns for run in strip.runs}
    wide = {run for strip in region.strips if not strip.keeps_to_columns for run in strip.runs}
    stretch: list[Run] = []
    for run in printed:
        if run in own:
            stretch.append(run)
        elif stretch and run in wide:
            yield stretch
            stretch = []
    if stretch:
        yield stretch


def _rows(printed: Sequence[Run], xs: Sequence[float], bars: Sequence[Bar]) -> Iterator[list[PrintedCell]]:
    row: list[PrintedCell] = []
    for run in printed:
        column = max(0, column_at(xs[:-1], run.x0))
        if row and column == row[-1].column and not _leaves(row[-1].runs[-1], run, bars):
            row[-1].runs.append(run)
            continue
        if row and column <= row[-1].column:
            yield row
            row = []
        elif row and (rest := _level_with(row[-1], run)):
            yield row
            row = [PrintedCell(row[-1].column, rest)]
        row.append(PrintedCell(column, [run]))
    if row:
        yield row


def _leaves(last: Run, run: Run, bars: Sequence[Bar]) -> bool:
    """Whether a run stands above the last one of its column, or below a bar that lies between them."""
    if run.bottom < last.top + LEVEL:
        return True
    middle = (run.x0 + run.x1) / 2
    return any(last.bottom - LEVEL < bar.y < run.top + LEVEL and bar.x0 < middle < bar.x1 for bar in bars)


def _level_with(cell: PrintedCell, run: Run) -> list[Run]:
    """The last paragraphs of a cell, taken from it, if a run of the next column begins level with them and not with the first."""
    for number, (above, below) in enumerate(pairwise(cell.runs), 1):
        if below.top - above.bottom > STANDS_OFF * (below.bottom - below.top) and abs(below.top - run.top) < LEVEL:
            rest = cell.runs[number:]
            del cell.runs[number:]
            return rest
    return []


def _at(ys: Sequence[float], y: float) -> int:
    return bisect_right(ys, y + SLACK) - 1


def _descend(rows: Sequence[Sequence[PrintedCell]]) -> bool:
    """Whether each row begins below the one before, and each of its cells below the one above it."""
    ends: dict[int, float] = {}
    above = 0.0
    for row in rows:
        top = min(cell.top for cell in row)
        if top < above + LEVEL or any(cell.top < ends.get(cell.column, 0.0) - LEVEL for cell in row):
            return False
        above = top
        ends |= {cell.column: cell.bottom for cell in row}
    return True


def _rises(rows: Iterable[Sequence[PrintedCell]]) -> bool:
    """Whether some cell is printed above the end of the one before it, as none is where lines are printed across all columns.

    Bold heads may be printed cell by cell above rows that are not.
    """
    return any(
        right.top < left.bottom - LEVEL - (right.runs[0].bottom - right.runs[0].top)
        for row in rows
        for left, right in pairwise(row)
        if not all(run.bold for run in (*left.runs, *right.runs))
    )


def _are_columns(rows: Sequence[Sequence[PrintedCell]]) -> bool:
    """Whether some row is several, printed column by column: its first cell has blocks that are level with those beside it."""
    for first, *others in rows:
        beside = [run.top for cell in others for run in cell.runs]
        for above, below in pairwise(first.runs):
            apart = below.top - above.bottom > STANDS_OFF * (below.bottom - below.top)
            if apart and any(abs(below.top - top) < LEVEL for top in beside):
                return True
    return False
