"""Bullets that are drawn and not printed: browsers paint a list's dots, circles and squares as shapes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from apparse.extract.pdf.page import Run
from apparse.location import BBox
from apparse.marks import BULLET

DOTTED = 5.0
"""Points: dots closer than this are the pieces of a dotted line."""
MOST_DOTS = 300
"""Dots: a page with more shows a chart or a pattern."""

# in heights of the line behind the dot
DOT_HEIGHT = 0.8
"""A bullet is lower than its line."""
BELOW_TOP, ABOVE_BOTTOM = 0.25, 0.15
"""The middle of a bullet stands this far within its line at least."""
NEAREST, FARTHEST = 0.1, 2.5
"""A bullet stands no nearer to the text behind it, and no farther from it."""
CLEAR_BEFORE = 1.25
"""No text stands so near before a bullet: it would be a mark in the line; that of the next column to the left may end farther off."""
REACH = 40
"""Points: the line of a bullet ends no farther below the middle of that."""


def with_drawn_bullets(dots: Sequence[BBox], runs: Sequence[Run]) -> list[Run]:
    """The runs with a bullet in front of each before which a dot is drawn, as high as its line."""
    if not dots or len(dots) > MOST_DOTS:
        return list(runs)
    by_height = sorted(runs, key=lambda run: run.bottom)
    bullets = dict(found for dot in _alone(dots) if (found := _before_text(dot, by_height)))
    return [each for run in runs for each in ((bullets[run], run) if run in bullets else (run,))]


def _alone(dots: Sequence[BBox]) -> Iterator[BBox]:
    """The dots without near neighbours, each once however often it is drawn."""
    places = Counter((_square(dot.x0), _square(dot.top)) for dot in set(dots))
    for dot in dict.fromkeys(dots):
        x, y = _square(dot.x0), _square(dot.top)
        if sum(places[x + i, y + j] for i in (-1, 0, 1) for j in (-1, 0, 1)) == 1:
            yield dot


def _square(length: float) -> int:
    return int(length // DOTTED)


def _before_text(dot: BBox, by_height: Sequence[Run]) -> tuple[Run, Run] | None:
    """The run before which a dot stands, and the bullet that it is; None for a dot before no text."""
    middle = dot.middle
    first = bisect_left(by_height, middle, key=lambda run: run.bottom)
    last = bisect_right(by_height, middle + REACH, key=lambda run: run.bottom)
    size = dot.bottom - dot.top
    level = [run for run in by_height[first:last] if _holds(run, middle) and size < DOT_HEIGHT * _height(run)]
    beside = min((run for run in level if run.x0 >= dot.x1), key=lambda run: run.x0, default=None)
    if beside is None or not NEAREST * _height(beside) < beside.x0 - dot.x1 < FARTHEST * _height(beside):
        return None
    if any(run.x0 < dot.x1 and run.x1 > dot.x0 - CLEAR_BEFORE * _height(run) for run in level):
        return None
    return beside, Run(BULLET, dot.x0, beside.top, dot.x1, beside.bottom, beside.bold)


def _holds(run: Run, middle: float) -> bool:
    """Whether a height is that at which a bullet before the run would stand."""
    return run.top + BELOW_TOP * _height(run) < middle < run.bottom - ABOVE_BOTTOM * _height(run)


def _height(run: Run) -> float:
    return run.bottom - run.top
