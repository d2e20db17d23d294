"""A page as a picture, with what was found drawn on it, or small enough for a report to hold."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any, NamedTuple

from apparse.extract.pdf.picture import pixels
from apparse.location import BBox
from apparse.report.picture.margin import Colour, Key, Note, with_margins
from apparse.source import Source

SCALE = 2.0
"""Pixels a point."""

_SMALL_SCALE, _SHADES = 1.5, 24
_THIN = 56  # of 255: how densely an area is coloured


class Highlight(NamedTuple):
    """A box to be drawn, in points, with the colour of its outline or its fill, and what is noted of it beside the page."""

    box: BBox
    colour: Colour = (200, 30, 30)
    note: str = ""
    filled: bool = False
    width: int = 2


class Picture(NamedTuple):
    """A page as a PNG, and its size in points."""

    png: bytes
    width: float
    height: float


def draw_page(
    source: Source,
    page_number: int,
    highlights: Sequence[Highlight] = (),
    keys: Sequence[Key] = (),
    password: str | None = None,
) -> bytes:
    """The page (counted from 1) as a PNG, its text the right way up, the highlights on it, notes and keys around it.

    Raises UsageError when there is no such page, Unjudged when the file can't be read.
    """
    from PIL import ImageDraw  # noqa: PLC0415 - only pictures pay for it

    image = _image(source, page_number, SCALE, password)
    brush = ImageDraw.Draw(image, "RGBA")
    for each in highlights:
        corners = [SCALE * v for v in each.box]
        fill = (*each.colour, _THIN) if each.filled else None
        brush.rectangle(corners, outline=(*each.colour, 255), width=each.width, fill=fill)
    # a line at the top of its box runs above the text in the cells beside it
    notes = [Note(SCALE * h.box.x1, SCALE * h.box.top, h.note, h.colour) for h in highlights if h.note]
    return _png(with_margins(image, notes, keys))


def small_picture(source: Source, page_number: int, password: str | None = None) -> Picture:
    """The page as a picture of few colours that a report can hold. Raises as `draw_page` does."""
    image = _image(source, page_number, _SMALL_SCALE, password)
    return Picture(_png(image.quantize(_SHADES)), image.width / _SMALL_SCALE, image.height / _SMALL_SCALE)


def _image(source: Source, page_number: int, scale: float, password: str | None) -> Any:
    from PIL import Image  # noqa: PLC0415

    page = pixels(source, page_number, scale, password)
    return Image.frombytes("RGB", (page.width, page.height), page.data, "raw", "BGRX")


def _png(image: Any) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
