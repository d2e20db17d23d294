"""Owners with their dates in one column ("Head of Safety / May 2026"): here each date stands in a column of its own."""

from __future__ import annotations

from dataclasses import replace

from apparse.normalise.plan.cells.owner_and_date import owner_and_date
from apparse.normalise.plan.columns.layout import Column, Layout
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.rows.row import PlanRow


def with_dates_apart(row: PlanRow, layout: Layout) -> PlanRow:
    """The row; where the table has no column for dates, those that stand behind or below the owners are in one."""
    column = row.column(Role.OWNER)
    if column is None or Role.TARGET in layout.roles:
        return row
    cell = row.cells[column]
    parts = [(passage, *owner_and_date(passage.text)) for passage in cell.paragraphs]
    owners = tuple(replace(passage, text=owner) for passage, owner, _ in parts if owner)
    dates = tuple(replace(passage, text=date) for passage, _, date in parts if date)
    some_are_dated = any(owner and date for _, owner, date in parts) and not all(date for *_, date in parts)
    if not dates or some_are_dated:  # else nobody could tell whose the dates are
        return row
    dated = Column(Role.TARGET)
    split = {column: replace(cell, paragraphs=owners), dated: replace(cell, paragraphs=dates)}
    shared = row.shared | {dated} if column in row.shared else row.shared
    return row.with_cells(split)._replace(shared=shared)
