"""Tables that a page break has cut are joined, and the row that it has torn with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from apparse.blocks import Block, Cell, Row, Table
from apparse.normalise.endings import is_finished
from apparse.text import Text


@dataclass(frozen=True, slots=True)
class Whole:
    """The blocks with a table that goes on at the top of the next page as one table.

    `repeated` is what the next page prints again of the table's first row.
    """

    blocks: tuple[Block, ...]
    repeated: tuple[Text, ...]


def with_whole_tables(blocks: Sequence[Block]) -> Whole:
    joined: list[Block] = []
    repeated: list[Text] = []
    for block in blocks:
        before = joined[-1] if joined else None
        if isinstance(before, Table) and isinstance(block, Table) and _goes_on(before, block):
            rest = _without_heads(before, block)
            if rest is not block:
                repeated.extend(cell.text for cell in block.rows[0].cells)
            joined[-1] = _joined(before, rest)
        else:
            joined.append(block)
    return Whole(tuple(joined), tuple(repeated))


def _without_heads(before: Table, after: Table) -> Table:
    """What goes on of a table, without the first row of the whole where the page prints it again."""
    first, *below = after.rows
    again = [cell.text.value for cell in first.cells] == [cell.text.value for cell in before.rows[0].cells]
    return replace(after, rows=tuple(below)) if below and again else after


def _goes_on(before: Table, after: Table) -> bool:
    last, first = _pages(before)[1], _pages(after)[0]
    return before.width == after.width and last is not None and first is not None and first == last + 1


def _pages(table: Table) -> tuple[int | None, int | None]:
    """The first and the last page on which the table stands."""
    pages = [cell.at.page for row in table.rows for cell in row.cells if cell.at.page is not None]
    return (min(pages), max(pages)) if pages else (table.at.page, table.at.page)


def _joined(before: Table, after: Table) -> Table:
    *above, last = before.rows
    first, *below = after.rows
    if _is_rest(last, first):
        return replace(before, rows=(*above, _mended(last, first), *below), open_bottom=after.open_bottom)
    return replace(before, rows=(*before.rows, *after.rows), open_bottom=after.open_bottom)


def _is_rest(above: Row, row: Row) -> bool:
    """Whether a row holds only what is missing of the row above: an empty cell, or the end of a sentence."""
    cells = dict(above.placed())
    filled = [(cells.get(column), cell.text) for column, cell in row.placed() if cell.text]
    if len(filled) == len(cells) or not filled:
        return False
    return all(cell is not None and _completes(cell.text, text) for cell, text in filled)


def _completes(above: Text, text: Text) -> bool:
    return not above or (not is_finished(above.value) and text.value[0].islower())


def _mended(above: Row, rest: Row) -> Row:
    tails = dict(rest.placed())
    cells = tuple(_with_tail(cell, tails.get(column)) for column, cell in above.placed())
    return replace(above, cells=cells)


def _with_tail(cell: Cell, tail: Cell | None) -> Cell:
    return replace(cell, paragraphs=(*cell.paragraphs, *tail.paragraphs)) if tail else cell
