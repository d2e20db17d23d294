"""Bytes to Pages by pdfium, the default engine. The only module that knows it.

pdfium's C functions are called through the bindings that pypdfium2 ships; its
Python layer is left out because importing it costs as much as reading ten pages.
pdfium is not thread-safe: one document at a time in a process.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pypdfium2_raw as pdfium  # type: ignore[import-untyped]

from apparse.errors import Damaged, Encrypted, LimitExceeded, UsageError
from apparse.extract.pdf.bullets import is_dot
from apparse.extract.pdf.edges import edges_of, merged
from apparse.extract.pdf.frame import IDENTITY, Frame, Matrix, Rect, moved, product, quarter, straight_parts, turn_of
from apparse.extract.pdf.ink import Painted, Printed, marks, pictured_share
from apparse.extract.pdf.limits import MAX_CHARS, MAX_DEPTH, MAX_EDGES, MAX_OBJECTS, MAX_PAGES
from apparse.extract.pdf.page import Fill, Page, Run
from apparse.extract.pdf.runs import runs
from apparse.location import BBox

THIN = 6.0
"""Points: a painted strip thinner than this has no room for text, so it is a ruled line."""
ASCENT, DESCENT = 0.9, 0.22
"""How far a line of text reaches above and below its baseline, in shares of its size."""
INVISIBLE = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
MAX_SIDE = 8000
"""Pixels."""
MOVE_TO = pdfium.FPDF_SEGMENT_MOVETO
TEXT, PATH, IMAGE = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_IMAGE
FORM = pdfium.FPDF_PAGEOBJ_FORM
UNKNOWN = Printed(0, 10.0, (0, 0, 0), 255, (0.0, 0.0), 0, None)
Count = Callable[[Any], int]
Item = Callable[[Any, int], Any]

pdfium.FPDF_InitLibrary()


def pages(data: bytes, password: str | None = None) -> Iterator[Page]:
    """The pages, one after the other; each is closed before the next is opened.

    Raises Encrypted, Damaged (no document, or no page) and LimitExceeded.
    """
    with _document(data, password) as document:
        for index in range(count(document)):
            yield _page(document, index)


def page_count(data: bytes, password: str | None = None) -> int:
    with _document(data, password) as document:
        return count(document)


def count(document: Any) -> int:
    number: int = pdfium.FPDF_GetPageCount(document)
    if number > MAX_PAGES:
        last = pdfium.FPDF_LoadPage(document, number - 1)
        if not last:
            raise Damaged(f"is damaged: it claims to have {number:,} pages")
        pdfium.FPDF_ClosePage(last)
        raise LimitExceeded(f"has {number:,} pages, more than the limit of {MAX_PAGES:,}")
    return number


@contextmanager
def _document(data: bytes, password: str | None) -> Iterator[Any]:
    secret = password.encode() if password is not None else None
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), secret)
    if not document:
        raise _refusal(pdfium.FPDF_GetLastError(), password)
    try:
        yield document
    finally:
        pdfium.FPDF_CloseDocument(document)


def _refusal(code: int, password: str | None) -> Exception:
    if code == pdfium.FPDF_ERR_PASSWORD:
        wrong = "the password given does not open it" if password else "give its password with --password-file"
        return Encrypted(f"is protected by a password: {wrong}")
    if code == pdfium.FPDF_ERR_SECURITY:
        return Encrypted("is encrypted in a way that needs more than a password")
    return Damaged("is damaged: no PDF document can be found in it")


def _page(document: Any, index: int) -> Page:
    page = pdfium.FPDF_LoadPage(document, index)
    if not page:
        return Page(index + 1, 0, 0, (), problem="damaged page")
    try:
        return _read(page, index + 1)
    finally:
        pdfium.FPDF_ClosePage(page)


def _read(page: Any, number: int) -> Page:
    drawn = Drawn().read(page)
    turn = turn_of((t.quarter for t in drawn.texts.values()), pdfium.FPDFPage_GetRotation(page))
    frame = Frame(_extent(page), turn)
    hidden = marks(drawn.texts, drawn.painted, frame.page, drawn)
    edges = merged(edges_of(frame.box(*line) for line in drawn.lines)) if len(drawn.lines) <= MAX_EDGES else ()
    with _text_page(page) as text_page:
        characters = _Characters(text_page, frame, drawn.texts, hidden)
        found = tuple(runs(characters, edges))
    width, height = frame.size
    fills = tuple(Fill(*frame.box(*p.box), p.colour) for p in drawn.painted if p.colour)
    dots = tuple(BBox(*frame.box(*dot)) for dot in drawn.dots)
    pictured = pictured_share(drawn.painted, frame.page)
    return Page(number, width, height, found, edges, fills, pictured, characters.unmapped, turn, dots=dots)


def _extent(page: Any) -> Rect:
    box = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page, box)
    return box.left, box.bottom, box.right, box.top


# What is drawn


@dataclass(slots=True)
class Drawn:
    """What a page's commands draw, in the file's own space; texts by the address of their object in pdfium."""

    lines: list[Rect] = field(default_factory=list)
    dots: list[Rect] = field(default_factory=list)
    painted: list[Painted] = field(default_factory=list)
    texts: dict[int, Printed] = field(default_factory=dict)
    bold: dict[int, bool] = field(default_factory=dict)
    objects: int = 0

    def read(self, page: Any) -> Drawn:
        self._walk(page, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, IDENTITY, 0)
        return self

    def bounds(self, text: Printed) -> Rect:
        return _bounds(*text.handle)

    def clip(self, text: Printed) -> Rect | None:
        return _clip(text.handle[0])

    def _walk(self, holder: Any, size: Count, item: Item, matrix: Matrix, depth: int) -> None:
        for index in range(size(holder)):
            self.objects += 1
            if self.objects > MAX_OBJECTS:
                raise LimitExceeded(f"draws more than {MAX_OBJECTS:,} objects on one page")
            thing = item(holder, index)
            kind = pdfium.FPDFPageObj_GetType(thing)
            if kind == TEXT:
                self._text(thing, matrix)
            elif kind == PATH:
                self._path(thing, matrix)
            elif kind == IMAGE:
                self.painted.append(Painted(_bounds(thing, matrix), None, self.objects))
            elif kind == FORM and depth < MAX_DEPTH:
                inner = product(_matrix(thing), matrix)
                self._walk(thing, pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, inner, depth + 1)

    def _text(self, thing: Any, outer: Matrix) -> None:
        a, b, c, d, e, f = product(_matrix(thing), outer)
        pdfium.FPDFTextObj_GetFontSize(thing, _X)
        red, green, blue, opacity = _colour(thing)
        self.texts[ctypes.addressof(thing.contents)] = Printed(
            0 if b == 0 and a > 0 else quarter(a, b),
            _X.value * (abs(d) if c == 0 else (c * c + d * d) ** 0.5),
            (red, green, blue),
            opacity,
            (e, f),
            self.objects,
            (thing, outer),
            bold=self._bold(thing),
            invisible=pdfium.FPDFTextObj_GetTextRenderMode(thing) in INVISIBLE,
        )

    def _bold(self, thing: Any) -> bool:
        font = pdfium.FPDFTextObj_GetFont(thing)
        if not font:
            return False
        address = ctypes.addressof(font.contents)
        if address not in self.bold:
            name = ctypes.create_string_buffer(64)
            pdfium.FPDFFont_GetBaseFontName(font, name, 64)
            self.bold[address] = b"bold" in name.value.lower()
        return self.bold[address]

    def _path(self, thing: Any, matrix: Matrix) -> None:
        """A ruled line, a rectangle, or a shape of many parts."""
        pdfium.FPDFPath_GetDrawMode(thing, _FILL, _STROKE)
        stroked = bool(_STROKE.value)
        if not (stroked or _FILL.value):
            return
        left, bottom, right, top = box = _bounds(thing, matrix)
        thickness = min(right - left, top - bottom)
        if is_dot(right - left, top - bottom):
            self.dots.append(box)
        segments = 0 if thickness < THIN / 2 else pdfium.FPDFPath_CountSegments(thing)
        if thickness < THIN / 2 or (segments == 2 and thickness < 2 * THIN and _straight(thing)):
            self.lines.append(box)
        elif segments > 5:
            for part in _parts(thing, segments, product(_matrix(thing), matrix)):
                self._shape(part, stroked, thing)
        elif segments > 3:
            self._shape(box, stroked, thing)

    def _shape(self, box: Rect, stroked: bool, thing: Any) -> None:  # noqa: FBT001 - private
        left, bottom, right, top = box
        if min(right - left, top - bottom) < THIN:
            self.lines.append(box)
        elif stroked:
            self.lines += [(left, bottom, left, top), (right, bottom, right, top)]
            self.lines += [(left, bottom, right, bottom), (left, top, right, top)]
        else:
            self.painted.append(Painted(box, _colour(thing)[:3], self.objects))


def _straight(thing: Any) -> bool:
    """Whether a stroke from one point to another lies or stands."""
    (x, y), (u, v) = (_point(pdfium.FPDFPath_GetPathSegment(thing, index)) for index in range(2))
    return min(abs(x - u), abs(y - v)) < 0.02 * max(abs(x - u), abs(y - v))


def _parts(thing: Any, segments: int, matrix: Matrix) -> Iterator[Rect]:
    """The boxes of a path's parts: what lies between two moves, and each straight side where there are many."""
    points: list[tuple[float, float]] = []
    for index in range(min(segments, MAX_EDGES)):
        segment = pdfium.FPDFPath_GetPathSegment(thing, index)
        if pdfium.FPDFPathSegment_GetType(segment) == MOVE_TO and points:
            yield from straight_parts(points)
            points = []
        points.append(moved(*_point(segment), matrix))
    yield from straight_parts(points)


