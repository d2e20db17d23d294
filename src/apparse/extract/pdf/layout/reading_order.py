"""Grids and lines to blocks in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.blocks import Block, Furniture
from apparse.condition import Fate
from apparse.extract.pdf.layout.apart.boxes import box_grids
from apparse.extract.pdf.layout.apart.browser import browser_lines
from apparse.extract.pdf.layout.apart.grounds import grounds_of
from apparse.extract.pdf.layout.apart.panels import panel_grids
from apparse.extract.pdf.layout.apart.tags import beside_lines, tagged_text
from apparse.extract.pdf.layout.borderless.columns.backdrop import Backdrop
from apparse.extract.pdf.layout.borderless.columns.over_pages import RUNNING_LINES, WIDEST_PADDING, last_columns
from apparse.extract.pdf.layout.borderless.columns.rivers import regions
from apparse.extract.pdf.layout.borderless.columns.ruled_heads import with_ruled_heads_broad
from apparse.extract.pdf.layout.borderless.columns.stops import cut_at_stops
from apparse.extract.pdf.layout.borderless.columns.wide_text import on_one_ground
from apparse.extract.pdf.layout.borderless.open_tables import grid_of_region
from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.cells import as_tables, closed, open_to_the_right
from apparse.extract.pdf.layout.drawn_tables import drawn_tables
from apparse.extract.pdf.layout.grid import Grid
from apparse.extract.pdf.layout.marked.tables import MarkedTables, marked_tables
from apparse.extract.pdf.layout.ruled.tables import tables
from apparse.extract.pdf.layout.sorted_runs import Sorted
from apparse.extract.pdf.layout.text.bullets import with_drawn_bullets
from apparse.extract.pdf.layout.text.lines import text_lines
from apparse.extract.pdf.layout.text.numbered import behind_numbers
from apparse.extract.pdf.layout.text.paragraphs import running_text
from apparse.extract.pdf.layout.text.printing import printing_of
from apparse.extract.pdf.layout.text.strips import Span, Strip, strips
from apparse.extract.pdf.page import BEHIND_WORD, Fill, Page, Run
from apparse.location import BBox


class LastTable(NamedTuple):
    """The columns of the table that a page ends with, and may go on on the next; whether it is a `marked` one.

    `borders` are those between the columns of a ruled or painted one, and at its sides.
    """

    columns: Sequence[Span] = ()
    marked: bool = False
    borders: Sequence[float] = ()


def blocks(page: Page, before: LastTable = LastTable()) -> tuple[list[Block], LastTable]:  # noqa: B008 - it can't change
    """What the page says, from top to bottom, and its last table; `before` is that of the page before."""
    backdrop = Backdrop.of(page)
    runs, added = browser_lines(page, with_drawn_bullets(page.dots, _visible(page.runs)))
    drawn = tables(page.edges, page.fills, page.width * page.height, runs, before.borders)
    marked = marked_tables(page, runs, before.columns if before.marked else (), drawn)
    ruled = drawn_tables([grid for grid in drawn if not marked.meet(grid)], marked.filled.free, backdrop)
    grounds = grounds_of(page, [grid.bbox for grid in (*ruled.tables, *marked.filled.tables)]) if ruled.free else ()
    boxes = box_grids(grounds, ruled.free, page.width) or panel_grids(grounds, ruled.free)
    ruled = ruled.into_changed((*ruled.tables, *boxes), marked.filled.free)
    apart = beside_lines(ruled.free, page, grounds)
    free, tagged = ([run for run in ruled.free if (run in apart) == own] for own in (False, True))
    printing = printing_of(free)
    printing = printing._replace(go_on=printing.go_on | behind_numbers(free))
    known = () if before.marked else before.columns
    lines = cut_at_stops(strips(free, printing), page.fills, known, printing, backdrop)
    around = with_ruled_heads_broad(on_one_ground(lines, backdrop), backdrop)
    found = regions(around, known, backdrop)
    open_tables = [region for region in found if not region.prose]
    unruled = Sorted.into((grid_of_region(region, page.edges, page.fills, free) for region in open_tables), free)
    filled = [
        *closed(ruled),
        *open_to_the_right(unruled, (region.columns for region in open_tables)),
        *open_to_the_right(marked.filled, marked.columns),
    ]
    placed: list[tuple[float, Block]] = [
        *as_tables(filled, page.number),
        *_loose([*unruled.free, *tagged], [region for region in found if region.prose], page, grounds),
        *((line.top, Furniture(line.located(page.number))) for line in added),
    ]
    placed.sort(key=lambda pair: pair[0])
    return [block for _, block in placed], _last_table(marked, ruled, around, found, page.fills)


def _last_table(
    marked: MarkedTables, ruled: Sorted, page: Sequence[Strip], found: Sequence[Region], fills: Sequence[Fill]
) -> LastTable:
    bottom, columns = marked.last
    if columns and sum(strip.top > bottom for strip in page) <= RUNNING_LINES:  # but for a foot or a note
        return LastTable(columns, marked=True)
    lowest = max(ruled.filled(), key=lambda filled: filled[0].ys[-1], default=None)
    if lowest and sum(strip.top > lowest[0].ys[-1] for strip in page) <= RUNNING_LINES:
        return LastTable(_headed_columns(*lowest) or last_columns(page, found, fills), borders=lowest[0].xs)
    return LastTable(last_columns(page, found, fills))


def _headed_columns(grid: Grid, cells: Sequence[Sequence[Run]]) -> Sequence[Span]:
    """The columns of a ruled or painted table that ends with its head: its rows may have neither."""
    last = [
        runs for field, runs in zip(grid.fields, cells, strict=True) if field.row + field.rowspan == len(grid.ys) - 1
    ]
    if not (len(last) == len(grid.xs) - 1 > 2 and all(runs and all(run.bold for run in runs) for runs in last)):
        return ()
    insets = (run.x0 - grid.box(field).x0 for field, runs in zip(grid.fields, cells, strict=True) for run in runs)
    padding = min(WIDEST_PADDING, *insets)  # all headings may stand in the middle
    return [(left + padding, right - padding) for left, right in pairwise(grid.xs)]


def _visible(runs: Sequence[Run]) -> list[Run]:
    """The runs that are text; a word reaches to the end of the footnote mark behind it, which parts no columns."""
    found: list[Run] = []
    for run in runs:
        if not run.mark:
            found.append(run)
        elif run.mark == Fate.FOOTNOTE_MARK and found and _is_behind(run, found[-1]):
            found[-1] = found[-1]._replace(x1=max(run.x1, found[-1].x1))
    return found


def _is_behind(mark: Run, word: Run) -> bool:
    return abs(mark.x0 - word.x1) < BEHIND_WORD * (word.bottom - word.top)


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
