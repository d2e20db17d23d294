"""Rows by the white between them: where all columns are white, where they begin anew together, and where the first one counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.borderless.rows.bars import without_empty
from apparse.extract.pdf.layout.borderless.rows.open_columns import OpenColumn, main_column
from apparse.extract.pdf.layout.borderless.rows.single_lines import single_lines
from apparse.extract.pdf.layout.measures import HEAD, LEVEL, SLACK
from apparse.extract.pdf.layout.text.labels import COUNTED, NUMBER
from apparse.extract.pdf.layout.text.strips import Span, Strip, is_bold

BEGIN_TOGETHER = 2
"""Heights of a line: the cells of one row begin no farther apart."""
HAIR = 0.5
"""Points: less white than this is none."""


def parted_by_white(region: Region, columns: Sequence[OpenColumn], zones: Sequence[float]) -> list[float]:
    """Row borders where all columns are white, and where columns begin anew together."""
    ys = list(zones)
    main = main_column(region, columns)
    for top, bottom in _slabs(region, columns):
        ys.append(top - SLACK)
        ys += [y - SLACK for y in _begun_together(columns, main, top, bottom)]
    head = below_bold(region)
    ys.append(head)
    ys += [y - SLACK for y in _numbered(columns, head)]
    ys += [strip.top - SLACK for strip in single_lines(region, columns[0])]
    ys += _around(strip for strip in region.strips if not strip.keeps_to_columns)
    within_head = _head_zone(region, columns, zones, head)
    inner = sorted(y for y in ys if zones[0] < y < zones[-1] and not within_head[0] < y < within_head[1])
    return without_empty(region, [zones[0], *inner, zones[-1]])


def with_headings_apart(region: Region, zones: Sequence[float]) -> list[float]:
    """The borders of ruled or painted rows, with more around what runs across: nothing may divide it from the next row."""
    across = _around(strip for strip in region.strips if strip.across)
    inner = sorted(y for y in (*zones[1:-1], *across, *_below_bands(region, zones)) if zones[0] < y < zones[-1])
    return without_empty(region, [zones[0], *inner, zones[-1]])


def _below_bands(region: Region, zones: Sequence[float]) -> Iterator[float]:
    """Where the lines of a zone end that run across some columns, if others follow in it."""
    for top, bottom in pairwise(zones):
        inside = [strip for strip in region.strips if top < strip.middle < bottom]
        bands = list(takewhile(lambda strip: strip.band, inside))
        if bands and len(bands) < len(inside):
            yield bands[-1].bottom + SLACK


def _around(strips: Iterable[Strip]) -> Iterator[float]:
    for strip in strips:
        yield strip.top - SLACK
        yield strip.bottom + SLACK


def _head_zone(region: Region, columns: Sequence[OpenColumn], zones: Sequence[float], head: float) -> Span:
    """From where to where the head row reaches: the first zone, if nothing else is bold and nothing in it runs across.

    It has few lines, or each heading stands in one piece.
    """
    top, bottom = zones[:2]
    inside = [strip for strip in region.strips if strip.top < bottom - LEVEL]
    near = abs(head - bottom) < BEGIN_TOGETHER * region.strips[0].height
    alone = near and all(strip.keeps_to_columns for strip in inside)
    whole = all(sum(start < bottom - LEVEL for start in column.starts) < 2 for column in columns)
    return (top, min(head, bottom) - LEVEL) if alone and (whole or len(inside) <= HEAD) else (top, top)


def _begun_together(columns: Sequence[OpenColumn], main: OpenColumn, top: float, bottom: float) -> Iterator[float]:
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


def holds_several_rows(columns: Sequence[OpenColumn], zones: Sequence[Span], region: Region) -> bool:
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


def below_bold(region: Region) -> float:
    """Where the bold lines end with which the table begins; its top if there are none."""
    for strip in region.strips:
        if not all(run.bold for run in strip.runs):
            return strip.top - SLACK
    return region.strips[0].top


def heads_without_rule(region: Region, zones: Sequence[float], head: float) -> bool:
    """Whether the first zone holds more than the head: each column has a heading in bold, in one line, and text below it."""
    first, *below = [strip for strip in region.strips if strip.top < zones[1] - LEVEL]
    if len(first.parts) < max(3, len(region.columns)) or not below or head - below[0].top > 0:
        return False
    return is_bold(first) and len(below[0].parts) > 1 and not any(map(is_bold, region.strips[1:]))


def _numbered(columns: Sequence[OpenColumn], head: float) -> list[float]:
    """Where the first column has a number, or a text that is numbered, and other columns have a line beside it."""
    lines = [line for line in columns[0].lines if line.top >= head]
    if len(columns) < 3:
        return []
    if all(NUMBER.fullmatch(line.text) for line in lines):
        return [number.top for number in lines if _all_begin(columns, number.top, head)]
    counted = [(line, int(match[1])) for line in lines if (match := COUNTED.match(line.text))]
    runs_on = len(counted) > 1 and all(b == a + 1 for (_, a), (_, b) in pairwise(counted))
    return [line.top for line, _ in counted] if runs_on else []


def _all_begin(columns: Sequence[OpenColumn], y: float, head: float) -> bool:
    """Whether most columns that print a line at y begin a cell with it (beside a centred number they don't)."""
    beside = [column for column in columns if any(abs(line.top - y) < LEVEL for line in column.lines)]
    crossing = sum(column.crosses(y, head) for column in columns)
    return len(beside) > 2 and 2 * crossing < len(beside)


def _slabs(region: Region, columns: Sequence[OpenColumn]) -> Iterator[Span]:
    """The heights between which all columns are white; a slab of one column alone belongs to the one above."""
    starts = {top for column in columns for top in column.starts}
    main = main_column(region, columns)
    lines = sorted(line[:2] for column in columns for line in column.lines)
    top, bottom = lines[0]
    reach = BEGIN_TOGETHER * region.strips[0].height
    for line in lines[1:]:
        begin = [column for column in columns if any(line[0] - LEVEL < t < line[0] + reach for t in column.starts)]
        level = any(abs(line[0] - y) < LEVEL for y in starts)
        if line[0] > bottom + HAIR and len(begin) > 1 and level and not main.crosses(line[0], top):
            yield top, bottom
            top = line[0]
        bottom = max(bottom, line[1])
    yield top, bottom
