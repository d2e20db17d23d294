"""Rows of a table without standing rules: by its lying rules or painted bands, or else by its white."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.lines import first_word
from apparse.extract.pdf.layout.rivers import Region, Span, Strip, strips
from apparse.extract.pdf.layout.single_lines import names_and_values, one_line_each, single_lines, valued
from apparse.extract.pdf.page import Edge, Fill, Run

NUMBER = re.compile(r"\(?[A-Za-z]{0,2}\d[\d.]*[a-z]?[.)]?")
COUNTED = re.compile(r"\(?(\d{1,3})[.)]\s+\S")
LEVEL = 3.0
"""Points: what begins within this distance begins at one height."""


class Bar(NamedTuple):
    """A lying rule, or the upper or lower side of a painted band."""

    y: float
    x0: float
    x1: float


class Line(NamedTuple):
    top: float
    bottom: float
    right: float
    word: float
    text: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """The lines of one column (the breadth of the first word among the rest), and where blocks begin.

    A block begins where a line stands off from the one above, or where that one had room left for its first word.
    """

    lines: tuple[Line, ...]
    starts: tuple[float, ...]
    right: float

    def starts_at(self, y: float) -> bool:
        return any(abs(top - y) < LEVEL for top in self.starts)

    def begins_again(self, y: float, top: float) -> bool:
        """Whether a block begins at y, and another one stands between top and there."""
        return self.starts_at(y) and any(top - LEVEL < line.top < y - LEVEL for line in self.lines)

    def begins_below(self, y: float, first: float) -> bool:
        """Whether one of its lines is the `first` below y, and the lines above did not run on into it."""
        level = any(abs(line.top - first) < LEVEL for line in self.lines)
        return level and any(line.top < y - LEVEL for line in self.lines) and not self.crosses(y, 0)

    def crosses(self, y: float, above: float) -> bool:
        """Whether a block goes on over y: lines stand on both sides, and the upper ones run on into the lower."""
        upper = [line for line in self.lines if above <= line.top < y - LEVEL]
        lower = next((line for line in self.lines if line.top > y - LEVEL), None)
        if not upper or lower is None or self.starts_at(lower.top):
            return False
        last = upper[-1]
        return last.right + lower.word + 0.3 * (last.bottom - last.top) > self.right


def grid_of(region: Region, edges: Sequence[Edge], fills: Sequence[Fill]) -> Grid:
    """The region as a grid, with the lines that its maker left to the eye."""
    xs = _xs(region)
    bars = _bars(region, xs, edges, fills)
    columns = _columns(region, xs)
    ys = _zones(region, bars)
    below_head = ys if _below_bold(region) < region.strips[0].bottom else ys[1:]
    ruled = len(ys) > 3 and not _holds_several_rows(columns, list(pairwise(below_head)), region)
    if names_and_values(region) and any(len(valued(region, zone)) > 1 for zone in pairwise(ys)):
        ruled = False
    if not ruled:
        ys = _by_white(region, columns, ys)
    walls = _ruled_walls(bars, columns, xs, ys) if ruled else _white_walls(region, columns, ys)
    fields = tuple(_fields(region, xs, ys, walls))
    return Grid(tuple(xs), tuple(ys), fields, owners(len(ys) - 1, len(xs) - 1, fields))


def divided(grid: Grid, inside: Sequence[Sequence[Run]]) -> Grid:
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
            return _divided(grid, field.row, runs, bare=bare) if runs else grid
    return grid


def _divided(grid: Grid, row: int, runs: Sequence[Run], *, bare: bool) -> Grid:
    region = Region(tuple(strips(runs)), tuple(pairwise(grid.xs)), frozenset())
    columns = _columns(region, grid.xs)
    top, bottom = grid.ys[row], grid.ys[row + 1]
    if not bare and not _holds_several_rows(columns, [(top, bottom)], region):
        return grid
    inner = _by_white(region, columns, [top, bottom])
    added = len(inner) - 2
    walls = _white_walls(region, columns, inner)
    fields = [f if f.row < row else f._replace(row=f.row + added) for f in grid.fields if f.row != row]
    fields += [f._replace(row=f.row + row) for f in _fields(region, grid.xs, inner, walls)]
    fields.sort()
    ys = (*grid.ys[:row], *inner, *grid.ys[row + 2 :])
    lattice = owners(len(ys) - 1, len(grid.xs) - 1, fields)
    return replace(grid, ys=ys, fields=tuple(fields), owners=lattice)


def _xs(region: Region) -> list[float]:
    left = min(strip.parts[0][0] for strip in region.strips) - 2
    right = max(strip.parts[-1][1] for strip in region.strips) + 2
    return [left, *(max((a + b) / 2, b - 4) for a, b in region.rivers), right]


def _bars(region: Region, xs: Sequence[float], edges: Sequence[Edge], fills: Sequence[Fill]) -> list[Bar]:
    """The bars at the region's height that are as long as a column is wide."""
    top, bottom = region.strips[0].top, region.strips[-1].bottom
    least = 0.8 * min(b - a for a, b in pairwise(xs))
    height = region.strips[0].height
    found = [Bar(e.at, e.start, e.end) for e in edges if not e.upright]
    for fill in fills:
        if fill.bottom - fill.top > 1.25 * height:
            found += [Bar(fill.top, fill.x0, fill.x1), Bar(fill.bottom, fill.x0, fill.x1)]
    return [
        bar
        for bar in found
        if top - 2 * height < bar.y < bottom + 2 * height
        and min(bar.x1, xs[-1]) - max(bar.x0, xs[0]) > least
        and any(bar.x0 < a + 5 and bar.x1 > b - 5 for a, b in pairwise(xs))
    ]


