"""Lost pages: whose the rows below a page are that is missing or can't be read.

A recommendation may have begun on it, so that a row without a number need not belong to the one above.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from apparse.normalise.numbering import stem
from apparse.normalise.plan.cells.printed import following_label, printed_lines
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.recommendations.draft import Draft
from apparse.normalise.plan.rows.row import PlanRow
from apparse.normalise.spelling import squeezed
from apparse.patterns import Pattern

_COUNT = Pattern(r"\d+(?:\.\d+)*")


def may_have_begun_on_a_lost_page(draft: Draft, row: PlanRow, following: str, *, numbers_are_unique: bool) -> bool:
    """Whether a row right below a lost page may belong to another recommendation than the one above that page.

    It does not where the number `following` leaves no room for another, where its actions count on under the number above,
    or where the recommendation is printed once more.
    """
    if not row.below_lost or row.text(Role.NUMBER):
        return False
    asked = squeezed(row.text(Role.RECOMMENDATION).value)
    if (asked and asked == squeezed(draft.text.value)) or _counts_on(draft, row):
        return False
    number = draft.number.value
    return not (number and numbers_are_unique and following in (number, following_label(number)))


def _counts_on(draft: Draft, row: PlanRow) -> bool:
    """Whether the first label of a row counts under the number above, as those of its actions do: "2.4" below "2" or "2.3"."""
    label = next((line.marker.value for line in printed_lines(row.cell(Role.ACTION)) if line.labelled), "")
    above = [line.marker.value for entry in draft.entries for line in entry.lines(Role.ACTION) if line.labelled]
    return bool(stem(label)) and stem(label) in (*_COUNT.findall(draft.number.value), *map(stem, above[-1:]))


def are_unique(numbers: Sequence[str]) -> bool:
    """Whether the numbers of a plan do not begin again, as they may below each heading; `numbers` has those of all rows."""
    counted = [number for number, _ in groupby(numbers) if number]
    return len(set(counted)) == len(counted)
