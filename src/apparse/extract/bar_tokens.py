"""Tables of bars in Markdown: a rule that lets markdown-it read also those that a page tore, and loses no cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from apparse.extract.bars import cells, has_first_bar, is_head, is_row
from apparse.extract.table_tokens import close, open_

MOST_FILLED_UP = 65_536
"""Cells by which rows are filled up: short ones below a broad head must not make a page of any size."""


def with_bar_tables(markdown: Any) -> None:
    """Let a parser of markdown-it know tables of bars."""
    markdown.enable("table")
    markdown.block.ruler.at("table", _rule, {"alt": ["paragraph", "reference"]})


def _rule(state: Any, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - markdown-it calls it so
    line = _line(state, start)
    if "|" not in line or state.is_code_block(start):
        return False
    has_head = start + 1 < end and not _is_apart(state, start + 1) and is_head(line, _line(state, start + 1))
    if not has_head and not is_row(line):
        return False
    if not silent:
        body = list(_body(state, start + 2 if has_head else start, end, has_head=has_head))
        _push(state, start, body, has_head=has_head)
        state.line = body[-1] + 1 if body else start + 2
    return True


def _line(state: Any, line: int) -> str:
    return str(state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]])


def _is_apart(state: Any, line: int) -> bool:
    """Whether a line is no part of the block above by how far it is indented."""
    return bool(state.sCount[line] < state.blkIndent or state.is_code_block(line))


def _body(state: Any, start: int, end: int, *, has_head: bool) -> Iterator[int]:
    """The lines of the rows below the head, or of all of them if there is none."""
    others = state.md.block.ruler.getRules("blockquote")
    for line in range(start, end):
        said = _line(state, line)
        if not said.strip() or _is_apart(state, line) or not (has_head or has_first_bar(said)):
            return
        if any(rule(state, line, end, silent=True) for rule in others):
            return
        yield line


def _push(state: Any, start: int, body: Sequence[int], *, has_head: bool) -> None:
    first = _line(state, start)
    rows = [(line, cells(_line(state, line), has_first_bar=has_first_bar(first))) for line in body]
    heads = [(start, cells(first))] if has_head else []
    width = max(len(row) for _, row in (*heads, *rows))
    left = MOST_FILLED_UP
    open_(state, "table", start)
    for part, tag, those in (("thead", "th", heads), ("tbody", "td", rows)):
        if those:
            open_(state, part, those[0][0])
            for line, row in those:
                missing = min(width - len(row), left)
                left -= missing
                _push_row(state, line, [*row, *("" for _ in range(missing))], tag)
            close(state, part)
    close(state, "table")


def _push_row(state: Any, line: int, row: Sequence[str], tag: str) -> None:
    open_(state, "tr", line)
    for cell in row:
        open_(state, tag, line)
        inline = state.push("inline", "", 0)
        inline.map, inline.content, inline.children = [line, line + 1], cell, []
        close(state, tag)
    close(state, "tr")
