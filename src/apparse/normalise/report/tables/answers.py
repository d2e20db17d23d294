"""A key question and the per cent of cases in which the answer to it was yes."""

from __future__ import annotations

import re

from apparse.patterns import Pattern, any_of
from apparse.text import EMPTY, Text

Answered = tuple[Text, Text]
"""The question, and the answer with its per cent."""

_QUESTION = r"(?P<question>[A-Z][^?]{12,240}\?)"
_ANSWER = any_of(
    r"(yes\b[\s,:;–-]*)?(in )?(?P<percent>\d{1,3}\s?(%|per\s?cent))( of ([a-z]+ ){0,3}cases( (?!(is|are|was|were|has|had|did|no|not|none)\b)[a-z]+){0,3})?(\W{0,3}\byes\b)?\W?"
)
_BETWEEN = r"(?:\s+|\s*[:–—-]\s*)"
_BEHIND = Pattern(rf"{_QUESTION}{_BETWEEN}(?P<answer>(?i:{_ANSWER}))")
_BEFORE = Pattern(rf"(?P<answer>\d{{1,3}}\s?%)\s+{_QUESTION}")
_ALONE = Pattern(_ANSWER, re.IGNORECASE)
_ASKED = Pattern(r"\?(?:\s*\[\d{1,3}\])?$")
SHARE = Pattern(r"(\d{1,3})(?:\.\d+)?\s*(?:%|per\s?cent)?", re.IGNORECASE)
"""A per cent in a column of them, over which the sign may stand once for all."""


def asks(text: Text) -> bool:
    """Whether a text ends in a question, with the mark of a note behind it or without."""
    return bool(_ASKED.search(text.value))


def whole_percent(printed: Text) -> int | None:
    match = SHARE.fullmatch(printed.value.strip())
    return int(match[1]) if match and int(match[1]) <= 100 else None


def is_percent(text: str) -> bool:
    """ "62%" or "Yes, in 62 per cent of cases", and nothing else."""
    return bool(_ALONE.fullmatch(text))


def percent_of(answer: Text) -> Text:
    """The per cent of an answer, or of a cell in a column of them; empty where something else is said."""
    if match := _ALONE.fullmatch(answer.value):
        return answer.group(match, "percent")
    return answer if SHARE.fullmatch(answer.value.strip()) else EMPTY


def cut_question(line: Text) -> Answered | None:
    """ "Are all reviewed? 62%", "Are all reviewed? – 62%" or "62% Are all reviewed?", as the question and the answer."""
    match = _BEHIND.fullmatch(line.value) or _BEFORE.fullmatch(line.value)
    return (line.group(match, "question"), line.group(match, "answer")) if match else None


def answered(line: Text, below: Text) -> Answered | None:
    """A question and its answer in lines or cells of their own, whichever comes first."""
    for question, percent in ((line, below), (below, line)):
        if is_percent(percent.value) and question.value.endswith("?"):
            return question, percent
    return None