def _clip(thing: Any) -> Rect | None:
    clip = pdfium.FPDFPageObj_GetClipPath(thing)
    if not clip or pdfium.FPDFClipPath_CountPaths(clip) < 1:
        return None
    count = min(4, pdfium.FPDFClipPath_CountPathSegments(clip, 0))
    points = [_point(pdfium.FPDFClipPath_GetPathSegment(clip, 0, index)) for index in range(count)]
    if count < 4:
        return None
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


# pdfium writes its answers into these
_LEFT, _BOTTOM, _RIGHT, _TOP, _X, _Y = (ctypes.c_float() for _ in range(6))
_RED, _GREEN, _BLUE, _ALPHA = (ctypes.c_uint() for _ in range(4))
_FILL, _STROKE = ctypes.c_int(), ctypes.c_int()
_MATRIX = pdfium.FS_MATRIX()


def _point(segment: Any) -> tuple[float, float]:
    pdfium.FPDFPathSegment_GetPoint(segment, _X, _Y)
    return _X.value, _Y.value


def _colour(thing: Any) -> tuple[int, int, int, int]:
    pdfium.FPDFPageObj_GetFillColor(thing, _RED, _GREEN, _BLUE, _ALPHA)
    return _RED.value, _GREEN.value, _BLUE.value, _ALPHA.value


