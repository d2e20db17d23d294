"""Torn addressees: headings of groups that flattening has torn over the leading cells of a row: "East M|idlands region should:"."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import partial

from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.addressee import MAX_LENGTH, SHORT_TITLE, TITLE, TO_SOMEBODY, says_whom
from apparse.normalise.plan.rows.tears import Words, joined
from apparse.patterns import Pattern
from apparse.records.asking import asks
from apparse.records.body import NATIONAL_NAMES
from apparse.similarity import likeness as quick_likeness
from apparse.text import EMPTY, Text

_TORN_WORD = Pattern(r"(?:[a-z][,-]?|\b[A-Z])\t[ -]?[a-z]|[A-Z]\t[A-Z](?![a-z])|\b([A-Z])\t\1")
"""Two cells, with a tab between them, over which a word is torn: below the first capital, further on, or in an abbreviation.

Or the capital is printed twice.
"""
_TORN_BEFORE_CAPITAL = Pattern(r"[A-Za-z],?\t ?[A-Z]")
"""Between two words, of which the second has kept the capital of a name: "To the Director of|Works"."""
_TORN_INITIAL = Pattern(r"[A-Z]\t(?:[a-z]|[A-Z](?![a-z]))")
"""A word of which the first cell has only the capital, which may be a number elsewhere: "R|espect"."""
KNOWN = tuple(f"{name} {asking}:" for name in NATIONAL_NAMES for asking in ("should", "must"))
"""Headings of plans all over the country: what a torn one is mended to, when it is close enough."""
CLOSE_ENOUGH = 0.85
MOST_PUT_IN = 2
"""Letters that are doubled or misread at a tear."""
LONGEST_TORN = 10
"""Words of a title that is known although it asks nobody."""


def mend_torn_heading(cells: Sequence[Text], words: Words, *, alone: bool = False) -> Text:
    """The heading that flattening tore over the leading cells of a row, or an empty Text.

    "East M|idlands region should:" is joined by the `words` of the plan; where letters were lost or misread at the
    tears and the result is all but the name of a national body, that name is meant.
    `alone` says that nothing else can stand in these cells, so that any short title is one.
    """
    if not cells:
        return EMPTY
    is_initial = alone and _TORN_INITIAL.match("\t".join(cell.value for cell in cells))
    if sum(map(len, cells)) > MAX_LENGTH or (is_number(cells[0].value) and not is_initial):
        return EMPTY
    likeliest, *others = joined(cells, words)
    if known := _known(likeliest.value, tears=len(cells) - 1):
        return Text(known, likeliest.pieces)
    kinds = (asks, partial(_is_torn_title, cells, alone=alone), partial(_is_torn_topic, cells, alone=alone))
    return next((title for is_heading in kinds for title in (likeliest, *others) if is_heading(title.value)), EMPTY)


def _known(heading: str, tears: int) -> str | None:
    """The known heading that a torn one is meant to be, unless it has more letters than tears put in: "The Probation Service regio|ns should:"."""
    known = max(KNOWN, key=lambda name: _likeness(heading, name))
    likeness = _likeness(heading, known)
    common = likeness * (len(heading) + len(known)) / 2
    return known if likeness >= CLOSE_ENOUGH and len(heading) - common <= MOST_PUT_IN * tears else None


def _is_torn_title(cells: Sequence[Text], title: str, *, alone: bool) -> bool:
    """Whether a word is torn over the cells, and they make up a title ("Priori|ty concerns"), in which no sentence ends."""
    if not _is_torn(cells, title):
        between = alone and _is_torn(cells, title, _TORN_BEFORE_CAPITAL)
        return between and (bool(TO_SOMEBODY.fullmatch(title)) or says_whom(title))
    return bool(TITLE.fullmatch(title) or TO_SOMEBODY.fullmatch(title))


def _is_torn_topic(cells: Sequence[Text], title: str, *, alone: bool) -> bool:
    """Whether a word is torn over cells in which nothing else can stand, and they make up what is no sentence."""
    return alone and _is_torn(cells, title) and bool(SHORT_TITLE.fullmatch(title))


def _is_torn(cells: Sequence[Text], title: str, tear: Pattern[str] = _TORN_WORD) -> bool:
    """Whether the cells are torn so, and a sentence ends neither in them nor in what they make up."""
    printed = "\t".join(cell.value for cell in cells)
    ended = any(is_finished(cell.value) for cell in cells[:-1]) or not title[-1].isalpha()
    return tear.search(printed) is not None and not ended and len(title.split()) <= LONGEST_TORN


def _likeness(one: str, other: str) -> float:
    """The likeness of two headings; 0 where a quick look shows that they can't be close."""
    one, other = one.lower(), other.lower()
    if not quick_likeness(one, other, CLOSE_ENOUGH):  # never less than what is asked of the slow one
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
