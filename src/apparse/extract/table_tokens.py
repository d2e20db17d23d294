"""Tokens of markdown-it for tables that it doesn't know itself, with the Markdown in their cells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from textwrap import dedent
from typing import Any, NamedTuple

_WITHIN = "within a table's cell"
"""The key under which the parser's notes say that a cell is being read: a table in it stays as it stands."""


class TokenCell(NamedTuple):
    """The lines of a cell, of which the text's line `first` is the first one, and its spans."""

    first: int
    lines: Sequence[str]
    colspan: int = 1
    rowspan: int = 1


def is_within_table(state: Any) -> bool:
    return bool(state.env.get(_WITHIN))


def push_table(state: Any, rows: Iterable[Sequence[TokenCell]], heads: int, lines: range) -> None:
    """The tokens of a table on these lines, of which the first `heads` rows are its head."""
    state.env[_WITHIN] = True
    open_(state, "table", lines.start)
    for place, row in enumerate(rows):
        if place in (0, heads):
            open_(state, "thead" if place < heads else "tbody", lines.start)
        _push_row(state, row, lines.start, "th" if place < heads else "td")
        if place == heads - 1:
            close(state, "thead")
    close(state, "tbody")
    close(state, "table")
    state.env[_WITHIN] = False
    state.line = lines.stop


def _push_row(state: Any, cells: Sequence[TokenCell], start: int, tag: str) -> None:
    open_(state, "tr", min((cell.first for cell in cells), default=start))
    for cell in cells:
        opened = open_(state, tag, cell.first)
        opened.attrs = {"colspan": str(cell.colspan), "rowspan": str(cell.rowspan)}
        _push_content(state, cell)
        close(state, tag)
    close(state, "tr")


def _push_content(state: Any, cell: TokenCell) -> None:
    """The tokens of the Markdown in a cell, on the lines and the level where it stands."""
    tokens: list[Any] = []
    state.md.block.parse(dedent("\n".join(cell.lines)), state.md, state.env, tokens)
    for token in tokens:
        token.level += state.level
        token.map = [cell.first + each for each in token.map] if token.map else None
    state.tokens.extend(tokens)


def open_(state: Any, tag: str, line: int) -> Any:
    token = state.push(f"{tag}_open", tag, 1)
    token.map = [line, line + 1]
    return token


def close(state: Any, tag: str) -> None:
    state.push(f"{tag}_close", tag, -1)
