"""The forms that a date may take: patterns over the kinds of tokens, and how each is read.

A day, perhaps "th", perhaps "of", a month, a year: blanks and line ends between tokens never matter.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from apparse.patterns import Pattern
from apparse.records.dates.period import Period, Precision
from apparse.records.dates.tokens import MONTHS, ORDINALS, SEASONS, Token

Bounds = tuple[date, date]
Words = dict[str, str]


class NoDateError(Exception):
    """The tokens have the form of a date, but a reader would not take them for one ("1.2.3")."""


def _number(word: str) -> int:
    return ORDINALS[word] if word in ORDINALS else int(word)


def _year(word: str) -> int:
    if len(word) == 4:
        return int(word)
    if len(word) != 2 or not word.isdecimal():
        raise NoDateError
    return 2000 + int(word)


def _months(year: int, first: int, count: int) -> Bounds:
    """From the first day of month `first` of `year` to the last day of the month `count` - 1 later."""
    years, month = divmod(first - 1 + count - 1, 12)
    return date(year, first, 1), date(year + years, month + 1, monthrange(year + years, month + 1)[1])


def _double(words: Words) -> int:
    """The first year of "2025/26"; years that do not follow each other are no financial year."""
    first, second = _year(words["from"]), _year(words["upto"])
    if second != first + 1 or (len(words["from"]) == 2 and first < 2015):
        raise NoDateError
    return first


def _read_day(words: Words) -> Bounds:
    month = MONTHS[words["name"]] if "name" in words else _number(words["month"])
    day = date(_year(words["year"]), month, _number(words["day"]))
    return day, day


def _read_month(words: Words) -> Bounds:
    month = MONTHS[words["name"]] if "name" in words else _number(words["month"])
    if len(words["year"]) == 2 and "sign" not in words and not 20 <= int(words["year"]) < 30:
        raise NoDateError  # "May 12" and "May 31" may well be days
    return _months(_year(words["year"]), month, 1)


def _read_quarter(words: Words) -> Bounds:
    quarter = _number(words["quarter"])
    if not 1 <= quarter <= 4:
        raise ValueError(quarter)
    if "upto" not in words:
        return _months(_year(words["year"]), 3 * quarter - 2, 3)
    return _months(_double(words) + quarter // 4, (3 * quarter) % 12 + 1, 3)


def _read_season(words: Words) -> Bounds:
    if "upto" in words and (words["name"] != "winter" or _year(words["upto"]) != _year(words["year"]) + 1):
        raise NoDateError
    return _months(_year(words["year"]), SEASONS[words["name"]], 3)


def _read_year(words: Words) -> Bounds:
    return _months(_year(words["year"]), 1, 12)


def _read_financial_year(words: Words) -> Bounds:
    return _months(_double(words), 4, 12)


def _read_academic_year(words: Words) -> Bounds:
    return _months(_double(words), 9, 12)


_DOUBLE = r"(?P<from>Y|n)[/-](?P<upto>Y|n)(?![/-]?[nm])"
_QUARTER = r"(?:q(?P<quarter>n)|(?P<quarter_>n)o?q)"
_AFTER_NAME = r"[,.]?(?P<sign>['/-])?f?(?P<year>Y|n(?!o|f?m|[/.-]n))"

# The forms in the order in which they are tried, each a pattern over kinds whose groups are the tokens that count.
_FORMS: tuple[tuple[Precision, Callable[[Words], Bounds], str], ...] = (
    (Precision.DAY, _read_day, r"(?P<year>Y)(?P<sign>[/-])(?P<month>n)(?P=sign)(?P<day>n)"),  # 2026-03-31
    (Precision.DAY, _read_day, rf"(?P<day>n)o?f?[-/.]?(?P<name>m){_AFTER_NAME}"),  # 31st of March 2026, 31-Mar-26
    (Precision.DAY, _read_day, r"(?P<name>m)(?P<day>n)o?,?(?P<year>Y)"),  # March 31st, 2026
    (Precision.DAY, _read_day, r"(?P<day>n)(?P<sign>[/.-])(?P<month>n)(?P=sign)(?P<year>Y|n)(?![/.-]n)"),  # 31/03/2026, 31.3.26
    (Precision.QUARTER, _read_quarter, rf"{_QUARTER}[,-]?f?\(?F?y?f?{_DOUBLE}"),  # Q2 2025/26, Q2 of financial year 2025/26
    (Precision.QUARTER, _read_quarter, rf"F?y?{_DOUBLE}[,-]?{_QUARTER}"),  # 2025/26 Q2
    (Precision.QUARTER, _read_quarter, rf"{_QUARTER}[,-]?f?\(?(?P<year>Y)"),  # Q2 2026
    (Precision.QUARTER, _read_quarter, rf"(?P<year>Y)[,-]?{_QUARTER}"),  # 2026 Q2
    (Precision.SEASON, _read_season, r"(?P<name>s)f?,?(?P<year>Y)(?:[/-](?P<upto>Y|n))?"),  # Spring 2026, Winter 2025/26
    (Precision.MONTH, _read_month, rf"(?P<name>m){_AFTER_NAME}"),  # March 2026, Mar '26
    (Precision.MONTH, _read_month, r"(?P<month>n)[/-](?P<year>Y)(?!/n)"),  # 03/2026
    (Precision.YEAR, _read_academic_year, rf"Ay?{_DOUBLE}|(?P<from_>Y)[/-](?P<upto_>Y|n)A"),  # academic year 2025/26
    (Precision.YEAR, _read_financial_year, rf"F?y?{_DOUBLE}"),  # 2025/26, FY 25/26
    (Precision.MONTH, _read_month, r"(?P<year>Y)-(?P<month>n)(?![/-]n)"),  # 2026-03
    (Precision.YEAR, _read_year, r"(?P<year>Y)"),  # 2026
)  # fmt: skip
_COMPILED = tuple((precision, read, Pattern(pattern)) for precision, read, pattern in _FORMS)
START = Pattern(r"(?<!x)[nmsqFA]|(?<!xn[/-])Y")
"""Where a form may begin."""


class Reading(NamedTuple):
    """A period, the tokens it stands on (first, and one past the last), and how it was read."""

    period: Period
    first: int
    last: int
    words: Words
    read: Callable[[Words], Bounds]


def named(match: re.Match[str], tokens: list[Token], offset: int = 0) -> Words:
    found = (group for group, kinds in match.groupdict().items() if kinds)
    return {group.rstrip("_"): tokens[match.start(group) + offset].word for group in found}


def read_at(index: int, tokens: list[Token], code: str) -> Reading | None:
    """The period whose form begins at token `index`: the first form that fits and that a reader would take for one."""
    for precision, read, pattern in _COMPILED:
        if not (match := pattern.match(code, index)):
            continue
        words, place = named(match, tokens), (tokens[index].start, tokens[match.end() - 1].end)
        try:
            period = Period(*read(words), precision, *place)
        except NoDateError:
            continue
        except ValueError:
            period = Period(None, None, precision, *place)
        return Reading(period, index, match.end(), words, read)
    return None
