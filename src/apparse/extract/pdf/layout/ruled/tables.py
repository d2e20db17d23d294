"""The ruled tables of a page, with what painted rectangles add to them or make of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apparse.extract.pdf.edges import merged
from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.measures import SAME
from apparse.extract.pdf.layout.ruled.below_head import sides_below_heads
from apparse.extract.pdf.layout.ruled.lattice import OPEN, TOUCH, grids
from apparse.extract.pdf.layout.ruled.nested import with_nested_grids
from apparse.extract.pdf.layout.ruled.painted_cells import ShownColumns, painted_rows, white_rows
from apparse.extract.pdf.layout.ruled.painted_tables import are_table
from apparse.extract.pdf.page import WHITE, Edge, Fill, Run
from apparse.location import BBox

CELL = 11.0
"""Points: a painted rectangle less high or wide than this is no cell (a mark over words)."""
SHEET = 0.7
"""The share of a page from which on a painted rectangle is its ground and no cell."""
WHOLE = 0.9
"""The share of a frame's height that is painted where all of its rows are."""
FEWEST = 3
"""Rows of a table of nothing but painted cells: fewer may be anything."""


def tables(
    edges: Sequence[Edge],
    fills: Sequence[Fill],
    page_area: float,
    runs: Sequence[Run] = (),
    before: Sequence[float] = (),
) -> list[Grid]:
    """The grids of more than one field, with what painted rectangles add to them or make of their own.

    The `runs` of the page tell painted tables from the painted rows of one whose other rows are white; `before` are the
    borders of the columns of the table that the page before ended with.
    """
    if undrawn := list(sides_below_heads(edges, fills, runs)):
        edges = merged([*edges, *undrawn])
    found = [grid for grid in grids(edges) if len(grid.fields) > 1]
    ruled = _outermost(found)
    rows = list(painted_rows([fill for fill in fills if fill.colour != WHITE]))
    sides = [side for grid in ruled for fill in fills for side in _sides_within(fill, grid)]
    sides += [
        side for grid in ruled if not _is_striped(grid, rows) for row in rows for side in _cells_within(row, grid)
    ]
    if sides:
        edges = merged([*edges, *sides])
        found = [grid for grid in grids(edges) if len(grid.fields) > 1]
        ruled = _outermost(found)
    painted = [*fills, *white_rows(fills, runs)]
    whole = _bridged(
        _with_painted(ruled, edges, [fill for fill in painted if _cell_like(fill, page_area)], runs, before), fills
    )
    within = [grid for grid in found if grid not in ruled and len(grid.xs) > 2]
    return [with_nested_grids(grid, within, runs) for grid in whole] if within else whole


