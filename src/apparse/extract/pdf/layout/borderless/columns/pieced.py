"""Rows between rules that are drawn cell by cell: where the pieces meet are the borders of columns that no upright rule shows."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.measures import SAME
from apparse.extract.pdf.layout.ruled.painted_cells import LOW, MOST_BESIDE, MOST_ROWS, ShownColumns
from apparse.extract.pdf.layout.text.strips import Strip
from apparse.extract.pdf.page import Edge, Run

MOST_RULES = 200
"""Lying rules: the tables of one page have no more."""


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
    whole = (bar for bar in bars if len(bar.seams) < MOST_BESIDE and _has_room(bar))
    pieced = sorted(whole, key=lambda bar: bar.at)[:MOST_RULES]
    borders = list(_borders(pieced))
    for upper, lower in pairwise(_heights(pieced)[:MOST_ROWS] if borders else ()):
        runs = [run for strip in page if upper < strip.middle < lower for run in strip.runs]
        xs = tuple(x for x, top, bottom in borders if top < lower and bottom > upper and not _stands_across(x, runs))
        if len({bisect_right(xs, run.x0 + SAME) for run in runs}) > 1:
            over = [bar for bar in pieced if abs(bar.at - upper) < SAME or abs(bar.at - lower) < SAME]
            left, right = min(bar.start for bar in over), max(bar.end for bar in over)
            # at least, because a rule below a merged cell is in one piece
            yield ShownColumns(upper, lower, left, xs, right, at_least=True)


def _stands_across(x: float, runs: Iterable[Run]) -> bool:
    return any(run.x0 < x - SAME and run.x1 > x + SAME for run in runs)


def _heights(bars: Sequence[Edge]) -> list[float]:
    found: list[float] = []
    for bar in bars:
        if not found or bar.at - found[-1] > LOW:
            found.append(bar.at)
    return found


def _borders(bars: Sequence[Edge]) -> Iterator[tuple[float, float, float]]:
    """The borders that were not drawn, from the left of the page on: where each stands, and from which rule to which."""
    ends = [_ends(bar) for bar in bars]
    for x in _places(bars):
        across = [
            (bar.at, _has(places, x))
            for bar, places in zip(bars, ends, strict=True)
            if bar.start - SAME < x < bar.end + SAME
        ]
        for (upper, breaks), (lower, breaks_too) in pairwise(across):
            if breaks and breaks_too:
                yield x, upper, lower


def _places(bars: Sequence[Edge]) -> list[float]:
    found: list[float] = []
    for seam in sorted(seam for bar in bars for seam in bar.seams):
        if not found or seam - found[-1] > SAME:
            found.append(seam)
    return found


def _ends(bar: Edge) -> tuple[float, ...]:
    """Where the pieces of a rule end."""
    return (bar.start, *bar.seams, bar.end)


def _has(places: Sequence[float], x: float) -> bool:
    nearest = bisect_left(places, x - SAME)
    return nearest < len(places) and places[nearest] <= x + SAME


def _has_room(bar: Edge) -> bool:
    """Whether there is room for a word between any two seams: the dots of a dotted line are pieces, too."""
    return all(b - a > LOW for a, b in pairwise(_ends(bar)))
