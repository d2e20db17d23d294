"""Ratings, scores and their bands: the words of the inspectorates, and the arithmetic behind them."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from apparse.patterns import Pattern


class Rating(StrEnum):
    """The scale of HM Inspectorate of Probation, the four judgements of HM Inspectorate of Prisons, and those of its reviews of progress."""

    OUTSTANDING = "Outstanding"
    GOOD = "Good"
    REQUIRES_IMPROVEMENT = "Requires improvement"
    INADEQUATE = "Inadequate"
    REASONABLY_GOOD = "Reasonably good"
    NOT_SUFFICIENTLY_GOOD = "Not sufficiently good"
    POOR = "Poor"
    GOOD_PROGRESS = "Good progress"
    REASONABLE_PROGRESS = "Reasonable progress"
    INSUFFICIENT_PROGRESS = "Insufficient progress"
    NO_MEANINGFUL_PROGRESS = "No meaningful progress"
    NOT_INSPECTED = "Not inspected"


POINTS = {Rating.OUTSTANDING: 3, Rating.GOOD: 2, Rating.REQUIRES_IMPROVEMENT: 1, Rating.INADEQUATE: 0}
"""Points of one standard. Source: recalled; that they add up to the printed score is confirmed by real reports."""

MOST_POINTS = max(POINTS.values())

_FORMS = {re.sub(r"\W", "", rating).lower(): rating for rating in Rating} | dict.fromkeys(
    ("notrated", "notapplicable", "na", "notassessed"), Rating.NOT_INSPECTED
)
_WELSH = {
    "rhagorol": Rating.OUTSTANDING,
    **dict.fromkeys(("da", "yn dda"), Rating.GOOD),
    **dict.fromkeys(
        ("angen gwella", "angen ei wella", "mae angen gwella", "gofyn am welliant"), Rating.REQUIRES_IMPROVEMENT
    ),
    **dict.fromkeys(("annigonol", "yn annigonol"), Rating.INADEQUATE),
    **dict.fromkeys(("gwael", "yn wael"), Rating.POOR),
    **dict.fromkeys(("gweddol dda", "rhesymol dda"), Rating.REASONABLY_GOOD),
    **dict.fromkeys(("ddim yn ddigon da", "heb fod yn ddigon da"), Rating.NOT_SUFFICIENTLY_GOOD),
    **dict.fromkeys(("heb ei arolygu", "heb ei harolygu", "heb eu harolygu"), Rating.NOT_INSPECTED),
    **dict.fromkeys(("heb ei raddio", "heb ei sgorio", "amherthnasol"), Rating.NOT_INSPECTED),
}
"""The scale in Welsh, as it stands beside the English one. Translations recalled."""
PROGRESS_WORDS = r"(?:good|reasonable|insufficient|no\s+meaningful)\s+progress"
"""A pattern for what a review of progress judges, to be matched in any case."""
RATING_WORDS = (
    rf"{PROGRESS_WORDS}|outstanding|(?:not\s+sufficiently\s+|reasonably\s+)?good|requires?\s+improvement|inadequate|poor"
    r"|not\s+(?:inspected|rated|applicable|assessed)|n\s?/\s?a"
)
"""A pattern for any rating, to be matched in any case."""

_SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_NUMBERS = {word: value for value, word in enumerate(_SMALL)} | {"nil": 0, "no": 0, "thirty": 30, "forty": 40}
_UNITS = "|".join(_SMALL[1:10])
_NUMBER = rf"(?:\d{{1,2}}|(?:twenty|thirty)[- ](?:{_UNITS})|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_SCORE = Pattern(
    rf"(?P<score>\b{_NUMBER})\s*(?:inspection\s+)?(?:points?\s*)?"
    r"(?:/|\bout\b(?:\s+of\b)?|\bof\b)\s*"
    rf"(?:an?\s+|the\s+)?(?:total\s+|maximum\s+|possible\s+)*(?:of\s+)?(?P<most>{_NUMBER})\b(?!\s*/)",
    re.IGNORECASE,
)


class Score(NamedTuple):
    """Points and the most that could have been had; `start` and `end` say where in the text they stand."""

    points: int
    most: int
    start: int
    end: int


def read_rating(raw: str) -> Rating | None:
    """The rating that `raw` names, None for anything else; blanks, marks and case do not count."""
    return _FORMS.get(re.sub(r"[\W\d_]", "", raw).lower())


def read_welsh_rating(raw: str) -> Rating | None:
    """The rating that `raw` names in Welsh, None for anything else."""
    return _WELSH.get(" ".join(re.findall(r"[^\W\d_]+", raw.lower())))


def read_score(text: str) -> Score | None:
    """The first score of a text: "5/21", "8 /24", "two inspection points out a possible 27"."""
    match = _SCORE.search(text)
    if match is None:
        return None
    return Score(_value(match["score"]), _value(match["most"]), match.start(), match.end())


def _value(number: str) -> int:
    if number.isdecimal():
        return int(number)
    tens, _, units = number.lower().replace("-", " ").partition(" ")
    return _NUMBERS[tens] + (_NUMBERS[units] if units else 0)


class Bands(NamedTuple):
    """The upper bounds (inclusive) of Inadequate, Requires improvement and Good, in points or per cent; above is Outstanding.

    `source` says where the figures come from, `standing` how sure they are.
    """

    inadequate: int
    requires_improvement: int
    good: int
    source: str
    standing: str

    def rating(self, value: int) -> Rating:
        if value <= self.inadequate:
            return Rating.INADEQUATE
        if value <= self.requires_improvement:
            return Rating.REQUIRES_IMPROVEMENT
        return Rating.GOOD if value <= self.good else Rating.OUTSTANDING

    def distance(self, value: int, rating: Rating) -> int:
        """How far `value` lies outside the band of `rating`, 0 within it."""
        low, high = self.range(rating)
        return max(low - value, value - high, 0)

    def range(self, rating: Rating) -> tuple[int, int]:
        """The lowest and the highest value of a rating's band."""
        tops = [-1, self.inadequate, self.requires_improvement, self.good, 10_000]
        place = POINTS[rating]
        return tops[place] + 1, tops[place + 1]


_REPORTS = "annexes of HM Inspectorate of Probation reports"

QUESTION_BANDS = Bands(49, 64, 79, _REPORTS, "as recalled")
"""Per cent of cases with a satisfactory answer to the key question that did worst."""

DISCRETION = 5
"""Percentage points from a boundary within which a ratings panel may decide otherwise. Recalled."""

OVERALL_BANDS = {
    36: Bands(6, 18, 30, _REPORTS, "as recalled"),
    30: Bands(5, 15, 25, _REPORTS, "as recalled"),
    27: Bands(4, 13, 22, _REPORTS, "as recalled"),
    24: Bands(4, 12, 20, _REPORTS, "as recalled"),
    21: Bands(3, 10, 17, _REPORTS, "as recalled"),
}
"""Bands of the overall rating by the most points that could be had."""


def overall_bands(most: int) -> Bands:
    """The bands for a maximum; where none are known they go on as all known ones do, a mean of 0.5, 1.5 and 2.5 a standard."""
    if most in OVERALL_BANDS:
        return OVERALL_BANDS[most]
    standards = most // MOST_POINTS
    low, middle, high = (standards * (2 * place + 1) // 2 for place in range(3))
    return Bands(low, middle, high, "the rule that the known bands follow", "as estimated")
