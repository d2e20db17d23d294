"""Torn headings: the heading of one column that flattening has torn over two cells: "Recom|mendation".

The rows below have a cell less, as those of a whole table have; or something stands below both halves, and the first of the
two columns, which is that of the numbers, has no heading.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from apparse.blocks import Block, Cell, Paragraph, Row, Table
from apparse.normalise.plan.columns.headings import role_of_heading, roles_of_header
from apparse.text import Text


def with_headings_whole(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks; a table of flattened text whose first row has a torn heading with that in one cell."""
    for block in blocks:
        yield _whole(block) if isinstance(block, Table) and block.flattened else block


def _whole(table: Table) -> Table:
    head, *below = table.rows
    place = _torn([cell.text.value for cell in head.cells]) if below and len(head.cells) == table.width else None
    if place is None:
        return table
    first, second = head.cells[place : place + 2]
    heading = replace(first, paragraphs=(Paragraph(Text.join([first.text, second.text], separator="")),))
    before, after = head.cells[:place], head.cells[place + 2 :]
    rows = [_narrower(row, place, table.width) for row in below]
    whole = [row for row in rows if row]
    if len(whole) < len(below):
        return replace(table, rows=(replace(head, cells=(*before, Cell(at=first.at), heading, *after)), *below))
    top = Row.of((*before, heading, *after), header=head.header)
    return replace(table, rows=(top, *whole), width=len(top.cells))


def _torn(heads: Sequence[str]) -> int | None:
    """The place of the first of two cells that are a heading only if they are one, among others with which they head a table."""
    for place, (one, other) in enumerate(pairwise(heads)):
        torn = one[-1:].islower() and other[:1].islower()
        if torn and role_of_heading(one + other) and not (role_of_heading(one) or role_of_heading(other)):
            return place if roles_of_header([*heads[:place], one + other, *heads[place + 2 :]]) else None
    return None


def _narrower(row: Row, place: int, width: int) -> Row | None:
    """The row in a table of a column less; None if something stands in each of its cells below the torn heading."""
    cells = list(row.cells)
    if len(cells) == width:
        empty = next((each for each in (place, place + 1) if not cells[each].text), None)
        if empty is None:
            return None
        del cells[empty]
    return replace(row, cells=tuple(cells), columns=tuple(range(width - 1 - len(cells), width - 1)))
