"""Periods of time as they are printed: "March 2026", "31/03/2026", "Q2 2025/26", "Spring 2026", "March to June 2026".

A text is cut into tokens and each token becomes one letter of a code, its kind. The forms that a date may take
are patterns over that code: a day, perhaps "th", perhaps "of", a month, a year. Blanks and line ends between
tokens therefore never matter, and the work grows with the length of the text only.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Period:
    """A printed date: the first and the last day that it can mean, both inclusive, and where in the text it stands.

    The bounds are None for a date that no calendar has ("31/06/2025").
    `ends` counts the dates printed with one year between them: two in "May and July 2026".
    `window` is true where the two are the ends of one stretch of time ("May to July 2026").
    """

    earliest: date | None
    latest: date | None
    precision: Precision
    start: int
    end: int
    ends: int = 1
    window: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign, in lower case, and where it stands."""

    word: str
    start: int
    end: int


MONTH_NAMES = tuple("january february march april may june july august september october november december".split())
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def _near_misses(name: str) -> set[str]:
    """The name with one letter left out, doubled, or swapped with the next."""
    left_out = {name[:i] + name[i + 1 :] for i in range(1, len(name))}
    doubled = {name[:i] + name[i] + name[i:] for i in range(1, len(name))}
    swapped = {name[:i] + name[i + 1] + name[i] + name[i + 2 :] for i in range(1, len(name) - 1)}
    return left_out | doubled | swapped


_MONTHS: dict[str, int] = {
    **{typo: n for n, name in enumerate(MONTH_NAMES, 1) if len(name) > 5 for typo in _near_misses(name)},
    **{name: n for n, name in enumerate(MONTH_NAMES, 1)},
    **{name[:3]: n for n, name in enumerate(MONTH_NAMES, 1)},
    "sept": 9,
}

_KINDS: dict[str, str] = {
    **dict.fromkeys(_MONTHS, "m"),
    **dict.fromkeys(_SEASONS, "s"),
    **dict.fromkeys(_ORDINALS, "n"),
    **dict.fromkeys(("q", "qtr", "quarter"), "q"),
    **dict.fromkeys(("st", "nd", "rd", "th"), "o"),
    **dict.fromkeys(("fy", "financial", "fiscal"), "F"),
    **dict.fromkeys(("academic", "school"), "A"),
    **dict.fromkeys(("to", "until", "till", "through"), "t"),
    **dict.fromkeys(("and", "&", "or", "plus"), "a"),
    # words whose number is no day or month: PI 04/2016 is no April, "Phase 2 March 2026" no 2 March
    **dict.fromkeys(("pi", "psi", "pso", "ai", "para", "paragraph", "section", "page"), "x"),
    **dict.fromkeys(("phase", "stage", "step", "part", "tranche", "wave", "cohort", "action", "recommendation"), "x"),
    **dict.fromkeys(("from", "between"), "b"),
    **dict.fromkeys("–—−‐‑", "-"),
    **dict.fromkeys("’‘`", "'"),
    "of": "f",
    "year": "y",
}
_TOKEN = re.compile(r"[^\W\d_]+|\d+|[^\w\s]")


@lru_cache(maxsize=4096)
def _kind(word: str) -> str:
    """One letter for the kind of a token: n and Y are numbers, w is any other word; signs stand for themselves."""
    if word.isdecimal():
        if len(word) <= 2:
            return "n"
        return "Y" if len(word) == 4 and word[:2] in {"19", "20"} else "N"
    return _KINDS.get(word, "w" if word.isalpha() else word)


