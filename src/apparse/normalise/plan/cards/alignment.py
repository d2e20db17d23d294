"""The rest of a table that a page has cut, under the columns of its beginning.

There a cell may span columns that only the rows above divide.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from apparse.blocks import Row, Table

NEAR = 4.0
"""Points: what begins within this distance begins in one column."""


def aligned(rest: Table, beginning: Table) -> Table:
    """The rest with the columns of the beginning, where each of its cells begins with one of them; else as it is."""
    if rest.width >= beginning.width:
        return rest
    lefts = {cell.at.bbox.x0: column for row in beginning.rows for column, cell in row.placed() if cell.at.bbox}
    rows = [_moved(row, lefts, beginning.width) for row in rest.rows]
    return replace(rest, rows=tuple(filter(None, rows)), width=beginning.width) if all(rows) else rest


def _moved(row: Row, lefts: dict[float, int], width: int) -> Row | None:
    boxes = [cell.at.bbox for cell in row.cells]
    columns = [
        next((column for left, column in lefts.items() if box and abs(box.x0 - left) < NEAR), -1) for box in boxes
    ]
    if not columns or any(b <= a for a, b in pairwise([-1, *columns])):
        return None
    spans = [b - a for a, b in pairwise([*columns, width])]
    cells = tuple(replace(cell, colspan=span) for cell, span in zip(row.cells, spans, strict=True))
    return replace(row, cells=cells, columns=tuple(columns))
