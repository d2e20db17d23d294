"""Loose ends: what a page has torn off, where flattening has left it in another column, or lost what it was torn off.

But for orphans only flattened text has them: elsewhere it is certain in which column a text stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from apparse.blocks import Cell, Paragraph
from apparse.normalise.endings import is_finished
from apparse.normalise.plan.cells.parallel import names_office
from apparse.normalise.plan.cells.printed import PrintedLine, following_label, printed_lines
from apparse.normalise.plan.columns.layout import Column
from apparse.normalise.plan.columns.role import LEADING, SIDES, Role
from apparse.normalise.plan.recommendations.continuation import begins_with_its_own, in_mid_sentence
from apparse.normalise.plan.recommendations.draft import Draft
from apparse.normalise.plan.rows.row import PlanRow
from apparse.records.target_date import is_plausible_target
from apparse.text import EMPTY

_FIRST = frozenset("1ai")
"""What the first of several labels counts."""


def at_loose_end(draft: Draft, row: PlanRow) -> PlanRow:
    """The row; where all it has is the end of a sentence, and none but the action above breaks off, in the action's column."""
    filled = [(column, cell) for column, cell in row.cells.items() if cell.text and column not in row.shared]
    if not row.flattened or len(filled) != 1 or not draft.entries:
        return row
    ((column, cell),) = filled
    above = draft.entries[-1]
    action = above.parts[-1].column(Role.ACTION)
    lines = above.lines(Role.ACTION)
    broken = bool(lines) and not is_finished(_end(lines))
    if action is None or not broken or not cell.text.value[:1].islower() or _is_at_home(column, cell, draft):
        return row
    return row._replace(cells={action: cell})


def _is_at_home(column: Column, cell: Cell, draft: Draft) -> bool:
    """Whether a cell can stand in its column: as the end of the recommendation, an owner, a date, a reason or a remark."""
    match column.role:
        case Role.RECOMMENDATION:
            return not is_finished(draft.text.value)
        case Role.OWNER:
            return names_office(cell.text.value)
        case Role.TARGET:
            return is_plausible_target(cell.text.value)
        case role:
            return role in (Role.ACTION, Role.EXPLANATION, Role.PROGRESS, Role.RAG, Role.OTHER, Role.REVISED)


def is_orphan(draft: Draft, row: PlanRow) -> bool:
    """Whether a row at the top of a page begins in mid-sentence and does not go on with what stands before the page."""
    if not row.first or not draft.entries or any(row.text(role) for role in LEADING):
        return False
    here = printed_lines(row.cell(Role.ACTION))
    if not here or here[0].marker or not here[0].text.value[:1].islower():
        return False
    above = draft.entries[-1].lines(Role.ACTION)
    return bool(above) and not in_mid_sentence(row, _end(above))


def may_be_of_another(draft: Draft, row: PlanRow) -> bool:
    """Whether a row at the top of a page may belong to a recommendation that stood on a lost page.

    It is an orphan, its labels do not count on from those above, or what breaks off above it has another owner and date.
    """
    if is_orphan(draft, row):
        return True
    if not row.flattened or not row.first or row.text(Role.NUMBER) or not draft.entries:
        return False
    return _counts_otherwise(draft, row) or begins_with_its_own(draft.entries[-1], row)


def _counts_otherwise(draft: Draft, row: PlanRow) -> bool:
    """Whether the labels of a row's actions begin again from the first, or amid others than those above lead up to."""
    here = next((line.marker.value for line in printed_lines(row.cell(Role.ACTION)) if line.labelled), "")
    if not here:
        return False
    above = [line.marker.value for entry in draft.entries for line in entry.lines(Role.ACTION) if line.labelled]
    if here.strip("().:").casefold() in _FIRST:
        return here in above
    return here != following_label(above[-1] if above else "")


def tail_apart(row: PlanRow) -> Iterator[PlanRow]:
    """The row; the end of an action whose beginning is lost, with neither owner nor date, as one before that of the others."""
    column = row.column(Role.ACTION)
    cell = row.cells[column] if column else Cell()
    first, *rest = cell.paragraphs or (Paragraph(EMPTY),)
    tail = row.flattened and isinstance(first, Paragraph) and first.text.value[:1].islower()
    dated = max(len((row.cell(role) or Cell()).paragraphs) for role in SIDES)
    if column is None or not tail or not rest or dated > len(rest) or printed_lines(cell)[0].labelled:
        yield row
        return
    yield row._replace(cells={column: replace(cell, paragraphs=(first,))})
    yield row.with_cells({column: replace(cell, paragraphs=tuple(rest))})


def _end(lines: list[PrintedLine]) -> str:
    return lines[-1].whole.value
