"""The arithmetic of a score: which standards count, and what they add up to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from apparse.patterns import Pattern, any_of
from apparse.records.inspection_report import InspectionReport, Rated, Standard, Unit
from apparse.records.rating import MOST_POINTS, POINTS, Rating
from apparse.sentences import sentences

_MAY_NOT_COUNT = Pattern(r"\bresettlement\b|\bvictims?\b", re.IGNORECASE)
"""Standards that are rated and in some programmes left out of the score. Recalled."""
MOST_LEFT_OUT = 3
"""Standards of a report that are rated and left out of its score."""
_TOTAL = r"\b[^.]{0,60}\b(score|scoring|rating|total|points)\b"
_DOES_NOT_COUNT = Pattern(
    any_of(
        rf"""
        \b(do|does|did|will) not (influence|affect|alter|change|contribute|count|go|feed|form part|enter){_TOTAL}
        \b(is|are|was|were) not (counted|included|reflected|part of|taken into account|used){_TOTAL}
        \b(is|are|was|were) (excluded from|left out of|outside){_TOTAL}
        """
    ),
    re.IGNORECASE,
)
"""How a report says that a standard is rated for itself: "The rating for … does not influence the overall score"."""


def whose(rated: Rated) -> str:
    """ "The report", or the unit's name."""
    return rated.name if isinstance(rated, Unit) else "The report"


def likeliest_standards(rated: Rated) -> list[Standard] | None:
    """The standards that the score counts, as far as it and its maximum tell: else all that were rated.

    None where a rating is missing or unknown, so that nothing can be added up.
    """
    counted = _with_points(rated)
    if counted is None:
        return None

    def agreeing(standards: list[Standard]) -> int:
        return (added_points(standards) == rated.score) + (most_points(standards) == rated.max_score)

    return max(_possible_standards(rated, counted), key=agreeing)


def _with_points(rated: Rated) -> list[Standard] | None:
    """The standards that were inspected, if all of them have points."""
    if any(standard.rated is None for standard in rated.standards):
        return None
    counted = [standard for standard in rated.standards if standard.rated is not Rating.NOT_INSPECTED]
    return counted if counted and all(standard.rated in POINTS for standard in counted) else None


def _possible_standards(rated: Rated, counted: list[Standard]) -> Iterator[list[Standard]]:
    """First all standards, then without those that may not count."""
    apart = " ".join(_said_to_stand_apart(rated)).lower()
    doubtful = [
        standard for standard in counted if _MAY_NOT_COUNT.search(standard.name or "") or _named(standard, apart)
    ]
    for left_out in range(min(len(doubtful), MOST_LEFT_OUT) + 1):
        for without in combinations(doubtful, left_out):
            yield [standard for standard in counted if all(standard is not one for one in without)]


def _said_to_stand_apart(rated: Rated) -> Iterator[str]:
    """The sentences by which a report leaves ratings out of its score."""
    if isinstance(rated, InspectionReport):
        framing, found = rated.sections, rated.findings.values()
        for paragraphs in (*(section.paragraphs for section in framing), *(section.paragraphs for section in found)):
            for sentence in (sentence for paragraph in paragraphs for sentence in sentences(paragraph)):
                if _DOES_NOT_COUNT.search(sentence):
                    yield sentence


def _named(standard: Standard, said: str) -> bool:
    name = (standard.name or "").lower()
    return bool(name) and re.search(rf"\b{re.escape(name)}\b", said) is not None


def points(standard: Standard) -> int:
    return POINTS[standard.rated] if standard.rated else 0


def added_points(standards: list[Standard]) -> int:
    return sum(map(points, standards))


def most_points(standards: list[Standard]) -> int:
    return MOST_POINTS * len(standards)
