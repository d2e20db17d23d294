"""Painted cells side by side: rows of a table though nothing may be ruled between them, and a sign of its columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from apparse.extract.pdf.layout.measures import SAME
from apparse.extract.pdf.page import Fill

CELLS_OF_A_ROW = 3
"""Cells side by side: fewer may be anything."""
MOST_BESIDE = 100
"""Cells that reach down beside others: no table has so many columns, and a chart may have any number of bars."""


class ShownColumns(NamedTuple):
    """The sides of what shows columns, and the borders between them."""

    top: float
    bottom: float
    left: float
    borders: tuple[float, ...]
    right: float


def painted_rows(fills: Sequence[Fill]) -> Iterator[ShownColumns]:
    """Rows of three painted cells or more that touch, from the top of the page down."""
    for row in rows_of_cells(fills):
        top, bottom = max(cell.top for cell in row), min(cell.bottom for cell in row)
        yield ShownColumns(top, bottom, row[0].x0, tuple(cell.x0 for cell in row[1:]), row[-1].x1)


def rows_of_cells(fills: Iterable[Fill]) -> Iterator[Sequence[Fill]]:
    """Three painted cells or more that touch, row by row; one that reaches down beside several rows stands in each of them."""
    for level in _levels(set(fills)):  # some makers paint twice
        row: list[Fill] = []
        for fill in sorted(level, key=lambda fill: (fill.x0, -fill.x1)):
            if row and abs(fill.x0 - row[-1].x1) > SAME:
                yield from [row] if len(row) >= CELLS_OF_A_ROW else []
                row = []
            row.append(fill)
        yield from [row] if len(row) >= CELLS_OF_A_ROW else []


def _levels(fills: Iterable[Fill]) -> Iterator[list[Fill]]:
    """For each height at which fills begin these, and those from above that reach as far down."""
    level: list[Fill] = []
    above: list[Fill] = []
    for fill in sorted(fills, key=lambda fill: fill.top):
        if level and fill.top - level[0].top > SAME:
            yield [*_beside(level, above), *level]
            above = [known for known in (*above, *level) if known.bottom > fill.top + SAME][:MOST_BESIDE]
            level = []
        level.append(fill)
    if level:
        yield [*_beside(level, above), *level]


def _beside(level: Sequence[Fill], above: Iterable[Fill]) -> Iterator[Fill]:
    bottom = min(fill.bottom for fill in level)
    return (fill for fill in above if fill.bottom > bottom - SAME)
