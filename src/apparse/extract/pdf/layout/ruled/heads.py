"""Head rows that stand unruled upon a ruled table: painted in one strip, or printed bare."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.measures import ALIGNED, LEVEL, OVERHANG, SLACK
from apparse.extract.pdf.layout.text.strips import Span, Strip

HEAD_NEAR = 1.0
"""Heights of a line: a head is no farther from its table than this."""
HEAD_NEAR_WORDS = 2.5
"""The same where the table begins with its words, not with their cells."""


def headed(grid: Grid, page: Sequence[Strip], near: float = HEAD_NEAR, *, levels: bool = False) -> Grid:
    """The grid with one more row on top, if the lines right above it fall into its columns.

    A head of two `levels` has headings above these that reach over several columns: they are a row of their own.
    """
    top = grid.ys[0]
    lines: list[Strip] = []
    upper: list[Strip] = []
    for strip in reversed([_cut(strip, grid) for strip in page] if levels else page):
        if strip.bottom > top + LEVEL:
            continue
        alone = bool(lines) and len(strip.parts) == 1  # what stands apart may be a running head
        if top - strip.bottom > (HEAD_NEAR if alone else near) * strip.height:
            break
        if not upper and _falls_into(strip, grid):
            lines.append(strip)
        elif levels and lines and not upper and _begins_in_columns(strip, grid):
            upper.append(strip)
        else:
            break
        top = strip.top
    columns = {_column(grid, x0) for strip in lines for x0, _ in strip.parts}
    if len(columns) < max(2, (len(grid.xs) - 1) / 2):
        return grid
    whole = _with_row(grid, lines[-1].top, ())
    return _with_row(whole, upper[0].top, upper[0].parts) if upper else whole


def _cut(strip: Strip, grid: Grid) -> Strip:
    """A line of several parts, with those cut in which a word begins where a column does: headings may stand close."""
    if len(strip.parts) < 2:
        return strip
    lefts = [x + SLACK for x in grid.xs[:-1]]
    parts: list[Span] = []
    for x0, x1 in strip.parts:
        words = [run for run in strip.runs if x0 <= run.x0 < x1]
        cuts = [run.x0 for run in words[1:] if any(abs(run.x0 - left) < ALIGNED for left in lefts)]
        ends = [max(run.x1 for run in words if run.x0 < cut) for cut in cuts]
        parts += zip([x0, *cuts], [*ends, x1], strict=True)
    return strip._replace(parts=tuple(parts))


def _with_row(grid: Grid, top: float, wide: Sequence[Span]) -> Grid:
    """The grid with a row on top, of whose fields those of the `wide` parts reach as far as these."""
    width = len(grid.xs) - 1
    ends = {_column(grid, x0): min(_column(grid, x1), width - 1) for x0, x1 in wide}
    row: list[Field] = []
    for column in range(width):
        if not row or row[-1].column + row[-1].colspan <= column:
            row.append(Field(0, column, 1, ends.get(column, column) - column + 1))
    fields = (*row, *(field._replace(row=field.row + 1) for field in grid.fields))
    ys = (top - SLACK, *grid.ys)
    return replace(grid, ys=ys, fields=fields, owners=owners(len(ys) - 1, width, fields), open_top=False)


def _falls_into(strip: Strip, grid: Grid) -> bool:
    """Whether each part of the line lies in one column of the grid."""
    for x0, x1 in strip.parts:
        column = _column(grid, x0)
        if not (0 <= column < len(grid.xs) - 1 and x1 < grid.xs[column + 1] + OVERHANG):
            return False
    return True


def _begins_in_columns(strip: Strip, grid: Grid) -> bool:
    """Whether the parts of a line, if it has several, begin in as many columns of the grid."""
    columns = {_column(grid, x0) for x0, _ in strip.parts}
    return len(columns) == len(strip.parts) > 1


def _column(grid: Grid, x: float) -> int:
    return bisect_right(grid.xs, x + SLACK) - 1