def _zones(region: Region, bars: Sequence[Bar]) -> list[float]:
    """The heights of the bars, closed above and below, without the zones in which nothing is printed."""
    heights: list[float] = []
    for y in sorted(bar.y for bar in bars):
        if not heights or y - heights[-1] > LEVEL:
            heights.append(y)
    top, bottom = region.strips[0].top, region.strips[-1].bottom
    ys = [y for y in heights if top + LEVEL < y < bottom - LEVEL]
    ys = [max((y for y in heights if y <= top + LEVEL), default=top - 1), *ys]
    ys.append(min((y for y in heights if y >= bottom - LEVEL), default=bottom + 1))
    return _not_empty(region, ys)


def _not_empty(region: Region, ys: Sequence[float]) -> list[float]:
    """The heights without those that would leave nothing between them and the one before."""
    middles = [(strip.top + strip.bottom) / 2 for strip in region.strips]
    kept = [ys[0]]
    for y in ys[1:]:
        if any(kept[-1] < middle < y for middle in middles):
            kept.append(y)
    return [*kept[:-1], ys[-1]] if len(kept) > 1 else [ys[0], ys[-1]]


def _columns(region: Region, xs: Sequence[float]) -> list[Column]:
    lines: list[list[Line]] = [[] for _ in xs[1:]]
    for number, strip in enumerate(region.strips):
        if number not in region.across | region.bands:
            for column, line in _by_column(strip, xs).items():
                lines[column].append(line)
    height = region.strips[0].height
    base = min(_leading(lines), 0.6 * height) + max(1.0, 0.15 * height)
    return [
        Column(
            tuple(column),
            tuple(b.top for a, b in pairwise([Line(0, -999, 0, 0), *column]) if b.top - a.bottom > base),
            max((line.right for line in column), default=0.0),
        )
        for column in lines
    ]


def _by_column(strip: Strip, xs: Sequence[float]) -> dict[int, Line]:
    found: dict[int, Line] = {}
    for run in strip.runs:
        column = max(0, sum(run.x0 + 1 > x for x in xs[:-1]) - 1)
        line = found.get(column)
        if line is None:
            found[column] = Line(run.top, run.bottom, run.x1, first_word(run.text, run.x1 - run.x0), run.text)
        else:
            top, bottom, right = min(line.top, run.top), max(line.bottom, run.bottom), max(line.right, run.x1)
            found[column] = Line(top, bottom, right, line.word, f"{line.text} {run.text}")
    return found


