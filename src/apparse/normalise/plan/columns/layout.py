"""Layout: what the columns of an action table mean and where they stand."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import NamedTuple

from apparse.blocks import Cell, Table
from apparse.normalise.plan.columns.role import SIDES, Role

MOST = 0.75
"""Of a column's breadth: a cell that lies over so much of it covers it."""


class Column(NamedTuple):
    """A column of the action table: what it means and how it is headed, if the table has it and a heading for it."""

    role: Role
    heading: str = ""


class Layout(NamedTuple):
    """The columns of an action table by grid column, and where they stand across the page (points), if known.

    `counts` says that recommendations have their number before the text, with no mark behind it.
    """

    columns: tuple[Column, ...]
    extents: tuple[tuple[float, float] | None, ...]
    counts: bool = False

    @property
    def roles(self) -> frozenset[Role]:
        return frozenset(column.role for column in self.columns)

    @property
    def has_actions_alone(self) -> bool:
        """Whether the columns have actions, and not the recommendations that these answer."""
        return Role.ACTION in self.roles and Role.RECOMMENDATION not in self.roles

    def settled_by(self, earlier: Layout | None) -> Layout:
        """The layout; under the same headings with the columns of an earlier one, if more of those are known.

        They are taken as a whole, because what this one mistakes for the actions may be their labels. Whether its
        recommendations are counted without a mark is known under columns of the same roles as well.
        """
        if earlier is None:
            return self
        if [c.heading for c in earlier.columns] != [c.heading for c in self.columns]:
            return self._replace(counts=self.counts or (earlier.counts and earlier.roles == self.roles))
        columns = max((self.columns, earlier.columns), key=_known)
        return Layout(columns, self.extents, self.counts or earlier.counts)

    def fitted_to(self, table: Table) -> Layout:
        """The layout for a table without header: flattened text that lost columns lost the leading ones."""
        if table.width == len(self.columns) or (table.at.bbox is not None and None not in self.extents):
            return self
        lost = len(self.columns) - table.width
        if lost > 0:
            return self._replace(columns=self.columns[lost:], extents=self.extents[lost:])
        columns = self.columns + (self.columns[-1],) * -lost
        return self._replace(columns=columns, extents=self.extents + (self.extents[-1],) * -lost)

    def column_at(self, cell: Cell, column: int) -> Column:
        """The column of a cell: by its place on the page where there is one, else by grid column.

        What runs on from the labels of actions is no label, and what lies across the actions and what stands beside them
        is of the actions, as is what reaches them from an owner or date that stands before.
        """
        if cell.at.bbox is None or None in self.extents:
            spanned = self.columns[column : column + cell.colspan] or self.columns[-1:]
            acts = (each for each in spanned if each.role is Role.ACTION and spanned[0].role in SIDES)
            says = (each for each in spanned if each.role is not Role.LABEL)
            return next(chain(acts, says), spanned[0])
        left, right = cell.at.bbox.x0, cell.at.bbox.x1
        overlaps = [min(right, x[1]) - max(left, x[0]) for x in self.extents if x is not None]
        covered = [
            column
            for column, overlap, x in zip(self.columns, overlaps, self.extents, strict=True)
            if x is not None and overlap > MOST * (x[1] - x[0])
        ]
        acts = (column for column in covered if column.role is Role.ACTION and len(covered) > 1)
        return next(acts, self.columns[overlaps.index(max(overlaps))])


def _known(columns: Sequence[Column]) -> int:
    return sum(column.role is not Role.OTHER for column in columns)


class Slot(NamedTuple):
    """The cell that covers one place of the grid, and whether it is merged down from a row above."""

    cell: Cell
    merged: bool


def grid_of(table: Table) -> list[list[Slot]]:
    """For each row of the table and each grid column the cell that covers it."""
    grid: list[list[Slot]] = []
    reaching: list[tuple[int, int, Cell]] = []  # last row covered, first column, cell
    for index, row in enumerate(table.rows):
        reaching = [item for item in reaching if item[0] >= index]
        slots = [Slot(Cell(), merged=False)] * table.width
        begun = [(index + cell.rowspan - 1, column, cell) for column, cell in row.placed()]
        for merged, cells in ((True, reaching), (False, begun)):
            for _, column, cell in cells:
                for covered in range(column, min(column + cell.colspan, table.width)):
                    slots[covered] = Slot(cell, merged)
        reaching.extend(item for item in begun if item[0] > index)
        grid.append(slots)
    return grid


def extent(slot: Slot) -> tuple[float, float] | None:
    """Where the cell of a slot stands across the page, if it is known."""
    box = slot.cell.at.bbox
    return (box.x0, box.x1) if box else None