def _bounds(thing: Any, matrix: Matrix) -> Rect:
    pdfium.FPDFPageObj_GetBounds(thing, _LEFT, _BOTTOM, _RIGHT, _TOP)
    if matrix is IDENTITY:
        return _LEFT.value, _BOTTOM.value, _RIGHT.value, _TOP.value
    (x, y), (u, v) = moved(_LEFT.value, _BOTTOM.value, matrix), moved(_RIGHT.value, _TOP.value, matrix)
    return min(x, u), min(y, v), max(x, u), max(y, v)


def _matrix(thing: Any) -> Matrix:
    pdfium.FPDFPageObj_GetMatrix(thing, _MATRIX)
    return _MATRIX.a, _MATRIX.b, _MATRIX.c, _MATRIX.d, _MATRIX.e, _MATRIX.f


# What is printed


@contextmanager
def _text_page(page: Any) -> Iterator[Any]:
    text_page = pdfium.FPDFText_LoadPage(page)
    if not text_page:
        raise Damaged("has a page whose text can't be read")
    try:
        yield text_page
    finally:
        pdfium.FPDFText_ClosePage(text_page)


class _Characters:
    """`apparse.extract.pdf.runs.Characters` of an open page."""

    marks: Sequence[str] | None = None
    unmapped = 0

    def __init__(self, text_page: Any, frame: Frame, objects: dict[int, Printed], marks: dict[int, str]) -> None:
        self._page, self._frame, self._objects = text_page, frame, objects
        self._box, self._x, self._y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
        sizes = {round(text.size, 1) for text in objects.values()}
        self.uneven = bool(sizes) and min(sizes) < 0.85 * max(sizes)
        self.text = self._all()
        if marks:
            self.marks = [marks.get(self._address(index), "") for index in range(len(self.text))]

    def _all(self) -> str:
        """The text, one character for each that pdfium counts; U+FFFD for a glyph without a character."""
        size = pdfium.FPDFText_CountChars(self._page)
        if size > MAX_CHARS:
            raise LimitExceeded(f"has {size:,} characters on one page, more than the limit of {MAX_CHARS:,}")
        units = (ctypes.c_ushort * (size + 1))()
        written = pdfium.FPDFText_GetText(self._page, 0, size, units)
        text = bytes(units)[: 2 * written - 2].decode("utf-16-le", "replace")
        if len(text) == size and "\0" not in text:
            if any(pdfium.FPDFText_HasUnicodeMapError(self._page, index) > 0 for index in range(0, size, 64)):
                self.unmapped = sum(pdfium.FPDFText_HasUnicodeMapError(self._page, i) > 0 for i in range(size))
            return text
        codes = [pdfium.FPDFText_GetUnicode(self._page, index) for index in range(size)]
        self.unmapped = codes.count(0)
        return "".join(chr(code) if 0 < code < 0xD800 or 0xDFFF < code < 0x110000 else "\ufffd" for code in codes)

    def run(self, start: int, end: int, text: str, mark: str) -> Run | None:
        printed = self._objects.get(self._address(start), UNKNOWN)
        pdfium.FPDFText_GetCharOrigin(self._page, start, self._x, self._y)
        pdfium.FPDFText_GetLooseCharBox(self._page, end - 1, self._box)
        box, frame = self._box, self._frame
        x, baseline = frame.point(self._x.value, self._y.value)
        left, high, right, low = frame.box(box.left, box.bottom, box.right, box.top)
        top, bottom = baseline - ASCENT * printed.size, baseline + DESCENT * printed.size
        elsewhere = high > bottom or low < top or right < x - printed.size
        if elsewhere and end - start > 1 and mark != "watermark":
            return None
        return Run(text, min(x, left), top, max(x, right), bottom, printed.bold, mark)

    def _address(self, index: int) -> int:
        thing = pdfium.FPDFText_GetTextObject(self._page, index)
        return ctypes.addressof(thing.contents) if thing else 0

    def spaced(self, start: int, end: int) -> bool:
        blank = self.text.find(" ", start, end)
        while blank >= 0:
            if pdfium.FPDFText_IsGenerated(self._page, blank):
                return False
            blank = self.text.find(" ", blank + 1, end)
        return True

    def whole(self, start: int, end: int) -> bool:
        return bool(pdfium.FPDFText_CountRects(self._page, start, end - start) == 1)


