"""Dates as plans print them: of the title block, and target dates in all the forms that plans use."""

from __future__ import annotations

import calendar
import random
from datetime import date, timedelta

SEASONS = (
    "Winter",
    "Winter",
    "Spring",
    "Spring",
    "Spring",
    "Summer",
    "Summer",
    "Summer",
    "Autumn",
    "Autumn",
    "Autumn",
    "Winter",
)
STYLES = ("month", "month", "month", "day", "end", "by", "season", "short", "quarter")
OPEN_ENDED = ("Ongoing", "Ongoing", "Ongoing monthly", "Current and on-going", "On-going")
REVIEWED_ODDS = 0.04


def ordinal(day: int) -> str:
    """Return 1st, 2nd, 3rd, 4th and so on."""
    suffix = "th" if 10 < day % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{suffix}"


def month(day: date) -> str:
    """Return the month and the year."""
    return f"{calendar.month_name[day.month]} {day.year}"


def title_date(day: date, style: str) -> str:
    """Print a date of the title block."""
    if style == "1st June 2025":
        return f"{ordinal(day.day)} {month(day)}"
    if style == "01/06/2025":
        return day.strftime("%d/%m/%Y")
    if style == "Monday 1 June 2025":
        return f"{calendar.day_name[day.weekday()]} {day.day} {month(day)}"
    return f"{day.day} {month(day)}"


def month_end(day: date) -> date:
    """Return the last day of the month."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def _quarter(day: date) -> str:
    start = day.year if day.month >= 4 else day.year - 1
    return f"Q{(day.month - 4) % 12 // 3 + 1} {start}/{(start + 1) % 100:02d}"


def planned(day: date, style: str) -> str:
    """Print a target date in one style."""
    last = month_end(day)
    match style:
        case "short":
            return f"{calendar.month_abbr[day.month]} {day.year}"
        case "day":
            return f"{last.day} {month(day)}"
        case "ordinal":
            return f"{ordinal(last.day)} {month(day)}"
        case "slash":
            return last.strftime("%d/%m/%Y")
        case "end":
            return f"End of {month(day)}"
        case "quarter":
            return _quarter(day)
        case "season":
            # a winter spans two years; its month is plainer
            return month(day) if SEASONS[day.month - 1] == "Winter" else f"{SEASONS[day.month - 1]} {day.year}"
        case "by":
            return f"By {month(day)}"
        case _:
            return month(day)


def target(rng: random.Random, submitted: date, style: str) -> tuple[str, bool]:
    """Draw a target date as printed, and whether the action is complete."""
    day = submitted + timedelta(days=rng.randint(40, 560))
    earlier = submitted - timedelta(days=rng.randint(20, 70))
    plain = planned(day, rng.choice(STYLES) if style == "mixed" else style)
    lot = rng.random()
    if lot < 0.72:
        return plain, False
    if lot < 0.86:
        word = rng.choice(("Complete", "Complete", "Completed"))
        return (f"{word} – {month(earlier)}" if rng.random() < 0.2 else word), True
    if lot < 0.92:
        return rng.choice(OPEN_ENDED), False
    later = month(day + timedelta(days=120))
    return rng.choice(
        (
            f"From {month(day)}",
            f"{month(day)} and on-going",
            f"{month(day)} and {later}",
            f"First cycle due to be completed in {month(day)}",
        )
    ), False
