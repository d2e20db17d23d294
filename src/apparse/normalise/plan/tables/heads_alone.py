"""Heads alone: the headings of a table of flattened text that a mark of the page ("DRAFT") parts from their rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from apparse.blocks import Block, Furniture, Table
from apparse.normalise.plan.columns.header import find_header


def with_heads_on(blocks: Iterable[Block]) -> list[Block]:
    """The blocks; such headings stand on the table below, so that what their columns hold is seen there."""
    found: list[Block] = []
    head: int | None = None  # the place of headings below which nothing but marks has come
    for block in blocks:
        above = found[head] if head is not None else None
        if isinstance(block, Table) and isinstance(above, Table) and head is not None and _belongs(block, above):
            found[head] = replace(above, rows=(*above.rows, *block.rows), open_bottom=block.open_bottom)
            head = None
            continue
        if isinstance(block, Table) and _is_head_alone(block):
            head = len(found)
        elif not isinstance(block, Furniture):
            head = None
        found.append(block)
    return found


def _is_head_alone(table: Table) -> bool:
    header = find_header(table) if table.flattened else None
    return header is not None and header.rows == len(table.rows)


def _belongs(table: Table, head: Table) -> bool:
    """Whether a table has as many columns as the headings above it, and none of its own."""
    return table.flattened and table.width == head.width and find_header(table) is None
