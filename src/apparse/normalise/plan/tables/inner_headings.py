"""Inner headings: those of small tables within the cells of one column, which say more plainly than its heading what stands there.

Each recommendation has a table of its own in the column "Action", with headings for action, owner and date. They are
the headings of the whole table: here they stand once, below its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Block, Cell, Row, Table
from apparse.normalise.plan.columns.header import HEADER_ROWS, Header, find_header
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.spelling import squeezed
from apparse.text import Text


def with_inner_headings_lifted(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[Text]]:
    """The blocks, and the headings that were printed again; the same if no table has inner headings."""
    repeated: list[Text] = []
    lifted = [_lifted(block, repeated) if isinstance(block, Table) else block for block in blocks]
    return lifted, repeated


def _lifted(table: Table, repeated: list[Text]) -> Table:
    header = _own_header(table)
    if header is None or any(role_of_heading(text.value) in SIDES for text in header.texts):
        return table
    for start, head in table.rows[header.rows - 1].placed():
        within = range(start, start + head.colspan)
        places = [place for place in range(header.rows, len(table.rows)) if _heads(table.rows[place], within)]
        wordings = {tuple(squeezed(text.value) for text in _texts(table.rows[place], within)) for place in places}
        if len(wordings) == 1:
            repeated += [text for place in places[1:] for text in _texts(table.rows[place], within)]
            bare = _without_margins(table, within)
            narrowed = range(start, within.stop - (table.width - bare.width))
            return _with_heads_of(bare, header.rows, places, narrowed)
    return table


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


def _with_heads_of(table: Table, height: int, places: Sequence[int], within: range) -> Table:
    """The table with the headings of the first of the places below its own, and without those of any."""
    rows: list[Row] = [_stretched(row, index, height, within) for index, row in enumerate(table.rows[:height])]
    rows.append(_spread(table.rows[places[0]], within))
    held: list[tuple[int, Cell]] = []  # what begins beside inner headings begins with the row below them
    for index, row in enumerate(table.rows[height:], height):
        cells = [(column, _shortened(cell, index, places)) for column, cell in row.placed()]
        if index in places:
            held = [(column, cell) for column, cell in cells if column not in within and cell.rowspan]
        else:
            cells = sorted([*held, *cells], key=lambda placed: placed[0])
            rows.append(replace(row, cells=tuple(c for _, c in cells), columns=tuple(column for column, _ in cells)))
            held = []
    return replace(table, rows=tuple(rows))


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
    cells, columns = [], []
    for column, cell in row.placed():
        colspan = sum(covered not in margins for covered in range(column, column + cell.colspan))
        if colspan:
            cells.append(replace(cell, colspan=colspan))
            columns.append(sum(before not in margins for before in range(column)))
    return replace(row, cells=tuple(cells), columns=tuple(columns))


def _shortened(cell: Cell, index: int, places: Sequence[int]) -> Cell:
    """The cell without the rows of inner headings over which it reaches."""
    return replace(cell, rowspan=cell.rowspan - sum(index <= place < index + cell.rowspan for place in places))
