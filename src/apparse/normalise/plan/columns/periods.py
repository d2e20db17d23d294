"""Periods: columns for quarters or months below one heading ("Target date"); each date stands in that of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from apparse.normalise.plan.columns.layout import Column, Slot
from apparse.normalise.plan.columns.role import Role
from apparse.patterns import Pattern
from apparse.records.dates.tokens import MONTH_NAMES

_MONTH = rf"(?:{'|'.join((*MONTH_NAMES, *(name[:3] for name in MONTH_NAMES), 'sept'))})\.?"
_MONTHS = rf"{_MONTH}(?:\s*(?:[-–/&]|to|and)\s*{_MONTH})?"
_QUARTER = rf"(?:q|qtr|quarter)\s?[1-4](?:\s*[-–:,]?\s*\(?{_MONTHS}\)?)?"
_YEAR = r"(?:fy\s?)?20\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?"
_PERIOD = Pattern(
    rf"\W*(?:(?:{_MONTHS}|{_QUARTER})(?:[\s,/(–-]*(?:{_YEAR}|['’]?\d\d(?:/\d\d)?))?|{_YEAR}(?:[\s,/–-]*(?:{_QUARTER}|{_MONTHS}))?)\W*",
    re.IGNORECASE,
)


def names_period(heading: str) -> bool:
    """Whether a heading names a quarter, a month or a year, and nothing else: "Mayfield" is a place."""
    return _PERIOD.fullmatch(heading) is not None


def are_periods(row: Sequence[Slot]) -> bool:
    """Whether the headings that begin in a row name nothing else."""
    return all(names_period(slot.cell.text.value) for slot in row if not slot.merged)


def periods_joined(columns: Sequence[Column], heads: Sequence[Sequence[Slot]]) -> list[Column]:
    """The columns, with those of periods below one heading for dates as one: a date may stand in any of them."""
    joined = list(columns)
    for index, column in enumerate(columns):
        above = heads[0][index].cell
        below = [place for place in range(index, len(columns)) if heads[0][place].cell is above]
        if column.role is Role.TARGET and len(below) > 1 and are_periods([heads[-1][place] for place in below]):
            for place in below:
                joined[place] = Column(Role.TARGET, above.text.value)
    return joined
