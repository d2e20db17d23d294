"""Inner headings: those of small tables within the cells of one column, which say more plainly than its heading what stands there.

Each recommendation has a table of its own in the column "Action", with headings for action, owner and date. They are
the headings of the whole table: here they stand once, below its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from apparse.blocks import Block, Cell, Row, Table
from apparse.location import BBox
from apparse.normalise.plan.columns.header import HEADER_ROWS, Header, find_header
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.spelling import squeezed
from apparse.text import Text

NEAR = 3.0
"""Points by which the border of a cell may lie outside of the column in which it stands."""


class _Inner(NamedTuple):
    """Inner headings that were lifted: their wordings, the width of their table, and where the column that they divide stands."""

    wordings: frozenset[tuple[str, ...]]
    width: int
    within: range
    box: BBox | None

    def columns_of(self, table: Table) -> range:
        """The columns of a table below that stand in the divided one."""
        places = [(column, cell.at.bbox) for row in table.rows for column, cell in row.placed() if cell.colspan == 1]
        own = [column for column, box in places if self.box and box and _stands_in(box, self.box)]
        if own:
            return range(min(own), max(own) + 1)
        return self.within if table.width == self.width and self.box is None else range(0)


def with_inner_headings_lifted(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[Text]]:
    """The blocks, and the headings that were printed again; the same if no table has inner headings.

    A page may have cut a table of them, so that what comes next has no other headings.
    """
    repeated: list[Text] = []
    lifted: list[Block] = []
    known: _Inner | None = None
    for block in blocks:
        if not isinstance(block, Table):
            lifted.append(block)
        elif inner := _inner_of(block):
            known = inner
            lifted.append(_lifted(block, inner, repeated))
        else:
            lifted.append(_gone_on(block, known, repeated) if known else block)
    return lifted, repeated


def _inner_of(table: Table) -> _Inner | None:
    """The inner headings of a table with headings of its own, which name neither owner nor date."""
    header = _own_header(table)
    if header is None or any(role_of_heading(text.value) in SIDES for text in header.texts):
        return None
    for start, head in table.rows[header.rows - 1].placed():
        within = range(start, start + head.colspan)
        rows = [row for row in table.rows[header.rows :] if _heads(row, within)]
        if len({_meaning(row, within) for row in rows}) == 1:
            wordings = frozenset(_wording(row, within) for row in rows)
            return _Inner(wordings, table.width, within, head.at.bbox)
    return None


def _lifted(table: Table, inner: _Inner, repeated: list[Text]) -> Table:
    header = _own_header(table)
    height = header.rows if header else 0
    places = [place for place in range(height, len(table.rows)) if _heads(table.rows[place], inner.within)]
    repeated += [text for place in places[1:] for text in _texts(table.rows[place], inner.within)]
    bare = _without_margins(table, inner.within)
    within = range(inner.within.start, inner.within.stop - (table.width - bare.width))
    rows = [_stretched(row, index, height, within) for index, row in enumerate(bare.rows[:height])]
    rows.append(_spread(bare.rows[places[0]], within))
    return replace(bare, rows=(*rows, *_without_heads(bare, height, places, within)))


def _gone_on(table: Table, inner: _Inner, repeated: list[Text]) -> Table:
    """What a page has cut off a table with inner headings, less those."""
    within = inner.columns_of(table)
    places = [place for place, row in enumerate(table.rows) if _wording(row, within) in inner.wordings]
    if not places or _own_header(replace(table, rows=table.rows[: places[0]])):
        return table
    repeated += [text for place in places for text in _texts(table.rows[place], within)]
    bare = _without_margins(table, within)
    narrowed = range(within.start, within.stop - (table.width - bare.width))
    return replace(bare, rows=tuple(_without_heads(bare, 0, places, narrowed)))


def _stands_in(box: BBox, outer: BBox) -> bool:
    return outer.x0 - NEAR < box.x0 and box.x1 < outer.x1 + NEAR


def _meaning(row: Row, within: range) -> tuple[Role | None, ...]:
    return tuple(role_of_heading(text.value) for text in _texts(row, within))


def _wording(row: Row, within: range) -> tuple[str, ...]:
    return tuple(squeezed(text.value) for text in _texts(row, within))


def _own_header(table: Table) -> Header | None:
    """The header in as few rows as are enough: inner headings right below it look like more of it."""
    tops = (replace(table, rows=table.rows[:height]) for height in range(1, HEADER_ROWS + 1))
    return next((header for top in tops if (header := find_header(top))), None)


def _heads(row: Row, within: range) -> bool:
    """Whether what stands in these columns of a row, and not all of it, are headings of actions with an owner or a date."""
    roles = [role_of_heading(text.value) for text in _texts(row, within)]
    beside = [role_of_heading(cell.text.value) for column, cell in row.placed() if column not in within and cell.text]
    acts = all(roles) and Role.ACTION in roles and not set(SIDES).isdisjoint(roles)
    return len(within) > 1 and acts and not (beside and all(beside))


def _texts(row: Row, within: range) -> list[Text]:
    return [cell.text for column, cell in row.placed() if column in within and cell.text]


def _without_heads(table: Table, height: int, places: Sequence[int], within: range) -> Iterator[Row]:
    """The rows below the headings, less those of inner headings: what begins beside these begins with the row below them.

    That row may be all that a page has left, or all that stands in the table within.
    """
    held: list[tuple[int, Cell]] = []
    for index, row in enumerate(table.rows[height:], height):
        cells = [(column, _shortened(cell, index, places)) for column, cell in row.placed()]
        if index in places:
            beside = [(column, cell) for column, cell in [*held, *cells] if column not in within]
            held = [(column, cell) for column, cell in beside if cell.rowspan]
            if alone := [
                (column, replace(cell, rowspan=1)) for column, cell in beside if not cell.rowspan and cell.text
            ]:
                yield row.with_placed(alone)
        else:
            yield row.with_placed([*held, *cells])
            held = []


def _stretched(row: Row, index: int, height: int, within: range) -> Row:
    """A row of the header, whose cells beside the divided column reach down beside the inner headings."""
    cells = (
        replace(cell, rowspan=cell.rowspan + (index + cell.rowspan == height and column not in within))
        for column, cell in row.placed()
    )
    return replace(row, cells=tuple(cells))


def _spread(row: Row, within: range) -> Row:
    """The inner headings as a row of the header, over all columns of the one that they divide."""
    placed = [(column, cell) for column, cell in row.placed() if column in within and cell.text]
    starts = [within.start, *(column for column, _ in placed[1:])]
    ends = [*starts[1:], within.stop]
    cells = (
        replace(cell, colspan=end - start, rowspan=1)
        for (_, cell), start, end in zip(placed, starts, ends, strict=True)
    )
    return Row(tuple(cells), tuple(starts), row.header)


def _without_margins(table: Table, within: range) -> Table:
    """The table without the columns that a page shows between the edges of the cells and of the tables within them."""
    said = {column for row in table.rows for column, cell in row.placed() if cell.text and cell.colspan < len(within)}
    margins = set(within) - said
    rows = tuple(_closed_up(row, margins) for row in table.rows)
    return replace(table, rows=rows, width=table.width - len(margins))


def _closed_up(row: Row, margins: set[int]) -> Row:
    placed = []
    for column, cell in row.placed():
        colspan = sum(covered not in margins for covered in range(column, column + cell.colspan))
        if colspan:
            start = sum(before not in margins for before in range(column))
            placed.append((start, replace(cell, colspan=colspan)))
    return row.with_placed(placed)


def _shortened(cell: Cell, index: int, places: Sequence[int]) -> Cell:
    """The cell without the rows of inner headings over which it reaches."""
    return replace(cell, rowspan=cell.rowspan - sum(index <= place < index + cell.rowspan for place in places))
