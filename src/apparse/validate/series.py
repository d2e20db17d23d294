"""Recommendation numbers as series: which follow one another, which stand twice, which are skipped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from apparse.records.action_plan import ActionPlan, Recommendation
from apparse.records.document import Document
from apparse.records.inspection_report import InspectionReport, ReportRecommendation

Numbered = Recommendation | ReportRecommendation
"""A recommendation, as a plan answers it or as a report makes it."""

_NUMBER = re.compile(r"(?P<whole>\d+)(?:\s*\(?(?P<letter>[a-z])\)?)?", re.IGNORECASE)
_PREFIX = re.compile(r"^(?:recommendation|rec|key concern|concern|r|no|number|#)[\s.:]*(?=\d)", re.IGNORECASE)


@dataclass(slots=True)
class Series:
    """Recommendations whose numbers belong together, in the order of the document, unnumbered ones included."""

    members: list[Numbered] = field(default_factory=list)

    def wholes(self) -> list[int]:
        return [whole for member in self.members if (whole := whole_number(member)) is not None]

    def duplicates(self) -> Iterator[tuple[Numbered, Numbered]]:
        """Each recommendation whose number stood before in the series, with the one that had it first."""
        first: dict[str, Numbered] = {}
        for member in self.members:
            if printed := plain_number(member):
                if printed in first:
                    yield member, first[printed]
                first.setdefault(printed, member)

    def gaps(self) -> Iterator[tuple[Numbered, tuple[int, ...]]]:
        """Each recommendation before which whole numbers are left out, with those numbers.

        An unnumbered or doubly numbered neighbour may well be the one that is
        missing; it is reported for itself and fills the gap.
        """
        if not self._runs_by_one():
            return
        doubtful = {id(record) for pair in self.duplicates() for record in pair}
        previous, fillers = 0, 0
        for member in self.members:
            number = whole_number(member)
            if number is None:
                fillers += 1
                continue
            missing = tuple(range(previous + 1, number))
            if missing and len(missing) > fillers + (id(member) in doubtful):
                yield member, missing
            if number > previous:
                previous, fillers = number, 0
            fillers += id(member) in doubtful

    def _runs_by_one(self) -> bool:
        """Whether the numbers count the recommendations (1, 2, 4) rather than the paragraphs of a report (12, 17, 30).

        Each number left out needs two that are there, and the count starts at
        1 or 2: a plan that answers recommendations 6 to 9 lacks nothing.
        """
        wholes = set(self.wholes())
        if not wholes or min(wholes) > 2:
            return False
        left_out = max(wholes) - len(wholes) - sum(whole_number(member) is None for member in self.members)
        return left_out * 2 <= len(wholes)


def plain_number(recommendation: Numbered) -> str:
    """The printed number without ornament: "Rec 4." is "4", "1 (a)" is "1a"; empty if there is none."""
    printed = _PREFIX.sub("", " ".join((recommendation.number or "").split()).strip("()[]. ").lower())
    return re.sub(r"[\s()]", "", printed).rstrip(".:")


def whole_number(recommendation: Numbered) -> int | None:
    """The whole number of "4" or "4b", None for "4.12" (a paragraph of the report) and for no number."""
    match = _NUMBER.fullmatch(plain_number(recommendation))
    return int(match["whole"]) if match else None


def series_in(document: Document) -> list[Series]:
    """The series of a plan, and of a report that numbers its recommendations: it may do without numbers, but not for some of them."""
    if isinstance(document, InspectionReport):
        advice = document.recommendations
        return series_of(advice) if 2 * sum(bool(each.number) for each in advice) > len(advice) else []
    return series_of(document.recommendations) if isinstance(document, ActionPlan) else []


def series_of(recommendations: Sequence[Numbered]) -> list[Series]:
    """The recommendations in series: a count that begins again at 1 is another series."""
    series = [Series()]
    for index, recommendation in enumerate(recommendations):
        if _begins_again(series[-1], recommendation, recommendations[index + 1 :]):
            series.append(Series())
        series[-1].members.append(recommendation)
    return series


def _begins_again(series: Series, recommendation: Numbered, following: Sequence[Numbered]) -> bool:
    """Whether a count starts anew here: under another addressee, or with 1 and then 2, or in paragraph numbers elsewhere."""
    if not series.members:
        return False
    elsewhere = series.members[-1].addressee != recommendation.addressee
    number, highest = whole_number(recommendation), max(series.wholes(), default=0)
    if "." in plain_number(recommendation):
        return elsewhere
    if number is None:
        return elsewhere and 1 < _next_whole(following) <= highest
    if number != 1 or not highest:
        return False
    return elsewhere or (highest > 1 and _next_whole(following) == 2)


def _next_whole(recommendations: Sequence[Numbered]) -> int:
    """The number that comes next, 0 if none does."""
    return next((number for r in recommendations if (number := whole_number(r)) is not None), 0)
