"""By column: one row of the grid, each of its cells under the column that it stands in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Cell
from apparse.normalise.plan.columns.layout import Column, Layout, Slot
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.rows.row import PlanRow
from apparse.normalise.spelling import squeezed


def row_by_column(slots: Sequence[Slot], layout: Layout, *, first: bool, top: bool) -> PlanRow:
    """One row of the grid by column; at the `top` of a table nothing is merged down from a row, and a heading says nothing."""
    cells: dict[Column, Cell] = {}
    shared: set[Column] = set()
    seen: list[Cell] = []
    divided = 0
    for number, (printed, merged) in enumerate(slots):
        if any(printed is known for known in seen):
            continue
        seen.append(printed)
        column = layout.column_at(printed, number)
        heads = top and merged and squeezed(column.heading).endswith(squeezed(printed.text.value))
        cell = Cell(at=printed.at) if heads else printed
        known = cells.get(column)
        divided += column.role is Role.ACTION
        if known is None or (cell.text and not known.text):
            cells[column] = cell
            shared = shared | {column} if merged and not top else shared - {column}
        elif cell.text:
            cells[column] = replace(known, paragraphs=known.paragraphs + cell.paragraphs)
    nested = divided > 1 and all(column in shared for column in cells if column.role in SIDES)
    return PlanRow(cells, frozenset(shared), first=first, nested=nested)
