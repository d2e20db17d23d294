"""Which printed text a reader of the page doesn't see, or sees as a mark upon it."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any, Final, Literal, NamedTuple, Protocol

from apparse.condition import Fate
from apparse.extract.pdf.engines.frame import Matrix, Rect
from apparse.extract.pdf.page import SCAN, WHITE

Colour = tuple[int, int, int]
TINY = 1.5
"""Points: what is smaller can't be read."""
LARGE = 40.0
"""Points: pale text of this size lies over a page as a watermark."""
PALE, FAINT = 140, 150
"""The darkest part of a colour (of 255) and the opacity (of 255) of large text: a lighter or fainter one is that of a watermark."""
UNSEEN = 20
"""Opacity: what is fainter can't be seen, however large."""
NEARLY_WHITE = 240
"""The darkest part of a colour: a lighter one is hardly seen on white paper."""
SAME_COLOUR = 14
"""Parts of a colour differ by less where text can't be told from its ground."""
SPILL, SPILL_POINTS = 0.15, 0.5
"""Heights of a text, and points beside, by which it may reach over the box that holds it."""
SUSPECT: Final = "suspect"
SOUND: Final = "sound"
_Doubt = Literal["suspect", "sound"]


@dataclass(frozen=True, slots=True, eq=False)
class Ink:
    """How text is printed; the texts of a page share a few looks. `quarter` is None for slanting text."""

    quarter: int | None
    size: float
    colour: Colour
    opacity: int
    bold: bool = False
    invisible: bool = False


class Printed(NamedTuple):
    """One command that prints text, from x and y on; `order` counts what is drawn before it.

    By `thing`, in the space that `outer` leads out of, the engine knows it again when it is asked for its boxes.
    """

    look: Ink
    x: float
    y: float
    order: int
    clipped: bool
    thing: Any
    outer: Matrix


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
) -> dict[int, Fate]:
    """The texts that are hidden or a watermark, by their key. `engine` is asked for their boxes."""
    found: dict[int, Fate] = {}
    pictured = pictured_share(painted, page)
    last = max((p.order for p in painted), default=-1)
    colours = {p.colour for p in painted}
    judged: dict[Ink, Fate | _Doubt] = {}
    left, bottom, right, top = page
    for key, text in texts.items():
        look, x, y, order, clipped, _, _ = text
        mark = judged.get(look)
        if mark is None:
            mark = judged[look] = _mark(look, colours, pictured)
        suspect = mark == SUSPECT or order < last
        if isinstance(mark, Fate):
            found[key] = mark
        elif suspect or clipped or not (left <= x <= right and bottom <= y <= top):
            box = engine.bounds(text)
            window = engine.clip(text) if clipped else None
            if not _shows(box, page, window) or (suspect and _lost(text, box, painted, pictured)):
                found[key] = Fate.HIDDEN
    return found


def _mark(look: Ink, colours: AbstractSet[Colour | None], pictured: float) -> Fate | _Doubt:
    """The mark of all texts of one look; SUSPECT if it depends on what is painted under each of them."""
    if look.quarter is None or (look.size > LARGE and (min(look.colour) > PALE or look.opacity < FAINT)):
        return Fate.WATERMARK
    if look.size < TINY or look.opacity < UNSEEN or (look.invisible and pictured < SCAN):
        return Fate.HIDDEN
    return SUSPECT if min(look.colour) > NEARLY_WHITE or look.colour in colours else SOUND


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
    return ground is not None and all(abs(a - b) < SAME_COLOUR for a, b in zip(ground, text.look.colour, strict=True))


def _meet(one: Rect, other: Rect) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _contains(outer: Rect, inner: Rect) -> bool:
    """Whether the middle of `inner`, and nearly all of it, lies in `outer`."""
    slack = SPILL * (inner[3] - inner[1]) + SPILL_POINTS
    return (
        outer[0] <= inner[0] + slack
        and outer[2] >= inner[2] - slack
        and outer[1] <= inner[1] + slack
        and outer[3] >= inner[3] - slack
    )
