"""Rows in which no cell begins (all are merged from above, or there is none): they say nothing, and the tables go without them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Block, Content, Row, Table


def without_bare_rows(content: Content) -> Content:
    """The content with a cell that begins in each row of its tables; cells that reach over others reach so many rows less."""
    if not any(map(_has_bare_rows, content.blocks)):
        return content
    bared = (_without(block) if isinstance(block, Table) else block for block in content.blocks)
    return replace(content, blocks=tuple(block for block in bared if block))


def _has_bare_rows(block: Block) -> bool:
    return isinstance(block, Table) and not (block.rows and all(row.cells for row in block.rows))


def _without(table: Table) -> Table | None:
    begun = [place for place, row in enumerate(table.rows) if row.cells]
    rows = tuple(_shortened(table.rows[place], place, begun) for place in begun)
    return replace(table, rows=rows) if rows else None


def _shortened(row: Row, place: int, begun: Sequence[int]) -> Row:
    def rows_below(rowspan: int) -> int:
        return bisect_left(begun, place + rowspan) - bisect_left(begun, place)

    return replace(row, cells=tuple(replace(cell, rowspan=rows_below(cell.rowspan)) for cell in row.cells))
