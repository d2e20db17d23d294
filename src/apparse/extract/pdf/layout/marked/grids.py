"""Marked tables as grids."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.marked.columns import Placed
from apparse.extract.pdf.layout.measures import LEVEL, SLACK
from apparse.extract.pdf.layout.text.strips import Span


def grid_of_cells(cells: Sequence[Placed], columns: Sequence[Span], rows: int) -> Grid | None:
    """The grid of these cells; None where the page does not bear their rows out: they overlap, or stand in another order."""
    fields = _fields(cells, columns, rows)
    ys = _ys(cells, fields, rows) if fields else None
    if fields is None or ys is None:
        return None
    xs = _xs(cells, fields, columns)
    blank = _lattice(rows, len(columns)).difference(*map(_slots, fields))
    whole = tuple(sorted([*fields, *(Field(row, column, 1, 1) for row, column in blank)]))
    return Grid(xs, ys, whole, owners(rows, len(columns), whole))


def _lattice(rows: int, columns: int) -> set[tuple[int, int]]:
    return {(row, column) for row in range(rows) for column in range(columns)}


def _slots(field: Field) -> set[tuple[int, int]]:
    return {
        (row, column)
        for row in range(field.row, field.row + field.rowspan)
        for column in range(field.column, field.column + field.colspan)
    }


def _fields(cells: Sequence[Placed], columns: Sequence[Span], rows: int) -> list[Field] | None:
    """Where the cells stand, in their order; None where two stand in one place.

    None reaches farther than to the next, whatever it claims: what it spans may stand, in part, on another page.
    """
    fields = [_begun(cell, columns) for cell in cells]
    free = _lattice(rows, len(columns))
    for field in fields:
        if not free >= _slots(field):
            return None
        free -= _slots(field)
    for index, cell in enumerate(cells):
        field = fields[index]
        while field.colspan < cell.colspan and (field.row, field.column + field.colspan) in free:
            field = field._replace(colspan=field.colspan + 1)
            free -= _slots(field)
        while field.rowspan < cell.rowspan and free >= _slots(
            Field(field.row + field.rowspan, field.column, 1, field.colspan)
        ):
            field = field._replace(rowspan=field.rowspan + 1)
            free -= _slots(field)
        fields[index] = field
    return fields


def _begun(cell: Placed, columns: Sequence[Span]) -> Field:
    """The cell in its first row, over the columns that its words reach into."""
    first = next((i for i, (_, right) in enumerate(columns) if cell.box.x0 + SLACK < right), len(columns) - 1)
    last = max((i for i, (left, _) in enumerate(columns) if left + SLACK < cell.box.x1), default=first)
    return Field(cell.row, first, 1, max(last, first) - first + 1)


def _xs(cells: Sequence[Placed], fields: Sequence[Field], columns: Sequence[Span]) -> tuple[float, ...]:
    """Columns begin right before the words of all cells that begin there, and the last one ends behind its own."""
    lefts = [left for left, _ in columns]
    for cell, field in zip(cells, fields, strict=True):
        lefts[field.column] = min(lefts[field.column], cell.box.x0)
    right = max(columns[-1][1], *(cell.box.x1 for cell in cells))
    return (*(left - SLACK for left in lefts), right + SLACK)


def _ys(cells: Sequence[Placed], fields: Sequence[Field], rows: int) -> tuple[float, ...] | None:
    """Where rows part: in the middle of the white between their words; None where they overlap.

    A row may have no words of its own, but those of a merged cell: it is next to nothing high.
    """
    tops, bottoms = [float("inf")] * rows, [float("-inf")] * rows
    for cell, field in zip(cells, fields, strict=True):
        last = field.row + field.rowspan - 1
        tops[field.row] = min(tops[field.row], cell.box.top)
        bottoms[last] = max(bottoms[last], cell.box.bottom)
    ys = [min(tops) - SLACK]
    for row in range(1, rows):
        above, below = max(bottoms[:row]), min(tops[row:])
        if above > below + LEVEL:
            return None
        ys.append(max((above + below) / 2, ys[-1] + SLACK / rows))
    return (*ys, max(max(bottoms) + SLACK, ys[-1] + SLACK / rows))
