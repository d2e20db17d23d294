"""Endings: whether a text is at its end, or more must follow."""

from __future__ import annotations

import re

from apparse.patterns import Pattern

_NOTE = r"\[(?:\d{1,3}|[ivx]{1,5})\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]"
_REFERENCE = r"\s+\((?:[^()]*\d[^()]*|[Tt]o\s[^()]*)\)\.?"
_MARKS = Pattern(rf"\s?(?:{_NOTE})+$")
_FINISHED = Pattern(rf"[.!?:;][\"'”’)\]]*(?:{_NOTE})*$|[.!?]{_REFERENCE}$")
_SMALL = "a|an|the|of|and|or|to|for|with|in|on|at|by|from|into|that|which|who|is|are|be|will|as|their|its|our"
_OPEN_END = Pattern(rf"\b(?:{_SMALL}|&|HM|H\.M\.|His Majesty's|Her Majesty's)$|[,(/–-]$", re.IGNORECASE)
_LEADS_ON = Pattern(r"\b(?:i\.\s?e|e\.\s?g|cf|viz)\.$")
"""What ends in a stop and never ends a sentence."""
LONGEST_END = 500
"""Characters of the last sentence, with its references, that are looked at."""
_MAY_LEAD_ON = Pattern(r"\b(?:\w\.\s?\w|etc|approx|incl)\.$")
"""What ends in a stop within a sentence, too: "until 4 p.m."."""


def is_finished(text: str) -> bool:
    """Whether a text ends like a sentence; the mark of a note may stand behind the stop, or where it arose, or who is asked: "(3.9)", "(To the governor)"."""
    end = _end(text)
    return bool(_FINISHED.search(end)) and not _LEADS_ON.search(end)


def without_marks(text: str) -> str:
    """A text without the marks of notes at its end: what stands before them says how it ends."""
    return _MARKS.sub("", text)


def takes_small(text: str) -> bool:
    """Whether a text can go on with a small letter: in mid-sentence, behind an abbreviation, or with the list that it announces."""
    return text.endswith(":") or not is_finished(text) or _MAY_LEAD_ON.search(text.rstrip()) is not None


def is_cut(text: str) -> bool:
    """Whether a text ends in a word or mark after which something must follow."""
    end = _end(text)
    return bool(_OPEN_END.search(end) or _LEADS_ON.search(end))


def _end(text: str) -> str:
    """As much of the end of a text as tells: it may grow line by line, and be asked about at each."""
    return text.rstrip()[-LONGEST_END:]
