"""What is drawn around the strips of a page: lying rules, and painted grounds whose words may run across columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from apparse.extract.pdf.layout.measures import LEVEL, SAME, STANDS_OFF
from apparse.extract.pdf.layout.ruled.painted_cells import MOST_ROWS, rows_of_cells
from apparse.extract.pdf.layout.text.strips import Span, Strip
from apparse.extract.pdf.page import Edge, Fill, Page

BROAD, LOW = 0.6, 0.2
"""Shares of the page's width and height: what is as broad and as low may be painted for a row."""


RULE_END = 2.0
"""Points by which the ends of a rule may stand beyond the ground that it closes: they may be square."""


class Backdrop(NamedTuple):
    """What is drawn around the strips of a page: lying rules, and from where to where ground is painted; and where it ends.

    `rows` are the grounds as broad as a painted row of cells, and so rows of its table, and those that are ruled above and below.
    """

    bars: Sequence[Edge] = ()
    grounds: Sequence[Span] = ()
    rows: Sequence[Span] = ()
    bottom: float = float("inf")

    @classmethod
    def of(cls, page: Page) -> Backdrop:
        """The lying rules, and the painted grounds that are as broad as a table and as low as a row."""
        bars = [edge for edge in page.edges if not edge.upright]
        wide = (fill for fill in page.fills if fill.x1 - fill.x0 > BROAD * page.width)
        low = [fill for fill in wide if fill.bottom - fill.top < LOW * page.height]
        sides = [(row[0].x0, row[-1].x1) for row in islice(rows_of_cells(page.fills), MOST_ROWS)] if low else ()
        rows = (fill for fill in low if any(_is_as_broad(fill, *each) for each in sides) or _is_ruled(fill, bars))
        return cls(bars, list(map(_height, low)), list(map(_height, rows)), page.height)

    def across(self, cover: Sequence[Span]) -> list[float]:
        """The heights of the rules that run from the first column to the last."""
        return [bar.at for bar in self.bars if bar.start < cover[0][1] and bar.end > cover[-1][0]]

    def paints(self, strip: Strip) -> bool:
        return any(top < strip.middle < bottom for top, bottom in self.grounds)

    def is_row(self, strip: Strip) -> bool:
        return any(top < strip.middle < bottom for top, bottom in self.rows)

    def ground_of(self, strip: Strip) -> Span | None:
        """The lowest ground that a strip stands on."""
        middle = strip.middle
        under = (ground for ground in self.grounds if ground[0] < middle < ground[1])
        return min(under, key=lambda ground: ground[1] - ground[0], default=None)

    def rules_off(self, above: Strip, strip: Strip) -> bool:
        """Whether two rules lie between two lines, with nothing between them: one closes a table, and one opens another."""
        between = [bar.at for bar in self.bars if above.bottom - LEVEL < bar.at < strip.top + LEVEL]
        return bool(between) and max(between) - min(between) > STANDS_OFF * strip.height

    def divides(self, above: Strip, strip: Strip) -> bool:
        """Whether a rule that is longer than both lines lies between them: the lower one begins another row."""
        left = min(above.parts[0][0], strip.parts[0][0]) - SAME
        right = max(above.parts[-1][1], strip.parts[-1][1]) + SAME
        between = (bar for bar in self.bars if above.bottom - LEVEL < bar.at < strip.top + LEVEL)
        return any(bar.start < left and bar.end > right for bar in between)


NO_BACKDROP = Backdrop()


def _is_as_broad(fill: Fill, left: float, right: float, beyond: float = SAME) -> bool:
    return abs(fill.x0 - left) + abs(fill.x1 - right) < 2 * beyond


def _is_ruled(fill: Fill, bars: Sequence[Edge]) -> bool:
    """Whether rules as long as the ground is broad lie along its upper and lower side."""
    along = [bar.at for bar in bars if _is_as_broad(fill, bar.start, bar.end, RULE_END)]
    return all(any(abs(at - y) < SAME for at in along) for y in (fill.top, fill.bottom))


def _height(fill: Fill) -> Span:
    return fill.top, fill.bottom


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
