"""What is printed on a page, by pdfium, character for character."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from struct import Struct

from apparse.condition import Fate
from apparse.errors import Damaged, LimitExceeded
from apparse.extract.pdf.engines import binding as pdfium
from apparse.extract.pdf.engines.frame import IDENTITY, Frame
from apparse.extract.pdf.engines.ink import Ink, Printed
from apparse.extract.pdf.limits import MAX_CHARS
from apparse.extract.pdf.page import Run

ASCENT, DESCENT = 0.9, 0.22
"""How far a line of text reaches above and below its baseline, in shares of its size."""
UNEVEN = 0.85
"""Where the smallest type of a page is smaller than this share of its largest, footnote marks are looked for."""
SAMPLE = 64
"""Of so many characters one is asked whether the font tells what it is; if one is unknown, all are asked."""
UNKNOWN_TEXT = Printed(Ink(0, 10.0, (0, 0, 0), 255), 0.0, 0.0, 0, False, 0, IDENTITY)  # noqa: FBT003 - a row of a table

# pdfium writes its answers into this: where a character begins, and a box (left, top, right, bottom)
_ANSWER = ctypes.create_string_buffer(32)
_X, _Y, _BOX = (ctypes.addressof(_ANSWER) + 8 * number for number in range(3))
_places = Struct("=2d4f").unpack_from
# … and into this: how far the ink of a character reaches (left, right, bottom, top)
_INK = ctypes.create_string_buffer(32)
_SIDES = tuple(ctypes.addressof(_INK) + 8 * number for number in range(4))
_ink = Struct("=4d").unpack_from
WIDEST_BLANK = 1.5
"""Sizes of the type: some programs print several cells by one command, with no more than a blank moved far between them."""
SUPERIOR = 0.2
"""Sizes of the type: a figure that stands higher above its line is one that the font has for notes and powers."""


@contextmanager
def text_page(page: int) -> Iterator[int]:
    handle = pdfium.load_text(page)
    if not handle:
        raise Damaged("has a page whose text can't be read")
    try:
        yield handle
    finally:
        pdfium.close_text(handle)


class PageCharacters:
    """The `Characters` that `runs` asks for, of an open page of text."""

    marks: Sequence[Fate | None] | None = None
    unmapped = 0

    def __init__(self, page: int, frame: Frame, texts: dict[int, Printed], marks: dict[int, Fate]) -> None:
        self._page, self._frame, self._texts = page, frame, texts
        sizes = {round(text.look.size, 1) for text in texts.values()}
        self.uneven = bool(sizes) and min(sizes) < UNEVEN * max(sizes)
        self.text = self._all()
        if marks:
            of = pdfium.text_object
            self.marks = [marks.get(of(page, index)) for index in range(len(self.text))]

    def _all(self) -> str:
        """The text, one character for each that pdfium counts; U+FFFD for a glyph without a character."""
        page, unmapped = self._page, pdfium.is_unmapped
        size = pdfium.characters(page)
        if size > MAX_CHARS:
            raise LimitExceeded(f"has {size:,} characters on one page, more than the limit of {MAX_CHARS:,}")
        units = ctypes.create_string_buffer(2 * (size + 1))
        written = pdfium.text(page, 0, size, ctypes.addressof(units))
        text = units.raw[: 2 * written - 2].decode("utf-16-le", "replace")
        if len(text) == size and "\0" not in text:
            if any(unmapped(page, index) > 0 for index in range(0, size, SAMPLE)):
                self.unmapped = sum(unmapped(page, index) > 0 for index in range(size))
            return text
        codes = [pdfium.unicode(page, index) for index in range(size)]
        self.unmapped = codes.count(0)
        return "".join(chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd" for code in codes)

    def run(self, start: int, end: int, text: str, mark: Fate | None) -> Run | None:
        page = self._page
        look = self._texts.get(pdfium.text_object(page, start), UNKNOWN_TEXT).look
        pdfium.origin(page, start, _X, _Y)
        pdfium.loose_box(page, end - 1, _BOX)
        x, y, left, high, right, low = _places(_ANSWER)
        x, baseline = self._frame.point(x, y)
        left, high, right, low = self._frame.box(left, low, right, high)
        size = look.size
        top, bottom = baseline - ASCENT * size, baseline + DESCENT * size
        elsewhere = high > bottom or low < top or right < x - size
        if elsewhere and end - start > 1 and mark != Fate.WATERMARK:
            return None
        return Run(text, min(x, left), top, max(x, right), bottom, look.bold, mark)

    def superior(self, index: int) -> bool:
        page = self._page
        size = self._texts.get(pdfium.text_object(page, index), UNKNOWN_TEXT).look.size
        pdfium.origin(page, index, _X, _Y)
        pdfium.ink_box(page, index, *_SIDES)
        x, y, *_ = _places(_ANSWER)
        left, right, low, high = _ink(_INK)
        _, baseline = self._frame.point(x, y)
        return baseline - self._frame.box(left, low, right, high)[3] > SUPERIOR * size

    def spaced(self, start: int, end: int) -> bool:
        page = self._page
        widest = WIDEST_BLANK * self._texts.get(pdfium.text_object(page, start), UNKNOWN_TEXT).look.size
        blank = self.text.find(" ", start, end)
        while blank >= 0:
            if pdfium.is_generated(page, blank):
                return False
            pdfium.origin(page, blank, _X, _Y)
            x, y, *_ = _places(_ANSWER)
            pdfium.origin(page, blank + 1, _X, _Y)
            beyond, beside, *_ = _places(_ANSWER)
            if abs(beyond - x) + abs(beside - y) > widest:
                return False
            blank = self.text.find(" ", blank + 1, end)
        return True

    def whole(self, start: int, end: int) -> bool:
        return bool(pdfium.rectangles(self._page, start, end - start) == 1)
