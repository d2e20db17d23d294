"""A period: what a printed date can mean, at the precision at which it is printed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Precision(StrEnum):
    DAY = "day"
    MONTH = "month"
    QUARTER = "quarter"
    SEASON = "season"
    YEAR = "year"
    NONE = "none"


class Period(NamedTuple):
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


def coarsest(periods: Iterable[Period]) -> Precision:
    """The precision at which several dates can be spoken of together."""
    return max((period.precision for period in periods), key=list(Precision).index, default=Precision.NONE)
