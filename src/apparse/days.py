"""Days as users name them, in ISO form or as "today"; those that documents print are read by `records.dates`."""

from __future__ import annotations

from datetime import date


def read_day(word: str) -> date:
    """The day: "2026-03-31", or "today". What is none is a ValueError."""
    if word == "today":
        return date.today()  # noqa: DTZ011 - the day where the user is
    try:
        return date.fromisoformat(word)
    except ValueError:
        raise ValueError(f"{word!r} is no day (try 2026-03-31 or today)") from None
