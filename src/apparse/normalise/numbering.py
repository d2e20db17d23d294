"""Numbers of recommendations and concerns, as plans print them; reports have a grammar of their own (`report.counted`).

A count is "3", "5.01" or "2a". It may stand alone in a cell, before its text, behind the word
that it counts ("Recommendation 3: …"), or at the end of a label ("Action 3.1:").
"""

from __future__ import annotations

import re

from apparse.patterns import Pattern

_DIGITS = r"\d{1,3}(?:\.\d{1,3})*"
_COUNT = rf"(?P<count>{_DIGITS}[a-z]?)"
_LETTERS = r"(?-i:[A-Z]{1,3}(?=\d))?"
"""What stands before the count where recommendations of several kinds are told apart: "HC1"."""
_COUNTED = r"(?:(?:priority|key)\s+)?(?:recommendation|concern|rec\b\.?)"
_NO = r"(?:no\.?|number)"
_CAPITAL = r"(?=(?-i:[A-Z‘“\"]))"

_CELL = Pattern(
    rf"\W*(?:(?:{_COUNTED}|ref|no|action|r|kc|pc)\W{{0,2}}\s*)?"
    rf"(?:{_DIGITS}\s?[a-z]?|[A-Z]{{1,3}}{_DIGITS}|\b(?:[ivxlc]+|[a-z]))[).:]?\W*",
    re.IGNORECASE,
)
_COUNTER = Pattern(r"\(?\d{1,3}[.):]?")
_BEFORE_TEXT = Pattern(
    rf"\s*(?:(?:{_COUNTED}\s*|r){_DIGITS}[a-z]?\s*[.):–-]?|\(?{_DIGITS}[a-z]?[.):]|\d{{1,3}}\.\d{{1,3}})\s+{_CAPITAL}",
    re.IGNORECASE,
)
_BEFORE_SMALL = Pattern(rf"\s*\(?{_DIGITS}[.):]\s+(?=[a-z])")
_BARE_BEFORE_TEXT = Pattern(r"\s*\d{1,3}[a-z]?\s+(?=[A-Z])")
OPENING = Pattern(
    rf"\s*(?:{_COUNTED}|r(?=\d))\s*{_NO}?\s*(?P<count>{_LETTERS}{_DIGITS}[a-z]?)\b\s*[.:)–—-]*\s*", re.IGNORECASE
)
"""The word that is counted and its number at the head of a text: "Recommendation 3:", "R4 –", "Concern KC2"; group `count`."""
HEADING = Pattern(rf"\s*{_COUNT}[.):]?\s+(?=\S)")
"""A number at the head of a heading, which needs no mark behind it: "3 Improve the showers"; group `count`."""
PARAGRAPH = Pattern(rf"\s*(?P<count>\(?{_DIGITS}[a-z]?[.):]|\d{{1,3}}(?:\.\d{{1,3}})+[a-z]?)\s+(?=[(\[]?[A-Z\d‘“\"])")
"""The number at the head of a paragraph, which has a mark behind it or a stop within: "7. …", "2.1 …"; group `count`."""
_CALLED = Pattern(rf"\s*{_COUNTED}\W{{0,2}}\s*{_NO}?\s*(?P<count>R?{_DIGITS}[a-z]?)\s*[.):]?\s*", re.IGNORECASE)
AT_END = Pattern(rf"\s*{_NO}?\s*{_COUNT}\s*[.:)]?\s*$", re.IGNORECASE)
"""The number at the end of a label: "Action 3.1:"; group `count`."""
_IN_SERIES = Pattern(r"\D*?(?P<stem>(?:\d{1,9}\.)*)(?P<last>\d{1,9})\W*")


def is_number(text: str) -> bool:
    """Whether a cell holds the number of a recommendation: "1", "5.01", "1a", "Rec 3", "R4"."""
    return bool(_CELL.fullmatch(text))


def is_counter(mark: str) -> bool:
    """Whether the mark of a list item is a plain number: "3.", "(3)"."""
    return bool(_COUNTER.fullmatch(mark))


def end_of_number(text: str, *, bare: bool = False, small: bool = False) -> int:
    """Where the text behind its printed number begins, 0 if none is printed.

    `bare` ones have no mark ("3 Improve …"); behind one with a mark the text may begin with a `small` letter ("3. improve …").
    """
    match = (
        _BEFORE_TEXT.match(text) or (bare and _BARE_BEFORE_TEXT.match(text)) or (small and _BEFORE_SMALL.match(text))
    )
    return match.end() if match else 0


def start_of_count(cell: str) -> int:
    """Where the count begins in a cell that says what it numbers ("Recommendation 3", "Key concern no. 2"), else 0."""
    called = _CALLED.fullmatch(cell)
    return called.start("count") if called else 0


def as_integer(number: str) -> int | None:
    """The whole number in a count, or None: "Rec 3." is 3, "3a" and "3.1" are none."""
    digits = re.fullmatch(r"\D*?(\d+)\W*", number)
    return int(digits[1]) if digits else None


def skipped(before: str, after: str) -> list[str]:
    """The numbers, two at most, that a reader misses between two: "4" between "3" and "5", "5.4" between "5.3" and "5.5"."""
    one, other = (_IN_SERIES.fullmatch(number) for number in (before, after))
    if not one or not other or one["stem"] != other["stem"]:
        return []
    return [f"{one['stem']}{count}" for count in range(int(one["last"]) + 1, int(other["last"]))[:2]]


def stem(number: str) -> str:
    """A number less its last part, under which others are counted: "2" of "2.3" and of "2c", nothing of "2"."""
    counted = re.fullmatch(r"\W*(\d+(?:\.\d+)*)(?:\.\d+|\s?[a-z])\W*", number)
    return counted[1] if counted else ""
