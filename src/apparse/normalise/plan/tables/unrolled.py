"""Unrolled tables: where a converter prints each cell as a paragraph of its own, the headings first and then row by row.

An empty cell is an empty line there; how many of these part two cells the headings tell. Rows are read as long as each
cell fits its column, because nothing else says where a row ends.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise
from typing import NamedTuple

from apparse.blocks import Block, Cell, Content, Furniture, Prose, Row, Table, as_printed
from apparse.location import Location
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.addressee import asks_somebody
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.cells.owner_and_date import LONGEST_OWNER
from apparse.normalise.plan.columns.header import WIDEST
from apparse.normalise.plan.columns.headings import role_of_heading, roles_of_header
from apparse.normalise.plan.columns.role import Role
from apparse.records.dates.finding import find_periods
from apparse.records.owner import is_plausible_owner
from apparse.records.target_date import is_plausible_target
from apparse.text import Text

FEWEST_COLUMNS = 3


class _Head(NamedTuple):
    """The headings of a table, and how many empty lines part two of its cells."""

    texts: tuple[Text, ...]
    roles: tuple[Role, ...]
    apart: int


class _Slot(NamedTuple):
    """A cell, perhaps an empty one, and how many of the blocks have been read behind it."""

    text: Text | None
    line: int
    read: int


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
    """The table whose headings begin with a block, and how many blocks it takes."""
    for head in _heads(blocks, start):
        slots = _slots(blocks, start + len(head.texts), head.apart, _last_line(head.texts[-1]))
        rows: list[Row] = []
        read = 0
        next_ones = list(islice(slots, len(head.roles)))
        while row := _row(next_ones, head.roles):
            rows.append(row)
            read = next_ones[len(row.cells) - 1].read
            next_ones = [*next_ones[len(row.cells) :], *islice(slots, len(row.cells))]
        if rows:
            top = Row.of((Cell.of(text, _at(text)) for text in head.texts), header=True)
            return Table((top, *rows), len(head.texts), _at(head.texts[0])), read - start
    return None, 0


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
        roles = roles_of_header([text.value for text in texts[:length]])
        apart = gaps[0] if len(set(gaps[: length - 1])) == 1 else -1  # as in a web page that is written in one line
        if roles and {Role.ACTION, Role.TARGET} <= set(roles) and apart >= 0:
            yield _Head(tuple(texts[:length]), roles, apart)


def _is_heading(text: str) -> bool:
    """Whether a line is the heading of a column, and no label with its value: "Action plan submitted: 3 March 2025"."""
    return role_of_heading(text) is not None and ":" not in text and not find_periods(text)


def _slots(blocks: Sequence[Block], start: int, apart: int, line: int) -> Iterator[_Slot]:
    """The cells below the headings, the last of which ends on a line, up to where the empty lines no longer say how many there are."""
    for place in range(start, len(blocks)):
        block = blocks[place]
        if isinstance(block, Furniture):
            continue
        if not isinstance(block, Prose):
            return
        text = as_printed(block)
        empty, rest = divmod(_first_line(text) - line - 1 - apart, apart + 1)
        if empty < 0 or rest:
            return
        for index in range(empty):
            yield _Slot(None, line + (index + 1) * (apart + 1), place)
        line = _last_line(text)
        yield _Slot(text, line, place + 1)


def _row(slots: Sequence[_Slot], roles: Sequence[Role]) -> Row | None:
    """The row with which the cells begin: one for each column, or a heading over all of them; None where they fit no row."""
    if roles[0] is Role.NUMBER and slots and (text := slots[0].text) and asks_somebody(text.value):
        return Row.of([Cell.of(text, _at(text), colspan=len(roles))])
    cells = slots[: len(roles)]
    filled = {role: slot.text.value for role, slot in zip(roles, cells, strict=False) if slot.text}
    if len(cells) < len(roles) or not all(_fits(role, text) for role, text in filled.items()):
        return None
    if Role.TARGET not in filled and Role.NUMBER not in filled:
        return None
    return Row.of(
        Cell.of(slot.text, _at(slot.text)) if slot.text else Cell(at=Location(line=slot.line)) for slot in cells
    )


def _fits(role: Role, text: str) -> bool:
    """Whether a text can stand in a column of this role."""
    match role:
        case Role.NUMBER:
            return is_number(text)
        case Role.RESPONSE:
            return read_answer(Text(text)) is not None
        case Role.OWNER:
            return len(text.split()) <= LONGEST_OWNER and not text.endswith(".") and is_plausible_owner(text)
        case Role.TARGET:
            return is_plausible_target(text)
    return True


def _at(text: Text) -> Location:
    return text.at[0]


def _first_line(text: Text) -> int:
    return text.at[0].line or 0


def _last_line(text: Text) -> int:
    return text.at[-1].line or 0
