"""Tables of recommendations whose columns have heads: the number, the recommendation, who is asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from apparse.blocks import Heading, ListItem, Paragraph, Prose, Row, Table
from apparse.text import EMPTY, Text

_ADVICE = re.compile(r"(?:(?:our|the|key)\s+)*(?:recommendations?|concerns?)", re.IGNORECASE)
_NUMBER = re.compile(r"#|(?:rec(?:ommendation)?\.?\s*)?(?:no\.?|number|ref(?:erence)?\.?)", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:responsib\w+|addressees?|addressed|owners?|lead|for|to|who|body|organisation|agency)\b.*", re.IGNORECASE
)


class Asked(Heading):
    """Whoever a table names in the column of those who are asked, whatever the name looks like."""

    __slots__ = ()


def listed(table: Table) -> list[Prose]:
    """The rows as numbered items under the names of those who are asked; nothing where no head says which column is which.

    What other columns say (a date, a priority) is no part of a recommendation.
    """
    for place, row in enumerate(table.rows[:2]):
        heads = {column: cell.text for column, cell in row.placed() if cell.text}
        advice = _column(heads, _ADVICE)
        if advice is not None and len(heads) > 1:
            number, asked = _column(heads, _NUMBER), _column(heads, _ASKED)
            said = [Paragraph(text) for above in table.rows[: place + 1] if (text := above.text)]
            return [*said, *_items(table.rows[place + 1 :], advice, number, asked)]
    return []


def _column(heads: Mapping[int, Text], pattern: re.Pattern[str]) -> int | None:
    return next((column for column, text in heads.items() if pattern.fullmatch(text.value.strip())), None)


def _items(rows: tuple[Row, ...], advice: int, number: int | None, asked: int | None) -> Iterator[Prose]:
    for row in rows:
        cells = {column: cell.text for column, cell in row.placed()}
        addressee = cells.get(asked, EMPTY) if asked is not None else EMPTY
        if addressee:
            yield Asked(addressee)
        if text := cells.get(advice, EMPTY):
            yield ListItem(text, cells.get(number, EMPTY) if number is not None else EMPTY)
