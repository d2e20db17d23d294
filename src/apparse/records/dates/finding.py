"""The periods that a text names: "March 2026", "31/03/2026", "Q2 2025/26", "Spring 2026", "March to June 2026".

The work grows with the length of the text only.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from apparse.patterns import Pattern
from apparse.records.dates.forms import START, Bounds, NoDateError, Reading, Words, named, read_at
from apparse.records.dates.period import Period, Precision, coarsest
from apparse.records.dates.tokens import Token, tokenise

# A date that leaves its year (or month) to the next one: "May" in "May and July 2026", "3" in "3-5 May 2026".
_ELLIPSIS = Pattern(
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


def _ellipsis_before(reading: Reading, tokens: list[Token], code: str, floor: int) -> Reading | None:
    """`reading` widened by the shortened date that stands before it, if one does."""
    offset = max(floor, reading.first - _LONGEST_ELLIPSIS)
    match = _ELLIPSIS.search(code[offset : reading.first])
    if match is None:
        return None
    words, first = named(match, tokens, offset), offset + match.start()
    del words["link"]
    before = tokens[first - 1].word if first else ""
    if set(words) not in _FIELDS_OF.get(reading.period.precision, ()):
        return None
    if set(words) == {"day"} and before.isalnum() and before not in _MAY_PRECEDE_DAY:
        return None
    bounds = _bounds_before(reading, words)
    return bounds and _widened(reading, bounds, first, tokens, window=match["link"] in "-t" or before == "between")


def _bounds_before(reading: Reading, words: Words) -> Bounds | None:
    """The bounds of a shortened date: in the year of the date that follows it or, as in "Nov - Jan 2026", the one before."""
    try:
        earliest, latest = reading.read(reading.words | words)
        if reading.period.earliest and earliest > reading.period.earliest and "year" in reading.words:
            earliest, latest = reading.read(reading.words | words | {"year": str(earliest.year - 1)})
    except (ValueError, NoDateError):
        return None
    return earliest, latest


def _widened(reading: Reading, bounds: Bounds, first: int, tokens: list[Token], *, window: bool) -> Reading | None:
    """`reading` with its period stretched to include an earlier date, which begins at token `first`."""
    period = reading.period
    if period.earliest is None or period.latest is None:
        return None
    earliest, latest = min(period.earliest, bounds[0]), max(period.latest, bounds[1])
    start, ends = tokens[first].start, period.ends + 1
    wide = period._replace(earliest=earliest, latest=latest, start=start, ends=ends, window=window)
    return reading._replace(period=wide, first=first)


def _bounds(reading: Reading) -> Bounds | None:
    """The bounds of a period, None for a date that no calendar has."""
    period = reading.period
    return (period.earliest, period.latest) if period.earliest and period.latest else None


def _join(before: Reading, reading: Reading, tokens: list[Token], code: str) -> Reading | None:
    """Two full dates as the ends of one stretch, where the print says so."""
    link = code[before.last : reading.first]
    if link == "/" and _bounds(before) == _bounds(reading):  # in two languages
        return reading._replace(first=before.first, period=before.period._replace(end=reading.period.end))
    opened = before.first > 0 and tokens[before.first - 1].word == "between"
    if before.period.earliest is None or before.period.latest is None or before.period.ends > 1:
        return None
    if link not in {"-", "t"} and not (link == "a" and opened):
        return None
    wide = _widened(reading, (before.period.earliest, before.period.latest), before.first, tokens, window=True)
    return wide and wide._replace(period=wide.period._replace(precision=coarsest((before.period, reading.period))))


def _readings(tokens: list[Token], code: str) -> Iterator[Reading]:
    index = floor = 0
    while start := START.search(code, index):
        reading = read_at(start.start(), tokens, code)
        if reading is None:
            index = start.end()
            continue
        while wider := _ellipsis_before(reading, tokens, code, floor):
            reading = wider
        yield reading
        index = floor = reading.last


@lru_cache(maxsize=1024)
def find_periods(text: str) -> tuple[Period, ...]:
    """The dates that a text names, in the order in which they are printed; months without a year are none.

    Two dates that are the ends of one stretch ("May 2026 to July 2026") come as one, with `window` set.
    """
    tokens, code = tokenise(text)
    readings: list[Reading] = []
    for reading in _readings(tokens, code):
        if readings and (joined := _join(readings[-1], reading, tokens, code)):
            readings[-1] = joined
        else:
            readings.append(reading)
    return tuple(reading.period for reading in readings)
