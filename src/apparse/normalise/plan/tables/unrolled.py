"""Unrolled tables: where a converter prints each cell as a paragraph of its own, the headings first and then row by row.

An empty cell is an empty line there; how many of these part two cells the headings tell. A cell may have several lines, and
nothing else says where a row ends: rows are read as long as there is one way to divide the lines into cells that fit their columns.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import NamedTuple

from apparse.blocks import Block, Cell, Content, Prose, Row, Table, as_printed
from apparse.location import Location
from apparse.normalise.plan.columns.header import WIDEST
from apparse.normalise.plan.columns.headings import role_of_heading, roles_of_header
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.tables.counted_headings import headings_in
from apparse.normalise.plan.tables.unrolled_row import Slots, row_of
from apparse.patterns import Pattern
from apparse.records.dates.finding import find_periods
from apparse.text import Text

FEWEST_COLUMNS = 3
_LATER = Pattern(r"[2-9]\.\s")


class _Head(NamedTuple):
    """The headings of a table, how many empty lines part two of its cells, and the place behind the last heading."""

    texts: tuple[Text, ...]
    roles: tuple[Role, ...]
    apart: int
    stop: int


class _Read(NamedTuple):
    """The rows below the headings, each with the place behind the last of its blocks."""

    head: _Head
    rows: tuple[tuple[Row, int], ...]

    @property
    def wording(self) -> list[str]:
        return [text.value for text in self.head.texts]

    @property
    def stop(self) -> int:
        return self.rows[-1][1] if self.rows else self.head.stop

    def from_row(self, start: int) -> Table:
        top = Row.of((Cell.of(text, _at(text)) for text in self.head.texts), header=True)
        rows = (row for row, _ in self.rows[start:])
        return Table((top, *rows), len(self.head.texts), _at(self.head.texts[0]))


def with_tables_rolled_up(content: Content) -> Content:
    """The content with the tables that are printed cell by cell as tables.

    Where the end of one can't be read, nobody knows whose the rows are with which the next goes on, up to a number.
    """
    blocks: list[Block] = []
    place = unread = 0
    above: _Read | None = None
    while place < len(content.blocks):
        found = _table(content.blocks, place)
        if found is None:
            unread += isinstance(content.blocks[place], Prose)
            blocks.append(content.blocks[place])
            place += 1
            continue
        goes_on = unread >= FEWEST_COLUMNS and above is not None and above.wording == found.wording
        lost = sum(1 for _ in takewhile(_lacks_number, found.rows)) if goes_on else 0
        blocks += content.blocks[found.head.stop : found.rows[lost - 1][1]] if lost else ()
        blocks += [found.from_row(lost)] if lost < len(found.rows) else content.blocks[place : found.head.stop]
        place, unread, above = found.stop, 0, found
    return replace(content, blocks=tuple(blocks))


def _lacks_number(read: tuple[Row, int]) -> bool:
    row, _ = read
    return len(row.cells) > 1 and not row.cells[0].text


def _table(blocks: Sequence[Block], start: int) -> _Read | None:
    """The table whose headings begin with a block, unless more can be read where that is a title and they begin below it."""
    found = _read(blocks, start)
    below = _read(blocks, start + 1) if found else None
    return None if found and below and below.stop > found.stop else found


def _read(blocks: Sequence[Block], start: int) -> _Read | None:
    """The table as those of the readings of its headings have it that take most blocks, and these in most rows."""
    if start and _goes_on_above(*blocks[start - 1 : start + 1]):
        return None
    tried = (_rows(blocks, head) for head in _heads(blocks, start))
    found = max(tried, key=lambda read: (read.stop, len(read.rows)), default=None)
    return found if found and any(len(row.cells) > 1 for row, _ in found.rows) else None  # else only headings of groups


def _goes_on_above(*blocks: Block) -> bool:
    """Whether the second of two lines is part of a header that begins above it, as counted headings tell."""
    texts = [as_printed(block).value for block in blocks if isinstance(block, Prose)]
    return len(texts) == 2 and all(map(_is_heading, texts)) and bool(_LATER.match(texts[1]))


def _rows(blocks: Sequence[Block], head: _Head) -> _Read:
    slots = Slots(blocks, head.stop, head.apart, _last_line(head.texts[-1]))
    rows: list[tuple[Row, int]] = []
    while found := row_of(slots, head.roles):
        slots.pass_by(found.slots)
        rows.append((found.row, slots.read))
    return _Read(head, tuple(rows))


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
                break  # headings that count make columns of no other lines


def _is_heading(text: str) -> bool:
    """Whether a line is the heading of a column, and no label with its value: "Action plan submitted: 3 March 2025"."""
    return role_of_heading(text) is not None and ":" not in text and not find_periods(text)


def _at(text: Text) -> Location:
    return text.at[0]


def _first_line(text: Text) -> int:
    return text.at[0].line or 0


def _last_line(text: Text) -> int:
    return text.at[-1].line or 0
