"""What is drawn around the strips of a page: lying rules, and painted grounds whose words may run across columns."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from apparse.extract.pdf.layout.measures import LEVEL, STANDS_OFF
from apparse.extract.pdf.layout.text.strips import Span, Strip
from apparse.extract.pdf.page import Edge


class Backdrop(NamedTuple):
    """What is drawn around the strips of a page: lying rules, and from where to where ground is painted; and where it ends."""

    bars: Sequence[Edge] = ()
    grounds: Sequence[Span] = ()
    bottom: float = float("inf")

    def across(self, cover: Sequence[Span]) -> list[float]:
        """The heights of the rules that run from the first column to the last."""
        return [bar.at for bar in self.bars if bar.start < cover[0][1] and bar.end > cover[-1][0]]

    def paints(self, strip: Strip) -> bool:
        return any(top < (strip.top + strip.bottom) / 2 < bottom for top, bottom in self.grounds)

    def rules_off(self, above: Strip, strip: Strip) -> bool:
        """Whether two rules lie between two lines, with nothing between them: one closes a table, and one opens another."""
        between = [bar.at for bar in self.bars if above.bottom - LEVEL < bar.at < strip.top + LEVEL]
        return bool(between) and max(between) - min(between) > STANDS_OFF * strip.height


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
