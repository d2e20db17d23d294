"""Rows of the action table, seen by what their columns mean rather than where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from apparse.blocks import Cell, Row, Table, parts
from apparse.normalise.addressee import is_group_heading, mend_torn_heading
from apparse.normalise.columns import Role, role_by_content, roles_of_header
from apparse.text import EMPTY, Text

HEADER_ROWS = 3
"""A header stands in the first rows of a table; two rows of it, and a title row above, have been seen."""


LEADING = (Role.NUMBER, Role.RECOMMENDATION, Role.RESPONSE)
"""The columns that stand once for all actions of a recommendation."""


class Column(NamedTuple):
    """A column of the action table: what it means and how it is headed."""

    role: Role
    heading: str


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of an action table by grid column, and where they stand across the page (points), if known."""

    columns: tuple[Column, ...]
    extents: tuple[tuple[float, float] | None, ...]

    def column_at(self, cell: Cell, column: int) -> Column:
        """The column of a cell: by its place on the page where there is one, else by grid column."""
        if cell.at.bbox is None or None in self.extents:
            return self.columns[min(column, len(self.columns) - 1)]
        left, right = cell.at.bbox.x0, cell.at.bbox.x1
        overlaps = [min(right, x[1]) - max(left, x[0]) for x in self.extents if x is not None]
        return self.columns[overlaps.index(max(overlaps))]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row of the action table.

    `cells` holds what stands in the row by column, `shared` the columns whose
    cell is merged downwards from a row above. A row that is a group heading has
    no cells but a `heading`. `first` marks the first row of a table after its
    header: a page may have cut the row before.
    """

    cells: Mapping[Column, Cell]
    shared: frozenset[Column] = frozenset()
    heading: Text = EMPTY
    first: bool = False

    def cell(self, role: Role) -> Cell | None:
        """The cell of a role that begins in this row."""
        return next((c for column, c in self.cells.items() if column.role is role and column not in self.shared), None)

    def text(self, role: Role) -> Text:
        cell = self.cell(role)
        return cell.text if cell else EMPTY

    def without(self, *roles: Role) -> PlanRow:
        return replace(self, cells={column: cell for column, cell in self.cells.items() if column.role not in roles})


class Header(NamedTuple):
    """The header of an action table: its layout, how many rows it takes, and a group heading printed inside it."""

    layout: Layout
    rows: int
    heading: Text
    texts: tuple[Text, ...]


def find_header(table: Table) -> Header | None:
    """The header of an action table, or None when the table has none (a page that goes on, or another table)."""
    for last in range(min(HEADER_ROWS, len(table.rows))):
        grid = [expand(table, row) for row in range(last + 1)]
        for first in range(last, -1, -1):
            headings = [_stacked([row[column] for row in grid[first:]]) for column in range(table.width)]
            roles = roles_of_header([heading.value for heading, _ in headings])
            if roles is None:
                continue
            columns = tuple(Column(role, text.value) for role, (text, _) in zip(roles, headings, strict=True))
            extents = tuple(_extent(grid[last][column]) for column in range(table.width))
            heading = next((inner for _, inner in headings if inner), EMPTY)
            texts = tuple(text for row in table.rows[: last + 1] for text in _texts(row))
            return Header(Layout(columns, extents), last + 1, heading, texts)
    return None


def plan_rows(table: Table, header: Header | None, layout: Layout) -> Iterator[PlanRow]:
    """The rows of an action table below its header."""
    if header is None:
        layout = _fitted(layout, table)
    start = header.rows if header else 0
    if header and header.heading:
        yield PlanRow({}, heading=header.heading)
    first = True
    for index in range(start, len(table.rows)):
        row = table.rows[index]
        if repeats_header(row, layout):
            continue
        heading = group_heading(row, table.width)
        if heading:
            yield PlanRow({}, heading=heading)
            first = False
            continue
        body = _plan_row(table, index, layout, first=first, from_row=start)
        torn = (
            mend_torn_heading([body.text(role) for role in LEADING if body.text(role)])
            if table.at.bbox is None
            else EMPTY
        )
        yield body.without(*LEADING) if torn else body
        if torn:
            yield PlanRow({}, heading=torn)
        first = False


def repeats_header(row: Row, layout: Layout) -> bool:
    """Whether a row prints the column headings once more."""
    printed = [_squeezed(cell.text.value) for cell in row.cells if cell.text]
    headings = {_squeezed(column.heading) for column in layout.columns}
    return bool(printed) and len(printed) > 1 and all(text in headings for text in printed)


def group_heading(row: Row, width: int) -> Text:
    """The heading of a group of recommendations that spans the table ("The region should:"), or an empty Text."""
    filled = [(column, cell) for column, cell in zip(row.columns, row.cells, strict=True) if cell.text]
    if not filled:
        return EMPTY
    if len(filled) == 1:
        column, cell = filled[0]
        spans = cell.colspan > width / 2 and width > 2
        if is_group_heading(cell.text.value, spans=spans, column=column):
            return cell.text
        return EMPTY
    return mend_torn_heading([cell.text for _, cell in filled if cell.text])


def expand(table: Table, index: int) -> list[tuple[Cell, bool]]:
    """For each grid column the cell that covers it in row `index`, and whether it is merged down from above."""
    slots: list[tuple[Cell, bool]] = [(Cell(), False)] * table.width
    for above in range(max(0, index - table_reach(table)), index + 1):
        row = table.rows[above]
        for column, cell in zip(row.columns, row.cells, strict=True):
            if above + cell.rowspan > index:
                for covered in range(column, min(column + cell.colspan, table.width)):
                    slots[covered] = (cell, above < index)
    return slots


def table_reach(table: Table) -> int:
    """The largest number of rows that a cell of the table reaches down."""
    return max((cell.rowspan for row in table.rows for cell in row.cells), default=1)


def _plan_row(table: Table, index: int, layout: Layout, *, first: bool, from_row: int) -> PlanRow:
    cells: dict[Column, Cell] = {}
    shared: set[Column] = set()
    for number, (cell, merged) in enumerate(expand(table, index)):
        column = layout.column_at(cell, number)
        known = cells.get(column)
        if known is None or (not known.text and cell.text):
            cells[column] = cell
            shared = shared | {column} if merged and index > from_row else shared - {column}
        elif cell is not known and cell.text:
            cells[column] = replace(known, paragraphs=known.paragraphs + cell.paragraphs)
    return PlanRow(cells, frozenset(shared), first=first)


def _fitted(layout: Layout, table: Table) -> Layout:
    """The layout for a table without header: flattened text that lost columns lost the leading ones."""
    if table.width == len(layout.columns) or (table.at.bbox is not None and None not in layout.extents):
        return layout
    lost = len(layout.columns) - table.width
    if lost > 0:
        return Layout(layout.columns[lost:], layout.extents[lost:])
    return Layout(layout.columns + (layout.columns[-1],) * -lost, layout.extents + (layout.extents[-1],) * -lost)


def guessed_layout(table: Table) -> Layout | None:
    """A layout by what the cells look like, for a table whose headings say nothing."""
    grid = [expand(table, row) for row in range(len(table.rows))]
    roles = [
        role_by_content([row[column][0].text.value for row in grid if row[column][0].text and not row[column][1]])
        for column in range(table.width)
    ]
    if Role.ACTION not in roles or not {Role.OWNER, Role.TARGET} & set(roles):
        return None
    columns = tuple(Column(role or Role.OTHER, "") for role in roles)
    return Layout(columns, tuple(_extent(slot) for slot in grid[0]))


def _stacked(slots: list[tuple[Cell, bool]]) -> tuple[Text, Text]:
    """The heading of one column over the rows of a header, and a group heading that was printed into it."""
    cells = list(dict.fromkeys(cell for cell, _ in slots))
    texts = [text for cell in cells for text in _cell_texts(cell)]
    inner = [text for text in texts[1:] if is_group_heading(text.value, spans=True, column=0) and _asks(text.value)]
    return Text.join(text for text in texts if text not in inner), Text.join(inner)


def _asks(text: str) -> bool:
    return bool(re.search(r"\b(should|must|will)\s*:?\s*$", text))


def _cell_texts(cell: Cell) -> list[Text]:
    return [text for paragraph in cell.paragraphs for text in parts(paragraph) if text]


def _texts(row: Row) -> Iterator[Text]:
    for cell in row.cells:
        yield from _cell_texts(cell)


def _extent(slot: tuple[Cell, bool]) -> tuple[float, float] | None:
    box = slot[0].at.bbox
    return (box.x0, box.x1) if box else None


def _squeezed(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
