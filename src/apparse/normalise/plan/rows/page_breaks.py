"""Page breaks: what a plan does with its rows at the end of a page, as its other pages show.

An action without owner or date at the head of a page may be the rest of the one above, which the page has cut behind a sentence, or one
more for the owner and the date above. Both look alike, but one maker lets pages cut rows and another keeps them whole.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.blocks import Cell
from apparse.normalise.endings import is_finished, takes_small
from apparse.normalise.plan.columns.layout import Column
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.rows.row import GroupHeading, PlanRow


class PageBreaks(NamedTuple):
    """Whether a page `cuts_rows` in mid-sentence, and whether an action `shares` owner and date with the one above on the same page."""

    cuts_rows: bool = False
    shares: bool = False

    @classmethod
    def shown_by(cls, rows: Sequence[PlanRow | GroupHeading]) -> PageBreaks:
        """What the rows of all pages show, before any is made whole."""
        beside = [(a, b) for a, b in pairwise(rows) if isinstance(a, PlanRow) and isinstance(b, PlanRow)]
        return cls(any(_is_cut(above, row) for above, row in beside), any(_shares(row) for _, row in beside))

    def is_rest(self, row: PlanRow, merged: Collection[Column]) -> bool:
        """Whether the first row of a page goes on with the one above: an empty cell beside it is merged neither with what follows nor above."""
        alone = (not cell.text and cell.rowspan == 1 and column not in merged for column, cell in _sides(row))
        return self.cuts_rows and any(alone)

    def is_more(self, above: PlanRow, row: PlanRow) -> bool:
        """Whether the first row of a page is one more action for the owner and the date of the one above."""
        ended = is_finished(above.text(Role.ACTION).value) and row.text(Role.ACTION).value[:1].isupper()
        bare = all(not cell.text for _, cell in _sides(row)) and all(cell.text for _, cell in _sides(above))
        return self.shares and not self.cuts_rows and ended and bare


def _is_cut(above: PlanRow, row: PlanRow) -> bool:
    ends, begins = (each.text(Role.ACTION).value for each in (above, row))
    return row.first and takes_small(ends) and begins[:1].islower()


def _shares(row: PlanRow) -> bool:
    """Whether a row has an action of its own, and owner and date in cells that are merged down from above."""
    columns = [row.column(role) for role in SIDES]
    return bool(row.text(Role.ACTION)) and all(column in row.shared for column in columns)


def _sides(row: PlanRow) -> list[tuple[Column, Cell]]:
    """The owner and the date beside the action of a row, of its own or merged down from above, with their columns."""
    return [(column, row.cells[column]) for role in SIDES if (column := row.column(role))]
