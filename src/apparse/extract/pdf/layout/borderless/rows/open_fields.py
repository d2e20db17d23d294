"""Fields of a table without standing rules: which of a column's rows are one, and what runs across columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.borderless.rows.bars import Bar
from apparse.extract.pdf.layout.borderless.rows.open_columns import OpenColumn
from apparse.extract.pdf.layout.borderless.rows.single_lines import one_line_each
from apparse.extract.pdf.layout.grid import Field
from apparse.extract.pdf.layout.measures import LEVEL, SLACK

BARS_OF_A_COLUMN = 3
"""Bars over a column by which it is known for ruled; the first of them closes the head."""


def ruled_walls(
    bars: Sequence[Bar], columns: Sequence[OpenColumn], xs: Sequence[float], ys: Sequence[float], head: float
) -> set[tuple[int, int]]:
    """(row, column) for each field side above which a bar lies, or where its text begins anew beside one.

    A column over which bars lie now and then has all of its sides ruled. `head` is where the headings end.
    """
    firsts = [min((line.top for c in columns for line in c.lines if line.top > y - LEVEL), default=y) for y in ys]
    middles = [(a + b) / 2 for a, b in pairwise(xs)]
    inner = [bar for bar in bars if ys[1] - LEVEL < bar.y < ys[-1] - LEVEL]
    ruled = [sum(bar.x0 < middle < bar.x1 for bar in inner) >= BARS_OF_A_COLUMN for middle in middles]
    return {
        (row, number)
        for row, y in enumerate(ys)
        for bar in bars
        if abs(bar.y - y) <= LEVEL
        for number, (column, middle) in enumerate(zip(columns, middles, strict=True))
        if bar.x0 < middle < bar.x1
        or (row and not (ruled[number] or bar.of_cells) and column.begins_below(y, firsts[row], head))
    }


def white_walls(region: Region, columns: Sequence[OpenColumn], ys: Sequence[float]) -> set[tuple[int, int]]:
    alone = one_line_each(region)
    return {
        (row, number)
        for row in range(1, len(ys) - 1)
        for number, column in enumerate(columns)
        if alone or not column.crosses(ys[row] + SLACK, ys[row - 1])
    }


def fields_of(region: Region, xs: Sequence[float], ys: Sequence[float], walls: set[tuple[int, int]]) -> Iterator[Field]:
    """The fields of all rows; one beside a cell that spans columns may reach over rows as any other."""
    rows, width = len(ys) - 1, len(xs) - 1
    wide = {row: fields for row in range(rows) if (fields := _wide_fields(region, xs, row, *ys[row : row + 2]))}
    spanned = {
        (field.row, column)
        for fields in wide.values()
        for field in fields
        if field.colspan > 1
        for column in range(field.column, field.column + field.colspan)
    }
    yield from (field for fields in wide.values() for field in fields if field.colspan > 1)
    for column in range(width):
        row = 0
        while row < rows:
            span = 1
            if (row, column) not in spanned:
                while row + span < rows and (row + span, column) not in spanned | walls:
                    span += 1
                yield Field(row, column, span, 1)
            row += span


def _wide_fields(region: Region, xs: Sequence[float], row: int, top: float, bottom: float) -> list[Field]:
    """The fields of a row that runs across all columns or, on painted ground, across some; none for another row."""
    inside = [strip for strip in region.strips if top < strip.middle < bottom]
    width = len(xs) - 1
    if inside and all(strip.across for strip in inside):
        return [Field(row, 0, 1, width)]
    if not any(strip.band for strip in inside):
        return []
    fields: list[Field] = []
    parts = sorted(part for strip in inside for part in strip.parts)
    for column in range(width):
        if fields and column < fields[-1].column + fields[-1].colspan:
            continue
        right = max((x1 for x0, x1 in parts if xs[column] <= x0 + SLACK < xs[column + 1]), default=xs[column])
        last = max(column, sum(right - SLACK > x for x in xs[:-1]) - 1)
        fields.append(Field(row, column, 1, last - column + 1))
    return fields
