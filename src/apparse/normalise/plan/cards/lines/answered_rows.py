"""Answered rows: number, wording and response of a recommendation side by side, under no headings.

A page that draws nothing between them may show such a row as one line.
"""

from __future__ import annotations

from collections.abc import Sequence

from apparse.blocks import Paragraph, Prose, Row
from apparse.normalise.numbering import is_number
from apparse.patterns import Pattern
from apparse.records.response import read_response
from apparse.text import Text

FEWEST_WORDS = 3
"""Of a recommendation."""
_NUMBERED = Pattern(r"\S+\s+(?=\S)")
_ENDS = Pattern(r"\s+(?=\S+(?:\s\S+){0,2}$)")
"""Where the last words of a line may be the response."""


def answered_row(rows: Sequence[Row]) -> tuple[Text, Text, Text] | None:
    """Number, wording and response, if that is what one row says: "HC1", "The board should …", "Accepted"."""
    filled = [cell.text for cell in rows[0].filled] if len(rows) == 1 else []
    if len(filled) != 3:
        return None
    number, text, response = filled
    return (number, text, response) if _answers(number, text, response) else None


def answered_line(line: Prose) -> tuple[Text, Text, Text] | None:
    """The same of a line into which such a row has run together."""
    count = _NUMBERED.match(line.text.value)
    if count is None or not isinstance(line, Paragraph):
        return None
    start = count.end()
    for end in _ENDS.finditer(line.text.value, start):
        said = line.text[:start].strip(), line.text[start : end.start()], line.text[end.end() :]
        if _answers(*said):
            return said
    return None


def _answers(number: Text, text: Text, response: Text) -> bool:
    answered = is_number(number.value) and read_response(response.value) is not None
    return answered and len(text.value.split()) >= FEWEST_WORDS