def _with_painted(
    ruled: list[Grid], edges: Sequence[Edge], cells: Sequence[Fill], runs: Sequence[Run], before: Sequence[float]
) -> list[Grid]:
    """The ruled grids with the painted cells that stand around them, and grids of nothing but painted cells."""
    loose = [cell for cell in cells if not any(grid.bbox.contains(cell.bbox, OPEN) for grid in ruled)]
    if len(loose) < 2:
        return ruled
    seen = grids(merged([*edges, *(side for fill in loose for side in _sides(fill))]))
    around = [grid for grid in seen if len(grid.fields) > 1 and any(grid.bbox.contains(r.bbox, OPEN) for r in ruled)]
    painted = [grid for grid in seen if grid not in around and are_table(grid, loose, runs)]
    known = [grid for grid in painted if len(grid.ys) > FEWEST]
    # a page may have cut all but a row off a table whose columns are those of another, or of the one on the page before
    others = [*(grid.xs for grid in known), before]
    found = [*around, *(g for g in painted if g in known or any(_same_borders(g.xs, other) for other in others))]
    rest = [r for r in ruled if not any(grid.bbox.contains(r.bbox, OPEN) for grid in found)]
    return sorted(found + rest, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _outermost(found: list[Grid]) -> list[Grid]:
    """The grids without those that lie in a cell of another, and without mere frames around others."""
    dropped: set[int] = set()
    for i, outer in enumerate(found):
        for j, inner in enumerate(found):
            if i != j and outer.bbox.contains(inner.bbox, OPEN):
                index = outer.at((inner.xs[0] + inner.xs[-1]) / 2, inner.bbox.middle)
                holds = index is not None and outer.box(outer.fields[index]).contains(inner.bbox, OPEN)
                dropped.add(i if holds and len(outer.xs) == 2 else j)
    return [grid for number, grid in enumerate(found) if number not in dropped]


def _cell_like(fill: Fill, page_area: float) -> bool:
    width, height = fill.x1 - fill.x0, fill.bottom - fill.top
    return width > CELL and height > CELL and width * height < SHEET * page_area


def _sides(fill: Fill) -> Iterator[Edge]:
    for x in (fill.x0, fill.x1):
        yield Edge.standing(x, fill.top, fill.bottom)
    for y in (fill.top, fill.bottom):
        yield Edge.lying(y, fill.x0, fill.x1)


def _sides_within(fill: Fill, grid: Grid) -> Iterator[Edge]:
    """The upper and lower side of a band that is painted across a ruled table, where no rule lies: it ends a row."""
    box = grid.bbox
    across = fill.x0 <= box.x0 + OPEN and fill.x1 >= box.x1 - OPEN
    if not across or fill.colour == WHITE or not box.contains(fill.bbox, OPEN):
        return
    for y in (fill.top, fill.bottom) if fill.bottom - fill.top > CELL else ():
        if all(abs(y - known) > OPEN for known in grid.ys):
            yield Edge.lying(y, box.x0, box.x1)


def _is_striped(grid: Grid, rows: Sequence[ShownColumns]) -> bool:
    """Whether a frame without upright lines holds rows that are painted and rows that are not: the first show the columns of all."""
    top, bottom = grid.ys[0], grid.ys[-1]
    painted = sum(row.bottom - row.top for row in rows if top - OPEN < row.top and row.bottom < bottom + OPEN)
    return len(grid.xs) == 2 and painted < WHOLE * (bottom - top)


def _cells_within(row: ShownColumns, grid: Grid) -> Iterator[Edge]:
    """The sides of cells that are painted across a ruled table, where no rule lies; merged ones may reach over the row's."""
    box = grid.bbox
    if abs(row.left - box.x0) > OPEN or abs(row.right - box.x1) > OPEN or row.bottom - row.top < CELL:
        return
    if not box.top - OPEN < row.top < row.bottom < box.bottom + OPEN:
        return
    for x in row.borders:
        yield Edge.standing(
            min(grid.xs, key=lambda known: (abs(known - x) > OPEN, abs(known - x)))
            if any(abs(known - x) < OPEN for known in grid.xs)
            else x,
            row.top,
            row.bottom,
        )
    upper = (cell for cell in row.cells if abs(cell.top - row.top) <= SAME)
    lower = (cell for cell in row.cells if abs(cell.bottom - row.bottom) <= SAME)
    for y, ending in ((row.top, upper), (row.bottom, lower)):
        if all(abs(y - known) > OPEN for known in grid.ys):
            yield from (Edge.lying(y, cell.x0, cell.x1) for cell in ending)


def _bridged(ruled: Sequence[Grid], fills: Sequence[Fill]) -> list[Grid]:
    """The grids, with two of the same columns as one where nothing but a painted band lies between them: a row across all."""
    found: list[Grid] = []
    for grid in ruled:
        above = found[-1] if found else None
        if above and _same_columns(above, grid) and any(_bridges(fill, above, grid) for fill in fills):
            found[-1] = _with_row_between(above, grid)
        else:
            found.append(grid)
    return found


def _same_columns(one: Grid, other: Grid) -> bool:
    return _same_borders(one.xs, other.xs)


def _same_borders(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(abs(a - b) < TOUCH for a, b in zip(one, other, strict=True))


def _bridges(fill: Fill, above: Grid, below: Grid) -> bool:
    box = BBox(above.xs[0], above.ys[-1], above.xs[-1], below.ys[0])
    return fill.colour != WHITE and box.contains(fill.bbox, OPEN) and fill.bbox.contains(box, OPEN)


def _with_row_between(above: Grid, below: Grid) -> Grid:
    rows, width = len(above.ys) - 1, len(above.xs) - 1
    lower = (field._replace(row=field.row + rows + 1) for field in below.fields)
    fields = (*above.fields, Field(rows, 0, 1, width), *lower)
    ys = (*above.ys, *below.ys)
    lattice = owners(len(ys) - 1, width, fields)
    return Grid(above.xs, ys, fields, lattice, above.open_top, below.open_bottom)
