"""Tables that a page break has cut are joined, and the row that it has torn with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from apparse.blocks import Block, Cell, Heading, Paragraph, Row, Table
from apparse.normalise.endings import is_finished
from apparse.normalise.report.mending.boxes import lists_side_by_side
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
    ended: Block | None = None
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        before = joined[-1] if joined and joined[-1] is not ended else None
        if not isinstance(before, Table):
            joined.append(block)
        elif isinstance(block, Table) and _goes_on(before, block):
            rest = _without_heads(before, block)
            if rest is not block:
                repeated.extend(cell.text for cell in block.rows[0].cells)
            joined[-1] = _joined(before, rest)
        elif whole := _completed(before, block):
            joined[-1] = ended = whole
        elif isinstance(block, Heading | Paragraph) and _repeats_head(before, block.text) and _completed(before, after):
            repeated.append(block.text)
        else:
            joined.append(block)
    return Whole(tuple(joined), tuple(repeated))


def _completed(table: Table, block: Block | None) -> Table | None:
    """The table with a text on the page after it as the last line of the row that the page has torn, if it is that."""
    if not isinstance(block, Heading | Paragraph) or not block.text or not block.text.at:
        return None
    if not block.text.value[0].islower():
        return None
    ends, *above = reversed(table.rows)
    torn = [cell for cell in ends.cells if " " in cell.text.value and not is_finished(cell.text.value)]
    last, first = _pages(table)[1], block.text.at[0].page
    if len(torn) != 1 or last is None or first != last + 1:
        return None
    tail = Cell((Paragraph(block.text),))
    cells = tuple(_with_tail(cell, tail) if cell is torn[0] else cell for cell in ends.cells)
    return replace(table, rows=(*reversed(above), replace(ends, cells=cells)))


def _repeats_head(table: Table, text: Text) -> bool:
    head = " ".join(cell.text.value for cell in table.rows[0].cells if cell.text)
    return bool(head) and text.value == head


def _without_heads(before: Table, after: Table) -> Table:
    """What goes on of a table, without the first row of the whole where the page prints it again."""
    first, *below = after.rows
    again = [cell.text.value for cell in first.cells] == [cell.text.value for cell in before.rows[0].cells]
    return replace(after, rows=tuple(below)) if below and again else after


def _goes_on(before: Table, after: Table) -> bool:
    last, first = _pages(before)[1], _pages(after)[0]
    if lists_side_by_side(after):
        return False
    if last is None and first is None:
        return before.width == after.width and _is_cut(before.rows[-1], after.rows[0])
    return before.width == after.width and last is not None and first is not None and first == last + 1


def _is_cut(last: Row, first: Row) -> bool:
    """Whether a row ends in mid-sentence, with nothing beside it, and the next one goes on; a source without pages tells no more."""
    torn, *beside = last.cells
    rest = first.cells[0].text.value
    cut = bool(torn.text and beside) and not is_finished(torn.text.value) and not any(cell.text for cell in beside)
    return cut and rest[:1].islower() and any(cell.text for cell in first.cells[1:])


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
