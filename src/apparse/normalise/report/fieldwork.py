"""When the inspectors came: the first day or month of the fieldwork, as a line or a sentence gives it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from apparse.blocks import Block, prose
from apparse.patterns import Pattern, any_of
from apparse.records.dates.finding import find_periods
from apparse.records.dates.period import Period, Precision
from apparse.records.dates.tokens import MONTH_NAMES
from apparse.text import EMPTY, Text

_STARTED = any_of("started|began|commenced|took place|ran|(was|were) (carried out|conducted|undertaken|completed|held)")
_FIELDWORK = Pattern(
    any_of(
        rf"""
        # "fieldwork dates: …", "fieldwork in …", "fieldwork in the region took place …"
        \bfieldwork\b\s*(dates?|period|weeks?)?\s*(:|{_STARTED}\b|(w/c|week|in|from|between|on)\b|(?=\d))
        \bfieldwork\b( [\w’'-]+){{1,6}}? {_STARTED}\b
        # "we began our fieldwork …", "the week of the fieldwork", "our inspection took place …"
        \b(conducted|carried out|undertook|completed|began|started) ((our|the) )?(inspection )?fieldwork\b
        \b(dates?|period|weeks?) of ((the|our) )?fieldwork\b
        \b(this|our) inspection {_STARTED}\b
        """
    ),
    re.IGNORECASE,
)
_AN_INSPECTION = Pattern(any_of(rf"\ban? (un)?announced inspection( of [^.;:?]{{3,60}})? {_STARTED}\b"), re.IGNORECASE)
"""As a letter to a minister begins; elsewhere that may be an earlier one, so what names the fieldwork goes first."""
_WEEK = Pattern(r"\b(?:(?:the\s+)?week\s+(?:commencing|beginning)|w/c)\s*:?\s*$", re.IGNORECASE)
_MONTH = rf"(?:{'|'.join(MONTH_NAMES)})"
_NTH = r"\d{1,2}(?:\s?(?:st|nd|rd|th))?"
_DAY = rf"(?P<day>{_NTH})"
_PARTS = Pattern(
    rf"(?:{_DAY}(?!\d).*?)?\b(?P<month>{_MONTH})\b(?:.*?(?P<year>\b\d{{4}})\b)?", re.IGNORECASE | re.DOTALL
)
_WITHOUT_YEAR = Pattern(rf"{_DAY}\s*(?:and|to|until|[-–—])\s*\d{{1,2}}\s+{_MONTH}\b", re.IGNORECASE)
_DAYS = Pattern(
    rf"(?:{_NTH}(?:\s+{_MONTH})?\s*(?:,|,?\s*and\b|&|\bto\b|[-–—])\s*)+{_NTH}\s+{_MONTH}\s+\d{{4}}", re.IGNORECASE
)
"""Days and stretches of days in one list: "12 and 19–20 January 2021"."""
REACH = 90
"""Characters: how far behind its mention the date of the fieldwork stands."""


def fieldwork_in_prose(blocks: Iterable[Block]) -> Text:
    """The first date that a sentence gives for the start of the fieldwork; empty where none does."""
    sentences = [sentence for text in prose(blocks) for sentence in text.sentences()]
    dates = (_start(sentence, naming) for naming in (_FIELDWORK, _AN_INSPECTION) for sentence in sentences)
    return next(filter(None, dates), EMPTY)


def fieldwork_start(sentence: Text) -> Text:
    """ "Fieldwork took place between 4 and 8 March 2024" began on "4 March 2024"."""
    return _start(sentence, _FIELDWORK) or _start(sentence, _AN_INSPECTION)


def _start(sentence: Text, naming: Pattern[str]) -> Text:
    mention = naming.search(sentence.value)
    if mention is None:
        return EMPTY
    rest = sentence[mention.start() :]
    within = mention.end() - mention.start() + REACH
    days = (p for p in find_periods(rest.value) if p.precision in (Precision.DAY, Precision.MONTH) and p.start < within)
    period = next(days, None)
    if period is not None:
        return _first_of(rest, period)
    match = _WITHOUT_YEAR.search(rest.value)
    return _joined(rest.group(match)) if match and match.start() < within else EMPTY


def first_day(line: Text) -> Text:
    """The first of the days that a line names and nothing else: "3–14 June 2024" began on "3 June 2024"."""
    period = next((p for p in find_periods(line.value) if p.precision is Precision.DAY and p.ends > 1), None)
    if period is None:
        return _joined(line) if _DAYS.fullmatch(line.value.strip()) else EMPTY
    return _first_of(line, period)


def printed_days(line: Text) -> Text:
    """The days that a line names, as printed, where they are more than one: "3–14 June 2024"; otherwise empty."""
    period = next((p for p in find_periods(line.value) if p.ends > 1), None)
    if period is not None:
        return line[period.start : period.end]
    match = _DAYS.search(line.value)
    return line.group(match) if match else EMPTY


def _first_of(text: Text, period: Period) -> Text:
    """The first of the dates that a period names, with the month and the year that it shares with the last."""
    printed = text[period.start : period.end]
    if period.ends > 1:
        first = _joined(printed)
        years = re.findall(r"\d{4}", first.value)
        return first if period.earliest and years == [str(period.earliest.year)] else printed
    week = _WEEK.search(text.value, 0, period.start)
    return text[week.start() : period.end] if week else printed


def _joined(printed: Text) -> Text:
    match = _PARTS.search(printed.value)
    return Text.join(printed.group(match, name) for name in ("day", "month", "year")) if match else printed
