"""Definitions: what a plan says that each response means, in a table of its own."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.blocks import Table
from apparse.records.action_plan import Definition
from apparse.records.response import read_response
from apparse.text import Text

WIDEST, LONGEST = 12, 60
"""Columns and rows: a larger table may be made to waste time."""
MOST_CELLS = 4
"""Of a row that defines a word: the word, its meaning, and comments."""


def read_definitions(table: Table) -> tuple[tuple[Definition, ...], tuple[Text, ...]] | None:
    """The definitions and the table's headings, or None when it defines nothing."""
    if table.width > WIDEST or len(table.rows) > LONGEST:
        return None
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    defined = [row for row in rows if _defines(row)]
    if len(defined) < 2:
        return None
    records: list[Definition] = []
    headings: list[Text] = []
    for row in rows:
        if row in defined:
            comment = Text.join(row[2:])
            records.append(Definition.from_source(term=row[0], definition=row[1], comment=comment))
        else:
            headings.extend(row)
    return tuple(records), tuple(headings)


def _defines(row: Sequence[Text]) -> bool:
    """Whether a row has a response and what it means; with more cells it gives a response, and is of a plan."""
    return 1 < len(row) <= MOST_CELLS and bool(read_response(row[0].value)) and len(row[1].value.split()) > 3
