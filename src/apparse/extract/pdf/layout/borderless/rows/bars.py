"""Rows by what lies across a table: rules, and the upper and lower sides of painted bands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.measures import LEVEL, SLACK
from apparse.extract.pdf.page import Edge, Fill

LONG = 0.8
"""Of the narrowest column's breadth: a shorter line is under a word and not under a cell."""
ENDS_SHORT = 5.0
"""Points by which a rule may end before the column does: rules of single cells leave gaps between them."""
BAND = 1.25
"""Heights of a line: what is painted lower is a mark over words and no band."""
BEYOND = 2
"""Heights of a line: the rule that closes a table lies no farther off."""


MANY_BORDERS = 5
"""Borders: where columns have so many, the sides of one cell may be those of a status painted in its colour."""


class Bar(NamedTuple):
    """A lying rule, or the upper or lower side of a painted band; one `of_cells` is drawn cell by cell, so that it ends where they do."""

    y: float
    x0: float
    x1: float
    of_cells: bool = False


def bars_of(region: Region, xs: Sequence[float], edges: Sequence[Edge], fills: Sequence[Fill]) -> list[Bar]:
    """The bars at the region's height that are as long as a column is wide.

    Of one column of many they rule no rows, but for rules that part the cells of the broadest, beside which others are merged.
    """
    top, bottom = region.strips[0].top, region.strips[-1].bottom
    least = LONG * min(b - a for a, b in pairwise(xs))
    height = region.strips[0].height
    found = rules = [Bar(e.at, e.start, e.end, bool(e.seams)) for e in edges if not e.upright]
    for fill in fills:
        if fill.bottom - fill.top > BAND * height:
            found = [*found, Bar(fill.top, fill.x0, fill.x1), Bar(fill.bottom, fill.x0, fill.x1)]
    spanned = {
        bar: columns
        for bar in found
        if top - BEYOND * height < bar.y < bottom + BEYOND * height
        and min(bar.x1, xs[-1]) - max(bar.x0, xs[0]) > least
        and (columns := _columns(bar, xs))
    }
    if len(xs) < MANY_BORDERS:
        return list(spanned)
    level = defaultdict[int, set[int]](set)
    for bar, columns in spanned.items():
        for near in (-1, 0, 1):
            level[round(bar.y / LEVEL) + near] |= columns
    broadest = max(range(len(xs) - 1), key=lambda column: xs[column + 1] - xs[column])
    parting = {bar for bar in rules if broadest in spanned.get(bar, ())}
    return [bar for bar in spanned if bar in parting or len(level[round(bar.y / LEVEL)]) > 1]


def _columns(bar: Bar, xs: Sequence[float]) -> set[int]:
    """The columns that a bar is as long as."""
    return {column for column, (a, b) in enumerate(pairwise(xs)) if bar.x0 < a + ENDS_SHORT and bar.x1 > b - ENDS_SHORT}


def whole_bars(bars: Sequence[Bar], xs: Sequence[float]) -> list[Bar]:
    """The bars that lie across all columns: no cell goes on over such a one, however the rows are told apart."""
    return [bar for bar in bars if bar.x0 < xs[0] + ENDS_SHORT and bar.x1 > xs[-1] - ENDS_SHORT]


def zones_of(region: Region, bars: Sequence[Bar]) -> list[float]:
    """The heights of the bars, closed above and below, without the zones in which nothing is printed."""
    heights: list[float] = []
    for y in sorted(bar.y for bar in bars):
        if not heights or y - heights[-1] > LEVEL:
            heights.append(y)
    top, bottom = region.strips[0].top, region.strips[-1].bottom
    ys = [y for y in heights if top + LEVEL < y < bottom - LEVEL]
    ys = [max((y for y in heights if y <= top + LEVEL), default=top - SLACK), *ys]
    ys.append(min((y for y in heights if y >= bottom - LEVEL), default=bottom + SLACK))
    return without_empty(region, ys)


def without_empty(region: Region, ys: Sequence[float]) -> list[float]:
    """The heights without those that would leave nothing between them and the one before."""
    middles = [strip.middle for strip in region.strips]
    kept = [ys[0]]
    for y in ys[1:]:
        if any(kept[-1] < middle < y for middle in middles):
            kept.append(y)
    return [*kept[:-1], ys[-1]] if len(kept) > 1 else [ys[0], ys[-1]]