# What it looks like


def picture(data: bytes, number: int, scale: float, password: str | None) -> tuple[int, int, bytes] | None:
    """Width, height and pixels (blue, green, red, unused) of a page as it is read; None when it can't be drawn.

    Raises UsageError when the document has no such page.
    """
    with _document(data, password) as document:
        pages = count(document)
        if number > pages:
            raise UsageError(f"there is no page {number}: the document has {pages}")
        page = pdfium.FPDF_LoadPage(document, number - 1)
        if not page:
            return None
        try:
            return _rendered(page, scale)
        finally:
            pdfium.FPDF_ClosePage(page)


def _rendered(page: Any, scale: float) -> tuple[int, int, bytes] | None:
    drawn = Drawn().read(page)
    rotate = pdfium.FPDFPage_GetRotation(page)
    turn = turn_of((t.quarter for t in drawn.texts.values()), rotate)
    width, height = (min(MAX_SIDE, max(1, round(scale * side))) for side in Frame(_extent(page), turn).size)
    bitmap = pdfium.FPDFBitmap_Create(width, height, 0)
    if not bitmap:
        return None
    try:
        pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, (turn - rotate) % 4, pdfium.FPDF_ANNOT)
        size = pdfium.FPDFBitmap_GetStride(bitmap) * height
        return width, height, ctypes.string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), size)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
