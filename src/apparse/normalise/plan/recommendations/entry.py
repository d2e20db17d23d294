"""Entry: one row of the action table as its author wrote it, before pages tore it."""

from __future__ import annotations

from itertools import accumulate
from typing import NamedTuple

from apparse.normalise.plan.cells.printed import PrintedLine, printed_lines
from apparse.normalise.plan.columns.role import LEADING, SIDES, Role
from apparse.normalise.plan.rows.row import PlanRow


class Entry(NamedTuple):
    """The `parts` into which pages have torn a row."""

    parts: tuple[PlanRow, ...]

    def lines(self, role: Role) -> list[PrintedLine]:
        """What stands in the entry's cells of a role, from top to bottom over all parts; what says more beside merged cells is none."""
        numbers = accumulate(not holds_merged(row) for row in self.parts[1:])
        numbered = zip([0, *numbers], self.parts, strict=True)
        return [line for number, row in numbered for line in printed_lines(row.cell(role), number)]

    def shared_lines(self, role: Role) -> list[PrintedLine]:
        """The same for a cell that is merged down from an earlier row and holds for this one too."""
        first = self.parts[0]
        cells = [cell for column, cell in first.cells.items() if column.role is role and column in first.shared]
        return [line for cell in cells for line in printed_lines(cell)]


def holds_merged(row: PlanRow) -> bool:
    """Whether action, owner and date are merged down from the row above, so that this one only says more beside them."""
    main = [column for column in row.cells if column.role in (Role.ACTION, *SIDES)]
    return bool(main) and row.shared.issuperset(main) and not any(row.text(role) for role in LEADING)
