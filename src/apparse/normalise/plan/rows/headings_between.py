"""Headings between rows: what heads a group of recommendations, in a row of its own or torn over the cells of another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from apparse.blocks import Row, Table
from apparse.normalise.plan.addressee import asks_somebody, heads_group_in_row
from apparse.normalise.plan.columns.header import repeats_header
from apparse.normalise.plan.columns.layout import Layout
from apparse.normalise.plan.columns.role import LEADING, Role
from apparse.normalise.plan.rows.bands import explains, is_answer
from apparse.normalise.plan.rows.row import GroupHeading, PlanRow
from apparse.normalise.plan.rows.tears import Words, torn_part
from apparse.normalise.plan.rows.torn_addressee import mend_torn_heading
from apparse.records.response import read_response
from apparse.text import EMPTY, Text


def group_heading(row: Row, table: Table, layout: Layout, words: Words, *, alone: bool) -> Text:
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
    return mend_torn_heading([torn_part(cell) for _, cell in filled], words, alone=alone and leads)


def heading_above_headings(row: Row, layout: Layout) -> Text:
    """A group heading that stands so close above column headings, printed once more, that both are taken for one row."""
    if any(not cell.paragraphs for cell in row.cells):
        return EMPTY
    printed = [replace(cell, paragraphs=cell.paragraphs[-1:]) for cell in row.cells]
    heading = Text.join(paragraph.text for cell in row.cells for paragraph in cell.paragraphs[:-1])
    above = heading and repeats_header(replace(row, cells=tuple(printed)), layout)
    return heading if above and asks_somebody(heading.value) else EMPTY


def heading_apart(row: PlanRow, table: Table, words: Words) -> Iterator[PlanRow | GroupHeading]:
    """The row; in flattened text a group heading may be torn over its leading cells, behind the end of another row."""
    leading = [torn_part(cell) for role in LEADING if (cell := row.cell(role)) and cell.text]
    alone = table.flattened and bool(row.text(Role.NUMBER))
    heading = mend_torn_heading(leading, words, alone=alone) if table.at.bbox is None else EMPTY
    yield row.without(*LEADING) if heading else row
    if heading:
        yield GroupHeading(heading)
