"""Headings in the middle of their columns, between two rules: as broad as what the rows between the rules below have."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.borderless.columns.backdrop import Backdrop
from apparse.extract.pdf.layout.measures import ALIGNED, LEVEL, SAME
from apparse.extract.pdf.layout.text.strips import RIVER, Span, Strip, is_bold, joined
from apparse.extract.pdf.page import Edge

FEWEST = 3
"""Headings: two lines of two parts may be anything."""


def with_ruled_heads_broad(page: Sequence[Strip], backdrop: Backdrop) -> list[Strip]:
    """The strips of a page; each heading between two rules begins where the cell of a row below does that has as many."""
    found = list(page)
    rows = list(_rows(page, backdrop.bars))
    for number, (head, reach) in enumerate(rows):
        if not all(is_bold(page[index]) for index in head):
            continue
        headings = _cover(page, head)
        below = [_cover(page, row) for row, other in rows[number + 1 :] if other == reach]
        cells = next((row for row in below if len(headings) >= FEWEST and _stand_over(headings, row)), ())
        for index in head if cells else ():
            found[index] = page[index]._replace(parts=tuple(_from_left(part, cells) for part in page[index].parts))
    return found


def _rows(page: Sequence[Strip], bars: Sequence[Edge]) -> Iterator[tuple[range, Span]]:
    """What stands between two rules as long as each other, by the numbers of its strips, and from where to where these reach."""
    lying, tops = sorted(bars, key=lambda bar: bar.at), [strip.top for strip in page]
    for upper, lower in pairwise(lying):
        if abs(upper.start - lower.start) > SAME or abs(upper.end - lower.end) > SAME:
            continue
        inside = range(bisect_left(tops, upper.at - LEVEL), bisect_left(tops, lower.at - LEVEL))
        if inside:
            yield inside, (round(upper.start), round(upper.end))


def _cover(page: Sequence[Strip], row: range) -> tuple[Span, ...]:
    lines = [page[index] for index in row]
    return joined((part for line in lines for part in line.parts), RIVER * lines[0].height)


def _stand_over(headings: Sequence[Span], cells: Sequence[Span]) -> bool:
    """Whether there are as many, and each heading stands over a cell, before the next one begins."""
    nexts = [*(left for left, _ in cells[1:]), float("inf")]
    return len(headings) == len(cells) and all(
        left > cell - ALIGNED and right < following
        for (left, right), (cell, _), following in zip(headings, cells, nexts, strict=True)
    )


def _from_left(part: Span, cells: Sequence[Span]) -> Span:
    return min(part[0], max(left for left, _ in cells if left < part[0] + ALIGNED)), part[1]
