"""Slashed tables: where a converter prints each row as a line, with a slash between two cells.

A cell of several paragraphs goes on in the lines below, and where cells are merged downwards the rows below lack them. Owners
and sentences may hold slashes, too: a row is read only where there is but one way to divide it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from typing import NamedTuple

from apparse.blocks import Block, Cell, Content, Furniture, Paragraph, Prose, Row, Table, as_printed
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.addressee import heads_group, heads_group_in_row, says_whom
from apparse.normalise.plan.cells.owner_and_date import owner_and_date
from apparse.normalise.plan.columns.headings import role_of_heading, roles_of_header
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.tables.counted_headings import headings_in
from apparse.normalise.plan.tables.slashed_row import SLASH, OpenRow
from apparse.text import EMPTY, Text

FEWEST = 2
"""Recommendations: one may be made up of lines that only happen to hold slashes."""
FEWEST_COLUMNS = 4
MOST_LINES = 100
"""Of a row: one that has more will never end."""
HEADER_LINES = 3
"""A heading may go on in the lines below, as any cell may."""


class _Head(NamedTuple):
    """The headings, what stands below each, and where their blocks begin and end."""

    texts: tuple[Text, ...]
    roles: tuple[Role, ...]
    start: int
    stop: int

    @property
    def wording(self) -> str:
        return _wording(self.texts)


class _Line(NamedTuple):
    """A block of the table, and its parts between slashes."""

    place: int
    block: Prose
    parts: tuple[Text, ...]

    @property
    def begins(self) -> bool:
        """Whether a recommendation begins here."""
        return len(self.parts) > 1 and is_number(self.parts[0].value)

    def is_heading(self, below: _Line | None) -> bool:
        """Whether it is the heading of a group.

        That is a row of one cell, if a slash ends it, or else says whom what follows is for, or reads like a title right
        before a recommendation.
        """
        said, *rest = self.parts
        if not said:
            return False
        if len(rest) == 1 and not rest[0]:
            return heads_group_in_row(said.value, spans=True, column=0, alone=False)
        return not rest and (says_whom(said.value) or bool(below and below.begins and heads_group(said.value)))


class _Body(NamedTuple):
    """The rows that could be read, how many recommendations they are, how many could not be read, and the places of the rows."""

    rows: tuple[Row, ...]
    read: int
    unread: int
    places: frozenset[int]


def with_slashed_cells_as_tables(content: Content) -> Content:
    """The content with the tables that have slashes between their cells; what of them can't be read stands below them."""
    heads: list[list[_Head]] = []
    for place in range(len(content.blocks)):
        found = list(_heads(content.blocks, place))
        if found and not (heads and found[0].wording == heads[-1][0].wording):  # which a page may repeat
            heads.append(found)
    if not heads:
        return content
    starts = [found[0].start for found in heads]
    blocks = list(content.blocks[: starts[0]])
    for found, start, end in zip(heads, starts, [*starts[1:], len(content.blocks)], strict=True):
        table, places = _table(content.blocks, found, end)
        blocks += [table] if table else []
        blocks += (content.blocks[place] for place in range(start, end) if place not in places)
    return replace(content, blocks=tuple(blocks))


def _table(blocks: Sequence[Block], heads: Sequence[_Head], end: int) -> tuple[Table | None, frozenset[int]]:
    """The table below the headings, as those of its readings have it that find most, and the places of its blocks."""
    lines = _lines(blocks, heads[0].stop, end)
    repeated = [place for place, line in enumerate(lines) if _wording(line.parts) == heads[0].wording]
    if any(not line.parts[0] for place in repeated for line in lines[place + 1 : place + 2]):
        return None, frozenset()  # a page has cut a row, and nothing tells which of the others as well
    lines = [line for place, line in enumerate(lines) if place not in repeated]
    head, body = max(((head, _body(lines, head.roles)) for head in heads), key=lambda each: each[1].read)
    if body.read < FEWEST or body.read <= body.unread:
        return None, frozenset()
    top = Row.of((Cell.of(text, text.at[0]) for text in head.texts), header=True)
    return Table((top, *body.rows), len(head.roles), head.texts[0].at[0]), body.places | {*range(head.start, head.stop)}


def _wording(texts: Sequence[Text]) -> str:
    return " / ".join(text.value for text in texts if text)


