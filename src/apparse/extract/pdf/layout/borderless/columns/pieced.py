"""Rows between rules that are drawn cell by cell: where the pieces meet are the borders of columns that no upright rule shows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.measures import SAME
from apparse.extract.pdf.layout.ruled.painted_cells import LOW, MOST_BESIDE, MOST_ROWS, ShownColumns
from apparse.extract.pdf.layout.text.strips import Strip
from apparse.extract.pdf.page import Edge


def pieced_rows(page: Sequence[Strip], bars: Sequence[Edge]) -> Iterator[ShownColumns]:
    """The rows of two cells or more that are filled, from the top of the page down.

    A border is where pieces meet, or one ends, in the rules above and below: the nearest that reach so far, which for a
    merged cell are not those of the row beside it.
    """
    pieced = [bar for bar in bars if len(bar.seams) < MOST_BESIDE and _has_room(bar)]
    borders = list(_borders(pieced))
    for upper, lower in pairwise(_heights(pieced)[:MOST_ROWS] if borders else ()):
        within = [border for border in borders if border.start < lower and border.end > upper]
        if not within:
            continue
        over = [bar for bar in pieced if abs(bar.at - upper) < SAME or abs(bar.at - lower) < SAME]
        left, right = min(bar.start for bar in over), max(bar.end for bar in over)
        row = ShownColumns(upper, lower, left, tuple(border.at for border in within), right)
        if _is_filled(row, page):
            yield row


def _heights(bars: Sequence[Edge]) -> list[float]:
    found: list[float] = []
    for bar in sorted(bars, key=lambda bar: bar.at):
        if not found or bar.at - found[-1] > LOW:
            found.append(bar.at)
    return found


def _borders(bars: Sequence[Edge]) -> Iterator[Edge]:
    """The upright lines that were not drawn, from rule to rule, from the left of the page on."""
    for x in _places(bars):
        across = [bar for bar in bars if bar.start - SAME < x < bar.end + SAME]
        for upper, lower in pairwise(sorted(across, key=lambda bar: bar.at)):
            if _breaks(upper, x) and _breaks(lower, x):
                yield Edge.standing(x, upper.at, lower.at)


def _places(bars: Sequence[Edge]) -> list[float]:
    found: list[float] = []
    for seam in sorted(seam for bar in bars for seam in bar.seams):
        if not found or seam - found[-1] > SAME:
            found.append(seam)
    return found


def _breaks(bar: Edge, x: float) -> bool:
    return any(abs(x - place) <= SAME for place in (bar.start, *bar.seams, bar.end))


def _has_room(bar: Edge) -> bool:
    """Whether there is room for a word between any two seams: the dots of a dotted line are pieces, too."""
    return all(b - a > LOW for a, b in pairwise((bar.start, *bar.seams, bar.end)))


def _is_filled(row: ShownColumns, page: Sequence[Strip]) -> bool:
    """Whether words stand in two columns or more, and none across: between two tables of the same columns stand headings and text."""
    runs = [run for strip in page if row.top < strip.middle < row.bottom for run in strip.runs]
    crossed = any(run.x0 < x - SAME and run.x1 > x + SAME for run in runs for x in row.borders)
    return not crossed and len({bisect_right(row.borders, run.x0 + SAME) for run in runs}) > 1
