"""The arithmetic of a score: which standards count, and what they add up to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from apparse.records.inspection_report import Rated, Standard, Unit
from apparse.records.rating import MOST_POINTS, POINTS, Rating

_MAY_NOT_COUNT = re.compile(r"\bresettlement\s+policy\b|\bvictims?\b", re.IGNORECASE)
"""Standards that are rated and in some programmes left out of the score. Recalled."""


def whose(rated: Rated) -> str:
    """ "The report", or the unit's name."""
    return rated.name if isinstance(rated, Unit) else "The report"


def counted_standards(rated: Rated) -> list[Standard] | None:
    """The standards that have points; None where a rating is missing or unknown, so that nothing can be added up."""
    if any(standard.rated is None for standard in rated.standards):
        return None
    counted = [standard for standard in rated.standards if standard.rated is not Rating.NOT_INSPECTED]
    return counted if counted and all(standard.rated in POINTS for standard in counted) else None


def possible_totals(standards: list[Standard]) -> Iterator[tuple[int, int]]:
    """Points and maximum, first with all standards, then without those that may not count."""
    doubtful = [standard for standard in standards if _MAY_NOT_COUNT.search(standard.name or "")]
    for left_out in range(len(doubtful) + 1):
        for without in combinations(doubtful, left_out):
            kept = [standard for standard in standards if all(standard is not one for one in without)]
            yield sum(points(standard) for standard in kept), MOST_POINTS * len(kept)


def points(standard: Standard) -> int:
    return POINTS[standard.rated] if standard.rated else 0
