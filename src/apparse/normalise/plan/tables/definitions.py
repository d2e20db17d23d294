"""Definitions: what a plan says that each response means, in a table of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from apparse.blocks import Table
from apparse.patterns import Pattern
from apparse.records.action_plan import Definition
from apparse.records.response import read_response
from apparse.text import Text

WIDEST, LONGEST = 12, 60
"""Columns and rows: a larger table may be made to waste time."""
DEFINES = Pattern(r"\b(?:definitions?|defined|categor(?:y|ies)|categorisations?|mean(?:s|ings?)?)\b", re.IGNORECASE)
"""What a heading right above says that does no more than announce them."""
MOST_CELLS = 4
"""Of a row that defines a word: the word, its meaning, and comments."""


def read_definitions(table: Table, fewest: int = 2) -> tuple[Definition, ...]:
    """The definitions, none where fewer than `fewest` rows define a word: one alone may be a row of the plan."""
    defined = [row for row in _rows(table) if _defines(row)]
    if len(defined) < fewest:
        return ()
    return tuple(Definition.from_source(term=row[0], definition=row[1], comment=Text.join(row[2:])) for row in defined)


def definition_headings(table: Table) -> tuple[Text, ...]:
    """What is printed over the columns of a table of definitions, also where a page repeats it."""
    headings = {text.value for row in takewhile(lambda row: not _defines(row), _rows(table)) for text in row}
    return tuple(text for row in _rows(table) if not _defines(row) for text in row if text.value in headings)


def _rows(table: Table) -> list[list[Text]]:
    if table.width > WIDEST or len(table.rows) > LONGEST:
        return []
    return [[cell.text for cell in row.cells] for row in table.rows]


def _defines(row: Sequence[Text]) -> bool:
    """Whether a row has a response and what it means; with more cells it gives a response, and is of a plan."""
    return 1 < len(row) <= MOST_CELLS and bool(read_response(row[0].value)) and len(row[1].value.split()) > 3
