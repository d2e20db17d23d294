"""A plan seen whole: what a single table can't say of itself, since it hangs on what the others have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from apparse.blocks import Table
from apparse.normalise.plan.announced import levels_of_bodies, levels_of_topics
from apparse.normalise.plan.columns.header import Header, find_header
from apparse.normalise.plan.columns.layout import Layout, Slot, grid_of
from apparse.normalise.plan.columns.numbers import numbers_actions
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.prepared import Prepared
from apparse.normalise.plan.rows.bands import has_numbered_bands
from apparse.normalise.plan.rows.hints import Hints
from apparse.normalise.plan.rows.tears import Words
from apparse.normalise.spelling import squeezed


class Whole(NamedTuple):
    """What is true of a plan as a whole.

    `headed` says that some table has known headings, `acts` that some has a column of actions, `labels` that the
    numbers beside the recommendations are those of actions; `bodies` are the levels of headings that only name who is
    to act, `topics` of those that only name what the tables below them are about. `answered_apart` says that recommendations
    and responses stand in tables without actions; `hints` are for the rows of each table.
    """

    headed: bool
    acts: bool
    labels: bool
    bodies: frozenset[int]
    topics: frozenset[int]
    answered_apart: bool
    hints: Hints

    def has(self, layout: Layout) -> bool:
        """Whether a table belongs to the plan. Where some table has actions, one without is another list (of versions)."""
        return Role.ACTION in layout.roles or not self.acts or (self.answered_apart and _answers_only(layout))


def seen_whole(plan: Prepared) -> Whole:
    """What is true of the plan that the blocks are."""
    tables = [(table, find_header(table)) for table in plan.tables]
    headed = [(table, header) for table, header in tables if header]
    counted = sum(numbers_actions(layout, rows) for layout, rows in _bodies(tables))
    acts = any(Role.ACTION in header.layout.roles for _, header in headed)
    levels = levels_of_bodies(plan.blocks), levels_of_topics(plan.blocks)
    alone = (table for table, header in tables if header is None or header.layout.has_actions_alone)
    banded = any(map(has_numbered_bands, alone))
    return Whole(
        bool(headed), acts, counted > 0, *levels, _are_answered_apart(headed), Hints(banded, Words.of(plan.blocks))
    )


def _bodies(tables: Sequence[tuple[Table, Header | None]]) -> Iterator[tuple[Layout, Sequence[Sequence[Slot]]]]:
    """The rows below each header, with those of tables as broad that go on without one."""
    layout: Layout | None = None
    rows: Sequence[Sequence[Slot]] = []
    for table, header in tables:
        grid = grid_of(table)
        if header:
            if layout:
                yield layout, rows
            layout, rows = header.layout, grid[header.rows :]
        elif layout and table.width == len(layout.columns):
            rows = [*rows, *grid]
    if layout:
        yield layout, rows


def _are_answered_apart(headed: Sequence[tuple[Table, Header]]) -> bool:
    """Whether all tables with actions have these under the numbers of recommendations that others answer."""
    acting = [(table, header) for table, header in headed if Role.ACTION in header.layout.roles]
    asked = {number for table, header in headed if _answers_only(header.layout) for number in _numbers(table, header)}
    named = [_numbers(table, header) for table, header in acting if Role.RECOMMENDATION not in header.layout.roles]
    return len(named) == len(acting) > 0 and all(numbers and numbers <= asked for numbers in named)


def _numbers(table: Table, header: Header) -> set[str]:
    """What stands in the column of numbers below the headings."""
    places = [place for place, column in enumerate(header.layout.columns) if column.role is Role.NUMBER]
    rows = grid_of(table)[header.rows :]
    return {number for slots in rows for place in places if (number := squeezed(slots[place].cell.text.value))}


def _answers_only(layout: Layout) -> bool:
    """Whether a table has recommendations and responses, and no actions."""
    return layout.roles.issuperset((Role.RECOMMENDATION, Role.RESPONSE)) and Role.ACTION not in layout.roles
