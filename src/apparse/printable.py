"""What may be shown: text from documents and file names, made safe for a terminal, a log and JSON.

A document can hold escape sequences, bidirectional overrides, lone surrogates
and commands for a CI service. Everything that leaves apparse goes through
`clean` (lines) or `to_json`; the one who reads sees what was there, spelled out.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Any

from apparse.patterns import Pattern

# Characters outside these ranges are looked up one by one; the ranges hold nearly all that documents print.
_SURE = r" -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e"
_UNSURE = Pattern(rf"[^{_SURE}]")
_UNSURE_IN_JSON = Pattern(rf"[^\n{_SURE}]")  # whose line ends stand between values, never in them
# Azure and GitHub take "##vso[" and "##[" for commands anywhere in a line.
_COMMAND = Pattern(r"##(?=\w*\[)")


def clean(text: object) -> str:
    """The text on one line: what doesn't print (controls, bidi marks, surrogates, line ends) as backslash escapes."""
    return _COMMAND.sub(r"#\\x23", _UNSURE.sub(_spelled(_backslashed), str(text)))


def clean_name(name: str) -> str:
    """A file name that may begin a line: "::error.pdf" would be a command to a CI service, "./::error.pdf" is none."""
    return ("./" if name.lstrip().startswith((":", "#")) else "") + clean(name) if name else '""'


def long_date(day: object) -> str:
    """A day, or its ISO form as JSON has it, as "31 March 2026"; what is no day stays as it is."""
    try:
        known = date.fromisoformat(str(day))
    except ValueError:
        return str(day)
    return f"{known.day} {known:%B %Y}"


def to_json(data: Any, *, indent: int | None = 2) -> str:
    r"""The data as JSON with a line end: readable UTF-8, but whatever doesn't print as \u escapes."""
    return printed_json(json.dumps(data, ensure_ascii=False, indent=indent, allow_nan=False))


def printed_json(dumped: str) -> str:
    """JSON that something else has written, made as safe, with a line end."""
    printable = _UNSURE_IN_JSON.sub(_spelled(_json_escaped), dumped)
    return _COMMAND.sub(r"#\\u0023", printable) + "\n"


def _spelled(escape: Callable[[str], str]) -> Callable[[re.Match[str]], str]:
    return lambda match: match[0] if _prints(match[0]) else escape(match[0])


def _prints(char: str) -> bool:
    """Letters, marks, signs and blanks of any width; but no control, format, surrogate, private or separator character."""
    return char.isprintable() or unicodedata.category(char) == "Zs"


def _backslashed(char: str) -> str:
    return char.encode("unicode_escape", "surrogatepass").decode("ascii")


def _json_escaped(char: str) -> str:
    return json.dumps(char)[1:-1]
