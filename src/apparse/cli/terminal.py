"""A terminal's width: lines for people that are longer go on below, at a blank and indented; in pipes and files none is broken."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator

from apparse.cli.streams import is_terminal
from apparse.patterns import Pattern

_WORD = Pattern(r"\s*\S+")
_COLOUR = Pattern(r"\x1b\[[\d;]*m")
_DEEPER = 2


def width() -> int | None:
    """The columns of the terminal to which results go; None if they go elsewhere."""
    return shutil.get_terminal_size().columns if is_terminal(sys.stdout) else None


def fitted(pieces: Iterable[str]) -> Iterator[str]:
    """The pieces of a text, each of whole lines, as the terminal shows them best."""
    columns = width()
    for piece in pieces:
        yield "\n".join(hung(line, columns) for line in piece.split("\n")) if columns else piece


def hung(line: str, columns: int, indent: int | None = None) -> str:
    """The line, broken at blanks where it is longer; what goes on stands so far to the right, or a little deeper than it begins."""
    deep = indent if indent is not None else len(line) - len(line.lstrip()) + _DEEPER
    lines = [""]
    for word in _WORD.findall(line):
        if lines[-1] and len(_COLOUR.sub("", lines[-1] + word)) > columns:
            lines.append(" " * deep + word.lstrip())
        else:
            lines[-1] += word
    return "\n".join(lines)
