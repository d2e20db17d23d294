"""Tables that are ruled within a cell of another: they divide it into rows and columns of the table around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.ruled.lattice import TOUCH
from apparse.extract.pdf.page import Run
from apparse.location import BBox

MOST = 60
"""Fields: with more than this a grid may be a drawing."""


def with_nested_grids(grid: Grid, within: Sequence[Grid], runs: Sequence[Run]) -> Grid:
    """The grid with each cell divided in which others stand that have rows and columns of words.

    What stands above or below them in the cell has a row of its own there.
    """
    nested = [(index, inner) for inner in within if (index := _field_around(grid, inner)) is not None]
    nested = [(index, inner) for index, inner in nested if len(inner.fields) <= MOST and _holds_words(inner, runs)]
    if not nested:
        return grid
    boxes: list[BBox] = []
    for index, field in enumerate(grid.fields):
        inside = sorted((inner for place, inner in nested if place == index), key=lambda inner: inner.ys[0])
        boxes += _parts(grid.box(field), inside, runs) if inside else [grid.box(field)]
    return _grid_of(boxes, grid)


def _field_around(grid: Grid, inner: Grid) -> int | None:
    """The cell in which all of a smaller grid lies."""
    box = inner.bbox
    index = grid.at((box.x0 + box.x1) / 2, box.middle)
    if inner is grid or index is None or not grid.box(grid.fields[index]).contains(box, TOUCH):
        return None
    return index


def _holds_words(grid: Grid, runs: Iterable[Run]) -> bool:
    """Whether several rows and several columns of a grid have words: no frame, box to be ticked, or drawing has."""
    places = [grid.at(run.x0 + (run.x1 - run.x0) / 2, run.middle) for run in runs]
    filled = [grid.fields[index] for index in set(places) if index is not None]
    return len({field.row for field in filled}) > 1 and len({field.column for field in filled}) > 1


def _parts(box: BBox, nested: Sequence[Grid], runs: Sequence[Run]) -> Iterator[BBox]:
    """The cells into which the grids divide the cell around them; those at its sides reach to its borders."""
    top = box.top
    for inner, below in pairwise([*nested, None]):
        if inner is None:
            return
        if _has_words(box._replace(top=top, bottom=inner.ys[0]), runs):
            yield box._replace(top=top, bottom=inner.ys[0])
            top = inner.ys[0]
        bottom = inner.ys[-1]
        end = below.ys[0] if below else box.bottom
        if not _has_words(box._replace(top=bottom, bottom=end), runs):
            bottom = end
        xs = (box.x0, *inner.xs[1:-1], box.x1)
        ys = (top, *inner.ys[1:-1], bottom)
        for field in inner.fields:
            yield BBox(xs[field.column], ys[field.row], xs[field.column + field.colspan], ys[field.row + field.rowspan])
        top = bottom
    if box.bottom - top > TOUCH:
        yield box._replace(top=top)


def _has_words(box: BBox, runs: Iterable[Run]) -> bool:
    return any(box.x0 < (run.x0 + run.x1) / 2 < box.x1 and box.top < run.middle < box.bottom for run in runs)


def _grid_of(boxes: Sequence[BBox], around: Grid) -> Grid:
    """The boxes as cells of one grid, which keeps the lines of the one around them; the same if they make none."""
    xs = _positions(around.xs, (x for box in boxes for x in (box.x0, box.x1)))
    ys = _positions(around.ys, (y for box in boxes for y in (box.top, box.bottom)))
    fields = tuple(
        sorted(
            Field(top, left, bottom - top, right - left)
            for box in boxes
            for left, right in [(_nearest(xs, box.x0), _nearest(xs, box.x1))]
            for top, bottom in [(_nearest(ys, box.top), _nearest(ys, box.bottom))]
        )
    )
    covered = sum(field.rowspan * field.colspan for field in fields)
    if covered != (len(xs) - 1) * (len(ys) - 1) or any(field.rowspan < 1 or field.colspan < 1 for field in fields):
        return around
    lattice = owners(len(ys) - 1, len(xs) - 1, fields)
    return Grid(xs, ys, fields, lattice, around.open_top, around.open_bottom)


def _positions(known: Sequence[float], more: Iterable[float]) -> tuple[float, ...]:
    """The positions of all lines; those that all but touch are one."""
    found = list(known)
    for position in sorted(more):
        if all(abs(position - other) > TOUCH for other in found):
            found.append(position)
    return tuple(sorted(found))


def _nearest(positions: Sequence[float], position: float) -> int:
    after = bisect_left(positions, position)
    around = range(max(after - 1, 0), min(after + 1, len(positions)))
    return min(around, key=lambda index: abs(positions[index] - position))
