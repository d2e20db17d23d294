"""Which printed text a reader of the page doesn't see, or sees as a mark upon it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

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
    """One command that prints text. `quarter` is None for slanting text; `order` counts what is drawn before it."""

    quarter: int | None
    size: float
    bold: bool
    colour: Colour
    opacity: int
    invisible: bool
    at: tuple[float, float]
    order: int
    bounds: Callable[[], Rect]
    clip: Callable[[], Rect | None]


class Painted(NamedTuple):
    """A filled rectangle (or, without a colour, a picture) and what is drawn before it."""

    box: Rect
    colour: Colour | None
    order: int


def marks(texts: dict[int, Printed], painted: Sequence[Painted], page: Rect, pictured: float) -> dict[int, str]:
    """The texts that are hidden or a watermark, by their key."""
    found = {}
    last = max((p.order for p in painted), default=-1)
    colours = {p.colour for p in painted}
    for key, text in texts.items():
        if text.quarter is None or (text.size > LARGE and (min(text.colour) > 140 or text.opacity < 150)):
            found[key] = "watermark"
        elif _unseen(text, page, pictured) or _clipped(text) or (text.order < last and _covered(text, painted, pictured)) or ((min(text.colour) > 240 or text.colour in colours) and _like_its_ground(text, painted)):
            found[key] = "hidden"
    return found


def _unseen(text: Printed, page: Rect, pictured: float) -> bool:
    if text.size < TINY or text.opacity < 20:
        return True
    if text.invisible:
        return pictured < SCAN
    x, y = text.at
    inside = page[0] <= x <= page[2] and page[1] <= y <= page[3]
    return not inside and not _meet(text.bounds(), page)


def _clipped(text: Printed) -> bool:
    clip = text.clip()
    return clip is not None and not _meet(text.bounds(), clip)


def _covered(text: Printed, painted: Sequence[Painted], pictured: float) -> bool:
    box = text.bounds()
    return any(
        p.order > text.order and _contains(p.box, box) and (p.colour is not None or pictured < SCAN) for p in painted
    )


def _like_its_ground(text: Printed, painted: Sequence[Painted]) -> bool:
    """Whether the text has the colour of what is painted under it; on a picture it may have any."""
    box = text.bounds()
    ground: Colour | None = WHITE
    for p in painted:
        if p.order < text.order and _contains(p.box, box):
            ground = p.colour
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
