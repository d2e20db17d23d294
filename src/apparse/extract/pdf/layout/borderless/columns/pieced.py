"""Rows between rules that are drawn cell by cell: where the pieces meet are the borders of columns that no upright rule shows."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.measures import SAME
from apparse.extract.pdf.layout.ruled.painted_cells import LOW, MOST_BESIDE, MOST_ROWS, ShownColumns
from apparse.extract.pdf.layout.text.strips import Strip
from apparse.extract.pdf.page import Edge, Run


def pieced_rows(page: Sequence[Strip], bars: Sequence[Edge]) -> Iterator[ShownColumns]:
    """The rows of two cells or more that are filled, from the top of the page down.

    A border is where pieces meet, or one ends, in the rules above and below: the nearest that reach so far, which for a
    merged cell are not those of the row beside it. No word stands across it. What lies between two such rows that don't
    touch has no columns.
    """
    above: ShownColumns | None = None
    for row in _filled_rows(page, bars):
        if above and row.top > above.bottom + SAME:
            yield ShownColumns(above.bottom, row.top, above.left, (), above.right)
        yield row
        above = row


def _filled_rows(page: Sequence[Strip], bars: Sequence[Edge]) -> Iterator[ShownColumns]:
    pieced = [bar for bar in bars if len(bar.seams) < MOST_BESIDE and _has_room(bar)]
    borders = list(_borders(pieced))
    for upper, lower in pairwise(_heights(pieced)[:MOST_ROWS] if borders else ()):
        runs = [run for strip in page if upper < strip.middle < lower for run in strip.runs]
        xs = tuple(x for x, top, bottom in borders if top < lower and bottom > upper and not _stands_across(x, runs))
        if len({bisect_right(xs, run.x0 + SAME) for run in runs}) > 1:
            over = [bar for bar in pieced if abs(bar.at - upper) < SAME or abs(bar.at - lower) < SAME]
            left, right = min(bar.start for bar in over), max(bar.end for bar in over)
            yield ShownColumns(
                upper, lower, left, xs, right, at_least=True
            )  # a rule below a merged cell is in one piece


def _stands_across(x: float, runs: Iterable[Run]) -> bool:
    return any(run.x0 < x - SAME and run.x1 > x + SAME for run in runs)


def _heights(bars: Sequence[Edge]) -> list[float]:
    found: list[float] = []
    for bar in sorted(bars, key=lambda bar: bar.at):
        if not found or bar.at - found[-1] > LOW:
            found.append(bar.at)
    return found


def _borders(bars: Sequence[Edge]) -> Iterator[tuple[float, float, float]]:
    """The borders that were not drawn, from the left of the page on: where each stands, and from which rule to which."""
    for x in _places(bars):
        across = [bar for bar in bars if bar.start - SAME < x < bar.end + SAME]
        for upper, lower in pairwise(sorted(across, key=lambda bar: bar.at)):
            if _breaks(upper, x) and _breaks(lower, x):
                yield x, upper.at, lower.at


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
