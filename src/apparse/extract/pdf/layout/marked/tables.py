"""Which marked tables of a page are followed, and what their cells hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from apparse.extract.pdf.layout.grid import Grid
from apparse.extract.pdf.layout.marked.columns import Placed, columns_of, placed
from apparse.extract.pdf.layout.marked.grids import grid_of_cells
from apparse.extract.pdf.layout.marked.heads import with_heads
from apparse.extract.pdf.layout.measures import LEVEL, OVERHANG, SLACK
from apparse.extract.pdf.layout.sorted_runs import Sorted
from apparse.extract.pdf.layout.text.strips import Span, strips
from apparse.extract.pdf.page import MarkedTable, Page, Run

MOST_CELLS = 1_000
"""Of a table on one page: 60 rows of 16 columns have room. One that claims more may be made to waste time."""


class MarkedTables(NamedTuple):
    """The tables with what they hold, and the spans that the words of their columns cover.

    `last` is how far down the lowest marked table of the page reaches, and its columns, whether it is one of these or not.
    """

    filled: Sorted
    columns: Sequence[Sequence[Span]]
    last: tuple[float, Sequence[Span]]

    def meet(self, drawn: Grid) -> bool:
        """Whether one of them stands where a table seems to be drawn."""
        return any(grid.bbox.meets(drawn.bbox) for grid in self.filled.tables)


class _Borne(NamedTuple):
    """A table that the page bears out, the spans of its columns, and its cells."""

    grid: Grid
    columns: Sequence[Span]
    cells: Sequence[Placed]


def marked_tables(page: Page, runs: Sequence[Run], known: Sequence[Span], drawn: Sequence[Grid]) -> MarkedTables:
    """The marked tables of several columns that the page bears out, but for those that rules (`drawn`) show as well.

    Of the first one the page may have but some of the `known` columns. Head rows that are printed again on each page
    are often not marked: they stand above.
    """
    if not page.marked:
        return MarkedTables(Sorted((), (), runs), (), (0.0, ()))
    borne = list(_borne_out(page.marked, known))
    found = [table for table in borne if not any(_shows(grid, table.cells) for grid in drawn)]
    filled = Sorted.into((table.grid for table in found), runs)
    around = strips(Sorted.into((table.grid for table in borne), runs).free) if found else ()
    filled = filled.into_changed((with_heads(grid, around) for grid in filled.tables), runs)
    last = max(((table.grid.ys[-1], table.columns) for table in borne), default=(0.0, ()))
    return MarkedTables(filled, [table.columns for table in found], last)


def _borne_out(tables: Sequence[MarkedTable], known: Sequence[Span]) -> Iterator[_Borne]:
    for number, marked in enumerate(tables):
        table = _with_rests_below(marked)
        cells = list(placed(table))
        if not 0 < len(cells) <= MOST_CELLS:
            continue
        columns = columns_of(table, cells, () if number else known)
        grid = grid_of_cells(cells, columns, len(table)) if len(columns) > 1 else None
        if grid:
            yield _Borne(grid, columns, cells)


def _with_rests_below(table: MarkedTable) -> MarkedTable:
    """The table; where its first row has nothing but the rest of merged cells from the page before, that is of the next one.

    So it is if the next row begins at the same height.
    """
    if len(table) < 2:
        return table
    rests = [cell for cell in table[0] if cell.bbox]
    tops = [[cell.bbox.top for cell in row if cell.bbox] for row in table[:2]]
    if not all(tops) or abs(min(tops[0]) - min(tops[1])) > LEVEL or any(cell.rowspan == 1 for cell in rests):
        return table
    below = [*(cell._replace(rowspan=cell.rowspan - 1) for cell in rests), *(cell for cell in table[1] if cell.bbox)]
    return (tuple(sorted(below, key=lambda cell: cell.bbox or ())), *table[2:])


def _shows(ruled: Grid, cells: Sequence[Placed]) -> bool:
    """Whether each of the cells is one of the grid's."""
    fields = [ruled.at(cell.box.x0 + SLACK, cell.box.middle) for cell in cells]
    return len(set(fields)) == len(fields) and all(
        index is not None and ruled.box(ruled.fields[index]).contains(cell.box, OVERHANG)
        for index, cell in zip(fields, cells, strict=True)
    )
