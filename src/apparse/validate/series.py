"""Recommendation numbers as series: which follow one another, which stand twice, which are skipped."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from apparse.patterns import Pattern
from apparse.records.action_plan import ActionPlan, Recommendation
from apparse.records.document import Document
from apparse.records.inspection_report import InspectionReport, ReportRecommendation

Numbered = Recommendation | ReportRecommendation
"""A recommendation, as a plan answers it or as a report makes it."""

_NUMBER = Pattern(r"(?P<whole>\d+)(?:\s*\(?(?P<letter>[a-z])\)?)?", re.IGNORECASE)
_PREFIX = Pattern(r"^(?:recommendation|rec|key concern|concern|r|no|number|#)[\s.:]*(?=\d)", re.IGNORECASE)


class Member(NamedTuple):
    """A recommendation with its `plain_number`, and that as a whole one: of "4" or "4b", None of "4.12" (a paragraph of the report) and of none."""

    recommendation: Numbered
    number: str
    whole: int | None


@dataclass(slots=True)
class Series:
    """Recommendations whose numbers belong together, in the order of the document, unnumbered ones included."""

    members: list[Member] = field(default_factory=list)
    highest: int = 0
    """Of the whole numbers."""

    def add(self, member: Member) -> None:
        self.members.append(member)
        self.highest = max(self.highest, member.whole or 0)

    def duplicates(self) -> Iterator[tuple[Numbered, Numbered]]:
        """Each recommendation whose number stood before in the series, with the one that had it first."""
        first: dict[str, Numbered] = {}
        for recommendation, number, _ in self.members:
            if number:
                if number in first:
                    yield recommendation, first[number]
                first.setdefault(number, recommendation)

    def gaps(self) -> Iterator[tuple[Numbered, tuple[int, ...]]]:
        """Each recommendation before which whole numbers are left out, with those numbers.

        An unnumbered or doubly numbered neighbour may well be the one that is
        missing; it is reported for itself and fills the gap.
        """
        if not self._runs_by_one():
            return
        doubtful = {id(record) for pair in self.duplicates() for record in pair}
        previous, fillers = 0, 0
        for recommendation, _, number in self.members:
            if number is None:
                fillers += 1
                continue
            missing = tuple(range(previous + 1, number))
            if missing and len(missing) > fillers + (id(recommendation) in doubtful):
                yield recommendation, missing
            if number > previous:
                previous, fillers = number, 0
            fillers += id(recommendation) in doubtful

    def _runs_by_one(self) -> bool:
        """Whether the numbers count the recommendations (1, 2, 4) rather than the paragraphs of a report (12, 17, 30).

        Each number left out needs two that are there, and the count starts at
        1 or 2: a plan that answers recommendations 6 to 9 lacks nothing.
        """
        numbers = [member.whole for member in self.members]
        wholes = {number for number in numbers if number is not None}
        if not wholes or min(wholes) > 2:
            return False
        left_out = self.highest - len(wholes) - numbers.count(None)
        return left_out * 2 <= len(wholes)


def plain_number(recommendation: Numbered) -> str:
    """The printed number without ornament: "Rec 4." is "4", "1 (a)" is "1a"; empty if there is none."""
    printed = _PREFIX.sub("", " ".join((recommendation.number or "").split()).strip("()[]. ").lower())
    return re.sub(r"[\s()]", "", printed).rstrip(".:")


def _member(recommendation: Numbered) -> Member:
    number = plain_number(recommendation)
    match = _NUMBER.fullmatch(number)
    return Member(recommendation, number, int(match["whole"]) if match else None)


def series_in(document: Document) -> list[Series]:
    """The series of a plan, and of a report that numbers its recommendations: it may do without numbers, but not for some of them."""
    if isinstance(document, InspectionReport):
        advice = document.recommendations
        return series_of(advice) if 2 * sum(bool(each.number) for each in advice) > len(advice) else []
    return series_of(document.recommendations) if isinstance(document, ActionPlan) else []


def series_of(recommendations: Sequence[Numbered]) -> list[Series]:
    """The recommendations in series: a count that begins again at 1 is another series."""
    members = list(map(_member, recommendations))
    series = [Series()]
    for member, next_whole in zip(members, _next_wholes(members), strict=True):
        if _begins_again(series[-1], member, next_whole):
            series.append(Series())
        series[-1].add(member)
    return series


def _next_wholes(members: Sequence[Member]) -> list[int]:
    """For each the whole number that comes next, 0 if none does."""
    found, coming = [0] * len(members), 0
    for index in reversed(range(len(members))):
        found[index] = coming
        whole = members[index].whole
        coming = coming if whole is None else whole
    return found


def _begins_again(series: Series, member: Member, next_whole: int) -> bool:
    """Whether a count starts anew here: under another addressee, or with 1 and then 2, or in paragraph numbers elsewhere."""
    if not series.members:
        return False
    elsewhere = series.members[-1].recommendation.addressee != member.recommendation.addressee
    if "." in member.number:
        return elsewhere
    if member.whole is None:
        return elsewhere and 1 < next_whole <= series.highest
    if member.whole != 1 or not series.highest:
        return False
    return elsewhere or (series.highest > 1 and next_whole == 2)
