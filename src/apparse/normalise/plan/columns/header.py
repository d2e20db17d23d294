"""Header: the headings of an action table, and the roles that they give to its columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, dropwhile, pairwise
from typing import NamedTuple

from apparse.blocks import Cell, Row, Table, parts
from apparse.normalise.endings import is_cut
from apparse.normalise.plan.addressee import MAX_LENGTH, asks_somebody, says_whom
from apparse.normalise.plan.columns.headings import role_of_heading, roles_of_header
from apparse.normalise.plan.columns.layout import Column, Layout, Slot, extent, grid_of
from apparse.normalise.plan.columns.looks import looks_of, settled
from apparse.normalise.plan.columns.periods import are_periods, periods_joined
from apparse.normalise.plan.columns.role import ANSWERED, SIDES, Role
from apparse.normalise.spelling import squeezed
from apparse.patterns import Pattern
from apparse.records.asking import ends_asking
from apparse.records.dates.finding import find_periods
from apparse.text import EMPTY, Text

WIDEST = 40
"""Columns: a wider table is no action table (twelve have been seen), and may be made to waste time."""
HEADER_ROWS = 3
"""A header stands in the first rows of a table; two rows of it, and a title row above, have been seen."""
LONGEST_HEADING = 8
"""Words of a heading that divides one above it."""
LONGEST_SENTENCE = 20
"""Words of a sentence that may head a column, to say what is to be filled in."""
_AND = Pattern(r"\s+(?:and|&)\s+|\s*/\s*")
"""What divides a heading that names the two columns which it spans: "Owner and target date"."""
LONGEST_ASKING = 2 * MAX_LENGTH
"""Characters of a heading with that of a group in it."""
_CAPITAL = Pattern(r"\s+(?=[A-Z])")


class Header(NamedTuple):
    """The header of an action table: its layout, how many rows it takes, and a group heading printed inside it."""

    layout: Layout
    rows: int
    heading: Text
    texts: tuple[Text, ...]


def find_header(table: Table) -> Header | None:
    """The header of an action table, or None when the table has none (a page that goes on, or another table)."""
    if table.width > WIDEST:
        return None
    grid = grid_of(table)
    for last in range(min(HEADER_ROWS, len(grid))):
        if (last and _is_filled_in(grid[last])) or _says_a_sentence(grid[last]):
            return None
        for first in range(last, -1, -1):
            if first < last and _is_filled_in(grid[first]):
                break  # names and values, as on the cover of a paper
            if (likely := _read(grid, first, last)) is None:
                continue
            found: list[_Headings | None] = [likely]
            if last + 1 < len(grid) and _heads_on(grid[last], grid[last + 1]):
                found += [_read(grid, start, last + 1) for start in (last + 1, first)]
            if first and _reach_beside(grid[first - 1], grid[first]):
                found += [_read(grid, first - 1, last, lowest=lowest) for lowest in (False, True)]
            best = max(
                filter(None, found), key=lambda read: (len({*read.roles} - {Role.OTHER}), are_periods(grid[read.last]))
            )
            return _header(table, grid, best)
    return None


def _is_filled_in(row: Sequence[Slot]) -> bool:
    """Whether a row has a date in a cell of its own: then it is no row of headings."""
    return any(_is_date(slot.cell.text.value) for slot in row if not slot.merged)


def _says_a_sentence(row: Sequence[Slot]) -> bool:
    """Whether one of several cells of a row is too long for a heading, and ends as a sentence does."""
    texts = (_bare(slot.cell.text.value) for slot in row if slot.cell.colspan < len(row))
    return any(len(text.split()) > LONGEST_SENTENCE and text.rstrip().endswith(".") for text in texts)


def _is_date(text: str) -> bool:
    """Whether a text ends in a date and has no word before or between its dates: "17-21 June 2019"."""
    periods = find_periods(text) if text[-4:].isdigit() else ()
    if not periods:
        return False
    rest = [text[: periods[0].start], *(text[a.end : b.start] for a, b in pairwise(periods))]
    return not re.search(r"[a-z]{4}", "".join(rest), re.IGNORECASE)


def _heads_on(above: Sequence[Slot], below: Sequence[Slot]) -> bool:
    """Whether a row divides headings of the row above: one there spans several columns, or the white beside it, headed here.

    Below the first of them, which reach over both rows, text may show nothing.
    """
    new = [*dropwhile(lambda cell: not cell.text, (slot.cell for slot in below if not slot.merged))]
    return (
        bool(new)
        and _may_span(above)
        and not _is_filled_in(below)
        and all(0 < len(_bare(cell.text.value).split()) <= LONGEST_HEADING for cell in new)
    )


def _reach_beside(above: Sequence[Slot], below: Sequence[Slot]) -> bool:
    """Whether headings of the upper row span columns of the lower, or reach down to it: a known one, or the first, has nothing below."""
    pairs = [(upper.cell, lower.cell.text) for upper, lower in zip(above, below, strict=True)]
    spans = any(upper.colspan > 1 for upper, _ in pairs) or (_may_span(above) and not pairs[0][1])
    return spans or any(not lower and role_of_heading(upper.text.value) for upper, lower in pairs)


def _may_span(headings: Sequence[Slot]) -> bool:
    """Whether some heading of a row spans several columns, or may do so over the white beside it."""
    return any(slot.cell.colspan > 1 or not slot.cell.text for slot in headings)


def _bare(heading: str) -> str:
    """A heading without what it says in brackets."""
    return re.sub(r"\([^()]*\)", "", heading)


class _Headings(NamedTuple):
    """What the rows of a grid from `first` to `last` read as headings: for each column its wording, a group heading within it, and its role."""

    first: int
    last: int
    texts: Sequence[tuple[Text, Text]]
    roles: Sequence[Role]


def _read(grid: Sequence[Sequence[Slot]], first: int, last: int, *, lowest: bool = False) -> _Headings | None:
    """The rows as headings, if they can be some; where several stand one above the other all are one, or only the `lowest` counts."""
    if any(all(slot.cell == row[0].cell for slot in row) for row in grid[first : last + 1]):
        return None  # one cell across the table is a title
    if not any(len({id(slot.cell) for slot in row if slot.cell.text}) > 1 for row in grid[first : last + 1]):
        return None  # what stands alone in each row is a heading of a group, or the rest of another row
    texts = _texts_of_headings(grid, first, last, lowest=lowest)
    roles = roles_of_header([heading.value for heading, _ in texts])
    return _Headings(first, last, texts, roles) if roles else None


def _texts_of_headings(
    grid: Sequence[Sequence[Slot]], first: int, last: int, *, lowest: bool
) -> list[tuple[Text, Text]]:
    columns = [[row[column] for row in grid[first : last + 1]] for column in range(len(grid[first]))]
    if lowest:
        filled = ([slot for slot in column if slot.cell.text] for column in columns)
        return [_stacked(column[-1:]) if column else (EMPTY, EMPTY) for column in filled]
    found = [_stacked(column) for column in columns]
    cells = [slot.cell for slot in grid[last]]
    for column, cell in enumerate(cells):
        named = found[column][0].split(_AND) if cells[column : column + 2] == [cell, cell] else ()
        if cell.colspan == len(named) == 2:
            found[column : column + 2] = [(name, found[column][1]) for name in named]
    return found


def _header(table: Table, grid: Sequence[Sequence[Slot]], read: _Headings) -> Header:
    body = read.last + 1
    roles = settled(read.roles, [text.value for text, _ in read.texts], grid[body:])
    columns = [Column(role, text.value) for role, (text, _) in zip(roles, read.texts, strict=True)]
    columns = periods_joined(columns, grid[read.first : body])
    extents = tuple(extent(_narrowest(grid[read.last :], column)) for column in range(table.width))
    heading = next((inner for _, inner in read.texts if inner), EMPTY)
    texts = tuple(text for row in table.rows[:body] for text in _texts(row))
    return Header(Layout(tuple(columns), extents), body, heading, texts)


def _narrowest(grid: Sequence[Sequence[Slot]], column: int) -> Slot:
    """The heading of a column or, where that spans others, the first cell below that does not."""
    heading = grid[0][column]
    return next((row[column] for row in grid if row[column].cell.colspan == 1), heading)


def repeats_header(row: Row, layout: Layout) -> bool:
    """Whether a row prints the column headings once more, or the rest of headings that a page has torn."""
    cells = [(layout.column_at(cell, column), cell) for column, cell in row.placed()]
    printed = [(column.heading, cell.text.value) for column, cell in cells if cell.text]
    return len(printed) > 1 and all(_ends(squeezed(heading), squeezed(text)) for heading, text in printed)


def with_header_apart(table: Table, layout: Layout | None) -> Table:
    """The table; where its first row holds the headings and, right below them, what a page has torn off a row, as two rows."""
    if layout is None or not table.rows or all(len(cell.paragraphs) < 2 for cell in table.rows[0].cells):
        return table
    first = table.rows[0]
    heads = tuple(replace(cell, paragraphs=cell.paragraphs[:1], rowspan=1) for cell in first.cells)
    if not repeats_header(replace(first, cells=heads), layout):
        return table
    rest = tuple(replace(cell, paragraphs=cell.paragraphs[1:]) for cell in first.cells)
    return replace(table, rows=(replace(first, cells=heads), replace(first, cells=rest), *table.rows[1:]))


def _ends(heading: str, text: str) -> bool:
    return bool(text) and heading.endswith(text)


def guessed_layout(table: Table) -> Layout | None:
    """A layout by what the cells look like, for a table whose headings say nothing."""
    if table.width > WIDEST:
        return None
    grid = grid_of(table)
    roles = _with_what_is_answered(looks_of(grid, table.width))
    if Role.ACTION not in roles or not {Role.OWNER, Role.TARGET} & set(roles):
        return None
    columns = tuple(Column(role or Role.OTHER, "") for role in roles)
    return Layout(columns, tuple(extent(slot) for slot in grid[0]))


def _with_what_is_answered(roles: Sequence[Role | None]) -> Sequence[Role | None]:
    """The roles; in whatever words, the recommendations stand between numbers and responses, and the actions before owners and dates."""
    counted, texts, sides = roles[:3:2], roles[1:4:2], roles[4:]
    is_answered = [*counted] == [Role.NUMBER, Role.RESPONSE] and {*sides} & {*SIDES}
    return (*ANSWERED, Role.ACTION, *sides) if is_answered and {*texts} <= {Role.ACTION, None} else roles


def _stacked(slots: list[Slot]) -> tuple[Text, Text]:
    """The heading of one column over the rows of a header, and a group heading that was printed into it."""
    cells = [slots[0].cell] if len(slots) == 1 else list(dict.fromkeys(cell for cell, _ in slots))
    texts = [text for cell in cells for text in _cell_texts(cell)]
    texts = [*_parted(texts[0]), *texts[1:]] if texts else []
    inner = [text for text in texts[1:] if says_whom(text.value)]
    return Text.join(text for text in texts if text not in inner), Text.join(inner)


def _parted(heading: Text) -> list[Text]:
    """A heading and what it goes on to ask of somebody, where nothing sets that off: "Recommendation The board should:"."""
    if len(heading) > LONGEST_ASKING or not ends_asking(heading.value):
        return [heading]
    lines = heading.lines()
    at_lines = ((Text.join(lines[:cut]), Text.join(lines[cut:])) for cut in range(1, len(lines)))
    at_capitals = ((heading[: cut.start()], heading[cut.end() :]) for cut in _CAPITAL.finditer(heading.value))
    known = ((above, below) for above, below in at_lines if role_of_heading(above.value))
    asked = (
        (above, below)
        for above, below in at_capitals
        if role_of_heading(above.value) is Role.RECOMMENDATION and not is_cut(above.value)
    )
    for above, below in chain(known, asked):
        if below.value[0].isupper() and asks_somebody(below.value):
            return [above, below]
    return [heading]


def _cell_texts(cell: Cell) -> list[Text]:
    return [text for paragraph in cell.paragraphs for text in parts(paragraph) if text]


def _texts(row: Row) -> Iterator[Text]:
    for cell in row.cells:
        yield from _cell_texts(cell)
