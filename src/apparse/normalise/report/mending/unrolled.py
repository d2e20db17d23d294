"""Ratings tables that a converter has printed cell by cell: a number, a name and a rating below each other, row after row.

What such lines say is clear from each of them alone: "1.1", "Leadership", "Good", and above them "Score", "11/27".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from apparse.blocks import Block, Heading, Paragraph
from apparse.normalise.report.headings.titles import reads_like_title
from apparse.normalise.report.mending.table_of import table_of
from apparse.normalise.report.tables.row import LONGEST_NAME
from apparse.patterns import Pattern
from apparse.records.rating import read_rating, read_score
from apparse.text import EMPTY, Text

WIDTH = 3
FEWEST = 3
"""Rated rows: fewer may be said anywhere."""
_REF = Pattern(r"(?:[A-Z]{1,2}\s?)?\d{1,2}(?:\.\d{1,2}\.?|\.)")
_SCORE = Pattern(r"(?:(?:overall|total) )?score:?", re.IGNORECASE)
_OVERALL = Pattern(r"overall (?:rating|judge?ment):?", re.IGNORECASE)


class _Read(NamedTuple):
    """The cells of a row, and whether it rates a standard."""

    cells: tuple[Text, ...]
    rates: bool


def with_ratings_rolled_up(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such lines as tables, one for each score."""
    found: list[Block] = []
    place = 0
    while place < len(blocks):
        rows = list(_rows(blocks, place))
        read = sum(len(row.cells) for row in rows) or 1
        rated = sum(row.rates for row in rows) >= FEWEST
        found += (
            [table_of((row.cells for row in rows), WIDTH, rows[0].cells[0].at[0])]
            if rated
            else blocks[place : place + read]
        )
        place += read
    return found


def _rows(blocks: Sequence[Block], place: int) -> Iterator[_Read]:
    """The rows that begin at a place, up to the score of another unit."""
    rated = False
    while row := _row(_lines(blocks[place : place + WIDTH])):
        scores = any(_SCORE.fullmatch(cell.value) for cell in row.cells)
        if rated and scores:
            return
        yield row
        rated = rated or row.rates
        place += len(row.cells)


def _lines(blocks: Sequence[Block]) -> list[Text]:
    lines = takewhile(lambda block: isinstance(block, Heading | Paragraph), blocks)
    return [line.text for line in lines if isinstance(line, Heading | Paragraph)]


def _row(lines: Sequence[Text]) -> _Read | None:
    """The row with which the lines begin."""
    first, second, third = (line.value for line in (*lines, EMPTY, EMPTY, EMPTY)[:WIDTH])
    if _REF.fullmatch(first):
        if _names(second) and (read_rating(third) or _REF.fullmatch(third)):
            rates = read_rating(third) is not None
            return _Read(tuple(lines[: 2 + rates]), rates)
        return None
    if _SCORE.fullmatch(first):
        return _Read(tuple(lines[:2]), rates=False) if read_score(second) else None
    if _OVERALL.fullmatch(first):
        return _Read(tuple(lines[:2]), rates=False) if read_rating(second) else None
    if _names(first) and _SCORE.fullmatch(second) and read_score(third):
        return _Read(tuple(lines[:WIDTH]), rates=False)
    return _Read(tuple(lines[:2]), rates=True) if _names(first) and read_rating(second) else None


def _names(text: str) -> bool:
    return len(text) <= LONGEST_NAME and reads_like_title(text) and not read_rating(text)
