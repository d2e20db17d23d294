"""Grids and lines to blocks in reading order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from apparse.blocks import Block, Cell, Furniture, Row, Table
from apparse.condition import Fate
from apparse.extract.pdf.layout.apart.boxes import box_grids
from apparse.extract.pdf.layout.apart.browser import browser_lines
from apparse.extract.pdf.layout.apart.grounds import grounds_of
from apparse.extract.pdf.layout.apart.panels import panel_grids
from apparse.extract.pdf.layout.apart.tags import beside_lines, tagged_text
from apparse.extract.pdf.layout.borderless.columns.backdrop import Backdrop
from apparse.extract.pdf.layout.borderless.columns.over_pages import RUNNING_LINES, last_columns
from apparse.extract.pdf.layout.borderless.columns.rivers import regions
from apparse.extract.pdf.layout.borderless.columns.stops import cut_at_stops
from apparse.extract.pdf.layout.borderless.columns.wide_text import on_one_ground
from apparse.extract.pdf.layout.borderless.open_tables import divided, grid_of
from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.grid import Field, Grid
from apparse.extract.pdf.layout.measures import OVERHANG, SLACK
from apparse.extract.pdf.layout.ruled.heads import headed
from apparse.extract.pdf.layout.ruled.merged_cells import unmerged
from apparse.extract.pdf.layout.ruled.overflow import drawn_down
from apparse.extract.pdf.layout.ruled.tables import tables
from apparse.extract.pdf.layout.ruled.undivided import parted
from apparse.extract.pdf.layout.text.bullets import with_drawn_bullets
from apparse.extract.pdf.layout.text.counted import behind_numbers
from apparse.extract.pdf.layout.text.lines import text_lines
from apparse.extract.pdf.layout.text.paragraphs import TextColumn, paragraphs, running_text, wide_leading
from apparse.extract.pdf.layout.text.printing import printing_of
from apparse.extract.pdf.layout.text.strips import Span, Strip, strips
from apparse.extract.pdf.page import Page, Run
from apparse.location import BBox, Location

FIELDS_OF_A_TABLE = 60
"""Fields: with more than this a grid may be a drawing."""
CROSSED = 0.25
"""The share of words that the lines of a drawing run through; those of a table run through few or none."""
ROWS = 2
"""Fields of a single column: as many may be the rows of a table, or its head and the rest, whose columns nothing divides."""
PADDING = 6.0
"""Points: cells are seldom padded by more."""
INTO = 4.0
"""Points from its left end by which it is asked where a run begins: its box may reach over the border."""


@dataclass(frozen=True, slots=True)
class Sorted:
    """The runs of a page by where they stand: in which field of which table (`cells`), or in none (`free`)."""

    tables: tuple[Grid, ...]
    cells: tuple[Sequence[Sequence[Run]], ...]
    free: Sequence[Run]

    @classmethod
    def into(cls, tables: Iterable[Grid], runs: Iterable[Run]) -> Sorted:
        """A run belongs to the field in which it begins, also when it is too long for it."""
        tables, free = tuple(tables), list[Run]()
        cells: tuple[list[list[Run]], ...] = tuple([[] for _ in grid.fields] for grid in tables)
        for run in runs:
            x, y = run.x0 + min(INTO, (run.x1 - run.x0) / 2), (run.top + run.bottom) / 2
            for grid, fields in zip(tables, cells, strict=True):
                index = grid.at(x, y)
                if index is not None:
                    fields[index].append(run)
                    break
            else:
                free.append(run)
        return cls(tables, cells, free)

    def filled(self) -> Iterator[tuple[Grid, Sequence[Sequence[Run]]]]:
        """Each table with what its fields hold."""
        return zip(self.tables, self.cells, strict=True)

    def into_changed(self, tables: Iterable[Grid], runs: Iterable[Run]) -> Sorted:
        """The runs sorted into these tables; nothing is done if they stand in them already."""
        changed = tuple(tables)
        return self if changed == self.tables else Sorted.into(changed, runs)


def blocks(page: Page, columns: Sequence[Span] = ()) -> tuple[list[Block], Sequence[Span]]:
    """What the page says, from top to bottom.

    `columns` are those of the table without standing rules that the page before ended with; those of this page
    are handed back.
    """
    visible = _visible(page.runs)
    visible, added = browser_lines(page, with_drawn_bullets(page.dots, visible))
    ruled = _with_heads_and_overflow(_with_columns(_ruled_tables(page, visible), visible), visible)
    grounds = grounds_of(page, [grid.bbox for grid in ruled.tables]) if ruled.free else ()
    boxes = box_grids(grounds, ruled.free, page.width) or panel_grids(grounds, ruled.free)
    ruled = ruled.into_changed((*ruled.tables, *boxes), visible)
    apart = beside_lines(ruled.free, page, grounds)
    free, tagged = ([run for run in ruled.free if (run in apart) == own] for own in (False, True))
    printing = printing_of(free)
    printing = printing._replace(go_on=printing.go_on | behind_numbers(free))
    backdrop = Backdrop.of(page)
    lines = cut_at_stops(strips(free, printing), page.fills, columns, printing, backdrop)
    around = on_one_ground(lines, backdrop)
    found = regions(around, columns, backdrop)
    open_tables = [region for region in found if not region.prose]
    unruled = Sorted.into((grid_of(region, page.edges, page.fills, free) for region in open_tables), free)
    placed = [
        *_placed_tables(ruled, unruled, open_tables, page.number),
        *_loose([*unruled.free, *tagged], [region for region in found if region.prose], page, grounds),
        *((line.top, Furniture(line.located(page.number))) for line in added),
    ]
    placed.sort(key=lambda pair: pair[0])
    return [block for _, block in placed], _last_head(ruled, around) or last_columns(around, found)


def _last_head(ruled: Sorted, page: Sequence[Strip]) -> Sequence[Span]:
    """The columns of the ruled or painted table that a page ends with, if it ends with the head: its rows may have neither."""
    if not ruled.tables:
        return ()
    grid, cells = max(ruled.filled(), key=lambda filled: filled[0].ys[-1])
    last = [
        runs for field, runs in zip(grid.fields, cells, strict=True) if field.row + field.rowspan == len(grid.ys) - 1
    ]
    below = [strip for strip in page if strip.top > grid.ys[-1]]
    heads = len(last) == len(grid.xs) - 1 > 2 and all(runs and all(run.bold for run in runs) for runs in last)
    if not heads or len(below) > RUNNING_LINES:
        return ()
    insets = (run.x0 - grid.box(field).x0 for field, runs in zip(grid.fields, cells, strict=True) for run in runs)
    padding = min(PADDING, *insets)  # all headings may stand in the middle
    return [(left + padding, right - padding) for left, right in pairwise(grid.xs)]


def _visible(runs: Sequence[Run]) -> list[Run]:
    """The runs that are text; a word reaches to the end of the footnote mark behind it, which parts no columns."""
    found: list[Run] = []
    for run in runs:
        if not run.mark:
            found.append(run)
        elif run.mark == Fate.FOOTNOTE_MARK and found and abs(run.x0 - found[-1].x1) < SLACK:
            found[-1] = found[-1]._replace(x1=max(run.x1, found[-1].x1))
    return found


def _ruled_tables(page: Page, runs: Sequence[Run]) -> Sorted:
    """The ruled tables that hold any text."""
    found = tables(page.edges, page.fills, page.width * page.height, runs)
    every = Sorted.into((grid for grid in found if not _drawing(grid, runs)), runs)
    held = [(grid, cells) for grid, cells in every.filled() if any(cells)]
    framed = [grid for grid, cells in held if _is_frame(grid, cells, Backdrop.of(page))]
    if framed:
        return Sorted.into((grid for grid, _ in held if grid not in framed), runs)
    return Sorted(tuple(grid for grid, _ in held), tuple(cells for _, cells in held), every.free)


def _is_frame(grid: Grid, cells: Sequence[Sequence[Run]], backdrop: Backdrop) -> bool:
    """Whether a grid of one column is the frame, and the rules between the rows, of a table of several."""
    if len(grid.xs) > 2 or len(grid.fields) < ROWS:
        return False
    inside = regions(strips(run for runs in cells for run in runs), backdrop=backdrop)
    return any(len(region.columns) > 2 and not region.prose for region in inside)


def _with_columns(ruled: Sorted, runs: Sequence[Run]) -> Sorted:
    """The ruled tables, with cells divided that only the head of their table divides, or only their numbers tell apart."""
    apart = ruled.into_changed((unmerged(grid, cells) for grid, cells in ruled.filled()), runs)
    return apart.into_changed((parted(grid, cells) for grid, cells in apart.filled()), runs)


def _with_heads_and_overflow(ruled: Sorted, runs: Sequence[Run]) -> Sorted:
    """The ruled tables, with rows that only white divides, head rows that stand unruled above, and text that runs out below."""
    if not ruled.tables:
        return ruled
    around, printed = strips(ruled.free), strips(runs) if ruled.free else ()
    whole = (drawn_down(headed(divided(grid, cells), around), printed) for grid, cells in ruled.filled())
    return ruled.into_changed(whole, runs)


def _placed_tables(
    ruled: Sorted, unruled: Sorted, open_tables: Sequence[Region], page: int
) -> Iterator[tuple[float, Block]]:
    """The tables, each with its height; how wide their text is set is judged by all of them together."""
    filled = [
        (grid, [_column(grid, field, runs) for field, runs in zip(grid.fields, cells, strict=True)])
        for grid, cells in ruled.filled()
    ]
    filled += [
        (grid, [_open_column(region, field, runs) for field, runs in zip(grid.fields, cells, strict=True)])
        for region, (grid, cells) in zip(open_tables, unruled.filled(), strict=True)
    ]
    leading = wide_leading(column for _, columns in filled for column in columns)
    for grid, columns in filled:
        yield grid.ys[0], _table(grid, columns, page, leading)


def _loose(
    free: Sequence[Run], prose: Sequence[Region], page: Page, grounds: Sequence[BBox]
) -> Iterator[tuple[float, Block]]:
    """What stands in no table: columns of running text one after the other, and all the rest."""
    in_columns = set()
    for region in prose:
        middle = sum(region.rivers[0]) / 2
        runs = [run for strip in region.strips for run in strip.runs]
        in_columns.update(runs)
        for column in ([r for r in runs if r.x0 < middle], [r for r in runs if r.x0 >= middle]):
            for block in running_text(text_lines(column), page.number):
                yield region.strips[0].top, block
    yield from tagged_text([run for run in free if run not in in_columns], page, grounds)


def _drawing(grid: Grid, runs: Sequence[Run]) -> bool:
    """Whether the grid is a chart or a picture: it has many fields, and their sides run through the words."""
    held = crossed = 0
    for run in runs if len(grid.fields) > FIELDS_OF_A_TABLE else ():
        index = grid.at(run.x0 + SLACK, (run.top + run.bottom) / 2)
        if index is not None:
            held += 1
            crossed += run.x1 > grid.box(grid.fields[index]).x1 + OVERHANG
    return held > 4 and crossed > CROSSED * held


def _column(grid: Grid, field: Field, runs: Iterable[Run]) -> TextColumn:
    """The lines of a field; they end as far from its right side as they begin from its left."""
    box, lines = grid.box(field), text_lines(runs)
    padding = min((line.x0 - box.x0 for line in lines), default=0.0)
    return TextColumn(lines, box.x1 - max(padding, 0.0))


def _open_column(region: Region, field: Field, runs: Iterable[Run]) -> TextColumn:
    """The lines of a field that nothing closes on the right: they end where the widest line of the column does."""
    return TextColumn(text_lines(runs), region.columns[field.column + field.colspan - 1][1])


def _table(grid: Grid, columns: Sequence[TextColumn], page: int, leading: float) -> Table:
    by_row: list[list[tuple[Cell, int]]] = [[] for _ in grid.ys[1:]]
    for column, field in zip(columns, grid.fields, strict=True):
        at = Location(page=page, bbox=grid.box(field))
        cell = Cell(tuple(paragraphs(column, page, leading)), at, field.colspan, field.rowspan)
        by_row[field.row].append((cell, field.column))
    rows = [Row(tuple(cell for cell, _ in row), tuple(column for _, column in row)) for row in by_row]
    return Table(tuple(rows), len(grid.xs) - 1, Location(page=page, bbox=grid.bbox), grid.open_top, grid.open_bottom)
