"""Ticked columns: one for each response word, or each quarter or month, with a mark in the one that is meant, as one column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import chain, pairwise
from typing import NamedTuple

from apparse.blocks import Block, Cell, Content, Paragraph, Row, Table
from apparse.location import BBox
from apparse.normalise.plan.columns.header import WIDEST
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.layout import Slot, grid_of
from apparse.normalise.plan.columns.periods import names_period
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.ticks import CROSSES, SIGNS, is_mark, is_ticked
from apparse.patterns import Pattern
from apparse.records.dates.finding import find_periods
from apparse.records.response import Response, read_response
from apparse.text import EMPTY, Text

HEADER_ROWS = 3
"""The words head their columns in one of the first rows."""
_COLUMN_NUMBER = Pattern(r"\s*\d{1,2}\s*[.):]\s*")
"""The number of a column before its heading: "3. Agreed". Without a mark it may be a total: "6 Agreed"."""
_REMARKED = Pattern(rf"[{SIGNS}{CROSSES}](?=.*\w)", re.DOTALL)
"""A sign with something said behind it: "✓ (from May)"."""


class _Columns(NamedTuple):
    """The grid columns, neighbours, that are headed by response words or periods, each with what a mark in it says.

    `title` stands for the headings of periods in the new column, `width` is the table's.
    """

    first: int
    headings: tuple[Text, ...]
    width: int
    title: Text = EMPTY

    @property
    def last(self) -> int:
        return self.first + len(self.headings) - 1

    def holds(self, column: int, cell: Cell) -> bool:
        return self.first <= column and column + cell.colspan - 1 <= self.last

    def merged(self, column: int) -> int:
        """The grid column where the neighbours are one."""
        return max(min(column, self.first), column - self.last + self.first)


_Found = tuple[int, _Columns]
"""The first row below the headings, and the columns that are ticked."""
_Headed = Callable[[Table], _Found | None]


def with_ticks_as_words(content: Content) -> Content:
    """The content, in whose tables columns for response words have become one with the word that is ticked; those for periods likewise."""
    for headed in (_headed_by_responses, _headed_by_periods):
        content = _with_ticks_as_words(content, headed)
    return content


def _with_ticks_as_words(content: Content, headed: _Headed) -> Content:
    known: _Columns | None = None
    blocks: list[Block] = []
    for block, found in chain.from_iterable(_at_heads(each, headed) for each in content.blocks):
        if isinstance(block, Table):
            start, columns = found or (0, known if known and known.width == block.width else None)
            if columns and _is_ticked(block.rows[start:], columns, known):
                known = columns
                blocks.append(_with_one_column(block, start, columns))
                continue
        blocks.append(block)
    return replace(content, blocks=tuple(blocks)) if known else content


def _at_heads(block: Block, headed: _Headed) -> Iterator[tuple[Block, _Found | None]]:
    """The block and its head; a table cut where it prints that again, as for the next addressee, because nothing is ticked there."""
    found = headed(block) if isinstance(block, Table) else None
    if not isinstance(block, Table) or not found:
        yield block, None
        return
    texts = [tuple(cell.text.value for cell in row.cells) for row in block.rows]
    height, _ = found
    again = (place for place in range(height, len(texts)) if texts[place : place + height] == texts[:height])
    for start, stop in pairwise([0, *again, len(texts)]):
        yield replace(block, rows=block.rows[start:stop]), found


def _headed_by_responses(table: Table) -> tuple[int, _Columns] | None:
    """The first row below the headings, and the columns that response words head."""
    for index, row in enumerate(table.rows[:HEADER_ROWS]):
        headings = {column: _bare(cell.text) for column, cell in row.placed() if cell.colspan == 1}
        heads = {column: heading for column, heading in headings.items() if _response_of(heading)}
        first = min(heads, default=0)
        words = [heads[column] for column in range(first, first + len(heads)) if column in heads]
        if len(words) == len(heads) > 1 and len({_response_of(word) for word in words}) == len(words):
            return index + 1, _Columns(first, tuple(words), table.width)
    return None


def _headed_by_periods(table: Table) -> tuple[int, _Columns] | None:
    """The same of the columns that periods head; whatever they stand under, they say when the actions beside them are done."""
    grid = grid_of(replace(table, rows=table.rows[:HEADER_ROWS])) if table.width <= WIDEST else []
    for index, row in enumerate(grid):
        places = [place for place, slot in enumerate(row) if _is_own(slot) and names_period(slot.cell.text.value)]
        first, last = min(places, default=0), max(places, default=0)
        beside = {role_of_heading(slot.cell.text.value) for place, slot in enumerate(row) if place not in places}
        if 1 < len(places) == last - first + 1 and Role.ACTION in beside and Role.TARGET not in beside:
            stacks = [[above[place].cell.text for above in grid[: index + 1]] for place in places]
            heads = Text.join(dict.fromkeys(text for stack in stacks for text in stack))
            words = tuple(map(_period, stacks))
            return index + 1, _Columns(first, words, table.width, Text("Target date", heads.pieces))
    return None


def _is_own(slot: Slot) -> bool:
    return not slot.merged and slot.cell.colspan == 1


def _period(headings: Sequence[Text]) -> Text:
    """What the last heading names, with the year that may stand above it: "Q1" below "2025/26"."""
    *above, own = headings
    years = [text[period.start : period.end] for text in above for period in find_periods(text.value)]
    return own if find_periods(own.value) else Text.join([own, *years[-1:]])


def _bare(heading: Text) -> Text:
    """A heading without the number of its column."""
    number = _COLUMN_NUMBER.match(heading.value)
    return heading[number.end() :] if number else heading


def _response_of(heading: Text) -> Response | None:
    """The response that a heading names: "Partly agreed", or beside others "Partly"."""
    return (read_response(heading.value) or read_response(f"{heading} agreed")) if heading else None


def _is_ticked(rows: Sequence[Row], columns: _Columns, known: _Columns | None) -> bool:
    """Whether nothing but ticks stands under the words; at least one, unless these are three or known from a table above."""
    cells = [(column, cell) for row in rows for column, cell in row.placed() if columns.holds(column, cell)]
    marked = [_marked(column, cell, columns) for column, cell in cells]
    again = known is not None and (columns.first, columns.width) == (known.first, known.width)
    ticked = any(any(is_ticked([each.mark])) for each in marked if each)
    heads_totals = not rows and columns.width <= len(columns.headings) + 1  # the counts may stand on the next page
    return None not in marked and (ticked or again or (len(columns.headings) > 2 and not heads_totals))


class _Marked(NamedTuple):
    """The mark in a cell; the word over it, standing where the mark does, and what is said behind it."""

    mark: str
    said: tuple[Text, ...] = ()


def _marked(column: int, cell: Cell, columns: _Columns) -> _Marked | None:
    """What a cell under a response word says; None for any other text."""
    text, heading = cell.text.strip(), columns.headings[column - columns.first]
    if is_mark(text.value):
        return _Marked(text.value, (Text(heading.value, text.pieces),))
    if (response := read_response(text.value)) and response is _response_of(heading):
        return _Marked(SIGNS[0], (text,))
    if _REMARKED.match(text.value):
        return _Marked(text.value[0], (Text(heading.value, text[:1].pieces), text[1:].strip()))
    return None


def _with_one_column(table: Table, start: int, columns: _Columns) -> Table:
    rows: list[Row] = []
    covered = 0  # the first row below a cell of the new column that is merged down
    for index, row in enumerate(table.rows):
        own = [(column, cell) for column, cell in row.placed() if columns.holds(column, cell)]
        placed = [_moved(column, cell, columns) for column, cell in row.placed() if (column, cell) not in own]
        if own and index >= covered:
            cells = [cell for _, cell in own]
            heads = index < start
            said = _headings(cells, columns, lowest=index + 1 == start) if heads else _said(own, columns)
            one = _one_cell(cells, said)
            placed.append((columns.first, one))
            covered = index + one.rowspan
        rows.append(row.with_placed(placed))
    return replace(table, rows=tuple(rows), width=columns.merged(table.width))


def _headings(cells: Sequence[Cell], columns: _Columns, *, lowest: bool) -> list[Text]:
    """What a row of headings says of the new column; its title stands in the lowest one."""
    if columns.title:
        return [columns.title] if lowest else []
    return [Text.join(cell.text for cell in cells if cell.text)]


def _said(cells: Sequence[tuple[int, Cell]], columns: _Columns) -> list[Text]:
    """The response words that a row ticks, as a rule one, with what is said of it."""
    marked = [each for column, cell in cells if (each := _marked(column, cell, columns))]
    ticked = is_ticked([each.mark for each in marked])
    return [text for each, yes in zip(marked, ticked, strict=True) if yes for text in each.said]


def _moved(column: int, cell: Cell, columns: _Columns) -> tuple[int, Cell]:
    """A cell beside the new column, or one that runs across it."""
    start, end = columns.merged(column), columns.merged(column + cell.colspan - 1)
    return start, replace(cell, colspan=end - start + 1)


def _one_cell(cells: Sequence[Cell], said: Sequence[Text]) -> Cell:
    """The cells of a row as one; it reaches as far down as the highest of them, as that with the tick does."""
    boxes = [cell.at.bbox for cell in cells if cell.at.bbox]
    at = replace(cells[0].at, bbox=reduce(BBox.union, boxes)) if boxes else cells[0].at
    return Cell(tuple(Paragraph(text) for text in said if text), at, rowspan=max(cell.rowspan for cell in cells))
