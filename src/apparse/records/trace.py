"""The trace: which recommendation of a report is answered where in a plan, and what became of its wording."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

from apparse.records.action_plan import ActionPlan, Recommendation
from apparse.records.inspection_report import InspectionReport, ReportRecommendation
from apparse.records.record import Record


class MatchVerdict(StrEnum):
    MATCHED = "matched"
    REWORDED = "reworded"  # matched, and the wording differs materially
    MISSING = "missing"  # in the report, without a response in a plan
    EXTRA = "extra"  # in a plan, and not in the report


class Plain(BaseModel):
    """A value without a place of its own."""

    model_config = ConfigDict(frozen=True)


Kind = Literal["equal", "deleted", "inserted"]


class Run(Plain):
    """Some words of the report's text that the plan has too, has not (`deleted`), or has instead (`inserted`)."""

    kind: Kind
    text: str
    material: bool = False


class Change(Plain):
    """A material change of wording: what the report says, what the plan says there (either may be empty), why it matters.

    `kind` is quantity, commitment, obligation, condition, negation, choice, number, group, dropped, added or replaced.
    """

    kind: str
    effect: Literal["weaker", "stronger", "different"]
    was: str
    now: str
    reason: str


class Place(Plain):
    """A recommendation by its position, counted from zero, in one of several documents."""

    document: int
    recommendation: int


class Match(Record):
    """One recommendation of a report with its response, or one of the two alone.

    `similarity` is that of the two texts (a number before them and references after them aside), 0 to 1, and 1 only if
    they are the same; `wording` is the difference where words differ by more than case and punctuation.
    `other_addressee` says that the response is another body's.
    """

    report: Place | None = None
    plan: Place | None = None
    similarity: float = 0.0
    verdict: MatchVerdict
    other_addressee: bool = False
    wording: tuple[Run, ...] = ()
    changes: tuple[Change, ...] = ()


class Trace(Record):
    """Reports and the plans that answer them. `matches` follow the reports, then come the plans' extras.

    `strangers` are the positions of plans that answer another report altogether: hardly anything in them matches.
    """

    kind: Literal["trace"] = "trace"
    reports: tuple[InspectionReport, ...]
    plans: tuple[ActionPlan, ...]
    matches: tuple[Match, ...] = ()
    strangers: tuple[int, ...] = ()

    def asked(self, match: Match) -> ReportRecommendation | None:
        place = match.report
        return self.reports[place.document].recommendations[place.recommendation] if place else None

    def answered(self, match: Match) -> Recommendation | None:
        place = match.plan
        return self.plans[place.document].recommendations[place.recommendation] if place else None

    def pairs(self) -> Iterator[tuple[Match, ReportRecommendation, Recommendation]]:
        """The matches that have both sides."""
        for match in self.matches:
            asked, answered = self.asked(match), self.answered(match)
            if asked is not None and answered is not None:
                yield match, asked, answered

    def report_name(self, position: int) -> str:
        """How paths call a report: "report" where there is one, "reports[1]" where there are several."""
        return "report" if len(self.reports) == 1 else f"reports[{position}]"

    def plan_name(self, position: int) -> str:
        return "plan" if len(self.plans) == 1 else f"plans[{position}]"
