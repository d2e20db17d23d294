"""Torn off: the end of a cell's text that a page shows by itself, with nothing of the table around it but its head."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from apparse.blocks import Block, Cell, Furniture, Paragraph, Table
from apparse.location import Location
from apparse.normalise.endings import is_finished
from apparse.patterns import Pattern
from apparse.text import Text

_ENDS_SENTENCE = Pattern(r"(?!\S*[@/.]\w)[a-z].*[.;]\s*", re.DOTALL)
"""What goes on in small letters to a stop, and is no address of a page or by mail."""
HEADS = 3
"""Rows: as many may be the head of a table."""
NEAR = 3.0
"""Points: lines of one cell begin within this distance."""


def with_ends_back(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, with a paragraph that begins a page in mid-sentence back in the cell of the last row above whose column it stands in."""
    found: list[Block] = []
    table: int | None = None  # the place of the one that stood last, but for what belongs to the page
    heads: set[tuple[str, ...]] = set()
    for block in blocks:
        above = found[table] if table is not None else None
        whole = _with_end(above, block) if isinstance(above, Table) and isinstance(block, Paragraph) else None
        if whole and table is not None:
            found[table] = whole
            table = None
            continue
        first = _first_rows(block) if isinstance(block, Table) else []
        is_head = isinstance(block, Table) and len(block.rows) <= HEADS and heads.issuperset(first)
        if not isinstance(block, Furniture) and not is_head:  # what a page prints again belongs to it
            table = len(found) if isinstance(block, Table) else None
        heads.update(first)
        found.append(block)
    return found


def _first_rows(table: Table) -> list[tuple[str, ...]]:
    return [tuple(cell.text.value for cell in row.cells) for row in table.rows[:HEADS]]


def _with_end(table: Table, end: Paragraph) -> Table | None:
    """The table with the text where it breaks off; None if it goes on with none of the last cells."""
    *above, last = table.rows or (None,)
    if last is None or not end.text.at or not _ENDS_SENTENCE.fullmatch(end.text.value):
        return None
    for place, cell in enumerate(last.cells):
        if _goes_on(cell, end.text):
            *before, torn = cell.paragraphs
            joined = replace(torn, text=Text.join([torn.text, end.text]))
            cells = (*last.cells[:place], replace(cell, paragraphs=(*before, joined)), *last.cells[place + 1 :])
            return replace(table, rows=(*above, replace(last, cells=cells)))
    return None


def _goes_on(cell: Cell, end: Text) -> bool:
    if not cell.text or is_finished(cell.text.value):
        return False
    return _is_below(cell.text.at[-1], end.at[0])


def _is_below(line: Location, next_line: Location) -> bool:
    """Whether a line stands on the page after that of another, and begins as far to the right."""
    if line.page is None or next_line.page != line.page + 1 or not (line.bbox and next_line.bbox):
        return False
    return abs(line.bbox.x0 - next_line.bbox.x0) < NEAR
