"""Boxes: tables that only draw a frame around text, or set lists beside each other or beside the names of addressees."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apparse.blocks import Block, Cell, Heading, Paragraph, Passage, Row, Table, prose
from apparse.normalise.endings import is_finished
from apparse.normalise.report.headings.particular import opens_theme
from apparse.normalise.report.headings.roles import SORTS_FINDINGS, HeadingRole, role_of
from apparse.normalise.report.prose_ratings import rating_line
from apparse.text import Text


def unboxed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the text of boxes as if no frame were drawn around it."""
    found: list[Block] = []
    level = 0
    for block in blocks:
        level = block.level if isinstance(block, Heading) else level
        if isinstance(block, Table) and _is_frame(block):
            found.extend(part for row in block.rows for cell in row.cells for part in _framed(cell, level))
        elif isinstance(block, Table) and (listed := _beside_addressees(block) or lists_side_by_side(block)):
            found.extend(listed)
        else:
            found.append(block)
    return found


def _is_frame(table: Table) -> bool:
    """Whether a table of one column holds more than a line in a row, or nothing but a sentence or a rating."""
    cells = [cell for row in table.rows for cell in row.cells]
    alone = len(cells) == 1 and (is_finished(cells[0].text.value) or rating_line(cells[0].text))
    return table.width == 1 and (bool(alone) or any(len(cell.paragraphs) > 1 for cell in cells))


def _framed(cell: Cell, level: int) -> Iterator[Block]:
    """What stands in a frame; a theme that is judged there is a section below the heading of this level."""
    first, *others = cell.paragraphs or (None,)
    if isinstance(first, Paragraph):
        yield Heading(first.text, level + 1) if others and opens_theme(first.text) else first
    elif first:
        yield first
    yield from others


def _beside_addressees(table: Table) -> list[Block]:
    """Each addressee of the left column over what stands beside it; nothing where the table is another."""
    rows = [row for row in table.rows if any(cell.text for cell in row.cells)]
    heads = rows[:1] if rows and not _asks(rows[0]) else []
    rows = rows[len(heads) :]
    if not rows or not all(map(_asks, rows)):
        return []
    said = [Paragraph(row.text) for row in heads]
    return [*said, *(block for row in rows for block in _unfolded(row))]


def _asks(row: Row) -> bool:
    filled = [cell.text for cell in row.cells if cell.text]
    return len(filled) == 2 and filled[0].value.endswith(":") and role_of(filled[0]) is HeadingRole.ADDRESSEE


def _unfolded(row: Row) -> Iterator[Block]:
    addressee, listed = (cell for cell in row.cells if cell.text)
    yield Heading(_whole(addressee))
    yield from listed.paragraphs


def lists_side_by_side(table: Table) -> list[Block]:
    """The lists of a table whose columns are lists under headings of their own, one after the other; else nothing.

    Under some of the headings nothing may stand, but not under all.
    """
    columns: dict[int, list[Passage]] = {}
    for row in table.rows:
        for column, cell in row.placed():
            columns.setdefault(column, []).extend(cell.paragraphs)
    lists = [paragraphs for _, paragraphs in sorted(columns.items()) if paragraphs]
    if len(lists) < 2 or not all(_announces(each[0]) for each in lists) or all(len(each) == 1 for each in lists):
        return []
    return [part for first, *rest in lists for part in (Heading(first.text), *rest)]


def _announces(first: Passage) -> bool:
    role = role_of(first.text)
    asks = role is HeadingRole.ADDRESSEE and first.text.value.rstrip().endswith(":")
    return isinstance(first, Paragraph) and (asks or role in SORTS_FINDINGS)


def _whole(cell: Cell) -> Text:
    return Text.join(prose(cell.paragraphs))