def _leading(lines: Sequence[Sequence[Line]]) -> float:
    """The white between two lines of a paragraph: what is commonest in the table."""
    whites = Counter(round(2 * (b.top - a.bottom)) / 2 for column in lines for a, b in pairwise(column))
    return max(whites, key=lambda white: (whites[white], -white)) if whites else 0.0


def _by_white(region: Region, columns: Sequence[Column], zones: Sequence[float]) -> list[float]:
    """Row borders where all columns are white, and where columns begin anew together."""
    ys = list(zones)
    main = _main(region, columns)
    for top, bottom in _slabs(region, columns):
        ys.append(top - 1)
        ys += [y - 1 for y in _begun_together(columns, main, top, bottom)]
    head = _below_bold(region)
    ys.append(head)
    ys += [y - 1 for y in _numbered(columns, head)]
    ys += [strip.top - 1 for strip in single_lines(region, columns[0])]
    for number in region.across | region.bands:
        ys += [region.strips[number].top - 1, region.strips[number].bottom + 1]
    inner = sorted(y for y in ys if zones[0] < y < zones[-1])
    return _not_empty(region, [zones[0], *inner, zones[-1]])


def _main(region: Region, columns: Sequence[Column]) -> Column:
    """The widest column: as a rule that of the actions."""
    widths = [right - left for left, right in region.columns]
    return columns[widths.index(max(widths))]


def _begun_together(columns: Sequence[Column], main: Column, top: float, bottom: float) -> Iterator[float]:
    """The heights within a slab at which two columns or more begin anew, and the main one does not run on.

    There are none where a column begins anew all by itself: then owners and dates are paragraphs of one row,
    which stand below each other without regard to the actions.
    """
    begun = {
        start: sum(column.begins_again(start, top) for column in columns)
        for column in columns
        for start in column.starts
        if top + LEVEL < start < bottom
    }
    for column in columns:
        if column is not main and any(begun.get(start, 2) < 2 for start in column.starts):
            return
    yield from (y for y, count in begun.items() if count > 1 and not main.crosses(y, top))


def _holds_several_rows(columns: Sequence[Column], zones: Sequence[Span], region: Region) -> bool:
    """Whether some zone holds several rows: the first column counts or begins anew in each, or in one with most others."""
    slabs = [top for top, _ in _slabs(region, columns)]
    for a, b in zones:
        if sum(a < line.top + LEVEL < b and bool(COUNTED.match(line.text)) for line in columns[0].lines) > 1:
            return True
        inside = [top for top in slabs if a < top + LEVEL < b]
        begun = [top for top in inside if columns[0].starts_at(top)]
        if len(begun) > 1:
            return True
        if begun and begun[0] > inside[0] and 2 * sum(c.starts_at(begun[0]) for c in columns) > len(columns):
            return True
    return False


def _below_bold(region: Region) -> float:
    """Where the bold lines end with which the table begins; its top if there are none."""
    for strip in region.strips:
        if not all(run.bold for run in strip.runs):
            return strip.top - 1
    return region.strips[0].top


def _numbered(columns: Sequence[Column], head: float) -> list[float]:
    """Where the first column has a number, or a text that is numbered, and other columns have a line beside it."""
    lines = [line for line in columns[0].lines if line.top >= head]
    if len(columns) < 3:
        return []
    if all(NUMBER.fullmatch(line.text) for line in lines):
        return [number.top for number in lines if _all_begin(columns, number.top, head)]
    counted = [(line, int(match[1])) for line in lines if (match := COUNTED.match(line.text))]
    runs_on = len(counted) > 1 and all(b == a + 1 for (_, a), (_, b) in pairwise(counted))
    return [line.top for line, _ in counted] if runs_on else []


