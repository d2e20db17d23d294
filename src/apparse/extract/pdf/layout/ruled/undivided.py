"""Cells that no line divides, though other rows of their table are: their text stands in the columns all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.measures import OVERHANG
from apparse.extract.pdf.layout.ruled.labelled import with_labels_apart
from apparse.extract.pdf.layout.text.strips import Span, strips
from apparse.extract.pdf.page import Run

EVEN = 0.5
"""Points by which the blanks of a justified line differ at the most."""


def parted(grid: Grid, inside: Sequence[Sequence[Run]]) -> Grid:
    """The grid with each cell divided whose text keeps to the columns, and fills several of them: a head most of them.

    One that has no columns may have labels and values instead.
    """
    if len(grid.xs) == 2:
        return with_labels_apart(grid, inside)
    fields = tuple(part for field, runs in zip(grid.fields, inside, strict=True) for part in _parts(grid, field, runs))
    if len(fields) == len(grid.fields):
        return grid
    ordered = tuple(sorted(fields))
    return grid._replace(fields=ordered, owners=owners(len(grid.ys) - 1, len(grid.xs) - 1, ordered))


def _parts(grid: Grid, field: Field, runs: Sequence[Run]) -> Iterator[Field]:
    borders = grid.xs[field.column : field.column + field.colspan + 1]
    if field.colspan < 2 or _filled(borders, runs) < _least(grid, field):
        yield field
        return
    for column in range(field.column, field.column + field.colspan):
        yield Field(field.row, column, field.rowspan, 1)


def _least(grid: Grid, field: Field) -> int:
    """How many columns a cell must fill to be divided: the first may be a title, or the rest of a row that a page has cut."""
    if field.row:
        return 2
    return 1 if grid.open_top else field.colspan // 2 + 1


def _filled(borders: Sequence[float], runs: Sequence[Run]) -> int:
    """How many columns have text, if every part of every line stands in one, and several in some line, and none runs across."""
    lines = [strip.parts for strip in strips(runs)]
    if any(map(_is_justified, lines)):
        return 0
    columns = {_column(borders, part) for parts in lines for part in parts}
    apart = len(columns) == 1 or any(len(parts) > 1 for parts in lines)
    return len(columns) if None not in columns and apart else 0


def _is_justified(parts: Sequence[Span]) -> bool:
    """Whether all words of a line are as far apart: it runs on over a border that happens to stand between two of them."""
    gaps = [right[0] - left[1] for left, right in pairwise(parts)]
    return len(gaps) > 2 and max(gaps) - min(gaps) < EVEN


def _column(borders: Sequence[float], part: Span) -> int | None:
    for number, (left, right) in enumerate(pairwise(borders)):
        if left - OVERHANG < part[0] and part[1] < right + OVERHANG:
            return number
    return None
