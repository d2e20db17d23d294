"""What a page's commands draw, by pdfium: ruled lines, painted boxes, texts and how they look."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from struct import Struct

from apparse.errors import LimitExceeded
from apparse.extract.pdf.edges import THIN
from apparse.extract.pdf.engines import binding as pdfium
from apparse.extract.pdf.engines.binding import Function
from apparse.extract.pdf.engines.figures import painted_parts, straight_parts
from apparse.extract.pdf.engines.frame import IDENTITY, Matrix, Rect, moved, product, quarter
from apparse.extract.pdf.engines.ink import Ink, Painted, Printed
from apparse.extract.pdf.limits import MAX_DEPTH, MAX_EDGES, MAX_OBJECTS

SLANT = 0.02
"""How far a line may sink or lean, of its length, and still lie or stand."""
LONGEST_NAME = 64
"""Bytes of a font's name that are read."""
MAX_CORNERS = 200
"""Of a window: what has more is a shape, and no side of a border."""

SMALLEST_DOT, LARGEST_DOT = 1.5, 9.0
"""Points: the sides of a dot that may be a bullet."""
ROUND_DOT = 0.75, 1.33
"""Its breadth, in its height."""

# pdfium writes its answers into this: a text's size, colour and matrix, or a box, or a point
_ANSWER = ctypes.create_string_buffer(44)
_SIZE, _RED, _GREEN, _BLUE, _OPACITY, _MATRIX = (ctypes.addressof(_ANSWER) + 4 * word for word in range(6))
_LEFT, _BOTTOM, _RIGHT, _TOP = _SIZE, _RED, _GREEN, _BLUE
_FILL, _STROKE = _X, _Y = _LEFT, _BOTTOM
_state_and_place = Struct("=36s2f").unpack_from
_state = Struct("=f4I4f").unpack
_colour_of = Struct("=4x3I").unpack_from
_matrix_of = Struct("=20x6f").unpack_from
_box = Struct("=4f").unpack_from
_point_of = Struct("=2f").unpack_from
_mode = Struct("=2i").unpack_from


@dataclass(slots=True)
class Drawn:
    """What a page's commands draw, in the file's own space; texts by the address of their object in pdfium."""

    lines: list[Rect] = field(default_factory=list)
    dots: list[Rect] = field(default_factory=list)
    painted: list[Painted] = field(default_factory=list)
    texts: dict[int, Printed] = field(default_factory=dict)
    objects: int = 0
    _looks: dict[tuple[bytes, int, int, Matrix], Ink] = field(default_factory=dict)
    _bold: dict[int, bool] = field(default_factory=dict)

    def read(self, page: int) -> Drawn:
        self._walk(page, pdfium.page_objects, pdfium.page_object, IDENTITY, 0)
        return self

    def bounds(self, text: Printed) -> Rect:
        return _bounds(text.thing, text.outer)

    def clip(self, text: Printed) -> Rect | None:
        return _clip(text.thing)

    def _walk(self, holder: int, size: Function, item: Function, matrix: Matrix, depth: int) -> None:
        for index in range(size(holder)):
            self.objects += 1
            if self.objects > MAX_OBJECTS:
                raise LimitExceeded(f"draws more than {MAX_OBJECTS:,} objects on one page")
            thing = item(holder, index)
            font = pdfium.font(thing)  # only a text has one, and most things are texts
            kind = pdfium.TEXT if font else pdfium.kind(thing)
            if kind == pdfium.TEXT:
                self._text(thing, font, matrix)
            elif kind == pdfium.PATH:
                self._path(thing, matrix)
            elif kind == pdfium.IMAGE:
                self.painted.append(Painted(_bounds(thing, matrix), None, self.objects))
            elif kind == pdfium.FORM and depth < MAX_DEPTH:
                inner = product(_matrix(thing), matrix)
                self._walk(thing, pdfium.form_objects, pdfium.form_object, inner, depth + 1)

    def _text(self, thing: int, font: int, outer: Matrix) -> None:
        pdfium.font_size(thing, _SIZE)
        pdfium.fill_colour(thing, _RED, _GREEN, _BLUE, _OPACITY)
        pdfium.matrix(thing, _MATRIX)
        state, x, y = _state_and_place(_ANSWER)
        key = state, font, pdfium.render_mode(thing), outer
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._look(*key)
        if outer is not IDENTITY:
            x, y = moved(x, y, outer)
        clipped = pdfium.clip_paths(pdfium.clip(thing)) > 0
        self.texts[thing] = Printed(look, x, y, self.objects, clipped, thing, outer)

    def _look(self, state: bytes, font: int, mode: int, outer: Matrix) -> Ink:
        size, red, green, blue, opacity, a, b, c, d = _state(state)
        a, b, c, d, _, _ = product((a, b, c, d, 0, 0), outer)
        return Ink(
            0 if b == 0 and a > 0 else quarter(a, b),
            size * (abs(d) if c == 0 else (c * c + d * d) ** 0.5),
            (red, green, blue),
            opacity,
            bold=self._is_bold(font),
            invisible=mode in pdfium.INVISIBLE,
        )

    def _is_bold(self, font: int) -> bool:
        if font and font not in self._bold:
            name = ctypes.create_string_buffer(LONGEST_NAME)
            pdfium.font_name(font, name, LONGEST_NAME)
            self._bold[font] = b"bold" in name.value.lower()
        return self._bold.get(font, False)

    def _path(self, thing: int, matrix: Matrix) -> None:
        """A ruled line, a rectangle, or a shape of many parts."""
        pdfium.draw_mode(thing, _FILL, _STROKE)
        filled, stroked = _mode(_ANSWER)
        if not (stroked or filled):
            return
        left, bottom, right, top = box = _bounds(thing, matrix)
        thickness = min(right - left, top - bottom)
        if _is_dot(right - left, top - bottom):
            self.dots.append(box)
        segments = 0 if thickness < THIN / 2 else pdfium.path_segments(thing)
        if thickness < THIN / 2 or (segments == 2 and thickness < 2 * THIN and _straight(thing)):
            self.lines.append(box)
        elif segments > 5 or (stroked and segments > 3):  # a stroke's breadth lies within a stroked shape's bounds
            for part in _parts(thing, segments, product(_matrix(thing), matrix), filled):
                self._shape(part, thing, filled=bool(filled), stroked=bool(stroked))
        elif segments > 3:
            self._shape(box, thing, filled=bool(filled), stroked=False)

    def _shape(self, box: Rect, thing: int, *, filled: bool, stroked: bool) -> None:
        left, bottom, right, top = box = box if stroked else _let_through(box, thing)
        if right < left or top < bottom:
            return  # nothing of it shows
        if min(right - left, top - bottom) < THIN:
            self.lines.append(box)
            return
        if stroked:
            self.lines += [(left, bottom, left, top), (right, bottom, right, top)]
            self.lines += [(left, bottom, right, bottom), (left, top, right, top)]
        if filled:
            pdfium.fill_colour(thing, _RED, _GREEN, _BLUE, _OPACITY)
            red, green, blue = _colour_of(_ANSWER)
            self.painted.append(Painted(box, (red, green, blue), self.objects))


