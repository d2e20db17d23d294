"""On which line of a TOML file a key stands: the parser of the standard library does not say."""

from __future__ import annotations

import re
from collections.abc import Mapping

from apparse.patterns import Pattern

KeyPath = tuple[str, ...]
_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)"""
_DOTTED = rf"{_PART}(?:\s*\.\s*{_PART})*"
_TABLE = Pattern(rf"\s*\[\s*({_DOTTED})\s*\]\s*(?:#.*)?")
_KEY = Pattern(rf"\s*({_DOTTED})\s*=")


def lines_of(text: str) -> dict[KeyPath, int]:
    """The line, counted from one, of each table and key that begins a line of its own."""
    found: dict[KeyPath, int] = {}
    table: KeyPath = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _TABLE.fullmatch(line):
            table = _parts(header[1])
            found.setdefault(table, number)
        elif key := _KEY.match(line):
            found.setdefault((*table, *_parts(key[1])), number)
    return found


def line_of(path: KeyPath, lines: Mapping[KeyPath, int]) -> int | None:
    """The line of a key, or else of the table or list that it is in."""
    return next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), None)


def _parts(dotted: str) -> KeyPath:
    return tuple(part.strip("\"'") for part in re.findall(_PART, dotted))
