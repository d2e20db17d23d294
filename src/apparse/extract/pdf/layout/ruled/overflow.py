"""Text that runs out of the bottom of its table: browsers end the ruled row with the page and print on."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.extract.pdf.layout.grid import Grid, column_at
from apparse.extract.pdf.layout.measures import OVERHANG, SLACK
from apparse.extract.pdf.layout.text.strips import Strip, is_bold

LEADING = 0.35
"""Heights of a line: what follows closer than this goes on with the paragraph above. A border with room for it is more."""
ALIKE = 0.05
"""Share of their height by which lines of one type may differ."""
SAME_EDGE = 2.0
"""Points by which two lines of one paragraph may begin apart: less than what stands in one column."""


def drawn_down(grid: Grid, page: Sequence[Strip]) -> Grid:
    """The grid with its bottom below the lines that go on from its last row without room for a border."""
    bottom = grid.ys[-1]
    above: list[Strip] = []
    for strip in page:
        if strip.bottom > bottom and _goes_on(above, strip) and _in_columns(strip, grid):
            bottom = strip.bottom
        if strip.top > bottom:
            break
        if strip.bottom > grid.ys[-2]:
            above.append(strip)
    return grid._replace(ys=(*grid.ys[:-1], bottom + SLACK)) if bottom > grid.ys[-1] else grid


def _goes_on(above: Sequence[Strip], strip: Strip) -> bool:
    """Whether each part of a line stands close below a part that begins at the same place, in its type."""
    for x0, _ in strip.parts:
        last = next(
            (line for line in reversed(above) if any(abs(x0 - left) < SAME_EDGE for left, _ in line.parts)), None
        )
        if last is None or not -LEADING * strip.height < strip.top - last.bottom < LEADING * strip.height:
            return False
        if abs(strip.height - last.height) > ALIKE * strip.height or is_bold(strip) != is_bold(last):
            return False
    return True


def _in_columns(strip: Strip, grid: Grid) -> bool:
    """Whether each part of the line lies in one cell of the last row."""
    for x0, x1 in strip.parts:
        column = column_at(grid.xs, x0)
        if not 0 <= column < len(grid.xs) - 1:
            return False
        if x1 > grid.box(grid.fields[grid.owners[-1][column]]).x1 + OVERHANG:
            return False
    return True
