"""Tables without standing rules as grids: rows by lying rules or painted bands, or else by the white between them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.borderless.rows.bars import Bar, bars_of, whole_bars, zones_of
from apparse.extract.pdf.layout.borderless.rows.open_columns import columns_of
from apparse.extract.pdf.layout.borderless.rows.open_fields import fields_of, ruled_walls, white_walls
from apparse.extract.pdf.layout.borderless.rows.printed import printed_rows
from apparse.extract.pdf.layout.borderless.rows.single_lines import names_and_values, valued
from apparse.extract.pdf.layout.borderless.rows.white import (
    below_bold,
    heads_without_rule,
    holds_several_rows,
    parted_by_white,
    with_headings_apart,
)
from apparse.extract.pdf.layout.grid import Grid, owners
from apparse.extract.pdf.layout.measures import LEVEL, OVERHANG
from apparse.extract.pdf.layout.ruled.painted_cells import painted_rows
from apparse.extract.pdf.layout.text.labels import NUMBER
from apparse.extract.pdf.layout.text.strips import strips
from apparse.extract.pdf.page import Edge, Fill, Run

BEFORE_WORDS = 4.0
"""Points: a border that nothing shows lies no farther before the words of its column; what is left of a wide river is room that
the column to the left has not filled."""


def grid_of_region(region: Region, edges: Sequence[Edge], fills: Sequence[Fill], printed: Sequence[Run]) -> Grid:
    """The region as a grid, with the lines that its maker left to the eye; `printed` are the runs of the page in order."""
    xs = _xs(region, fills)
    bars = bars_of(region, xs, edges, fills)
    columns = columns_of(region, xs)
    ys = zones_of(region, bars)
    head = below_bold(region)
    levels = sum(y < head + LEVEL for y in ys[1:-1])  # of the head, each with a bar below it
    below_head = ys if head < region.strips[0].bottom else ys[max(levels, 1) :]
    ruled = len(ys[max(levels - 1, 0) :]) > 3 and not holds_several_rows(columns, list(pairwise(below_head)), region)
    if names_and_values(region) and any(len(valued(region, zone)) > 1 for zone in pairwise(ys)):
        ruled = False
    if heads_without_rule(region, ys, head):
        bars = [*bars, Bar(head, xs[0], xs[-1])]
        ys = zones_of(region, bars)
    if ruled:
        ys = with_headings_apart(region, ys)
        walls = ruled_walls(bars, columns, xs, ys, head)
    elif rows := printed_rows(region, xs, ys, bars, printed):
        ys, walls = rows
    else:
        ys = parted_by_white(region, columns, ys)
        walls = ruled_walls(whole_bars(bars, xs), columns, xs, ys, head) | white_walls(region, columns, ys)
    fields = tuple(sorted(fields_of(region, xs, ys, walls)))
    return Grid(tuple(xs), tuple(ys), fields, owners(len(ys) - 1, len(xs) - 1, fields))


def with_rows_at_white(grid: Grid, inside: Sequence[Sequence[Run]]) -> Grid:
    """A ruled grid whose rows are not ruled apart, divided by white.

    That is so where a cell of the first column has several numbers, and where nothing but the head is ruled.
    """
    for index, field in enumerate(grid.fields):
        bare = len(grid.ys) < 4 and grid.open_bottom and field.row == len(grid.ys) - 2
        if field.column or not (bare or sum(bool(NUMBER.fullmatch(run.text)) for run in inside[index]) > 1):
            continue
        row = [f for f in grid.fields if f.row == field.row]
        if len(row) == len(grid.xs) - 1 and all(f.rowspan == 1 for f in row):
            runs = [run for f, cell in zip(grid.fields, inside, strict=True) if f.row == field.row for run in cell]
            return _with_row_parted(grid, field.row, runs) if runs else grid
    return grid


def _with_row_parted(grid: Grid, row: int, runs: Sequence[Run]) -> Grid:
    region = Region(tuple(strips(runs)), tuple(pairwise(grid.xs)))
    columns = columns_of(region, grid.xs)
    top, bottom = grid.ys[row], grid.ys[row + 1]
    if not holds_several_rows(columns, [(top, bottom)], region):
        return grid
    inner = parted_by_white(region, columns, [top, bottom])
    added = len(inner) - 2
    walls = white_walls(region, columns, inner)
    fields = [f if f.row < row else f._replace(row=f.row + added) for f in grid.fields if f.row != row]
    fields += [f._replace(row=f.row + row) for f in fields_of(region, grid.xs, inner, walls)]
    fields.sort()
    ys = (*grid.ys[:row], *inner, *grid.ys[row + 2 :])
    lattice = owners(len(ys) - 1, len(grid.xs) - 1, fields)
    return grid._replace(ys=ys, fields=tuple(fields), owners=lattice)


def _xs(region: Region, fills: Sequence[Fill]) -> list[float]:
    """Where the columns part: where painted cells do, else right before the words of each."""
    left = min(region.columns[0][0], *(strip.parts[0][0] for strip in region.strips)) - OVERHANG
    right = max(region.columns[-1][1], *(strip.parts[-1][1] for strip in region.strips)) + OVERHANG
    top, bottom = region.strips[0].top, region.strips[-1].bottom
    shown = [x for row in painted_rows(fills) if row.top < bottom and top < row.bottom for x in row.borders]
    inner = (next((x for x in shown if a < x < b), max((a + b) / 2, b - BEFORE_WORDS)) for a, b in region.rivers)
    return [left, *inner, right]
