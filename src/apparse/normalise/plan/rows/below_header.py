"""Rows: the rows of an action table below its header, with the headings that stand between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from apparse.blocks import Cell, Row, Table
from apparse.normalise.plan.addressee import asks_somebody, heads_group_in_row
from apparse.normalise.plan.columns.header import Header, repeats_header
from apparse.normalise.plan.columns.layout import Column, Layout, Slot, grid_of
from apparse.normalise.plan.columns.role import LEADING, SIDES, Role
from apparse.normalise.plan.rows.bands import asked_across, explains, is_answer, opens_band
from apparse.normalise.plan.rows.leading import in_own_columns
from apparse.normalise.plan.rows.realigned import realigned
from apparse.normalise.plan.rows.row import GroupHeading, HeadingsAgain, PlanRow
from apparse.normalise.plan.rows.torn_addressee import mend_torn_heading
from apparse.normalise.spelling import squeezed
from apparse.records.response import read_response
from apparse.text import EMPTY, Text


def plan_rows(
    table: Table, header: Header | None, layout: Layout, *, begins: bool = False, numbered_bands: bool = False
) -> Iterator[PlanRow | GroupHeading | HeadingsAgain]:
    """What an action table has below its header; the one that `begins` the plan goes on with nothing.

    In one of actions alone a row with a number may be a band.
    """
    table = realigned(table, layout)
    if header is None:
        layout = _fitted(layout, table)
    start = header.rows if header else 0
    if header and header.heading:
        yield GroupHeading(header.heading)
    numbered = numbered_bands and layout.has_actions_alone
    first = True
    for index, slots in enumerate(grid_of(table)[start:], start):
        row = table.rows[index]
        if repeats_header(row, layout):
            yield HeadingsAgain(tuple(cell.text for cell in row.cells))
            continue
        opens = opens_band(row.cells, numbered=numbered)
        asked = not opens and layout.has_actions_alone and _is_answered_below(row, table, index)
        if heading := _heading_above(row, layout):
            yield HeadingsAgain(tuple(cell.paragraphs[-1].text for cell in row.cells))
            yield GroupHeading(heading)
        elif not (opens or asked) and (heading := _group_heading(row, table, layout, alone=not first or begins)):
            yield GroupHeading(heading)
        else:
            printed = _plan_row(slots, layout, first=first, top=index == start)._replace(flattened=table.flattened)
            printed = asked_across(printed) if asked else printed
            yield from _torn_apart(in_own_columns(printed, layout, numbered_bands=numbered_bands), table)
        first = False


def _is_answered_below(row: Row, table: Table, index: int) -> bool:
    """Whether a row across the table, which heads no group and says nothing of the row above, is answered in the row below."""
    across = len(row.filled) == 1 and row.filled[0].colspan > table.width / 2
    speaks = is_answer(row) or explains(row) or asks_somebody(row.text.value)
    return across and any(map(is_answer, table.rows[index + 1 : index + 2])) and not speaks


def _heading_above(row: Row, layout: Layout) -> Text:
    """A group heading that stands so close above column headings, printed once more, that both are taken for one row."""
    if any(not cell.paragraphs for cell in row.cells):
        return EMPTY
    printed = [replace(cell, paragraphs=cell.paragraphs[-1:]) for cell in row.cells]
    heading = Text.join(paragraph.text for cell in row.cells for paragraph in cell.paragraphs[:-1])
    above = heading and repeats_header(replace(row, cells=tuple(printed)), layout)
    return heading if above and asks_somebody(heading.value) else EMPTY


def _torn_apart(row: PlanRow, table: Table) -> Iterator[PlanRow | GroupHeading]:
    """The row; in flattened text a group heading may be torn over its leading cells, behind the end of another row."""
    leading = [row.text(role) for role in LEADING if row.text(role)]
    heading = mend_torn_heading(leading) if table.at.bbox is None else EMPTY
    yield row.without(*LEADING) if heading else row
    if heading:
        yield GroupHeading(heading)


def _group_heading(row: Row, table: Table, layout: Layout, *, alone: bool) -> Text:
    """The heading of a group of recommendations that spans the table ("The region should:"), or an empty Text.

    `alone` says that nothing above can go on in the row.
    """
    filled = [(column, cell) for column, cell in row.placed() if cell.text]
    if not filled or any(read_response(cell.text.value) for _, cell in filled):
        return EMPTY
    # nor can a text in a column of numbers
    alone = alone or (table.flattened and layout.columns[0].role is Role.NUMBER and filled[0][0] == 0)
    if len(filled) == 1:
        column, cell = filled[0]
        if is_answer(row) or explains(row):
            return EMPTY
        spans = cell.colspan > table.width / 2 and table.width > 2
        is_heading = heads_group_in_row(cell.text.value, spans=spans, column=column, alone=alone)
        return cell.text if is_heading else EMPTY
    leads = table.flattened and [column for column, _ in filled] == list(range(len(filled)))
    return mend_torn_heading([cell.text for _, cell in filled], alone=alone and leads)


def _plan_row(slots: Sequence[Slot], layout: Layout, *, first: bool, top: bool) -> PlanRow:
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


def _fitted(layout: Layout, table: Table) -> Layout:
    """The layout for a table without header: flattened text that lost columns lost the leading ones."""
    if table.width == len(layout.columns) or (table.at.bbox is not None and None not in layout.extents):
        return layout
    lost = len(layout.columns) - table.width
    if lost > 0:
        return layout._replace(columns=layout.columns[lost:], extents=layout.extents[lost:])
    columns = layout.columns + (layout.columns[-1],) * -lost
    return layout._replace(columns=columns, extents=layout.extents + (layout.extents[-1],) * -lost)
