"""Rows of the action table, seen by what their columns mean rather than where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from apparse.blocks import Cell, ListItem, Paragraph, Row, Table
from apparse.normalise.addressee import is_group_heading, mend_torn_heading
from apparse.normalise.columns import Role
from apparse.normalise.header import Header, repeats_header
from apparse.normalise.layout import Column, Layout, Slot, grid_of
from apparse.normalise.numbering import end_of_number, is_counter
from apparse.text import EMPTY, Text

ANSWERED = (Role.NUMBER, Role.RECOMMENDATION, Role.RESPONSE)
"""The columns by which a recommendation is known."""
LEADING = (*ANSWERED, Role.EXPLANATION)
"""The columns that stand once for all actions of a recommendation."""
SIDES = (Role.OWNER, Role.TARGET)
"""The columns that stand beside each action."""
_HEADED = re.compile(
    r"\b(?:no|number|ref)\b\.?.*\brecommendation|\brecommendation.*\b(?:no|number|ref)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One row of the action table.

    `cells` holds what stands in the row by column, `shared` the columns whose
    cell is merged downwards from a row above. A row that is a group heading has
    no cells but a `heading`. `first` marks the first row of a table after its
    header: a page may have cut the row before. `repeats` are column headings that are printed once more.
    `nested` marks a row of a smaller table that stands in a cell of the row above.
    """

    cells: Mapping[Column, Cell]
    shared: frozenset[Column] = frozenset()
    heading: Text = EMPTY
    first: bool = False
    repeats: tuple[Text, ...] = ()
    nested: bool = False

    def cell(self, role: Role) -> Cell | None:
        """The cell of a role that begins in this row."""
        return next((c for column, c in self.cells.items() if column.role is role and column not in self.shared), None)

    def text(self, role: Role) -> Text:
        cell = self.cell(role)
        return cell.text if cell else EMPTY

    def without(self, *roles: Role) -> PlanRow:
        return replace(self, cells={column: cell for column, cell in self.cells.items() if column.role not in roles})


def plan_rows(table: Table, header: Header | None, layout: Layout) -> Iterator[PlanRow]:
    """The rows of an action table below its header."""
    if header is None:
        layout = _fitted(layout, table)
    start = header.rows if header else 0
    if header and header.heading:
        yield PlanRow({}, heading=header.heading)
    first = True
    for index, slots in enumerate(grid_of(table)[start:], start):
        row = table.rows[index]
        if repeats_header(row, layout):
            yield PlanRow({}, repeats=tuple(cell.text for cell in row.cells))
            continue
        if heading := group_heading(row, table.width, first=first):
            yield PlanRow({}, heading=heading)
        else:
            yield from _torn_apart(_led(_plan_row(slots, layout, first=first, top=index == start), layout), table)
        first = False


def _led(row: PlanRow, layout: Layout) -> PlanRow:
    """The row with number and recommendation in columns of their own, also where the table has none for them."""
    roles = {column.role for column in layout.columns}
    if Role.NUMBER not in roles:
        row = _numbered(row)
    return row if Role.RECOMMENDATION in roles else _banded(row)


def _numbered(row: PlanRow) -> PlanRow:
    """The row; a number that is printed before the recommendation stands in a column of its own."""
    column = next((column for column in row.cells if column.role is Role.RECOMMENDATION), None)
    cell = row.cells[column] if column else None
    if column is None or cell is None or not cell.text:
        return row
    first, *rest = cell.paragraphs
    marker = first.marker if isinstance(first, ListItem) else EMPTY
    headed = _HEADED.search(column.heading) is not None
    if is_counter(marker.value):
        number, left = marker, first.text
    elif rest and (end_of_number(f"{first.text} A") or (headed and is_counter(first.text.value))):
        number, left = first.text, EMPTY
    elif start := end_of_number(first.text.value, bare=headed):
        number, left = first.text[:start].strip(), first.text[start:]
    else:
        return row
    split = {
        Column(Role.NUMBER, ""): replace(cell, paragraphs=(Paragraph(number),)),
        column: replace(cell, paragraphs=(*((Paragraph(left),) if left else ()), *rest)),
    }
    shared = row.shared | {Column(Role.NUMBER, "")} if column in row.shared else row.shared
    return replace(row, cells={**row.cells, **split}, shared=shared)


def _banded(row: PlanRow) -> PlanRow:
    """The row; a numbered one without owner and date is the recommendation, above its actions."""
    if not row.text(Role.NUMBER) or any(row.text(role) for role in SIDES):
        return row
    named = {c: Column(Role.RECOMMENDATION, c.heading) if c.role is Role.ACTION else c for c in row.cells}
    return replace(row, cells={named[column]: cell for column, cell in row.cells.items()})


def with_merged_cells(rows: Iterable[PlanRow]) -> Iterator[PlanRow]:
    """The rows with an owner or date cell that is merged down over a page's end standing for the next page's rows too.

    There it is an empty cell that reaches over several rows.
    """
    last: dict[Column, Cell] = {}
    standing: dict[int, Cell] = {}
    for row in rows:
        cells = dict(row.cells)
        for column, cell in row.cells.items():
            if row.first and column.role in SIDES and cell.rowspan > 1 and not cell.text and last.get(column):
                standing[id(cell)] = last[column]
            cells[column] = standing.get(id(cell), cell)
        inherited = {column for column, cell in row.cells.items() if id(cell) in standing}
        yield replace(row, cells=cells, shared=row.shared | inherited)
        last = cells or last


def _torn_apart(row: PlanRow, table: Table) -> Iterator[PlanRow]:
    """The row; in flattened text a group heading may be torn over its leading cells, behind the end of another row."""
    leading = [row.text(role) for role in LEADING if row.text(role)]
    heading = mend_torn_heading(leading) if table.at.bbox is None else EMPTY
    yield row.without(*LEADING) if heading else row
    if heading:
        yield PlanRow({}, heading=heading)


def group_heading(row: Row, width: int, *, first: bool) -> Text:
    """The heading of a group of recommendations that spans the table ("The region should:"), or an empty Text."""
    filled = [(column, cell) for column, cell in zip(row.columns, row.cells, strict=True) if cell.text]
    if not filled:
        return EMPTY
    if len(filled) == 1:
        column, cell = filled[0]
        spans = cell.colspan > width / 2 and width > 2
        if is_group_heading(cell.text.value, spans=spans, column=column, alone=not first):
            return cell.text
        return EMPTY
    return mend_torn_heading([cell.text for _, cell in filled if cell.text])


def _plan_row(slots: Sequence[Slot], layout: Layout, *, first: bool, top: bool) -> PlanRow:
    """One row of the grid by column; at the `top` of a table nothing is merged down from a row."""
    cells: dict[Column, Cell] = {}
    shared: set[Column] = set()
    seen: set[int] = set()
    divided = 0
    for number, (cell, merged) in enumerate(slots):
        if id(cell) in seen:
            continue
        seen.add(id(cell))
        column = layout.column_at(cell, number)
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
        return Layout(layout.columns[lost:], layout.extents[lost:])
    return Layout(layout.columns + (layout.columns[-1],) * -lost, layout.extents + (layout.extents[-1],) * -lost)
