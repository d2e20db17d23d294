"""What is drawn around the strips of a page: lying rules, rows of painted cells, and grounds whose words may run across columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from apparse.extract.pdf.layout.strips import Span, Strip
from apparse.extract.pdf.page import Edge, Fill

SAME = 1.0
"""Points: what begins within this distance begins at one place; painted cells as close touch each other."""
WHITE = (255, 255, 255)
MANY = 3
"""Cells side by side: fewer may be anything."""


class Backdrop(NamedTuple):
    """What is drawn around the strips of a page: lying rules, and from where to where ground is painted."""

    bars: Sequence[Edge] = ()
    grounds: Sequence[Span] = ()

    def across(self, cover: Sequence[Span]) -> list[float]:
        """The heights of the rules that run from the first column to the last."""
        return [bar.at for bar in self.bars if bar.start < cover[0][1] and bar.end > cover[-1][0]]

    def paints(self, strip: Strip) -> bool:
        return any(top < (strip.top + strip.bottom) / 2 < bottom for top, bottom in self.grounds)


class Band(NamedTuple):
    """What shows columns, painted cells side by side or a head: its sides, and the borders between the cells."""

    top: float
    bottom: float
    left: float
    borders: tuple[float, ...]
    right: float


def painted_rows(fills: Sequence[Fill]) -> Iterator[Band]:
    """Rows of three painted cells or more that touch, from the top of the page down."""
    row: list[Fill] = []
    for fill in sorted(set(fills), key=lambda fill: (fill.top, fill.x0, -fill.x1)):  # some makers paint twice
        if row and (abs(fill.top - row[0].top) > SAME or abs(fill.x0 - row[-1].x1) > SAME):
            yield from _band(row)
            row = []
        row.append(fill)
    yield from _band(row)


def _band(row: Sequence[Fill]) -> Iterator[Band]:
    if len(row) >= MANY:
        yield Band(row[0].top, row[0].bottom, row[0].x0, tuple(cell.x0 for cell in row[1:]), row[-1].x1)


NO_BACKDROP = Backdrop()


def is_band(page: Sequence[Strip], index: int, backdrop: Backdrop) -> bool:
    """Whether a strip on painted ground runs across columns of the strip that follows."""
    after = next((strip for strip in page[index + 1 :] if not backdrop.paints(strip)), None)
    return backdrop.paints(page[index]) and after is not None and runs_across(page[index], after.parts)


def runs_across(strip: Strip, cover: Sequence[Span]) -> bool:
    """Whether a part of the strip runs across from one column to another."""
    return any(sum(x0 < right and left < x1 for left, right in cover) > 1 for x0, x1 in strip.parts)


def beside_columns(band: Strip, cover: Sequence[Span]) -> Sequence[Span]:
    """The parts of a band that run across no columns: a number, a response."""
    return [(x0, x1) for x0, x1 in band.parts if sum(x0 < right and left < x1 for left, right in cover) < 2]