def _heads(blocks: Sequence[Block], start: int) -> Iterator[_Head]:
    """What the headings that begin with a block may be: in as few lines as will do, each slash between two or some within them."""
    texts: list[Text] = []
    for place, block in enumerate(blocks[start : start + HEADER_LINES], start):
        first, *rest = as_printed(block).split(SLASH) if isinstance(block, Prose) else [EMPTY]
        texts = [*texts[:-1], Text.join([*texts[-1:], first]), *rest]
        headings = texts if texts[-1] else texts[:-1]  # a slash may end the line
        if len(headings) < FEWEST_COLUMNS or not all(headings):
            return
        divided = [*headings_in(headings, " / "), *_with_slashes_within(headings)]
        read = [(each, roles) for each in divided if (roles := roles_of_header([text.value for text in each]))]
        if readable := [(each, roles) for each, roles in read if _is_readable(roles)]:
            if _begins_body(blocks, place + 1):
                yield from (_Head(tuple(each), roles, start, place + 1) for each, roles in readable)
            return


def _with_slashes_within(headings: Sequence[Text]) -> Iterator[list[Text]]:
    """The headings with two of one meaning as one, or all that have one: "Lead officer / Agency", "Agreed / Partly agreed"."""
    roles = [role_of_heading(heading.value) for heading in headings]
    alike = [place for place, (one, other) in enumerate(pairwise(roles)) if one and one is other]
    for places in [*([place] for place in alike), alike]:
        joined: list[Text] = []
        for place, heading in enumerate(headings):
            above = [joined.pop()] if place - 1 in places else []
            joined.append(Text.join([*above, heading], separator=" / "))
        yield joined


def _is_readable(roles: Sequence[Role]) -> bool:
    """Whether the columns tell where a row begins and, by the date behind its action, where it ends."""
    return roles[0] is Role.NUMBER and Role.ACTION in roles and Role.TARGET in roles[roles.index(Role.ACTION) :]


def _begins_body(blocks: Sequence[Block], start: int) -> bool:
    sections = _sections(_lines(blocks, start, start + 2))
    return bool(sections) and sections[0][0].place == start


def _lines(blocks: Sequence[Block], start: int, end: int) -> list[_Line]:
    """The lines of a table up to a place, or to what is no text."""
    lines: list[_Line] = []
    for place in range(start, min(end, len(blocks))):
        block = blocks[place]
        if isinstance(block, Prose):
            lines.append(_Line(place, block, tuple(as_printed(block).split(SLASH))))
        elif not isinstance(block, Furniture):
            break
    return lines


def _sections(lines: Sequence[_Line]) -> list[list[_Line]]:
    """The recommendations, each with the rows below it, and the headings of groups; what stands above them is in none."""
    sections: list[list[_Line]] = []
    for line, below in zip_longest(lines, lines[1:]):
        if line.begins or line.is_heading(below):
            sections.append([line])
        elif sections:
            sections[-1].append(line)
    return sections


def _body(lines: Sequence[_Line], roles: Sequence[Role]) -> _Body:
    rows: list[Row] = []
    places: set[int] = set()
    read = unread = 0
    for section in _sections(lines):
        if section[0].begins:
            found, stop = _rows(section, roles)
            read += bool(found)
            unread += not found
        else:
            said = section[0].parts[0]
            found, stop = [Row.of([Cell.of(said, said.at[0], colspan=len(roles))])], 1
        rows += found
        places.update(line.place for line in section[:stop])
    return _Body(tuple(rows), read, unread, frozenset(places))


def _rows(section: Sequence[_Line], roles: Sequence[Role]) -> tuple[list[Row], int]:
    """The rows of a recommendation as far as they can be read, and how many of its lines these are."""
    rows: list[Row] = []
    stop = 0
    open_row: OpenRow | None = None
    for place, line in enumerate(section):
        if rows and not open_row and roles[-1] is not Role.TARGET and len(line.parts) == 1:
            break  # it may as well go on with the last cell above
        if rows and not open_row and _is_date_below(section[place - 1], line):
            rows[-1] = _with_date(rows[-1], line.parts[0])
            stop = place + 1
            continue
        open_row = open_row or OpenRow(roles, is_numbered=not rows)
        open_row.goes_on(line.block)
        if row := open_row.row():
            rows.append(row)
            stop, open_row = place + 1, None
        elif open_row.is_at_end or place - stop > MOST_LINES:
            break
    return rows, stop


def _is_date_below(above: _Line, line: _Line) -> bool:
    """Whether a line is nothing but a date, and stands right below another: the last cell of a row has it, too."""
    owner, date = owner_and_date(line.parts[0])
    return len(line.parts) == 1 and bool(date) and not owner and _line(line) == _line(above) + 1


def _line(line: _Line) -> int:
    return as_printed(line.block).at[0].line or 0


def _with_date(row: Row, date: Text) -> Row:
    *others, last = row.cells
    return replace(row, cells=(*others, replace(last, paragraphs=(*last.paragraphs, Paragraph(date)))))
