"""Unrolled tables: where a converter prints each cell as a paragraph of its own, the headings first and then row by row.

An empty cell is an empty line there; how many of these part two cells the headings tell. A cell may have several lines, and
nothing else says where a row ends: rows are read as long as there is one way to divide the lines into cells that fit their columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from apparse.blocks import Block, Cell, Content, Prose, Row, Table, as_printed
from apparse.location import Location
from apparse.normalise.plan.columns.header import WIDEST
from apparse.normalise.plan.columns.headings import role_of_heading, roles_of_header
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.tables.counted_headings import headings_in
from apparse.normalise.plan.tables.unrolled_row import Slots, row_of
from apparse.records.dates.finding import find_periods
from apparse.text import Text

FEWEST_COLUMNS = 3


class _Head(NamedTuple):
    """The headings of a table, how many empty lines part two of its cells, and the place behind the last heading."""

    texts: tuple[Text, ...]
    roles: tuple[Role, ...]
    apart: int
    stop: int


def with_tables_rolled_up(content: Content) -> Content:
    """The content with the tables that are printed cell by cell as tables."""
    blocks: list[Block] = []
    place = 0
    while place < len(content.blocks):
        table, read = _table(content.blocks, place)
        blocks.append(table or content.blocks[place])
        place += read or 1
    return replace(content, blocks=tuple(blocks))


def _table(blocks: Sequence[Block], start: int) -> tuple[Table | None, int]:
    """The table whose headings begin with a block, as those of its readings have it that take most blocks, and these in most rows; and how many blocks."""
    tried = [(head, *_rows(blocks, head)) for head in _heads(blocks, start)]
    head, rows, stop = max(tried, key=lambda each: (each[2], len(each[1])), default=(None, [], start))
    if not head or all(len(row.cells) == 1 for row in rows):  # no more than headings of groups
        return None, 0
    top = Row.of((Cell.of(text, _at(text)) for text in head.texts), header=True)
    return Table((top, *rows), len(head.texts), _at(head.texts[0])), stop - start


def _rows(blocks: Sequence[Block], head: _Head) -> tuple[list[Row], int]:
    """The rows below the headings, and the place behind the last of their blocks."""
    slots = Slots(blocks, head.stop, head.apart, _last_line(head.texts[-1]))
    rows: list[Row] = []
    while found := row_of(slots, head.roles):
        rows.append(found.row)
        slots.pass_by(found.slots)
    return rows, slots.read if rows else 0


def _heads(blocks: Sequence[Block], start: int) -> Iterator[_Head]:
    """The headings that begin with a block, as many of the lines as can be, since what stands in the first row may read like one."""
    texts: list[Text] = []
    for block in blocks[start : start + WIDEST]:
        text = as_printed(block) if isinstance(block, Prose) else None
        if not text or not _is_heading(text.value) or text.at[0].line is None:
            break
        if any(text.value == above.value for above in texts):
            break
        texts.append(text)
    gaps = [_first_line(below) - _last_line(above) - 1 for above, below in pairwise(texts)]
    for length in range(len(texts), FEWEST_COLUMNS - 1, -1):
        apart = gaps[0] if len(set(gaps[: length - 1])) == 1 else -1  # as in a web page that is written in one line
        for headings in headings_in(texts[:length]) if apart >= 0 else ():
            roles = roles_of_header([text.value for text in headings])
            if roles and len(roles) >= FEWEST_COLUMNS and {Role.ACTION, Role.TARGET} <= set(roles):
                yield _Head(tuple(headings), roles, apart, start + length)


def _is_heading(text: str) -> bool:
    """Whether a line is the heading of a column, and no label with its value: "Action plan submitted: 3 March 2025"."""
    return role_of_heading(text) is not None and ":" not in text and not find_periods(text)


def _at(text: Text) -> Location:
    return text.at[0]


def _first_line(text: Text) -> int:
    return text.at[0].line or 0


def _last_line(text: Text) -> int:
    return text.at[-1].line or 0
