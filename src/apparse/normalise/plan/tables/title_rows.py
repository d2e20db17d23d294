"""Title rows: a table's own title, printed in a row across it above the headings of its columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import takewhile

from apparse.blocks import Block, Heading, Row, Table
from apparse.normalise.plan.columns.header import HEADER_ROWS, find_header
from apparse.normalise.spelling import squeezed
from apparse.text import EMPTY, Text


def with_titles_above(blocks: Iterable[Block]) -> tuple[list[Block], list[Text]]:
    """The blocks with each table's title as a heading above it, and the titles that a page prints again.

    Such a heading has the level of the last one, since a page may draw as a row what it prints above other tables.
    """
    lifted: list[Block] = []
    repeated: list[Text] = []
    last = Heading(EMPTY)
    for block in blocks:
        titles = _titles(block) if isinstance(block, Table) else ()
        for title in titles:
            if squeezed(title.value) == squeezed(last.text.value):
                repeated.append(title)
            else:
                last = Heading(title, last.level)
                lifted.append(last)
        if isinstance(block, Heading):
            last = block
        lifted.append(replace(block, rows=block.rows[len(titles) :]) if titles and isinstance(block, Table) else block)
    return lifted, repeated


def _titles(table: Table) -> tuple[Text, ...]:
    above = list(takewhile(lambda row: _is_across(row, table.width), table.rows[:HEADER_ROWS]))
    return tuple(row.cells[0].text for row in above) if above and find_header(table) else ()


def _is_across(row: Row, width: int) -> bool:
    return width > 1 and len(row.cells) == 1 and row.cells[0].colspan == width and bool(row.cells[0].text)
