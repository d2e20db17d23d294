"""Grids: what each table of a page becomes, however it was found; merged cells are one field."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from apparse.extract.pdf.layout.measures import SLACK
from apparse.location import BBox


class Field(NamedTuple):
    """A cell by its place in the lattice."""

    row: int
    column: int
    rowspan: int
    colspan: int


class Grid(NamedTuple):
    """A ruled table. `xs` and `ys` are the positions of its lines, one more than it has columns and rows."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    fields: tuple[Field, ...]
    owners: tuple[tuple[int, ...], ...]
    open_top: bool = False
    open_bottom: bool = False

    @property
    def bbox(self) -> BBox:
        return BBox(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def box(self, field: Field) -> BBox:
        return BBox(
            self.xs[field.column],
            self.ys[field.row],
            self.xs[field.column + field.colspan],
            self.ys[field.row + field.rowspan],
        )

    def at(self, x: float, y: float) -> int | None:
        """The index of the field at a point, None outside of the grid."""
        row, column = bisect_right(self.ys, y) - 1, bisect_right(self.xs, x) - 1
        if 0 <= row < len(self.ys) - 1 and 0 <= column < len(self.xs) - 1:
            return self.owners[row][column]
        return None


def column_at(xs: Sequence[float], x: float) -> int:
    """The column, between lines at `xs`, in which what stands at x begins: -1 to the left of them all."""
    return bisect_right(xs, x + SLACK) - 1


def owners(rows: int, columns: int, fields: Sequence[Field]) -> tuple[tuple[int, ...], ...]:
    """For each row and column of a lattice the index of the field that has it."""
    found = [[0] * columns for _ in range(rows)]
    for index, field in enumerate(fields):
        for row in range(field.row, field.row + field.rowspan):
            found[row][field.column : field.column + field.colspan] = [index] * field.colspan
    return tuple(map(tuple, found))
