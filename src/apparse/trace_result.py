"""TraceResult: a trace with what the rules say of it; as an Account, its plain form for reports and other processes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypedDict

from apparse.verdict import ReportedFinding

if TYPE_CHECKING:  # an account is plain data: to read one, no record type needs to be loaded
    from apparse.findings import Finding
    from apparse.records.document import Document
    from apparse.records.trace import Match, Place, Trace


class Account(TypedDict):
    """What a trace comes to (lists and strings only).

    In a match `report` and `plan` are positions counted from zero, null on the side that has nothing; the paths say
    in which document. `strangers` are the plans that answer another report, as paths name them. A finding's places
    name their `document` in the same way. `checked` are the ids of the rules that were asked.
    """

    matches: list[dict[str, Any]]
    strangers: list[str]
    findings: list[ReportedFinding]
    checked: list[str]


@dataclass(frozen=True, slots=True)
class TraceResult:
    """The findings that are about whole documents come first; `checked` are the ids of the rules that were asked."""

    trace: Trace
    findings: tuple[Finding, ...] = ()
    checked: tuple[str, ...] = ()

    def account(self) -> Account:
        return Account(
            matches=[_plain(self.trace, match) for match in self.trace.matches],
            strangers=[self.trace.plan_name(position) for position in self.trace.strangers],
            findings=self._reported(),
            checked=list(self.checked),
        )

    def _reported(self) -> list[ReportedFinding]:
        """The findings, each with its place in its document, and by what it is known there."""
        from apparse.reported import reported  # noqa: PLC0415 - for who makes an account, not for who reads one

        known: dict[int, ReportedFinding] = {}
        for name, document in self._named().items():
            own = [n for n, finding in enumerate(self.findings) if finding.path.partition(".")[0] == name]
            within = [
                self.findings[n].model_copy(update={"path": self.findings[n].path.partition(".")[2]}) for n in own
            ]
            known |= zip(own, reported(document, within, name), strict=True)
        return [{**known[n], "path": finding.path} for n, finding in enumerate(self.findings)]

    def _named(self) -> dict[str, Document]:
        reports = {self.trace.report_name(n): report for n, report in enumerate(self.trace.reports)}
        return {**reports, **{self.trace.plan_name(n): plan for n, plan in enumerate(self.trace.plans)}}


def path_in(trace: Trace, path: str) -> str:
    """A path within the trace as users know it: "plan.recommendations[2]" where there is only one plan."""
    for field, named in (("reports", trace.report_name), ("plans", trace.plan_name)):
        if match := re.match(rf"{field}\[(\d+)\]", path):
            return named(int(match[1])) + path[match.end() :]
    return path


def _plain(trace: Trace, match: Match) -> dict[str, Any]:
    asked, answered = trace.asked(match), trace.answered(match)
    return {
        "report": match.report.recommendation if match.report else None,
        "plan": match.plan.recommendation if match.plan else None,
        "similarity": match.similarity,
        "verdict": match.verdict.value,
        "other_addressee": match.other_addressee,
        "report_path": _path(match.report, trace.report_name(match.report.document)) if match.report else None,
        "plan_path": _path(match.plan, trace.plan_name(match.plan.document)) if match.plan else None,
        "report_number": asked.number if asked else None,
        "plan_number": answered.number if answered else None,
        "plan_inferred_number": answered.inferred_number if answered else None,
        "report_addressee": asked.addressee if asked else None,
        "plan_addressee": answered.addressee if answered else None,
        "report_text": asked.text if asked else None,
        "plan_text": answered.text if answered else None,
        "response": answered.response_raw if answered else None,
        "wording": [run.model_dump(mode="json") for run in match.wording],
        "changes": [change.model_dump(mode="json") for change in match.changes],
    }


def _path(place: Place, document: str) -> str:
    return f"{document}.recommendations[{place.recommendation}]"
