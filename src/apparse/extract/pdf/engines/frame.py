"""The page as it is read: which way up, and where its top left corner is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import atan2, degrees
from typing import NamedTuple

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
Rect = tuple[float, float, float, float]
"""Left, bottom, right, top in the file's own space, y upwards."""
UPRIGHT = 3
"""Degrees by which a text may lean and still stand upright or at a right angle."""


class Frame(NamedTuple):
    """Turns boxes of the file's space into boxes of the page as read (x0, top, x1, bottom; y downwards)."""

    page: Rect
    turn: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as read."""
        left, bottom, right, top = self.page
        return (top - bottom, right - left) if self.turn % 2 else (right - left, top - bottom)

    def box(self, left: float, bottom: float, right: float, top: float) -> Rect:
        page_left, page_bottom, page_right, page_top = self.page
        if self.turn == 0:
            return left - page_left, page_top - top, right - page_left, page_top - bottom
        if self.turn == 1:
            return bottom - page_bottom, left - page_left, top - page_bottom, right - page_left
        if self.turn == 2:
            return page_right - right, bottom - page_bottom, page_right - left, top - page_bottom
        return page_top - top, page_right - right, page_top - bottom, page_right - left

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.turn == 0:
            return x - self.page[0], self.page[3] - y
        x0, top, _, _ = self.box(x, y, x, y)
        return x0, top


def quarter(along_x: float, along_y: float) -> int | None:
    """How many quarter turns clockwise set a text upright that runs in this direction; None for a slanting one."""
    turns, rest = divmod(degrees(atan2(along_y, along_x)) + 45, 90)
    return int(turns) % 4 if abs(rest - 45) < UPRIGHT else None


def turn_of(quarters: Iterable[int | None], rotate: int) -> int:
    """The turn of most of the text, of /Rotate where the page has no text."""
    votes = Counter(q for q in quarters if q is not None)
    return max(votes, key=lambda q: (votes[q], q == rotate)) if votes else rotate


def product(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that does what `inner` does and then what `outer` does."""
    if outer is IDENTITY:
        return inner
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


def moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
