"""Drawn tables in Markdown: a rule that lets markdown-it read them, and the Markdown in their cells."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import dedent
from typing import Any

from apparse.extract.drawn import DrawnCell, DrawnTable, drawn_table

_WITHIN = "within a drawn table"
"""The key under which the parser's notes say that a cell is being read: a table drawn in it stays as it stands."""


def with_drawn_tables(markdown: Any) -> None:
    """Let a parser of markdown-it know drawn tables."""
    markdown.block.ruler.before("table", "drawn_table", _rule, {"alt": ["paragraph", "reference"]})


def _rule(state: Any, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    if state.env.get(_WITHIN) or state.is_code_block(start) or not state.src.startswith("+", _begin(state, start)):
        return False
    table = drawn_table(state.src[_begin(state, line) : state.eMarks[line]] for line in range(start, end))
    if table is None:
        return False
    if not silent:
        state.env[_WITHIN] = True
        _push_table(state, table, start)
        state.env[_WITHIN] = False
        state.line = start + len(table.lines)
    return True


def _begin(state: Any, line: int) -> int:
    """Where a line begins behind its indent."""
    return int(state.bMarks[line] + state.tShift[line])


def _push_table(state: Any, table: DrawnTable, start: int) -> None:
    _open(state, "table", start)
    for place, row in enumerate(table.rows()):
        if place in (0, table.heads):
            _open(state, "thead" if place < table.heads else "tbody", start)
        _push_row(state, row, start, "th" if place < table.heads else "td")
        if place == table.heads - 1:
            _close(state, "thead")
    _close(state, "tbody")
    _close(state, "table")


def _push_row(state: Any, cells: Sequence[DrawnCell], start: int, tag: str) -> None:
    _open(state, "tr", start + min((cell.first for cell in cells), default=0))
    for cell in cells:
        opened = _open(state, tag, start + cell.first)
        opened.attrs = {"colspan": str(cell.colspan), "rowspan": str(cell.rowspan)}
        _push_content(state, cell, start + cell.first)
        _close(state, tag)
    _close(state, "tr")


def _push_content(state: Any, cell: DrawnCell, line: int) -> None:
    """The tokens of the Markdown in a cell, on the lines and the level where it stands."""
    tokens: list[Any] = []
    state.md.block.parse(dedent("\n".join(cell.lines)), state.md, state.env, tokens)
    for token in tokens:
        token.level += state.level
        token.map = [line + each for each in token.map] if token.map else None
    state.tokens.extend(tokens)


def _open(state: Any, tag: str, line: int) -> Any:
    token = state.push(f"{tag}_open", tag, 1)
    token.map = [line, line + 1]
    return token


def _close(state: Any, tag: str) -> None:
    state.push(f"{tag}_close", tag, -1)
