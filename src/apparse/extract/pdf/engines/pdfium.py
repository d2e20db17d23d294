"""Bytes to Pages by pdfium, the default engine.

pdfium is not thread-safe: one document at a time in a process.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from struct import Struct

from apparse.condition import PageProblem
from apparse.errors import Damaged, Encrypted, LimitExceeded, UsageError
from apparse.extract.pdf.edges import edges_of, merged
from apparse.extract.pdf.engines import binding as pdfium
from apparse.extract.pdf.engines.characters import PageCharacters, text_page
from apparse.extract.pdf.engines.drawn import Drawn
from apparse.extract.pdf.engines.frame import Frame, turn_of
from apparse.extract.pdf.engines.ink import marks, pictured_share
from apparse.extract.pdf.engines.runs import runs
from apparse.extract.pdf.engines.structure import tagged_tables
from apparse.extract.pdf.limits import MAX_EDGES, MAX_PAGES
from apparse.extract.pdf.locked import locked
from apparse.extract.pdf.page import Fill, Page
from apparse.location import BBox

MAX_SIDE = 8000
"""Pixels."""


def pages(data: bytes, password: str | None = None) -> Iterator[Page]:
    """The pages, one after the other; each is closed before the next is opened.

    Raises Encrypted, Damaged (no document, or no page) and LimitExceeded.
    """
    with _document(data, password) as document:
        tagged = bool(pdfium.is_tagged(document))
        for index in range(_count(document)):
            yield _page(document, index, tagged=tagged)


def _count(document: int) -> int:
    number: int = pdfium.page_count(document)
    if number > MAX_PAGES:
        last = pdfium.load_page(document, number - 1)
        if not last:
            raise Damaged(f"is damaged: it claims to have {number:,} pages")
        pdfium.close_page(last)
        raise LimitExceeded(f"has {number:,} pages, more than the limit of {MAX_PAGES:,}")
    return number


@contextmanager
def _document(data: bytes, password: str | None) -> Iterator[int]:
    secret = password.encode() if password is not None else None
    document = pdfium.load_document(data, len(data), secret)
    if not document:
        raise _refusal(pdfium.last_error(), password)
    try:
        yield document
    finally:
        pdfium.close_document(document)


def _refusal(code: int, password: str | None) -> Exception:
    if code == pdfium.ERR_PASSWORD:
        return locked(password)
    if code == pdfium.ERR_SECURITY:
        return Encrypted("is encrypted in a way that needs more than a password")
    return Damaged("is damaged: no PDF document can be found in it")


def _page(document: int, index: int, *, tagged: bool) -> Page:
    page = pdfium.load_page(document, index)
    if not page:
        return Page(index + 1, 0, 0, (), problem=PageProblem.DAMAGED)
    try:
        return _read(page, index + 1, tagged=tagged)
    finally:
        pdfium.close_page(page)


def _read(page: int, number: int, *, tagged: bool) -> Page:
    drawn = Drawn().read(page)
    frame = _frame(page, drawn)
    hidden = marks(drawn.texts, drawn.painted, frame.page, drawn)
    edges = merged(edges_of(frame.box(*line) for line in drawn.lines)) if len(drawn.lines) <= MAX_EDGES else ()
    with text_page(page) as text:
        characters = PageCharacters(text, frame, drawn.texts, hidden)
        found = tuple(runs(characters, edges))
    width, height = frame.size
    fills = tuple(Fill(*frame.box(*p.box), p.colour) for p in drawn.painted if p.colour)
    pictured = pictured_share(drawn.painted, frame.page)
    dots = tuple(BBox(*frame.box(*dot)) for dot in drawn.dots)
    marked = tagged_tables(page, drawn, frame) if tagged else ()
    return Page(
        number, width, height, found, edges, fills, pictured, characters.unmapped, frame.turn, dots=dots, marked=marked
    )


def _frame(page: int, drawn: Drawn) -> Frame:
    turn = turn_of((text.look.quarter for text in drawn.texts.values()), pdfium.rotation(page))
    box = ctypes.create_string_buffer(16)
    pdfium.page_box(page, ctypes.addressof(box))
    left, top, right, bottom = Struct("=4f").unpack(box)
    return Frame((left, bottom, right, top), turn)


def picture(data: bytes, number: int, scale: float, password: str | None) -> tuple[int, int, bytes] | None:
    """Width, height and pixels (blue, green, red, unused) of a page as it is read; None when it can't be drawn.

    Raises UsageError when the document has no such page.
    """
    with _document(data, password) as document:
        pages = _count(document)
        if number > pages:
            raise UsageError(f"there is no page {number}: the document has {pages}")
        page = pdfium.load_page(document, number - 1)
        if not page:
            return None
        try:
            return _rendered(page, scale)
        finally:
            pdfium.close_page(page)


def _rendered(page: int, scale: float) -> tuple[int, int, bytes] | None:
    frame = _frame(page, Drawn().read(page))
    width, height = (min(MAX_SIDE, max(1, round(scale * side))) for side in frame.size)
    bitmap = pdfium.create_bitmap(width, height, 0)
    if not bitmap:
        return None
    try:
        pdfium.fill_bitmap(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        turn = (frame.turn - pdfium.rotation(page)) % 4
        pdfium.render(bitmap, page, 0, 0, width, height, turn, pdfium.ANNOTATIONS)
        size = pdfium.bitmap_stride(bitmap) * height
        return width, height, ctypes.string_at(pdfium.bitmap_pixels(bitmap), size)
    finally:
        pdfium.destroy_bitmap(bitmap)
