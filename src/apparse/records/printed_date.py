"""Dates of title blocks: "29 October 2025", "5th July 2019", "22/05/2019"."""

from __future__ import annotations

from datetime import date

from apparse.records.dates.finding import find_periods
from apparse.records.dates.period import Precision


def read_printed_date(text: str) -> date | None:
    """The first day that `text` names in full; None where it names none, or only a month ("January 2018")."""
    return next(iter(read_printed_dates(text)), None)


def read_printed_dates(text: str) -> list[date]:
    """All days that `text` names in full, one by one."""
    days = (p.earliest for p in find_periods(text) if p.precision is Precision.DAY and p.ends == 1)
    return [day for day in days if day]
