r"""Plain values: what every table format can hold, so that a text is the same in all of them.

Spreadsheets, SQLite and Parquet each refuse other characters: NUL, control characters, lone surrogates. Those
are spelled out as backslash escapes ("\x00"), and so are bidirectional overrides, with which a cell could
show something else than it says. Line ends become "\n", and an empty text is missing.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from apparse.export.tables.schema import Value
from apparse.patterns import Pattern

_LINE_ENDS = Pattern(r"\r\n?|\x0b|\x0c|\u2028|\u2029")
_REFUSED = Pattern(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def plain(value: Any) -> Value:
    """The value as a table holds it: dates as ISO strings, codes as strings, text as said above."""
    if isinstance(value, str):
        return plain_text(value) or None
    if isinstance(value, date):
        return value.isoformat()
    assert value is None or isinstance(value, int | float), value
    return value


def plain_text(text: str) -> str:
    return _REFUSED.sub(_spelled, _LINE_ENDS.sub("\n", str(text)))


def _spelled(match: re.Match[str]) -> str:
    return match[0].encode("unicode_escape", "surrogatepass").decode("ascii")
