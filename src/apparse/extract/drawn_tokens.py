"""Drawn tables in Markdown: a rule that lets markdown-it read them."""

from __future__ import annotations

from typing import Any

from apparse.extract.drawn import drawn_table
from apparse.extract.table_tokens import TokenCell, is_within_table, push_table


def with_drawn_tables(markdown: Any) -> None:
    """Let a parser of markdown-it know drawn tables."""
    markdown.block.ruler.before("table", "drawn_table", _rule, {"alt": ["paragraph", "reference"]})


def _rule(state: Any, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    if is_within_table(state) or state.is_code_block(start) or not state.src.startswith("+", _begin(state, start)):
        return False
    table = drawn_table(state.src[_begin(state, line) : state.eMarks[line]] for line in range(start, end))
    if table is None:
        return False
    if not silent:
        rows = (
            [TokenCell(start + cell.first, cell.lines, cell.colspan, cell.rowspan) for cell in row]
            for row in table.rows()
        )
        push_table(state, rows, table.heads, range(start, start + len(table.lines)))
    return True


def _begin(state: Any, line: int) -> int:
    """Where a line begins behind its indent."""
    return int(state.bMarks[line] + state.tShift[line])
