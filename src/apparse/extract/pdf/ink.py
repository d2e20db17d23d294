"""Which printed text a reader of the page doesn't see, or sees as a mark upon it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, Protocol

from apparse.extract.pdf.frame import Rect

Colour = tuple[int, int, int]
WHITE: Colour = (255, 255, 255)
TINY = 1.5
"""Points: what is smaller can't be read."""
LARGE = 40.0
"""Points: pale text of this size lies over a page as a watermark."""
SCAN = 0.5
"""The share of a page from which on its pictures are the page, and invisible text is what was recognised in them."""


class Printed(NamedTuple):
    """One command that prints text. `quarter` is None for slanting text; `order` counts what is drawn before it.

    By its `handle` the engine knows it again when it is asked for its box.
    """

    quarter: int | None
    size: float
    colour: Colour
    opacity: int
    at: tuple[float, float]
    order: int
    handle: Any
    bold: bool = False
    invisible: bool = False


class Boxes(Protocol):
    def bounds(self, text: Printed) -> Rect:
        """The box of a text."""

    def clip(self, text: Printed) -> Rect | None:
        """The box of the first path to which a text is clipped."""


class Painted(NamedTuple):
    """A filled rectangle (or, without a colour, a picture) and what is drawn before it."""

    box: Rect
    colour: Colour | None
    order: int


def pictured_share(painted: Sequence[Painted], page: Rect) -> float:
    """The share of the page that pictures cover, overlaps counted twice, at most 1."""
    left, bottom, right, top = page
    area = sum(
        max(0.0, min(x1, right) - max(x0, left)) * max(0.0, min(y1, top) - max(y0, bottom))
        for (x0, y0, x1, y1), colour, _ in painted
        if colour is None
    )
    return min(1.0, area / max(1.0, (right - left) * (top - bottom)))


def marks(
    texts: dict[int, Printed],
    painted: Sequence[Painted],
    page: Rect,
    engine: Boxes,
) -> dict[int, str]:
    """The texts that are hidden or a watermark, by their key. `engine` is asked for their boxes."""
    found = {}
    pictured = pictured_share(painted, page)
    last = max((p.order for p in painted), default=-1)
    colours = {p.colour for p in painted}
    for key, text in texts.items():
        if text.quarter is None or (text.size > LARGE and (min(text.colour) > 140 or text.opacity < 150)):
            found[key] = "watermark"
            continue
        suspect = min(text.colour) > 240 or text.colour in colours or text.order < last
        inside = page[0] <= text.at[0] <= page[2] and page[1] <= text.at[1] <= page[3]
        window = engine.clip(text)
        if _unseen(text, pictured):
            found[key] = "hidden"
        elif suspect or not inside or window:
            box = engine.bounds(text)
            if not _shows(box, page, window) or (suspect and _lost(text, box, painted, pictured)):
                found[key] = "hidden"
    return found


def _unseen(text: Printed, pictured: float) -> bool:
    return text.size < TINY or text.opacity < 20 or (text.invisible and pictured < SCAN)


def _shows(box: Rect, page: Rect, window: Rect | None) -> bool:
    return _meet(box, page) and (window is None or _meet(box, window))


def _lost(text: Printed, box: Rect, painted: Sequence[Painted], pictured: float) -> bool:
    """Whether the text is painted over, or has the colour of what is painted under it (on a picture any will do)."""
    ground: Colour | None = WHITE
    for p in painted:
        if not _contains(p.box, box):
            continue
        if p.order < text.order:
            ground = p.colour
        elif p.colour is not None or pictured < SCAN:
            return True
    return ground is not None and all(abs(a - b) < 14 for a, b in zip(ground, text.colour, strict=True))


def _meet(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _contains(outer: Rect, inner: Rect) -> bool:
    """Whether the middle of `inner`, and nearly all of it, lies in `outer`."""
    slack = 0.15 * (inner[3] - inner[1]) + 0.5
    return (
        outer[0] <= inner[0] + slack
        and outer[2] >= inner[2] - slack
        and outer[1] <= inner[1] + slack
        and outer[3] >= inner[3] - slack
    )
