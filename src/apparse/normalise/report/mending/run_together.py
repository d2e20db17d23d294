"""Ratings tables without rules whose rows stand together: in one paragraph, in one cell, or a chapter in the row below it.

A page has run them together, or bars part them in a line.

What such a text says is clear from its words alone, as long as it says nothing else: the name of a unit and its score,
the overall rating, the numbers of chapters, and standards with a number, a name and a rating.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

from apparse.blocks import Block, Heading, Paragraph, Row, Table, parts
from apparse.normalise.report.headings.numbers import numbered
from apparse.normalise.report.mending.table_of import Texts, table_of
from apparse.patterns import Pattern
from apparse.records.rating import RATING_WORDS, read_rating, read_score
from apparse.text import Text

_NAME = r"(?-i:[A-Z])[A-Za-z’',&/ -]{2,60}?"
_REF = r"(?:(?-i:[A-Z]{1,2})\s?)?\d{1,2}\.\d{1,2}"
_SCORED = r"(?P<scored>(?-i:[A-Z])[^\d]{2,90}?)\s+(?P<score>Score\s*:?\s*\d{1,2}\s*/\s*\d{1,2})"
_OVERALL = rf"(?P<label>Overall\s+rating)\s+(?P<overall>{RATING_WORDS})"
_STANDARD = rf"(?P<name>{_REF}\.?\s+{_NAME})\s+(?P<rating>{RATING_WORDS})"
_CHAPTER = rf"(?P<chapter>\d{{1,2}}\.?\s+{_NAME})(?=\s+{_REF}\b|\s*$)"
_ROW = Pattern(rf"\s*(?:{_OVERALL}|{_STANDARD}|{_CHAPTER}|{_SCORED})(?=\s|$)", re.IGNORECASE)
_PAIRS = (("label", "overall"), ("name", "rating"), ("scored", "score"))
_BAR = Pattern(r"\s*\|\s*")
_BETWEEN_BARS = Pattern(rf"(?P<name>(?:{_REF}\.?\s+)?{_NAME})\s*[\s:–—-]\s*(?P<rating>{RATING_WORDS})", re.IGNORECASE)
FEWEST = 2
"""Rows: one is a line like any other."""


def with_rows_apart(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such texts as rows of a table of two columns."""
    return [_apart(block) for block in blocks]


def _apart(block: Block) -> Block:
    if isinstance(block, Heading | Paragraph):
        rows = _cut(block.text) or _cut_at_bars(block.text)
        return table_of(rows) if rows else block
    if not isinstance(block, Table) or block.width != 2:
        return block
    cut = [_rows(row) for row in block.rows]
    if not any(cut):
        return block
    apart = (table_of(cells).rows if cells else (row,) for row, cells in zip(block.rows, cut, strict=True))
    return Table(tuple(chain.from_iterable(apart)), 2, block.at)


def _rows(row: Row) -> list[Texts]:
    """The rows that one row holds: as parallel lines of its two cells, or run together."""
    if len(row.cells) < 2:
        return _cut(row.text)
    left, right = ([text for paragraph in cell.paragraphs for text in parts(paragraph)] for cell in row.cells)
    return _parallel(left, right) or _cut(row.text)


def _parallel(left: Sequence[Text], right: Sequence[Text]) -> list[Texts]:
    """The rows of names and ratings in lines of their own, where only chapters have none."""
    if len(right) < FEWEST or not all(read_rating(text.value) or read_score(text.value) for text in right):
        return []
    chapters = [text for text in left if _is_chapter(text)]
    if len(left) - len(chapters) != len(right):
        return []
    values = iter(right)
    return [(text,) if text in chapters else (text, next(values)) for text in left]


def _is_chapter(text: Text) -> bool:
    number = numbered(text)
    return number is not None and bool(number.name) and not number.is_standard


def _cut(text: Text) -> list[Texts]:
    """The rows of a text that is nothing but rows."""
    rows: list[Texts] = []
    place = 0
    while text.value[place:].strip():
        match = _ROW.match(text.value, place)
        if match is None:
            return []
        pair = next(((name, value) for name, value in _PAIRS if match[name]), None)
        rows.append(tuple(text.group(match, name) for name in pair) if pair else (text.group(match, "chapter"),))
        place = match.end()
    rated = any(len(row) > 1 for row in rows)
    return rows if rated and len(rows) >= FEWEST else []


def _cut_at_bars(text: Text) -> list[Texts]:
    """The rows of a line that names standards and their ratings and nothing else: "1.1 Leadership – Good | 1.2 Staffing – Poor"."""
    pieces = text.split(_BAR)
    rated = [(piece, match) for piece in pieces if (match := _BETWEEN_BARS.fullmatch(piece.value))]
    rows: list[Texts] = [(piece.group(match, "name"), piece.group(match, "rating")) for piece, match in rated]
    return rows if len(rows) == len(pieces) >= FEWEST else []
