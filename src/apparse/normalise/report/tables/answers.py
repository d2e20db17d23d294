"""A key question and the per cent of cases in which the answer to it was yes."""

from __future__ import annotations

import re

from apparse.text import Text

Answered = tuple[Text, Text]
"""The question, and its per cent."""

_QUESTION = r"(?P<question>[A-Z].{12,240}\?)"
_PERCENT = r"(?P<percent>\d{1,3}\s?%)"
_BEHIND = re.compile(rf"{_QUESTION}\s+{_PERCENT}")
_BEFORE = re.compile(rf"{_PERCENT}\s+{_QUESTION}")
_ALONE = re.compile(_PERCENT)
_ASKED = re.compile(r"\?(?:\s*\[\d{1,3}\])?$")
SHARE = re.compile(r"(\d{1,3})(?:\.\d+)?\s*(?:%|per\s?cent)?", re.IGNORECASE)
"""A per cent in a column of them, over which the sign may stand once for all."""


def asks(text: Text) -> bool:
    """Whether a text ends in a question, with the mark of a note behind it or without."""
    return bool(_ASKED.search(text.value))


def whole_percent(printed: Text) -> int | None:
    match = SHARE.fullmatch(printed.value.strip())
    return int(match[1]) if match and int(match[1]) <= 100 else None


def is_percent(text: str) -> bool:
    """ "62%", and nothing else."""
    return bool(_ALONE.fullmatch(text))


def cut_question(line: Text) -> Answered | None:
    """ "Are all reviewed? 62%", or "62% Are all reviewed?", as the question and its per cent."""
    match = _BEHIND.fullmatch(line.value) or _BEFORE.fullmatch(line.value)
    return (line.group(match, "question"), line.group(match, "percent")) if match else None


def answered(line: Text, below: Text) -> Answered | None:
    """A question and its per cent in lines or cells of their own, whichever comes first."""
    for question, percent in ((line, below), (below, line)):
        if is_percent(percent.value) and question.value.endswith("?"):
            return question, percent
    return None
