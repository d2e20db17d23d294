"""A page as it looks: its pixels, with its annotations, the right way up."""

from __future__ import annotations

from typing import NamedTuple

from apparse.errors import Damaged, UsageError
from apparse.source import Source


class Pixels(NamedTuple):
    """Four bytes a pixel, row by row: blue, green, red and one that says nothing."""

    width: int
    height: int
    data: bytes


def pixels(source: Source, page_number: int, scale: float, password: str | None = None) -> Pixels:
    """The page (counted from 1) in `scale` pixels a point.

    Raises UsageError when there is no such page, Unjudged when the file can't be read.
    """
    # only pictures pay for the engine
    from apparse.extract.pdf.annotated import read  # noqa: PLC0415
    from apparse.extract.pdf.engines import pdfium  # noqa: PLC0415
    from apparse.extract.pdf.glance import glance  # noqa: PLC0415

    if page_number < 1:
        raise UsageError("pages are counted from 1")
    annotated = glance(source.data).annotated and read(source.data, password)
    drawn = pdfium.picture(annotated.data if annotated else source.data, page_number, scale, password)
    if drawn is None:
        raise Damaged(f"has a page {page_number} that can't be drawn")
    return Pixels(*drawn)
