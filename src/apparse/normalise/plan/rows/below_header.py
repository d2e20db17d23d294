"""Rows: the rows of an action table below its header, with the headings that stand between them."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.blocks import Table
from apparse.normalise.plan.columns.header import Header, repeats_header
from apparse.normalise.plan.columns.layout import Layout, grid_of
from apparse.normalise.plan.rows.bands import asked_across, is_answered_below, opens_band
from apparse.normalise.plan.rows.by_column import row_by_column
from apparse.normalise.plan.rows.headings_between import group_heading, heading_above_headings, heading_apart
from apparse.normalise.plan.rows.hints import Hints
from apparse.normalise.plan.rows.leading import in_own_columns
from apparse.normalise.plan.rows.realigned import realigned
from apparse.normalise.plan.rows.row import GroupHeading, HeadingsAgain, PlanRow
from apparse.text import EMPTY


def plan_rows(
    table: Table, header: Header | None, layout: Layout, hints: Hints, *, begins: bool = False
) -> Iterator[PlanRow | GroupHeading | HeadingsAgain]:
    """What an action table has below its header; the one that `begins` the plan goes on with nothing.

    The `hints` of the rest of the plan tell what a row may be.
    """
    # first, because a cell says nothing below a heading that is not its own
    table = realigned(table, layout, hints.words)
    layout = layout if header else layout.fitted_to(table)
    start = header.rows if header else 0
    if header and header.heading:
        yield GroupHeading(header.heading)
    first = True
    for index, slots in enumerate(grid_of(table)[start:], start):
        row = table.rows[index]
        if repeats_header(row, layout):
            yield HeadingsAgain(tuple(cell.text for cell in row.cells))
            continue
        opens = opens_band(row.cells, numbered=hints.numbered_bands and layout.has_actions_alone)
        asks = not opens and layout.has_actions_alone and is_answered_below(row, table, index)
        heading = EMPTY if opens or asks else group_heading(row, table, layout, hints.words, alone=not first or begins)
        if above := heading_above_headings(row, layout):
            yield HeadingsAgain(tuple(cell.paragraphs[-1].text for cell in row.cells))
            yield GroupHeading(above)
        elif heading:
            yield GroupHeading(heading)
        else:
            printed = row_by_column(slots, layout, first=first, top=index == start)._replace(flattened=table.flattened)
            printed = asked_across(printed) if asks else printed
            yield from heading_apart(
                in_own_columns(printed, layout, numbered_bands=hints.numbered_bands), table, hints.words
            )
        first = False
