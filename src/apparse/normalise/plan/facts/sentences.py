"""Sentences: who does what by when, where it is said in prose ("The Head of Works will lay tiles by May 2026.").

Only what is certain is taken from a sentence: the office or body that it begins with and that does something itself, and
the one date that stands behind "by" or "beginning in". The sentence stays the action, whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from apparse.normalise.plan.columns.role import Role
from apparse.normalise.plan.facts.fact import Fact, fact_of
from apparse.patterns import Pattern
from apparse.records.dates.finding import find_periods
from apparse.records.title import Names, names, stands_alone
from apparse.text import EMPTY, Text

_WILL = Pattern(r"\s*(?P<the>The\s+)?(?P<who>[^.;:]{1,120}?)\s+(?:will|shall)\s+(?P<verb>[a-z]+)")
_CLAUSE = Pattern(r"\b(?:who|which|that|when|if|where|is|are|was|were|has|have|had)\b", re.IGNORECASE)
"""What no name holds."""
_SUFFERS = frozenset(("be", "have", "receive", "need", "not", "remain", "get", "benefit", "continue"))
"""Verbs whose subject need not be the one who acts."""
_BY = Pattern(r"\bby\s+(?P<date>(?:the\s+)?(?:(?:end|middle|beginning|start)\s+of\s+)?)$")
_FROM = Pattern(r"\b(?P<date>(?:beginning|starting)\s+(?:in|on|from)\s+)$")
_SENTENCE = Pattern(r"[.!?]\s")
_REACH = 40
"""Characters before a date that can say what it is."""


def promised(text: Text) -> list[Fact]:
    """The owner and the date of a text that says what somebody will do; nothing if it certainly has neither."""
    will = _WILL.match(text.value)
    if will is None or _CLAUSE.search(will["who"]):
        return []
    found = [fact_of(Role.OWNER, EMPTY, EMPTY, text.group(will, "who"))] if _acts(will) else []
    end = _SENTENCE.search(text.value, will.end())
    dates = list(_deadlines(text[: end.start() if end else None], will.end()))
    return [*found, *dates] if len(dates) == 1 else found


def _acts(will: re.Match[str]) -> bool:
    """Whether the subject is an office or body that does something; "officers" are many, and "the Governor" is one."""
    who = will["who"]
    words = who.split()[0 if will["the"] else 1 :]  # the first of a sentence has a capital anyhow
    titled = any(word[0].isupper() and names(word) is Names.ROLE for word in words)
    return will["verb"] not in _SUFFERS and (titled or stands_alone(who) or names(who) is Names.BODY)


def _deadlines(sentence: Text, start: int) -> Iterator[Fact]:
    for period in find_periods(sentence.value):
        before = sentence.value[max(start, period.start - _REACH) : period.start]
        if said := _BY.search(before) or _FROM.search(before):
            first = period.start - len(said["date"])
            yield fact_of(Role.TARGET, EMPTY, EMPTY, sentence[first : period.end])
