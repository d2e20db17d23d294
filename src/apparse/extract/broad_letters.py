"""Broad letters: those of Chinese and its like take two columns of a text whose letters are all equally broad."""

from __future__ import annotations

from unicodedata import east_asian_width

_FILLER = "\0"
"""Stands behind a letter that is two columns broad."""


def spread(line: str) -> str:
    """The line with each letter in the column where it is shown."""
    if line.isascii():
        return line
    return "".join(each + _FILLER if east_asian_width(each) in "WF" else each for each in line)


def closed_up(part: str) -> str:
    """Part of a line that was spread, as it was."""
    return part.replace(_FILLER, "")
