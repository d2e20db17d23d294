"""Lines to grids: the cells that ruled lines enclose, merged cells as one.

The method: lines that touch belong together; their positions make a lattice;
a cell is a rectangle of the lattice without a wall inside. A border that was
left open (at a page's end, or at the sides) is the border of the lattice, so it
needs no line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.page import Edge
from apparse.location import BBox

TOUCH = 3.0
"""Points: a line that ends this near another one touches it."""
OPEN = 6.0
"""Points: lines that go on at least this far beyond the last crossing line enclose one more row or column."""
MOST_LOOSE = 200
"""Standing lines that touch no other: more of them are a drawing."""
MOST_FIELDS = 60_000
"""Lattice fields; what has more is a drawing and no table."""


def grids(edges: Sequence[Edge]) -> list[Grid]:
    """All grids that the (merged) edges enclose, a single frame included, from the top of the page down."""
    found = (_grid(lying, standing) for lying, standing in _connected(edges))
    return sorted((grid for grid in found if grid), key=lambda grid: (grid.ys[0], grid.xs[0]))


def _connected(edges: Sequence[Edge]) -> Iterator[tuple[list[Edge], list[Edge]]]:
    """Groups of lying and standing edges that touch, directly or by others."""
    lying = sorted((e for e in edges if not e.upright), key=lambda e: e.at)
    standing = [e for e in edges if e.upright]
    heights = [e.at for e in lying]
    # each edge leads to another one of its group, and at last to the one that stands for all (union-find)
    leads_to = list(range(len(edges)))
    for number, upright in enumerate(standing, len(lying)):
        first, last = bisect_right(heights, upright.start - TOUCH), bisect_right(heights, upright.end + TOUCH)
        for place, edge in enumerate(lying[first:last], first):
            if edge.start - TOUCH <= upright.at <= edge.end + TOUCH:
                leads_to[_end(leads_to, place)] = _end(leads_to, number)
    groups: dict[int, tuple[list[Edge], list[Edge]]] = defaultdict(lambda: ([], []))
    for place, edge in enumerate((*lying, *standing)):
        groups[_end(leads_to, place)][edge.upright].append(edge)
    yield from _with_loose([group for group in groups.values() if group[1]])


def _end(leads_to: list[int], place: int) -> int:
    """Where the way from a place leads at last; it is shortened on the way."""
    while leads_to[place] != place:
        leads_to[place] = leads_to[leads_to[place]]
        place = leads_to[place]
    return place


def _with_loose(groups: Sequence[tuple[list[Edge], list[Edge]]]) -> Iterator[tuple[list[Edge], list[Edge]]]:
    """The groups of lines that touch; standing ones that touch no other are of the table that they go on to divide.

    They stand within it, below a line of its own that divides the rows above a cell that spans its columns.
    """
    tables = [group for group in groups if group[0]]
    loose = [standing for lying, standing in groups if not lying]
    if len(loose) > MOST_LOOSE or len(tables) > MOST_LOOSE:
        yield from groups
        return
    boxes = [_box(group) for group in tables]
    for (upright,) in loose:
        within = (
            g for g, box in zip(tables, boxes, strict=True) if _stands_in(upright, box) and _is_again(upright, g[1])
        )
        _, standing = next(within, ([], []))
        standing.append(upright)
    yield from tables


def _box(group: tuple[list[Edge], list[Edge]]) -> BBox:
    lying, standing = group
    x0, x1 = min(line.start for line in lying), max(line.end for line in lying)
    return BBox(x0, min(line.start for line in standing), x1, max(line.end for line in standing))


def _stands_in(upright: Edge, box: BBox) -> bool:
    between = box.x0 + OPEN < upright.at < box.x1 - OPEN
    return between and box.top - TOUCH < upright.start and upright.end < box.bottom + TOUCH


def _is_again(upright: Edge, standing: Sequence[Edge]) -> bool:
    return any(abs(upright.at - other.at) < TOUCH for other in standing)


def _grid(lying: list[Edge], standing: list[Edge]) -> Grid | None:
    if not lying:
        return None
    ys, open_top, open_bottom = _positions(lying, standing)
    xs, _, _ = _positions(standing, lying)
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1 or rows * columns > MOST_FIELDS:
        return None
    below = _walls(lying, ys, xs)
    right = _walls(standing, xs, ys)
    fields = list(_fields(rows, columns, below, right))
    xs, ys, fields = _without_idle_lines(xs, ys, fields)
    return Grid(tuple(xs), tuple(ys), tuple(fields), owners(len(ys) - 1, len(xs) - 1, fields), open_top, open_bottom)


def _positions(lines: Iterable[Edge], across: Sequence[Edge]) -> tuple[list[float], bool, bool]:
    """The positions of the lines, and those at which lines across end together without one; whether both ends are such.

    So a table is closed where its maker left it open, and a row across all columns is found that has no lines.
    """
    positions = sorted({line.at for line in lines})
    ends = Counter(round(end) for edge in across for end in (edge.start, edge.end))
    bare = [end for end in sorted(ends) if ends[end] > 1 and _is_far(end, positions)]
    kept = [end for i, end in enumerate(bare) if not i or end - bare[i - 1] > OPEN]
    every = sorted([*positions, *map(float, kept)])
    return every, every[0] != positions[0], every[-1] != positions[-1]


def _is_far(end: int, positions: Sequence[float]) -> bool:
    """Whether no line is near, of those whose positions are given in order."""
    above = bisect_right(positions, end)
    return all(abs(end - at) > OPEN for at in positions[max(above - 1, 0) : above + 1])


def _walls(lines: Iterable[Edge], positions: list[float], across: list[float]) -> set[tuple[int, int]]:
    """(index of the position, index of the field along it) for each field side that a line covers."""
    index = {position: i for i, position in enumerate(positions)}
    walls: set[tuple[int, int]] = set()
    for line in lines:
        i = index[line.at]
        first = bisect_right(across, line.start - TOUCH - 1)
        last = bisect_right(across, line.end + TOUCH + 1) - 1
        walls.update((i, j) for j in range(first, last))
    return walls


def _fields(rows: int, columns: int, below: set[tuple[int, int]], right: set[tuple[int, int]]) -> Iterator[Field]:
    """The cells: each as broad as no wall stops it, then as high."""
    taken: set[tuple[int, int]] = set()
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            colspan = 1
            while (
                column + colspan < columns
                and (column + colspan, row) not in right
                and (row, column + colspan) not in taken
            ):
                colspan += 1
            rowspan = 1
            while row + rowspan < rows and _goes_on(row + rowspan, column, colspan, below, right):
                rowspan += 1
            taken.update((r, c) for r in range(row, row + rowspan) for c in range(column, column + colspan))
            yield Field(row, column, rowspan, colspan)


def _goes_on(row: int, column: int, colspan: int, below: set[tuple[int, int]], right: set[tuple[int, int]]) -> bool:
    """Whether the field above goes on in this row: no wall between them, none inside, and walls at its sides."""
    return all((row, c) not in below for c in range(column, column + colspan)) and all(
        (c, row) not in right for c in range(column + 1, column + colspan)
    )


def _without_idle_lines(
    xs: list[float], ys: list[float], fields: list[Field]
) -> tuple[list[float], list[float], list[Field]]:
    """Drops the lattice lines at which no field begins (an underline, a nested frame that touches)."""
    rows = sorted({f.row for f in fields})
    columns = sorted({f.column for f in fields})
    if len(rows) == len(ys) - 1 and len(columns) == len(xs) - 1:
        return xs, ys, fields
    row_at = {old: bisect_right(rows, old - 1) for old in range(len(ys))}
    column_at = {old: bisect_right(columns, old - 1) for old in range(len(xs))}
    moved = [
        Field(
            row_at[f.row],
            column_at[f.column],
            row_at[f.row + f.rowspan] - row_at[f.row],
            column_at[f.column + f.colspan] - column_at[f.column],
        )
        for f in fields
    ]
    return [*(xs[c] for c in columns), xs[-1]], [*(ys[r] for r in rows), ys[-1]], moved
