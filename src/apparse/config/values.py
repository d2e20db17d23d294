"""Values that people write with a unit or as a word: "512M", "30s", "today". What can't be read is a ValueError."""

from __future__ import annotations

import re
from datetime import date

from apparse.days import read_day

_UNITS = {"": 1, "k": 2**10, "m": 2**20, "g": 2**30}
SIZE = r"(\d+(?:\.\d+)?)\s*([KMGkmg]?)(?:[Ii]?[Bb])?"
SECONDS = r"(\d+(?:\.\d+)?)\s*[Ss]?"

LEAST_MEMORY = 128 * 2**20
"""Bytes. With 72 MiB every format of a short plan is read, with 96 by both PDF engines (Linux, Python 3.11); the rest is for the document."""

MOST_SECONDS = 86_400
"""A day: no document takes longer, and the system's own clocks count no further than some years."""


def size(value: str | int) -> int:
    """Bytes: 1073741824, "512M", "1 GiB"."""
    match = re.fullmatch(SIZE, str(value).strip())
    if not match or float(match[1]) <= 0:
        raise ValueError(f"{value!r} is no size (try 512M or 1GiB)")
    return int(float(match[1]) * _UNITS[match[2].lower()])


def as_size(number: int) -> str:
    """Bytes as people write them: "1GiB", "1536MiB"; with the largest unit of which there is a whole number."""
    unit, size = max(((unit, size) for unit, size in _UNITS.items() if number % size == 0), key=lambda each: each[1])
    return f"{number // size}{unit.upper()}iB" if unit else str(number)


def memory(value: str | int) -> int:
    """Bytes that a worker may take: a size that leaves it something to read with."""
    if (wanted := size(value)) < LEAST_MEMORY:
        raise ValueError(f"{value!r} is too little to read anything (128M at least)")
    return wanted


def seconds(value: str | float) -> float:
    """Seconds, up to a day: 30, "2.5", "30s"."""
    match = re.fullmatch(SECONDS, str(value).strip())
    if not match or float(match[1]) <= 0:
        raise ValueError(f"{value!r} is no time (try 30 or 30s)")
    if float(match[1]) > MOST_SECONDS:
        raise ValueError(f"{value!r} is longer than a day ({MOST_SECONDS} seconds at most)")
    return float(match[1])


def day(value: str | date) -> str:
    """A day in ISO form: "2026-03-31", or "today"."""
    return read_day(str(value)).isoformat()