def tokenise(text: str) -> tuple[list[Token], str]:
    """The tokens of a text, and their kinds in one string, a letter for each."""
    tokens = [Token(m.group().lower(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
    return tokens, "".join("l" if _is_list_mark(token, text) else _kind(token.word) for token in tokens)


def _is_list_mark(token: Token, text: str) -> bool:
    """Whether a stop ends the number of a list entry ("1. May 2026")."""
    return (
        token.word == "."
        and text[token.start - 1 : token.start].isdecimal()
        and text[token.end : token.end + 1].isspace()
    )


Bounds = tuple[date, date]
Words = dict[str, str]


class _NoDateError(Exception):
    """The tokens have the form of a date, but a reader would not take them for one ("1.2.3")."""


def _number(word: str) -> int:
    return _ORDINALS[word] if word in _ORDINALS else int(word)


def _year(word: str) -> int:
    if len(word) == 4:
        return int(word)
    if len(word) != 2 or not word.isdecimal():
        raise _NoDateError
    return 2000 + int(word)


def months(year: int, first: int, count: int) -> Bounds:
    """From the first day of month `first` of `year` to the last day of the month `count` - 1 later."""
    years, month = divmod(first - 1 + count - 1, 12)
    return date(year, first, 1), date(year + years, month + 1, monthrange(year + years, month + 1)[1])


def _double(words: Words) -> int:
    """The first year of "2025/26"; years that do not follow each other are no financial year."""
    first, second = _year(words["from"]), _year(words["upto"])
    if second != first + 1 or (len(words["from"]) == 2 and first < 2015):
        raise _NoDateError
    return first


def _read_day(words: Words) -> Bounds:
    month = _MONTHS[words["name"]] if "name" in words else _number(words["month"])
    day = date(_year(words["year"]), month, _number(words["day"]))
    return day, day


def _read_month(words: Words) -> Bounds:
    month = _MONTHS[words["name"]] if "name" in words else _number(words["month"])
    if len(words["year"]) == 2 and "sign" not in words and not 20 <= int(words["year"]) < 30:
        raise _NoDateError  # "May 12" and "May 31" may well be days
    return months(_year(words["year"]), month, 1)


def _read_quarter(words: Words) -> Bounds:
    quarter = _number(words["quarter"])
    if not 1 <= quarter <= 4:
        raise ValueError(quarter)
    if "upto" not in words:
        return months(_year(words["year"]), 3 * quarter - 2, 3)
    return months(_double(words) + quarter // 4, (3 * quarter) % 12 + 1, 3)


def _read_season(words: Words) -> Bounds:
    if "upto" in words and (words["name"] != "winter" or _year(words["upto"]) != _year(words["year"]) + 1):
        raise _NoDateError
    return months(_year(words["year"]), _SEASONS[words["name"]], 3)


def _read_year(words: Words) -> Bounds:
    return months(_year(words["year"]), 1, 12)


def _read_financial_year(words: Words) -> Bounds:
    return months(_double(words), 4, 12)


def _read_academic_year(words: Words) -> Bounds:
    return months(_double(words), 9, 12)


_DOUBLE = r"(?P<from>Y|n)[/-](?P<upto>Y|n)(?![/-]?[nm])"
_QUARTER = r"(?:q(?P<quarter>n)|(?P<quarter_>n)o?q)"
_AFTER_NAME = r"[,.]?(?P<sign>['/-])?f?(?P<year>Y|n(?!o|f?m|[/.-]n))"

# The forms in the order in which they are tried, each a pattern over kinds whose groups are the tokens that count.
_FORMS: tuple[tuple[Precision, Callable[[Words], Bounds], str], ...] = (
    (Precision.DAY, _read_day, r"(?P<year>Y)(?P<sign>[/-])(?P<month>n)(?P=sign)(?P<day>n)"),
    (Precision.DAY, _read_day, rf"(?P<day>n)o?f?[-/.]?(?P<name>m){_AFTER_NAME}"),
    (Precision.DAY, _read_day, r"(?P<name>m)(?P<day>n)o?,?(?P<year>Y)"),
    (Precision.DAY, _read_day, r"(?P<day>n)(?P<sign>[/.-])(?P<month>n)(?P=sign)(?P<year>Y|n)(?![/.-]n)"),
    (Precision.QUARTER, _read_quarter, rf"{_QUARTER}[,-]?f?\(?F?y?f?{_DOUBLE}"),
    (Precision.QUARTER, _read_quarter, rf"F?y?{_DOUBLE}[,-]?{_QUARTER}"),
    (Precision.QUARTER, _read_quarter, rf"{_QUARTER}[,-]?f?\(?(?P<year>Y)"),
    (Precision.QUARTER, _read_quarter, rf"(?P<year>Y)[,-]?{_QUARTER}"),
    (Precision.SEASON, _read_season, r"(?P<name>s)f?,?(?P<year>Y)(?:[/-](?P<upto>Y|n))?"),
    (Precision.MONTH, _read_month, rf"(?P<name>m){_AFTER_NAME}"),
    (Precision.MONTH, _read_month, r"(?P<month>n)[/-](?P<year>Y)(?!/n)"),
    (Precision.YEAR, _read_academic_year, rf"Ay?{_DOUBLE}|(?P<from_>Y)[/-](?P<upto_>Y|n)A"),
    (Precision.YEAR, _read_financial_year, rf"F?y?{_DOUBLE}"),
    (Precision.MONTH, _read_month, r"(?P<year>Y)-(?P<month>n)(?![/-]n)"),
    (Precision.YEAR, _read_year, r"(?P<year>Y)"),
)
_COMPILED = tuple((precision, read, re.compile(pattern)) for precision, read, pattern in _FORMS)
_START = re.compile(r"(?<!x)[nmsqFA]|(?<!xn[/-])Y")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A period, the tokens it stands on (first, and one past the last), and how it was read."""

    period: Period
    first: int
    last: int
    words: Words
    read: Callable[[Words], Bounds]


def _named(match: re.Match[str], tokens: list[Token], offset: int = 0) -> Words:
    found = (group for group, kinds in match.groupdict().items() if kinds)
    return {group.rstrip("_"): tokens[match.start(group) + offset].word for group in found}


def _read_at(index: int, tokens: list[Token], code: str) -> _Reading | None:
    """The period whose form begins at token `index`: the first form that fits and that a reader would take for one."""
    for precision, read, pattern in _COMPILED:
        if not (match := pattern.match(code, index)):
            continue
        words, place = _named(match, tokens), (tokens[index].start, tokens[match.end() - 1].end)
        try:
            period = Period(*read(words), precision, *place)
        except _NoDateError:
            continue
        except ValueError:
            period = Period(None, None, precision, *place)
        return _Reading(period, index, match.end(), words, read)
    return None


# A date that leaves its year (or month) to the next one: "May" in "May and July 2026", "3" in "3-5 May 2026".
_ELLIPSIS = re.compile(
    r"(?:(?P<day>n)o?(?:f?(?P<name>m))?|(?P<name_>[ms])|q(?P<quarter>n)|(?P<quarter_>n)o?q)(?P<link>,?a|[-/,t])$"
)
_LONGEST_ELLIPSIS = 6
_MAY_PRECEDE_DAY = frozenset("on by the from between".split())
_FIELDS_OF = {
    Precision.DAY: ({"day"}, {"day", "name"}),
    Precision.MONTH: ({"name"},),
    Precision.SEASON: ({"name"},),
    Precision.QUARTER: ({"quarter"},),
}


def _ellipsis_before(reading: _Reading, tokens: list[Token], code: str, floor: int) -> _Reading | None:
    """`reading` widened by the shortened date that stands before it, if one does."""
    offset = max(floor, reading.first - _LONGEST_ELLIPSIS)
    match = _ELLIPSIS.search(code[offset : reading.first])
    if match is None:
        return None
    words, first = _named(match, tokens, offset), offset + match.start()
    del words["link"]
    before = tokens[first - 1].word if first else ""
    if set(words) not in _FIELDS_OF.get(reading.period.precision, ()):
        return None
    if set(words) == {"day"} and before.isalnum() and before not in _MAY_PRECEDE_DAY:
        return None
    bounds = _bounds_before(reading, words)
    return bounds and _widened(reading, bounds, first, tokens, window=match["link"] in "-t" or before == "between")


def _bounds_before(reading: _Reading, words: Words) -> Bounds | None:
    """The bounds of a shortened date: in the year of the date that follows it or, as in "Nov - Jan 2026", the one before."""
    try:
        earliest, latest = reading.read(reading.words | words)
        if reading.period.earliest and earliest > reading.period.earliest and "year" in reading.words:
            earliest, latest = reading.read(reading.words | words | {"year": str(earliest.year - 1)})
    except (ValueError, _NoDateError):
        return None
    return earliest, latest


def _widened(reading: _Reading, bounds: Bounds, first: int, tokens: list[Token], *, window: bool) -> _Reading | None:
    """`reading` with its period stretched to include an earlier date, which begins at token `first`."""
    period = reading.period
    if period.earliest is None or period.latest is None:
        return None
    earliest, latest = min(period.earliest, bounds[0]), max(period.latest, bounds[1])
    start, ends = tokens[first].start, period.ends + 1
    wide = replace(period, earliest=earliest, latest=latest, start=start, ends=ends, window=window)
    return replace(reading, period=wide, first=first)


def _join(before: _Reading, reading: _Reading, tokens: list[Token], code: str) -> _Reading | None:
    """Two full dates as the ends of one stretch, where the print says so."""
    link = code[before.last : reading.first]
    opened = before.first > 0 and tokens[before.first - 1].word == "between"
    if before.period.earliest is None or before.period.latest is None or before.period.ends > 1:
        return None
    if link not in {"-", "t"} and not (link == "a" and opened):
        return None
    wide = _widened(reading, (before.period.earliest, before.period.latest), before.first, tokens, window=True)
    return wide and replace(wide, period=replace(wide.period, precision=coarsest((before.period, reading.period))))


def _readings(tokens: list[Token], code: str) -> Iterator[_Reading]:
    index = floor = 0
    while start := _START.search(code, index):
        reading = _read_at(start.start(), tokens, code)
        if reading is None:
            index = start.end()
            continue
        while wider := _ellipsis_before(reading, tokens, code, floor):
            reading = wider
        yield reading
        index = floor = reading.last


def coarsest(periods: Iterable[Period]) -> Precision:
    """The precision at which several dates can be spoken of together."""
    return max((period.precision for period in periods), key=list(Precision).index, default=Precision.NONE)


@lru_cache(maxsize=1024)
def find_periods(text: str) -> tuple[Period, ...]:
    """The dates that a text names, in the order in which they are printed; months without a year are none.

    Two dates that are the ends of one stretch ("May 2026 to July 2026") come as one, with `window` set.
    """
    tokens, code = tokenise(text)
    readings: list[_Reading] = []
    for reading in _readings(tokens, code):
        if readings and (joined := _join(readings[-1], reading, tokens, code)):
            readings[-1] = joined
        else:
            readings.append(reading)
    return tuple(reading.period for reading in readings)
