"""Head rows above marked tables: printed again on each page, they are often not marked."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.extract.pdf.layout.grid import Grid, column_at
from apparse.extract.pdf.layout.measures import ALIGNED, LEVEL, SLACK
from apparse.extract.pdf.layout.ruled.heads import HEAD_NEAR, are_head, falls_into, with_row_above
from apparse.extract.pdf.layout.text.strips import Span, Strip

FAR_FROM_WORDS = 2.5
"""Heights of a line: a marked table begins with its words, and the borders of its cells are to spare between them and a head."""


def with_heads(grid: Grid, page: Sequence[Strip]) -> Grid:
    """The grid with the lines right above it as rows, if these fall into its columns.

    Headings over several columns, above those of each, are a row of their own.
    """
    top = grid.ys[0]
    lines: list[Strip] = []
    above: Strip | None = None
    for strip in (_cut(each, grid) for each in reversed(page) if each.bottom <= grid.ys[0] + LEVEL):
        alone = bool(lines) and len(strip.parts) == 1  # what stands apart may be a running head
        if top - strip.bottom > (HEAD_NEAR if alone else FAR_FROM_WORDS) * strip.height:
            break
        if not falls_into(strip, grid):
            above = strip if lines and _begins_in_columns(strip, grid) else None
            break
        lines.append(strip)
        top = strip.top
    if not are_head(lines, grid):
        return grid
    headed = with_row_above(grid, top)
    return with_row_above(headed, above.top, above.parts) if above else headed


def _cut(strip: Strip, grid: Grid) -> Strip:
    """A line of several parts, with those cut in which a word begins where a column does: headings may stand close."""
    if len(strip.parts) < 2:
        return strip
    lefts = [x + SLACK for x in grid.xs[:-1]]
    parts: list[Span] = []
    for x0, x1 in strip.parts:
        words = [run for run in strip.runs if x0 <= run.x0 < x1]
        cuts = [run.x0 for run in words if run.x0 > x0 and any(abs(run.x0 - left) < ALIGNED for left in lefts)]
        ends = [max(run.x1 for run in words if run.x0 < cut) for cut in cuts]
        parts += zip([x0, *cuts], [*ends, x1], strict=True)
    return strip._replace(parts=tuple(parts))


def _begins_in_columns(strip: Strip, grid: Grid) -> bool:
    """Whether the parts of a line, if it has several, begin in as many columns of the grid."""
    columns = {column_at(grid.xs, x0) for x0, _ in strip.parts}
    return len(columns) == len(strip.parts) > 1
