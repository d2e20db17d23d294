"""Patterns for what people write, in a notation that can be read: an alternative a line, plain brackets, plain blanks."""

from __future__ import annotations

import re

_NOTATION = re.compile(r"\\.|\[(?:\\.|[^\]\\])+\]|(?P<group>\((?!\?))|(?P<blank> )")
"""What differs from the notation of `re`, and what is escaped or stands in a class, which does not."""


def any_of(listed: str) -> str:
    """A pattern of `re` for any of the lines; those that begin with # are remarks.

    Brackets group and capture nothing. A blank is white space of any length (" ?" one at most), but for those that indent
    the lines or end them, which are nothing.
    """
    lines = [line.strip() for line in listed.splitlines()] if "\n" in listed else [listed]
    return f"(?:{'|'.join(_NOTATION.sub(_spelt_out, line) for line in lines if line and not line.startswith('#'))})"


def _spelt_out(found: re.Match[str]) -> str:
    if found["group"]:
        return "(?:"
    if found["blank"]:
        return r"\s" if found.string.startswith("?", found.end()) else r"\s+"
    return found[0]
