"""Printed below: a recommendation that its page has printed beside later actions than its first.

A merged cell that runs over a page's end may have its text on the second page only, in the middle or at the foot of the cell.
The labels of the actions above it say whose they are: "5.1" and "5.2" at a page's end, above "R5".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from apparse.normalise.numbering import stem
from apparse.normalise.plan.cells.printed import printed_lines
from apparse.normalise.plan.columns.role import LEADING, Role
from apparse.normalise.plan.rows.row import GroupHeading, PlanRow
from apparse.patterns import Pattern

Rows = Sequence[PlanRow | GroupHeading]
_COUNT = Pattern(r"\d+(?:\.\d+)*")


def with_recommendations_above(rows: Iterable[PlanRow | GroupHeading]) -> Rows:
    """The rows, with what a recommendation says of itself at the first of the actions that are its own by their labels."""
    found = list(rows)
    for place, row in enumerate(found):
        above = _first_of_its_actions(found[:place], row) if isinstance(row, PlanRow) and row.first else None
        if above is not None and isinstance(row, PlanRow) and isinstance(first := found[above], PlanRow):
            said = {column: cell for column, cell in row.cells.items() if column.role in LEADING}
            found[above] = first.without(*LEADING).with_cells(said)
            found[place] = row.without(*LEADING)
    return found


def _first_of_its_actions(above: Rows, row: PlanRow) -> int | None:
    """The place of the first action at the end of the page above that counts under the number of a row; None where none does."""
    number = _number(row)
    own = list(takewhile(lambda each: _counts_under(number, each), reversed(above))) if number else []
    numbers = (_number(each) for each in reversed(above) if isinstance(each, PlanRow))
    if not own or next(filter(None, numbers), None) == number:
        return None
    return len(above) - len(own)


def _counts_under(number: str, row: PlanRow | GroupHeading) -> bool:
    """Whether a row says nothing of a recommendation, and its first action is counted under a number."""
    if not isinstance(row, PlanRow) or any(row.text(role) for role in LEADING):
        return False
    lines = printed_lines(row.cell(Role.ACTION))
    return bool(lines) and lines[0].labelled and stem(lines[0].marker.value) == number


def _number(row: PlanRow) -> str:
    """What a row is counted by, without letters before it: "5" of "R5"."""
    count = _COUNT.search(row.text(Role.NUMBER).value)
    return count[0] if count else ""
