"""A page as a picture with what was found drawn on it."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import Any, NamedTuple

from apparse.errors import Damaged, UsageError
from apparse.location import BBox
from apparse.source import Source

SCALE = 2.0
"""Pixels a point."""

_SMALL_SCALE, _SHADES = 1.5, 24


class Highlight(NamedTuple):
    """A box to be drawn, in points, with the colour of its outline and fill and a word at its corner."""

    box: BBox
    colour: tuple[int, int, int] = (200, 30, 30)
    label: str = ""
    filled: bool = False


class Picture(NamedTuple):
    """A page as a PNG, and its size in points."""

    png: bytes
    width: float
    height: float


def draw_page(
    source: Source, page_number: int, highlights: Sequence[Highlight] = (), password: str | None = None
) -> bytes:
    """The page (counted from 1) as a PNG, its text the right way up, the highlights on it.

    Raises UsageError when there is no such page, Unjudged when the file can't be read.
    """
    from PIL import ImageDraw  # noqa: PLC0415 - only pictures pay for it

    image = _image(source, page_number, SCALE, password)
    brush = ImageDraw.Draw(image, "RGBA")
    for box, colour, label, filled in highlights:
        corners = [SCALE * v for v in box]
        brush.rectangle(corners, outline=(*colour, 255), width=2, fill=(*colour, 40) if filled else None)
        if label:
            brush.text((corners[0] + 3, corners[1] + 1), label, fill=(*colour, 255))
    return _png(image)


def small_picture(source: Source, page_number: int, password: str | None = None) -> Picture:
    """The page as a picture of few colours that a report can hold. Raises as `draw_page` does."""
    image = _image(source, page_number, _SMALL_SCALE, password)
    return Picture(_png(image.quantize(_SHADES)), image.width / _SMALL_SCALE, image.height / _SMALL_SCALE)


def _image(source: Source, page_number: int, scale: float, password: str | None) -> Any:
    from PIL import Image  # noqa: PLC0415

    from apparse.extract.pdf import pdfium  # noqa: PLC0415

    if page_number < 1:
        raise UsageError("pages are counted from 1")
    drawn = pdfium.picture(source.data, page_number, scale, password)
    if drawn is None:
        raise Damaged(f"has a page {page_number} that can't be drawn")
    width, height, pixels = drawn
    return Image.frombytes("RGB", (width, height), pixels, "raw", "BGRX")


def _png(image: Any) -> bytes:
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
