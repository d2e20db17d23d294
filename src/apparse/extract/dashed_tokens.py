"""Dashed tables in Markdown: a rule that lets markdown-it read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from apparse.extract.dashed import DashedRow, DashedTable, dashed_tables
from apparse.extract.table_tokens import TokenCell, is_within_table, push_table

_TABLES = "dashed tables by their first lines"
"""The key in the parser's notes: where they are is told of the whole text."""


def with_dashed_tables(markdown: Any) -> None:
    """Let a parser of markdown-it know dashed tables; their borders are also what rules and headings are marked by."""
    markdown.block.ruler.before("table", "dashed_table", _rule)


def _rule(state: Any, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    if is_within_table(state) or state.level:
        return False
    lines = state.src.split("\n") if _TABLES not in state.env else ()
    tables = state.env.setdefault(_TABLES, {table.start: table for table in dashed_tables(lines)})
    table = tables.get(start)
    if table is None or not table.rows or table.stop > end:
        return False
    if not silent:
        rows = [_cells(state, table, row) for row in table.rows]
        push_table(state, rows, int(table.has_head), range(start, table.stop))
    return True


def _cells(state: Any, table: DashedTable, row: DashedRow) -> Sequence[TokenCell]:
    lines = [state.src[state.bMarks[place] : state.eMarks[place]] for place in range(*row)]
    return [TokenCell(row.start, part) for part in table.parts(lines)]