def _all_begin(columns: Sequence[Column], y: float, head: float) -> bool:
    """Whether most columns that print a line at y begin a cell with it (beside a centred number they don't)."""
    beside = [column for column in columns if any(abs(line.top - y) < LEVEL for line in column.lines)]
    crossing = sum(column.crosses(y, head) for column in columns)
    return len(beside) > 2 and 2 * crossing < len(beside)


def _slabs(region: Region, columns: Sequence[Column]) -> Iterator[Span]:
    """The heights between which all columns are white; a slab of one column alone belongs to the one above."""
    starts = {top for column in columns for top in column.starts}
    main = _main(region, columns)
    lines = sorted(line[:2] for column in columns for line in column.lines)
    top, bottom = lines[0]
    reach = 2 * region.strips[0].height
    for line in lines[1:]:
        begin = [column for column in columns if any(line[0] - LEVEL < t < line[0] + reach for t in column.starts)]
        level = any(abs(line[0] - y) < LEVEL for y in starts)
        if line[0] > bottom + 0.5 and len(begin) > 1 and level and not main.crosses(line[0], top):
            yield top, bottom
            top = line[0]
        bottom = max(bottom, line[1])
    yield top, bottom


def _ruled_walls(
    bars: Sequence[Bar], columns: Sequence[Column], xs: Sequence[float], ys: Sequence[float]
) -> set[tuple[int, int]]:
    """(row, column) for each field side above which a bar lies, or where its text begins anew beside one."""
    firsts = [min((line.top for c in columns for line in c.lines if line.top > y - LEVEL), default=y) for y in ys]
    return {
        (row, number)
        for row, y in enumerate(ys)
        for bar in bars
        if abs(bar.y - y) <= LEVEL
        for number, (column, (a, b)) in enumerate(zip(columns, pairwise(xs), strict=True))
        if bar.x0 < (a + b) / 2 < bar.x1 or (row and column.begins_below(y, firsts[row]))
    }


def _white_walls(region: Region, columns: Sequence[Column], ys: Sequence[float]) -> set[tuple[int, int]]:
    alone = one_line_each(region)
    return {
        (row, number)
        for row in range(1, len(ys) - 1)
        for number, column in enumerate(columns)
        if alone or not column.crosses(ys[row] + 1, ys[row - 1])
    }


def _fields(region: Region, xs: Sequence[float], ys: Sequence[float], walls: set[tuple[int, int]]) -> Iterator[Field]:
    rows, width = len(ys) - 1, len(xs) - 1
    wide = {row: fields for row in range(rows) if (fields := _wide_fields(region, xs, row, *ys[row : row + 2]))}
    for column in range(width):
        row = 0
        while row < rows:
            span = 1
            while (
                row not in wide and row + span < rows and row + span not in wide and (row + span, column) not in walls
            ):
                span += 1
            if row not in wide:
                yield Field(row, column, span, 1)
            else:
                yield from (field for field in wide[row] if field.column == column)
            row += span


def _wide_fields(region: Region, xs: Sequence[float], row: int, top: float, bottom: float) -> list[Field]:
    """The fields of a row that runs across all columns or, on painted ground, across some; none for another row."""
    inside = [n for n, strip in enumerate(region.strips) if top < (strip.top + strip.bottom) / 2 < bottom]
    width = len(xs) - 1
    if inside and all(n in region.across for n in inside):
        return [Field(row, 0, 1, width)]
    if region.bands.isdisjoint(inside):
        return []
    fields: list[Field] = []
    parts = sorted(part for n in inside for part in region.strips[n].parts)
    for column in range(width):
        if fields and column < fields[-1].column + fields[-1].colspan:
            continue
        right = max((x1 for x0, x1 in parts if xs[column] <= x0 + 1 < xs[column + 1]), default=xs[column])
        last = max(column, sum(right - 1 > x for x in xs[:-1]) - 1)
        fields.append(Field(row, column, 1, last - column + 1))
    return fields
