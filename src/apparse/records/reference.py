"""References to other parts of the same plan: "see 1.2", "Action Points 1, 2 & 3", "as per recommendation 3"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from apparse.patterns import Pattern, any_of


class Referent(StrEnum):
    """What a reference says that it points at."""

    RECOMMENDATION = "recommendation"
    ACTION = "action"
    EITHER = "either"  # a bare number


class Reference(NamedTuple):
    """One reference: what it names, the number without blanks ("1.2", "4(b)", "1a"), and its place in the text.

    The members of a list ("Action Points 1, 2 & 3") are references of their own
    with one place; the ends of a range stand for all between them.
    """

    target: Referent
    number: str
    start: int
    end: int


_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
# A number is none of these with more digits behind it, as a date, a share or the name of a file has them.
_FIGURE = r"\d{1,2}(?:\.\d{1,2})?(?:[a-h]\b)?(?:\([a-h]\))?(?![\d%]|\.\d|/\d)"  # 3, 1.2, 1a, 4(b)
_DOTTED = r"(?:\d{1,2}\.\d{1,2}[a-h]?|\d{1,2}[a-h])(?![\w%]|\.\d|/\d)"  # 1.2, 1a: no plain count
_LINK = r"\s?(?:,(?:\s?and\b|\s?&)?|and|&|or|to|[-–])\s{0,2}"


def _listed(number: str, link: str = _LINK) -> str:
    return rf"{number}\)?(?:{link}{number}\)?)*"


_COUNTS = any_of(
    r"\s?(weeks?|months?|days?|years?|hours?|minutes?|per cent|percent|million|thousand|times|of the \d)\b"
)
_NAMED = tuple(
    (kind, Pattern(
        rf"""
        \b(?:{words})\.?\s{{0,2}}
        (?:no\.?\s|nos\.?\s|numbers?\s|\#)? \(?
        (?P<numbers>{_listed(_FIGURE)}|(?:{"|".join(_WORDS)})\b)
        (?!{_COUNTS})
        """,
        re.IGNORECASE | re.VERBOSE,
    ))
    for kind, words in (
        (Referent.RECOMMENDATION, r"rec(?:ommendation)?s?\b|concerns?\b|areas?\ for\ improvement\b"),
        (Referent.ACTION, r"actions?(?:\ points?)?\b"),
    )
)  # fmt: skip

# What leads in a bare number. Elsewhere a bare number is a time, a sum, a version …
_LEADS = any_of(
    r"""
    see( also)?|refer(red)? to|cross[- ]refer(ence)?(d|s)?:?( (to|with))?|linked (to|with)|links? (to|with)
    as per|per|same as( for)?|also
    (as|already) (described|set out|outlined|detailed|noted|stated|mentioned|listed|specified|explained)( (above|below))? (at|in|under|by|within)
    as (at|in|under|for)|covered (at|by|in|under)
    """
)
_LED = Pattern(rf"\b{_LEADS}\s{{1,2}}\(?(?P<numbers>{_listed(_DOTTED)})(?!{_COUNTS})", re.IGNORECASE)
_BRACKET_LINK = r"\s?(?:,|and|&)\s?"
_SEEN = Pattern(rf"\(see\s(?P<numbers>\d{{1,2}}(?:{_BRACKET_LINK}\d{{1,2}})*)\s?\)", re.IGNORECASE)
_BRACKETED = Pattern(rf"\(\s?(?P<numbers>\d{{1,2}}\.\d{{1,2}}(?:{_BRACKET_LINK}\d{{1,2}}\.\d{{1,2}})*)\s?\)")

# What makes a number that of something else: the document it stands in, before or after it …
_FOREIGN = r"ppo|ofsted|cqc|sfo|hmicfrs|inquest|inquiry|audit|ombudsman|thematic|previous"
_OTHERS = Pattern(rf"\b(?:{_FOREIGN}|coroner['’]?s?|earlier|past)\s$", re.IGNORECASE)
_OF_OTHERS = Pattern(
    rf"""
    \s(?:of|in|from|made\ (?:by|in))\s
    (?:(?!this\b)[\w'’&-]+\s){{0,6}}?
    (?:{_FOREIGN}|review|coroner|strategy|framework|manual|(?<!action\ )plan|last|20\d\d)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OF_SOMETHING = Pattern(r"\sof\s(?!this\b|recommendation\b|rec\b)", re.IGNORECASE)
# … or the thing that is counted.
_COUNTABLE = (
    r"sections?|chapters?|paragraphs?|paras?|pages?|pp?|annex(?:es)?|appendix|schedules?|tables?|figures?|articles?|rules?"
    r"|versions?|updates?|releases?|levels?|tiers?|grades?|bands?|phases?|modules?|standards?|rooms?|factor|ratio|score"
)
_COUNTED = Pattern(rf"\b(?:{_COUNTABLE})\.?\s$", re.IGNORECASE)
_NEVER = Pattern(r"(?!)")
_FORMS: tuple[tuple[Referent, Pattern[str], Pattern[str], Pattern[str]], ...] = (
    *((kind, pattern, _OTHERS, _OF_OTHERS) for kind, pattern in _NAMED),
    (Referent.EITHER, _LED, _NEVER, _OF_SOMETHING),
    (Referent.EITHER, _SEEN, _NEVER, _OF_SOMETHING),
    (Referent.EITHER, _BRACKETED, _COUNTED, _OF_SOMETHING),
)
_CONTEXT = 24


def find_references(text: str) -> tuple[Reference, ...]:
    """The references of a text to actions and recommendations of its own plan, in the order in which they are printed.

    Instructions (PI 04/2016), laws, paragraphs and pages of the report, versions,
    levels, sums, times and recommendations of other documents are none.
    """
    found: dict[int, tuple[Reference, ...]] = {}
    for target, pattern, foreign_before, foreign_after in _FORMS:
        for match in pattern.finditer(text):
            before = text[max(0, match.start() - _CONTEXT) : match.start()]
            if not (foreign_before.search(before) or foreign_after.match(text, match.end())):
                place = match.start(), match.end("numbers") - _is_closed_twice(match["numbers"])
                found.setdefault(
                    match.start("numbers"), tuple(Reference(target, n, *place) for n in _numbers(match["numbers"]))
                )
    return tuple(reference for _, references in sorted(found.items()) for reference in references)


def _is_closed_twice(numbers: str) -> bool:
    """Whether the last bracket belongs to the text around: "(Action 2)"."""
    return numbers.endswith(")") and numbers.count(")") > numbers.count("(")


def _numbers(listed: str) -> Iterator[str]:
    """The numbers of a list in order, each once; a range is filled: "8 to 10" is 8, 9 and 10."""
    if listed.lower() in _WORDS:
        yield str(_WORDS.index(listed.lower()) + 1)
        return
    numbers = list(re.finditer(_FIGURE, listed))
    for before, match in zip([None, *numbers], numbers, strict=False):
        if before and re.fullmatch(r"\)?\s?(?:to|[-–])\s{0,2}", listed[before.end() : match.start()]):
            yield from _between(before.group(), match.group())
        yield match.group().lower()


def _between(first: str, last: str) -> Iterator[str]:
    """The numbers between the ends of a range of whole numbers, or of the second parts under one first."""
    stem, _, low = first.rpartition(".")
    other_stem, _, high = last.rpartition(".")
    if stem == other_stem and low.isdecimal() and high.isdecimal():
        yield from (f"{stem}.{n}" if stem else str(n) for n in range(int(low) + 1, int(high)))
