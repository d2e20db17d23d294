"""A row of an unrolled table: which of the lines are its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from apparse.blocks import Block, Cell, Furniture, ListItem, Paragraph, Passage, Prose, Row, as_printed
from apparse.location import Location
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.addressee import addresses, heads_group_in_row, says_whom
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.tables.fitting import Fit, fits, fits_with_any_answer, fits_with_any_words
from apparse.records.response import read_response
from apparse.records.target_date import is_plausible_target
from apparse.records.title import Names, names
from apparse.text import Text

MOST_LINES = 12
"""Of a cell."""
_OF_ONE_LINE = (Role.NUMBER, Role.RESPONSE)


class Slot(NamedTuple):
    """A line of a cell, or an empty cell, and how many of the blocks have been read behind it."""

    block: Prose | None
    line: int
    read: int

    @property
    def text(self) -> Text | None:
        return as_printed(self.block) if self.block else None


class Slots:
    """The slots from a place among the blocks on, each looked for when it is asked for."""

    def __init__(self, blocks: Sequence[Block], start: int, apart: int, line: int) -> None:
        self.read = start
        self._coming = _slots(blocks, start, apart, line)
        self._seen: list[Slot] = []

    def at(self, place: int) -> Slot | None:
        """The slot that is so many behind the next one; None behind the last."""
        self._seen += islice(self._coming, max(0, place + 1 - len(self._seen)))
        return self._seen[place] if place < len(self._seen) else None

    def pass_by(self, count: int) -> None:
        """Leave the next slots behind, which are read."""
        self.read = self._seen[count - 1].read
        del self._seen[:count]


def _slots(blocks: Sequence[Block], start: int, apart: int, line: int) -> Iterator[Slot]:
    """The slots below a line, up to where the empty lines no longer say how many there are."""
    for place in range(start, len(blocks)):
        block = blocks[place]
        if isinstance(block, Furniture):
            continue
        if not isinstance(block, Prose):
            return
        text = as_printed(block)
        empty, rest = divmod((text.at[0].line or 0) - line - 1 - apart, apart + 1)
        if empty < 0 or rest:
            return
        for index in range(empty):
            yield Slot(None, line + (index + 1) * (apart + 1), place)
        line = text.at[-1].line or 0
        yield Slot(block, line, place + 1)


class Found(NamedTuple):
    """A row, and how many slots it takes."""

    row: Row
    slots: int


def row_of(slots: Slots, roles: Sequence[Role]) -> Found | None:
    """The row with which the slots begin; None where they fit no row, or several."""
    if heading := _heading(slots, roles):
        return Found(Row.of([Cell.of(heading, heading.at[0], colspan=len(roles))]), 1)
    known, any_answer = _divisions(slots, roles, fits), fits_with_any_answer
    divisions = known or _divisions(slots, roles, any_answer) or _answered_otherwise(slots, roles)
    if len(divisions) != 1:
        return None
    cells = list(_cells(slots, divisions[0]))
    told = {role for role, cell in zip(roles, cells, strict=True) if cell.text}
    needed = {Role.NUMBER, Role.TARGET} if known else {Role.NUMBER}
    return Found(Row.of(cells), sum(divisions[0])) if told & needed else None


def _divisions(slots: Slots, roles: Sequence[Role], fits: Fit) -> list[tuple[int, ...]]:
    """How many lines each cell may have: one where that fits, else in all the ways that there are."""
    if lengths := _line_by_line(slots, roles, fits):
        return [lengths]
    # without numbers, nothing tells where a cell of several lines may begin
    return _Divider(slots, roles, fits).divisions(0, 0) if roles[0] is Role.NUMBER else []


def _answered_otherwise(slots: Slots, roles: Sequence[Role]) -> list[tuple[int, ...]]:
    """One line for each cell where none is empty and all but the response plainly fit: its words may be any few then."""
    lengths = _line_by_line(slots, roles, fits_with_any_words)
    whole = all((slot := slots.at(place)) and slot.text for place in range(len(roles)))
    return [lengths] if lengths and whole and {Role.NUMBER, Role.OWNER} <= set(roles) else []


def _heading(slots: Slots, roles: Sequence[Role], place: int = 0) -> Text | None:
    """The heading of a group: a line that says who is to act, or a title right before a number or one more heading."""
    slot, below = slots.at(place), slots.at(place + 1)
    text = slot.text if slot and roles[0] is Role.NUMBER else None
    if text is None or says_whom(text.value):
        return text
    if not (below and below.text) or not heads_group_in_row(text.value, spans=False, column=0, alone=True):
        return None
    is_title = addresses(text.value) or names(text.value) is Names.NOTHING
    leads_on = is_number(below.text.value) or (place == 0 and _heading(slots, roles, place + 1))
    return text if is_title and leads_on else None


def _line_by_line(slots: Slots, roles: Sequence[Role], fits: Fit) -> tuple[int, ...] | None:
    """One line for each cell, if these fit."""
    cells = [slots.at(place) for place in range(len(roles))]
    fit = (slot and (not slot.text or fits(role, slot.text.value)) for role, slot in zip(roles, cells, strict=True))
    return (1,) * len(roles) if all(fit) else None


class _Divider:
    """How many lines each cell of a row may have: an empty one is a line, too."""

    def __init__(self, slots: Slots, roles: Sequence[Role], fits: Fit) -> None:
        self.slots = slots
        self.roles = roles
        self.fits = fits
        self._known: dict[tuple[int, int], list[tuple[int, ...]]] = {}

    def divisions(self, column: int, place: int) -> list[tuple[int, ...]]:
        """The lengths of the cells from a column on, the first of which begins in a place; at most two of the ways that there are."""
        if column == len(self.roles):
            return [()]
        if (column, place) not in self._known:
            found = (
                (length, *below)
                for length in self._lengths(column, place)
                for below in self.divisions(column + 1, place + length)
            )
            self._known[column, place] = list(islice(found, 2))
        return self._known[column, place]

    def _lengths(self, column: int, place: int) -> Iterator[int]:
        """The lengths that a cell may have by what its lines say."""
        role, slot = self.roles[column], self.slots.at(place)
        if slot is None or (slot.text and not self.fits(role, slot.text.value)):
            return
        lines = [] if role in _OF_ONE_LINE or not slot.text else self._lines(role, place)
        before_owner = Role.OWNER in self.roles[column + 1 : column + 2]
        for length in range(max(1, len(lines)) if role is Role.TARGET else 1, max(1, len(lines)) + 1):
            if length == 1 or not before_owner or _is_ended(lines[length - 1]):
                yield length

    def _lines(self, role: Role, start: int) -> list[Prose]:
        """The lines from a place on that can stand in one cell: of several owners each is known for one.

        A response, a number and a date stand alone, and what follows one is another cell.
        """
        lines: list[Prose] = []
        for place in range(start, start + MOST_LINES):
            slot = self.slots.at(place)
            text = slot.text.value if slot and slot.text else ""
            if not (slot and slot.block and self.fits(role, text)) or (lines and read_response(text)):
                break
            if role is Role.OWNER and names(text) is Names.NOTHING:
                break
            if lines and role is Role.RECOMMENDATION and (is_number(text) or is_plausible_target(text)):
                break
            lines.append(slot.block)
        return lines


def _is_ended(line: Prose) -> bool:
    """Whether a line can be the last of several before an owner, who is named in a line that ends like no sentence."""
    return isinstance(line, ListItem) or is_finished(line.text.value)


def _cells(slots: Slots, lengths: Sequence[int]) -> Iterator[Cell]:
    place = 0
    for length in lengths:
        lines = [slot for each in range(place, place + length) if (slot := slots.at(each))]
        place += length
        if lines[0].text:
            yield Cell(tuple(_passages(lines)), lines[0].text.at[0])
        else:
            yield Cell(at=Location(line=lines[0].line))


def _passages(lines: Sequence[Slot]) -> Iterator[Passage]:
    for slot in lines:
        if len(lines) > 1 and isinstance(slot.block, ListItem):
            yield slot.block
        elif slot.text:
            yield Paragraph(slot.text)
