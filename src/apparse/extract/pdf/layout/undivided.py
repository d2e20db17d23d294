"""Cells that no line divides, though the head of their table does: their text stands in the columns all the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.measures import OVERHANG
from apparse.extract.pdf.layout.strips import Span, strips
from apparse.extract.pdf.page import Run


def parted(grid: Grid, inside: Sequence[Sequence[Run]]) -> Grid:
    """The grid with each cell divided whose text keeps to the columns of the head, and fills several of them."""
    fields = tuple(part for field, runs in zip(grid.fields, inside, strict=True) for part in _parts(grid, field, runs))
    if len(fields) == len(grid.fields):
        return grid
    ordered = tuple(sorted(fields))
    return replace(grid, fields=ordered, owners=owners(len(grid.ys) - 1, len(grid.xs) - 1, ordered))


def _parts(grid: Grid, field: Field, runs: Sequence[Run]) -> Iterator[Field]:
    borders = grid.xs[field.column : field.column + field.colspan + 1]
    if field.colspan < 2 or not field.row or not _keeps_to(borders, runs):
        yield field
        return
    for column in range(field.column, field.column + field.colspan):
        yield Field(field.row, column, field.rowspan, 1)


def _keeps_to(borders: Sequence[float], runs: Sequence[Run]) -> bool:
    """Whether every part of every line stands between two borders, and lines fall into parts."""
    lines = [strip.parts for strip in strips(runs)]
    if not any(len(parts) > 1 for parts in lines):
        return False
    return all(_column(borders, part) is not None for parts in lines for part in parts)


def _column(borders: Sequence[float], part: Span) -> int | None:
    for number, (left, right) in enumerate(pairwise(borders)):
        if left - OVERHANG < part[0] and part[1] < right + OVERHANG:
            return number
    return None
