"""Cells merged downwards between which no line is drawn: the numbers in the first column tell them apart."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.text.labels import NUMBER
from apparse.extract.pdf.layout.text.strips import strips
from apparse.extract.pdf.page import Run

NUMBER_ON_TOP = 1.5
"""Heights of a line: a number at the top of its cell is no farther from it."""


def unmerged(grid: Grid, inside: Sequence[Sequence[Run]]) -> Grid:
    """The grid with each cell cut that reaches over several rows and has several numbers, and those beside it with it."""
    cuts: dict[tuple[int, int], list[int]] = {}
    for field, runs in zip(grid.fields, inside, strict=True):
        numbers = _numbers(runs) if not field.column and field.rowspan > 1 else []
        if field.rowspan >= len(numbers) > 1:
            cuts[field.row, field.rowspan] = _borders(grid, field, numbers)
    if not any(cuts.values()):
        return grid
    parts = (part for field in grid.fields for part in _parts(field, cuts.get((field.row, field.rowspan), [])))
    fields = tuple(sorted(parts))
    return grid._replace(fields=fields, owners=owners(len(grid.ys) - 1, len(grid.xs) - 1, fields))


def _numbers(runs: Sequence[Run]) -> list[Run]:
    """The numbers that stand in lines of their own: "2019.)" may be the last word of one."""
    lines = (strip.runs for strip in strips(runs))
    return [first for first, *more in lines if not more and NUMBER.fullmatch(first.text)]


def _borders(grid: Grid, field: Field, numbers: Sequence[Run]) -> list[int]:
    """The rows in which the cells of all numbers but the first begin; none where they don't fit.

    A number stands at the top of its cell or in its middle: then the cell ends as far below it as it begins above.
    """
    ys = grid.ys[field.row : field.row + field.rowspan + 1]
    first = numbers[0]
    on_top = first.top - ys[0] < NUMBER_ON_TOP * (first.bottom - first.top)
    found: list[int] = []
    start = 0
    for number, following in pairwise(numbers):
        end = following.top if on_top else 2 * number.middle - ys[start]
        start = min(range(len(ys)), key=lambda row: abs(ys[row] - end))
        found.append(field.row + start)
    rows = [field.row, *found, field.row + field.rowspan]
    return found if all(a < b for a, b in pairwise(rows)) else []


def _parts(field: Field, borders: Sequence[int]) -> list[Field]:
    rows = [field.row, *borders, field.row + field.rowspan]
    return [field._replace(row=a, rowspan=b - a) for a, b in pairwise(rows)]
