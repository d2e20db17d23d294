"""Over pages: rows and merged cells that a page has cut between two tables, as one again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from apparse.blocks import Cell, Paragraph
from apparse.normalise.endings import is_finished
from apparse.normalise.plan.cells.mending import owner_goes_on, target_goes_on
from apparse.normalise.plan.columns.layout import Column
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.rows.page_breaks import PageBreaks
from apparse.normalise.plan.rows.printed_below import with_recommendations_above
from apparse.normalise.plan.rows.row import GroupHeading, PlanRow, joined_rows
from apparse.records.owner import is_plausible_owner
from apparse.records.target_date import is_plausible_target
from apparse.text import Text


def whole_over_pages(rows: Iterable[PlanRow | GroupHeading]) -> Iterator[PlanRow | GroupHeading]:
    """The rows and headings, with what a page has cut as one again."""
    found = list(rows)
    # before cells are merged, because what it finds may be merged down, too
    mended = with_recommendations_above(_mended(found))
    # after rows are whole, because either half may have the cell that is merged down
    return _with_merged_cells(mended, PageBreaks.shown_by(found))


def _with_merged_cells(rows: Iterable[PlanRow | GroupHeading], breaks: PageBreaks) -> Iterator[PlanRow | GroupHeading]:
    """The rows with an owner or date cell that is merged down over a page's end standing for the next page's rows too.

    There it is an empty cell: one that reaches over several rows, or stands below one that did so on the page before. Or it
    has the rest of what the page has cut ("CRC Chief" "Executives"), if the row goes on with the one above.
    """
    above: PlanRow | None = None
    last: dict[Column, Cell] = {}
    merged: frozenset[Column] = frozenset()
    standing: dict[Column, tuple[Cell, Cell]] = {}  # the empty or cut cell, and what it stands for
    for row in rows:
        if isinstance(row, GroupHeading):
            merged = frozenset()
            yield row
            continue
        cells = dict(row.cells)
        inherited: set[Column] = set()
        is_rest = row.first and breaks.is_rest(row, merged)
        is_more = row.first and above and not _begins_anew(row) and breaks.is_more(above, row)
        for column, cell in row.cells.items():
            reaches = cell.rowspan > 1 or is_more or (column in merged and not _begins_anew(row))
            if row.first and column.role in SIDES and reaches and not cell.text and last.get(column):
                standing[column] = cell, last[column]
                if is_rest:
                    continue  # what it stands for has been said above
            elif row.first and cell.rowspan > 1 and _is_rest(cell, column, row, last):
                standing[column] = cell, _joined(last[column], cell)
                continue  # in this row the cell is a part of its own, as the rest of it is
            if column in standing and standing[column][0] is cell:
                cells[column] = standing[column][1]
                inherited.add(column)
        merged = row.shared | inherited
        above = row._replace(cells=cells, shared=merged)
        yield above
        last = cells or last


def _is_rest(cell: Cell, column: Column, row: PlanRow, above: Mapping[Column, Cell]) -> bool:
    """Whether a cell of a row that goes on with the one above has the rest of the owner or date there."""
    goes_on = {Role.OWNER: owner_goes_on, Role.TARGET: target_goes_on}.get(column.role)
    before = above.get(column, Cell()).text.value
    done = Text.join(cell.text for column, cell in above.items() if column.role is Role.ACTION).value
    torn = bool(done) and not is_finished(done) and not _begins_anew(row)
    return bool(torn and goes_on and goes_on(before, cell.text.value))


def _joined(above: Cell, below: Cell) -> Cell:
    """The cell with the first paragraph of what is below it as the end of its last."""
    *before, last = (paragraph.text for paragraph in above.paragraphs)
    first, *after = (paragraph.text for paragraph in below.paragraphs)
    return replace(above, paragraphs=tuple(map(Paragraph, [*before, Text.join([last, first]), *after])))


def _mended(rows: Iterable[PlanRow | GroupHeading]) -> Iterator[PlanRow | GroupHeading]:
    """The rows, with one that a page has cut between its cells as one again.

    Short cells ("Agreed", an owner, a date) may end a page whose next one begins with the text that belongs to them.
    """
    return joined_rows(
        rows, lambda above, row, _: _as_one(above, row) if row.first and _completes(above, row) else None
    )


def _as_one(above: PlanRow, row: PlanRow) -> PlanRow:
    return above._replace(cells={**above.cells, **_filled(row)}, shared=above.shared | row.shared)


def _completes(above: PlanRow, row: PlanRow) -> bool:
    """Whether a row has nothing but what the row above lacks: its action, or its owner or date.

    A row without action is one if it has two values, or a response. A response alone may stand above the actions, at the head
    of a recommendation whose cell a page has left empty.
    """
    known, more = _filled(above), _filled(row)
    numbered = above.text(Role.NUMBER) and row.text(Role.NUMBER)  # tables may have them under different headings
    if not more or numbered or not set(map(_meaning, known)).isdisjoint(map(_meaning, more)):
        return False
    if row.text(Role.ACTION):
        return len(known) > 1 or bool(above.text(Role.RESPONSE))
    if known.keys() == {above.column(Role.RESPONSE)}:
        return bool(row.text(Role.NUMBER) and row.text(Role.RECOMMENDATION))
    return bool(above.text(Role.ACTION)) and all(_is_value(column, cell) for column, cell in more.items())


def _is_value(column: Column, cell: Cell) -> bool:
    """Whether a cell has an owner or a date, and not what a page has torn off something else."""
    plausible = {Role.OWNER: is_plausible_owner, Role.TARGET: is_plausible_target}.get(column.role)
    return plausible is not None and plausible(cell.text.value)


def _meaning(column: Column) -> Role | Column:
    """What a column has on all pages, whatever its heading on each; unknown ones are told by that."""
    return column if column.role is Role.OTHER else column.role


def _filled(row: PlanRow) -> dict[Column, Cell]:
    return {column: cell for column, cell in row.cells.items() if cell.text and column not in row.shared}


def _begins_anew(row: PlanRow) -> bool:
    """Whether a row has a number or response, or a recommendation that is not the rest of one: nothing above holds for it."""
    return bool(row.text(Role.NUMBER) or row.text(Role.RESPONSE) or row.text(Role.RECOMMENDATION).value[:1].isupper())
