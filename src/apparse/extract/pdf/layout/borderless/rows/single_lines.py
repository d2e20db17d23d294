"""Rows of one line each: totals, contacts, names with their values."""

from __future__ import annotations

from itertools import pairwise

from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.borderless.rows.open_columns import OpenColumn
from apparse.extract.pdf.layout.measures import STANDS_OFF
from apparse.extract.pdf.layout.text.breadth import first_word
from apparse.extract.pdf.layout.text.strips import Span, Strip

HALF_WHITE = 0.5
"""Of the widest white between two rows: a name wraps where there is less."""
SHORT_VALUE = 0.6
"""Of the first column's breadth: a number or a date in the last column is no broader."""
WORD_BREADTH = 1.2
"""Heights of a line: a word is broader, a number in a column of its own may not be."""
MOST_LINES = 0.6
"""The share of lines with a value from which on each line is a row, for all that some names wrap."""
BRIEF_VALUE = 14
"""Heights of a line: a value is no broader than this."""


def single_lines(region: Region, names: OpenColumn) -> list[Strip]:
    """The lines that are rows of their own if all are but for names that wrap; none in other tables."""
    if not one_line_each(region):
        return []
    pairs = [(b.top - a.bottom, b) for a, b in pairwise(region.strips)]
    widest = max((white for white, _ in pairs), default=0.0)
    wrapped = {
        strip
        for white, strip in pairs
        if _is_name(strip, region)
        and names.crosses(strip.top, 0)
        and (strip.runs[0].text[0].islower() or white < HALF_WHITE * widest)
    }
    return [strip for strip in region.strips if strip not in wrapped]


def one_line_each(region: Region) -> bool:
    """Whether every line fills every column, the last one shortly: rows of one line ("Total   9")."""
    width = len(region.columns)
    if any(_goes_on(above, strip, region) for above, strip in pairwise(region.strips)):
        return False
    if names_and_values(region):
        return True
    if width < 2:
        return False
    short = SHORT_VALUE * (region.columns[0][1] - region.columns[0][0])
    return all(
        strip.across
        or (len(strip.parts) == width and strip.parts[-1][1] - strip.parts[-1][0] < short)
        or _is_name(strip, region)
        for strip in region.strips
    )


def _goes_on(above: Strip, strip: Strip, region: Region) -> bool:
    """Whether a strip is the second line of a row: right below one without room, it goes on with a small letter, and a value."""
    run, right, values = strip.runs[0], region.columns[0][1], region.rivers[-1][0]
    close = strip.top - above.bottom < STANDS_OFF * strip.height
    full = above.parts[0][1] + first_word(run.text, run.x1 - run.x0) > right
    return close and full and run.text[0].islower() and min(above.parts[-1][0], strip.parts[-1][0]) > values


def _is_name(strip: Strip, region: Region) -> bool:
    """Whether a strip prints a word or more in the first column and nothing else."""
    return (
        strip.parts[-1][1] <= region.rivers[0][0]
        and WORD_BREADTH * strip.height < strip.parts[-1][1] - strip.parts[-1][0]
    )


def names_and_values(region: Region) -> bool:
    """Whether most lines fill the last column, and with no more than a word or three: each is a row."""
    if not 1 < len(region.columns) < 4:
        return False
    filled = valued(region, (0, float("inf")))
    brief = all(strip.parts[-1][1] - strip.parts[-1][0] < BRIEF_VALUE * strip.height for strip in filled)
    return len(filled) > 2 and len(filled) > MOST_LINES * len(region.strips) and brief and not _wraps(region)


def _wraps(region: Region) -> bool:
    """Whether values go on in a second line, close below the first: beside no name, or most rows stand farther apart."""
    first = region.rivers[-1][0]
    pairs = [(b.top - a.bottom, a, b) for a, b in pairwise(region.strips)]
    least = min(white for white, _, _ in pairs) + STANDS_OFF * region.strips[0].height
    close = [b for white, a, b in pairs if white < least and a.parts[-1][0] > first < b.parts[-1][0]]
    apart = sum(white >= least for white, _, _ in pairs)
    nameless = any(strip.parts[0][0] > region.columns[0][1] for strip in close)
    return apart > 0 and (nameless or 0 < len(close) <= apart)


def valued(region: Region, zone: Span) -> list[Strip]:
    """The strips between two heights that print anything in the last column."""
    first = region.rivers[-1][0]
    return [strip for strip in region.strips if strip.parts[-1][0] > first and zone[0] < strip.bottom < zone[1]]
