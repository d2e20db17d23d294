"""Parted cells: two cells of a row that flattened text has made one, each by itself again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from apparse.blocks import Cell, Paragraph, Row
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.cells.owner_and_date import office_and_date
from apparse.normalise.plan.columns.layout import Column
from apparse.normalise.plan.columns.role import ANSWERED, Role
from apparse.patterns import Pattern
from apparse.records.dates.finding import find_periods
from apparse.records.response import read_response
from apparse.text import EMPTY, Text

SENTENCE = 4
"""Words of a recommendation, an action or its progress, at the least."""
_COUNTED = Pattern(r"(\d{1,2}(?:\.\d{1,2})?)\.?\s+(?=[A-Z])")
_CAPITAL = Pattern(r"(?<=\s)[A-Z]")
_OF_THE_DATE = Pattern(r"(?:subject|due|by|first|then|and|reviewe?d?|depend\w+|pending)\b", re.IGNORECASE)
"""What goes on with a date and is no progress."""


def progress_apart(row: Row, columns: Sequence[Column]) -> Row:
    """The row; what is said behind a date, where the column of progress beside it is empty, stands there."""
    cells = list(row.cells)
    for place, (column, beside) in enumerate(pairwise(columns)):
        if len(cells) != len(columns) or (column.role, beside.role) != (Role.TARGET, Role.PROGRESS):
            continue
        text = cells[place].text
        date, *_ = find_periods(text.value) or (None,)
        said = text[date.end :].strip() if date and not date.start else EMPTY
        alone = len(cells[place].paragraphs) == 1 and not _OF_THE_DATE.match(said.value)
        if (
            date
            and alone
            and said.value[:1].isupper()
            and len(said.value.split()) >= SENTENCE
            and not cells[place + 1].text
        ):
            cells[place : place + 2] = _part(cells[place], text[: date.end]), _part(cells[place], said)
    return replace(row, cells=tuple(cells))


def owner_and_date_apart(row: Row, columns: Sequence[Column]) -> Row:
    """The row; a last cell that ends in a date, and has the owner before it, as the two cells that it has been."""
    *before, last = row.cells
    ends_in_sides = [column.role for column in columns[-2:]] == [Role.OWNER, Role.TARGET]
    owner, date = office_and_date(last.text) if ends_in_sides else (EMPTY, EMPTY)
    if not owner:
        return row
    cells = (*before, _part(last, owner), _part(last, date))
    return replace(row, cells=cells, columns=tuple(range(len(columns) - len(cells), len(columns))))


def answered_apart(row: Row, columns: Sequence[Column]) -> Row:
    """The row; where only one cell is lacking, a recommendation that has its number before it or its response behind it as two cells."""
    roles = tuple(column.role for column in columns[:3])
    if len(row.cells) != len(columns) - 1 or roles != ANSWERED:
        return row
    first, second, *rest = row.cells
    counted = _COUNTED.match(first.text.value)
    if counted and read_response(second.text.value):
        cells = [_part(first, first.text.group(counted, 1)), _part(first, first.text[counted.end() :]), second, *rest]
    elif is_number(first.text.value) and (response := _response_behind(second.text.value)):
        said = second.text[:response].strip()
        cells = [first, _part(second, said), _part(second, second.text[response:].strip()), *rest]
    else:
        return row
    return replace(row, cells=tuple(cells), columns=tuple(range(len(columns))))


def _response_behind(text: str) -> int:
    """Where the response begins that stands behind a recommendation, 0 if none does."""
    begins = [word.start() for word in _CAPITAL.finditer(text) if len(text[: word.start()].split()) >= SENTENCE]
    return next((begin for begin in begins if read_response(text[begin:])), 0)


def _part(cell: Cell, text: Text) -> Cell:
    return replace(cell, paragraphs=(Paragraph(text),))
