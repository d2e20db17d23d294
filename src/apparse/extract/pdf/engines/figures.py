"""The figures of which a path is made: boxes, straight sides, and the hole of a frame."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.engines.frame import Rect

FILLS_BOX = 0.85
"""The share of its box that a figure covers which is a box with round corners; a circle covers less."""

Figure = Sequence[tuple[float, float]]
"""Its corners, one after the other."""


def painted_parts(figures: Sequence[Figure], *, alternate: bool) -> Iterator[Rect]:
    """The boxes that a filled path covers: the sides of a frame, otherwise the parts of each figure.

    `alternate` says that a figure within another one is a hole, whichever way round it is drawn.
    """
    if len(figures) == 2 and _is_frame(*figures, alternate=alternate):
        yield from _sides(*map(_box, figures))
        return
    for figure in figures:
        yield from straight_parts(figure)


def straight_parts(figure: Figure) -> Iterator[Rect]:
    """The box of a figure of at most five points; of one with more, each side that lies or stands.

    A figure that fills its box but for the corners, which may be round, is that box as well.
    """
    if len(figure) <= 5:
        yield _box(figure)
        return
    for (x, y), (u, v) in pairwise(figure):
        if x == u or y == v:
            yield min(x, u), min(y, v), max(x, u), max(y, v)
    if _fills_box(figure):
        yield _box(figure)


def _is_frame(outer: Figure, inner: Figure, *, alternate: bool) -> bool:
    """Whether the second of two boxes is a hole in the first, or the other way round."""
    if not (_fills_box(outer) and _fills_box(inner) and (alternate or _area(outer) * _area(inner) < 0)):
        return False
    return _lies_in(_box(inner), _box(outer)) or _lies_in(_box(outer), _box(inner))


def _lies_in(inner: Rect, outer: Rect) -> bool:
    return outer[0] <= inner[0] and outer[1] <= inner[1] and inner[2] <= outer[2] and inner[3] <= outer[3]


def _sides(one: Rect, other: Rect) -> Iterator[Rect]:
    """What lies between two boxes of which one holds the other: at the left, at the right, below and above."""
    left, bottom, right, top = (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )
    x0, y0, x1, y1 = (max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]))
    yield left, bottom, x0, top
    yield x1, bottom, right, top
    yield left, bottom, right, y0
    yield left, y1, right, top


def _box(figure: Figure) -> Rect:
    xs, ys = [x for x, _ in figure], [y for _, y in figure]
    return min(xs), min(ys), max(xs), max(ys)


def _fills_box(figure: Figure) -> bool:
    left, bottom, right, top = _box(figure)
    return abs(_area(figure)) > FILLS_BOX * (right - left) * (top - bottom)


def _area(figure: Figure) -> float:
    """The area of a figure, below nothing if it is drawn clockwise."""
    return sum(x * v - u * y for (x, y), (u, v) in pairwise([*figure, figure[0]])) / 2
