"""Which marked tables of a page are followed, and what their cells hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from apparse.extract.pdf.layout.grid import Grid
from apparse.extract.pdf.layout.marked.columns import Placed, among, columns_of, placed
from apparse.extract.pdf.layout.marked.grids import grid_of
from apparse.extract.pdf.layout.measures import OVERHANG, SLACK
from apparse.extract.pdf.layout.ruled.heads import HEAD_NEAR_WORDS, headed
from apparse.extract.pdf.layout.sorted_runs import Sorted
from apparse.extract.pdf.layout.text.strips import Span, strips
from apparse.extract.pdf.page import MarkedTable, Page, Run
from apparse.location import BBox


class MarkedTables(NamedTuple):
    """The tables with what they hold, and the spans that the words of their columns cover."""

    filled: Sorted
    columns: Sequence[Sequence[Span]]

    def meet(self, drawn: Grid) -> bool:
        """Whether one of them stands where a table seems to be drawn."""
        return any(grid.bbox.meets(drawn.bbox) for grid in self.filled.tables)

    @property
    def last(self) -> tuple[float, Sequence[Span]]:
        """How far down the lowest of them reaches, and its columns."""
        ends = [(grid.ys[-1], columns) for grid, columns in zip(self.filled.tables, self.columns, strict=True)]
        return max(ends, default=(0.0, ()))


def marked_tables(page: Page, runs: Sequence[Run], known: Sequence[Span], drawn: Sequence[Grid]) -> MarkedTables:
    """The marked tables of several columns that the page bears out, but for those that rules (`drawn`) show as well.

    Of the first one the page may have but some of the `known` columns. Head rows that are printed again on each page
    are often not marked: they stand above.
    """
    found = list(_followed(page.marked, known, drawn))
    filled = Sorted.into((grid for grid, _ in found), runs)
    around = strips(filled.free) if found else ()
    filled = filled.into_changed((headed(grid, around, HEAD_NEAR_WORDS, levels=True) for grid in filled.tables), runs)
    return MarkedTables(filled, [columns for _, columns in found])


def _followed(
    tables: Sequence[MarkedTable], known: Sequence[Span], drawn: Sequence[Grid]
) -> Iterator[tuple[Grid, Sequence[Span]]]:
    for table in tables:
        cells = list(placed(table))
        columns = columns_of(table, cells) if cells else ()
        if table is tables[0] and len(columns) <= len(known):
            columns = among(columns, known) or columns
        grid = grid_of(cells, columns, len(table)) if len(columns) > 1 else None
        if grid and not any(_shows(ruled, cells) for ruled in drawn):
            yield grid, columns


def _shows(ruled: Grid, cells: Sequence[Placed]) -> bool:
    """Whether each of the cells is one of the grid's."""
    fields = [ruled.at(cell.box.x0 + SLACK, (cell.box.top + cell.box.bottom) / 2) for cell in cells]
    return len(set(fields)) == len(fields) and all(
        index is not None and _holds(ruled.box(ruled.fields[index]), cell.box)
        for index, cell in zip(fields, cells, strict=True)
    )


def _holds(outer: BBox, inner: BBox) -> bool:
    return (
        outer.x0 - OVERHANG <= inner.x0
        and inner.x1 <= outer.x1 + OVERHANG
        and outer.top - OVERHANG <= inner.top
        and inner.bottom <= outer.bottom + OVERHANG
    )
