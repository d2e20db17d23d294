"""Tables that stand in a cell of another: they divide it into rows and columns of the table around it, as a page shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from typing import TypeGuard

from apparse.blocks import Block, Cell, Row, Table
from apparse.extract.cells import cell_paragraphs
from apparse.location import NOWHERE, Location


@dataclass(frozen=True, slots=True)
class NestingCell(Cell):
    """A cell in which tables stand among the paragraphs; the tables are in `paragraphs` as well, cell by cell."""

    blocks: tuple[Block, ...] = ()


Placed = tuple[int, int, Cell]
"""Row and column of a cell, and the cell."""


def cell_of(blocks: Iterable[Block], at: Location = NOWHERE, colspan: int = 1, rowspan: int = 1) -> Cell:
    """The cell in which the blocks stand."""
    within = tuple(blocks)
    paragraphs = tuple(cell_paragraphs(within))
    if any(map(_divides, within)):
        return NestingCell(paragraphs, at, colspan, rowspan, within)
    return Cell(paragraphs, at, colspan, rowspan)


def with_nested_tables(table: Table) -> Table:
    """The table with the rows and columns of those within its cells; one in a merged cell stays cell by cell.

    So do all in a table of one column, if they are of several kinds: it lays out a page, and they have no columns in common.
    """
    nests = [(column, cell) for row in table.rows for column, cell in row.placed() if _nests(cell)]
    widths = {block.width for _, cell in nests for block in cell.blocks if _divides(block)}
    if not nests or (table.width == 1 and len(widths) > 1):
        return table
    more = [0] * table.width
    for column, cell in nests:
        more[column] = max(more[column], _width(cell) - cell.colspan)
    starts = list(accumulate((1 + extra for extra in more), initial=0))
    tops = list(accumulate((max(map(_height, row.cells), default=1) for row in table.rows), initial=0))
    placed = [
        each
        for index, row in enumerate(table.rows)
        for column, cell in row.placed()
        for each in _spread(cell, index, column, tops, starts)
    ]
    heads = {tops[index] for index, row in enumerate(table.rows) if row.header}
    return replace(table, rows=tuple(_rows(placed, tops[-1], heads)), width=starts[-1])


def _divides(block: Block) -> TypeGuard[Table]:
    """Whether a table has rows and columns; a single cell, row or column is but a frame around what it holds."""
    return isinstance(block, Table) and block.width > 1 and len(block.rows) > 1


def _nests(cell: Cell) -> TypeGuard[NestingCell]:
    return isinstance(cell, NestingCell) and cell.rowspan == 1


def _width(cell: NestingCell) -> int:
    return max(block.width for block in cell.blocks if _divides(block))


def _height(cell: Cell) -> int:
    return sum(len(part.rows) for part in _parts(cell)) if _nests(cell) else 1


def _parts(cell: NestingCell) -> Iterator[Table]:
    """What the cell holds as tables below each other: those within it, and all that stands between them as one row."""
    for divides, blocks in groupby(cell.blocks, key=_divides):
        if divides:
            yield from (block for block in blocks if _divides(block))
        elif paragraphs := tuple(cell_paragraphs(blocks)):
            yield Table((Row((Cell(paragraphs, cell.at),), (0,)),), 1)


def _spread(cell: Cell, index: int, column: int, tops: Sequence[int], starts: Sequence[int]) -> Iterator[Placed]:
    """The cell, or the cells of which it is made, in the rows and columns of the divided table."""
    top, bottom = tops[index], tops[min(index + cell.rowspan, len(tops) - 1)]
    left, right = starts[column], starts[min(column + cell.colspan, len(starts) - 1)]
    if not _nests(cell):
        yield top, left, Cell(cell.paragraphs, cell.at, right - left, bottom - top)
        return
    height = _height(cell)
    for part in _parts(cell):
        for row in part.rows:
            last = top + 1 == tops[index] + height
            for place, inner in row.placed():
                ends = place + inner.colspan >= part.width
                across = right - left - place if ends else inner.colspan
                down = bottom - top if last else inner.rowspan
                yield top, left + place, replace(inner, colspan=across, rowspan=down)
            top += 1


def _rows(placed: Iterable[Placed], height: int, heads: set[int]) -> Iterator[Row]:
    rows: list[list[tuple[int, Cell]]] = [[] for _ in range(height)]
    for row, column, cell in placed:
        rows[row].append((column, cell))
    for index, cells in enumerate(rows):
        ordered = sorted(cells, key=lambda each: each[0])
        yield Row(tuple(cell for _, cell in ordered), tuple(column for column, _ in ordered), index in heads)
