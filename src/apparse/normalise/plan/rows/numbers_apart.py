"""Numbers apart: the number of a recommendation that stands in a row of its own, and the rest of its row right below or above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apparse.blocks import Cell
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.columns.layout import Column
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.rows.row import GroupHeading, PlanRow, joined_rows


def with_numbers_beside(rows: Iterable[PlanRow | GroupHeading]) -> Iterator[PlanRow | GroupHeading]:
    """The rows; one that has a number and no text is one with the next that has a text and no number, where no cell is filled twice.

    A number alone may stand below its text as well, unless the row behind it lacks one, too.
    """
    return joined_rows(rows, lambda *found: _as_one(*found[:2]) if _are_one(*found) else None)


def _are_one(above: PlanRow, row: PlanRow, following: PlanRow | GroupHeading | None) -> bool:
    """Whether one of two rows has the number and the other the text of a recommendation, and no cell is filled in both."""
    if not _filled(above).keys().isdisjoint(_filled(row)):
        return False
    if _lacks_text(above) and _lacks_number(row):
        return True
    alone = [column.role for column in _filled(row)] == [Role.NUMBER]
    return alone and _lacks_text(row) and _lacks_number(above) and not (following and _lacks_number(following))


def _lacks_text(row: PlanRow) -> bool:
    """Whether a row has a number, and nothing that is asked or done."""
    says = row.text(Role.RECOMMENDATION) or row.text(Role.ACTION)
    return not says and is_number(row.text(Role.NUMBER).value)


def _lacks_number(row: PlanRow | GroupHeading) -> bool:
    """Whether a row begins a recommendation, but for its number."""
    if isinstance(row, GroupHeading) or row.text(Role.NUMBER):
        return False
    begins = row.text(Role.RECOMMENDATION).value[:1]
    return bool(begins) and not begins.islower()


def _as_one(above: PlanRow, row: PlanRow) -> PlanRow:
    more = _filled(row)
    return above._replace(cells={**above.cells, **more}, shared=above.shared - more.keys())


def _filled(row: PlanRow) -> dict[Column, Cell]:
    return {column: cell for column, cell in row.cells.items() if cell.text and column not in row.shared}
