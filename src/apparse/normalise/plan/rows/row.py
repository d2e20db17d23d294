"""What stands below the header of an action table: rows, seen by what their columns mean, and headings between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from apparse.blocks import Cell
from apparse.normalise.plan.cells.printed import as_text, printed_lines
from apparse.normalise.plan.columns.layout import Column
from apparse.normalise.plan.columns.role import Role
from apparse.text import EMPTY, Text

_LISTED = (Role.RECOMMENDATION, Role.EXPLANATION)


class PlanRow(NamedTuple):
    """One row of the action table.

    `cells` holds what stands in the row by column, `shared` the columns whose
    cell is merged downwards from a row above. `first` marks the first row of a table after its
    header: a page may have cut the row before. `below_lost` marks one before which a page is missing or can't be read,
    `nested` a row of a smaller table that stands in a cell of the row above, `flattened` one whose cells may stand in the wrong columns.
    """

    cells: Mapping[Column, Cell]
    shared: frozenset[Column] = frozenset()
    first: bool = False
    below_lost: bool = False
    nested: bool = False
    flattened: bool = False

    def column(self, role: Role) -> Column | None:
        """The first column of a role, whether its cell begins in this row or above."""
        return next((column for column in self.cells if column.role is role), None)

    def cell(self, role: Role) -> Cell | None:
        """The cell of a role that begins in this row."""
        return next((c for column, c in self.cells.items() if column.role is role and column not in self.shared), None)

    def text(self, role: Role) -> Text:
        """What the cell of a role says, on one line; the bullets of a list are no part of what is asked or explained."""
        cell = self.cell(role)
        return (as_text(printed_lines(cell)) if role in _LISTED else cell.text) if cell else EMPTY

    def with_cells(self, cells: Mapping[Column, Cell]) -> PlanRow:
        """The row with other cells in these columns."""
        return self._replace(cells={**self.cells, **cells})

    def without(self, *roles: Role) -> PlanRow:
        return self._replace(cells={column: cell for column, cell in self.cells.items() if column.role not in roles})


class GroupHeading(NamedTuple):
    """A heading between the rows: who is to act on the recommendations below it, or what these are about.

    One that `is_topic` heads a section of several tables, and asks nobody.
    """

    text: Text
    is_topic: bool = False


class HeadingsAgain(NamedTuple):
    """The headings of the columns, printed once more between the rows."""

    texts: tuple[Text, ...]


def joined_rows(
    rows: Iterable[PlanRow | GroupHeading],
    join: Callable[[PlanRow, PlanRow, PlanRow | GroupHeading | None], PlanRow | None],
) -> Iterator[PlanRow | GroupHeading]:
    """The rows; each that `join` makes one with the row above is one with it. It is asked for what comes behind both as well."""
    above: PlanRow | GroupHeading | None = None
    for row, following in pairwise([*rows, None]):
        one = join(above, row, following) if isinstance(above, PlanRow) and isinstance(row, PlanRow) else None
        if above and not one:
            yield above
        above = one or row
    if above:
        yield above
