"""The tables that rules or painted cells show, with what their makers left undrawn."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.extract.pdf.layout.borderless.columns.backdrop import Backdrop
from apparse.extract.pdf.layout.borderless.columns.rivers import regions
from apparse.extract.pdf.layout.borderless.open_tables import with_rows_at_white
from apparse.extract.pdf.layout.grid import Grid
from apparse.extract.pdf.layout.measures import OVERHANG, SLACK
from apparse.extract.pdf.layout.ruled.heads import headed
from apparse.extract.pdf.layout.ruled.merged_cells import unmerged
from apparse.extract.pdf.layout.ruled.overflow import drawn_down
from apparse.extract.pdf.layout.ruled.undivided import parted
from apparse.extract.pdf.layout.sorted_runs import Sorted
from apparse.extract.pdf.layout.text.strips import strips
from apparse.extract.pdf.page import Run

FIELDS_OF_A_TABLE = 60
"""Fields: with more than this a grid may be a drawing."""
CROSSED = 0.25
"""The share of words that the lines of a drawing run through; those of a table run through few or none."""
ROWS = 2
"""Fields of a single column: as many may be the rows of a table, or its head and the rest, whose columns nothing divides."""


def drawn_tables(found: Sequence[Grid], runs: Sequence[Run], backdrop: Backdrop) -> Sorted:
    """The tables among what is `found` drawn, with what they hold."""
    return _with_heads_and_overflow(_with_columns(_that_hold_text(found, runs, backdrop), runs), runs)


def _that_hold_text(found: Sequence[Grid], runs: Sequence[Run], backdrop: Backdrop) -> Sorted:
    every = Sorted.into((grid for grid in found if not _drawing(grid, runs)), runs)
    held = [(grid, cells) for grid, cells in every.filled() if any(cells)]
    framed = [grid for grid, cells in held if _is_frame(grid, cells, backdrop)]
    if framed:
        return Sorted.into((grid for grid, _ in held if grid not in framed), runs)
    return Sorted(tuple(grid for grid, _ in held), tuple(cells for _, cells in held), every.free)


def _drawing(grid: Grid, runs: Sequence[Run]) -> bool:
    """Whether the grid is a chart or a picture: it has many fields, and their sides run through the words."""
    held = crossed = 0
    for run in runs if len(grid.fields) > FIELDS_OF_A_TABLE else ():
        index = grid.at(run.x0 + SLACK, run.middle)
        if index is not None:
            held += 1
            crossed += run.x1 > grid.box(grid.fields[index]).x1 + OVERHANG
    return held > 4 and crossed > CROSSED * held


def _is_frame(grid: Grid, cells: Sequence[Sequence[Run]], backdrop: Backdrop) -> bool:
    """Whether a grid of one column is the frame, and the rules between the rows, of a table of several."""
    if len(grid.xs) > 2 or len(grid.fields) < ROWS:
        return False
    inside = regions(strips(run for runs in cells for run in runs), backdrop=backdrop)
    return any(len(region.columns) > 2 and not region.prose for region in inside)


def _with_columns(ruled: Sorted, runs: Sequence[Run]) -> Sorted:
    """The tables, with cells divided that only the head of their table divides, or only their numbers tell apart."""
    apart = ruled.into_changed((unmerged(grid, cells) for grid, cells in ruled.filled()), runs)
    return apart.into_changed((parted(grid, cells) for grid, cells in apart.filled()), runs)


def _with_heads_and_overflow(ruled: Sorted, runs: Sequence[Run]) -> Sorted:
    """The tables, with rows that only white divides, head rows that stand unruled above, and text that runs out below."""
    if not ruled.tables:
        return ruled
    around, printed = strips(ruled.free), strips(runs) if ruled.free else ()
    whole = (drawn_down(headed(with_rows_at_white(grid, cells), around), printed) for grid, cells in ruled.filled())
    return ruled.into_changed(whole, runs)