def _straight(thing: int) -> bool:
    """Whether a stroke from one point to another lies or stands."""
    (x, y), (u, v) = (_point(pdfium.path_segment(thing, index)) for index in range(2))
    return min(abs(x - u), abs(y - v)) < SLANT * max(abs(x - u), abs(y - v))


def _parts(thing: int, segments: int, matrix: Matrix, filled: int) -> Iterator[Rect]:
    """The boxes of a path's parts: what lies between two moves, and each straight side where there are many.

    `filled` is how a path is filled, if it is: the sides of a frame are its parts.
    """
    figures: list[list[tuple[float, float]]] = []
    for index in range(min(segments, MAX_EDGES)):
        segment = pdfium.path_segment(thing, index)
        if pdfium.segment_kind(segment) == pdfium.MOVE_TO or not figures:
            figures.append([])
        figures[-1].append(moved(*_point(segment), matrix))
    if filled:
        return painted_parts(figures, alternate=filled == pdfium.ALTERNATE)
    return (part for figure in figures for part in straight_parts(figure))


def _clip(thing: int) -> Rect | None:
    """The box of the first four corners of the first path that clips a text."""
    path = pdfium.clip(thing)
    if pdfium.clip_segments(path, 0) < 4:
        return None
    points = [_point(pdfium.clip_segment(path, 0, index)) for index in range(4)]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _let_through(box: Rect, thing: int) -> Rect:
    """What the windows of a painted shape let through: a border may be a whole box of which one side shows."""
    path = pdfium.clip(thing)
    left, bottom, right, top = box
    for number in range(pdfium.clip_paths(path)):
        size = pdfium.clip_segments(path, number)
        if not 4 <= size <= MAX_CORNERS:
            continue
        xs, ys = zip(*(_point(pdfium.clip_segment(path, number, corner)) for corner in range(size)), strict=True)
        left, bottom, right, top = max(left, min(xs)), max(bottom, min(ys)), min(right, max(xs)), min(top, max(ys))
    return left, bottom, right, top


def _point(segment: int) -> tuple[float, float]:
    pdfium.segment_point(segment, _X, _Y)
    x, y = _point_of(_ANSWER)
    return x, y


def _bounds(thing: int, matrix: Matrix) -> Rect:
    pdfium.bounds(thing, _LEFT, _BOTTOM, _RIGHT, _TOP)
    left, bottom, right, top = _box(_ANSWER)
    if matrix is IDENTITY:
        return left, bottom, right, top
    (x, y), (u, v) = moved(left, bottom, matrix), moved(right, top, matrix)
    return min(x, u), min(y, v), max(x, u), max(y, v)


def _matrix(thing: int) -> Matrix:
    pdfium.matrix(thing, _MATRIX)
    a, b, c, d, e, f = _matrix_of(_ANSWER)
    return a, b, c, d, e, f


def _is_dot(width: float, height: float) -> bool:
    """Whether a shape could be a bullet: small, and about as broad as high."""
    return SMALLEST_DOT <= width <= LARGEST_DOT and ROUND_DOT[0] <= width / max(height, 0.1) <= ROUND_DOT[1]
