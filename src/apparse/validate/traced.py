"""How findings on a trace name recommendations and places: there are several documents, so each place says in which."""

from __future__ import annotations

from dataclasses import replace

from apparse.location import Location
from apparse.records.action_plan import Recommendation
from apparse.records.asking import who
from apparse.records.inspection_report import ReportRecommendation
from apparse.records.record import Record
from apparse.records.trace import Match, Trace
from apparse.validate.naming import quote


def name_asked(trace: Trace, asked: ReportRecommendation) -> str:
    """A recommendation of the report as it stands within a sentence, with whose it is where others bear its number."""
    if asked.number:
        numbers = [each.number for report in trace.reports for each in report.recommendations]
        whose = asked.unit or who(asked.addressee or "")
        told = f" ({whose})" if whose and numbers.count(asked.number) > 1 else ""
        return f"recommendation {asked.number.strip().rstrip('.')} of the report{told}"
    return f"the report's recommendation {quote(asked.text)}" if asked.text else "a recommendation of the report"


def addressee_of(recommendation: Recommendation | ReportRecommendation) -> str:
    """The heading without "should:", or the beginning of a text that names somebody itself."""
    return who(recommendation.addressee or recommendation.text or "")


def places(trace: Trace, match: Match, field: str | None = None) -> tuple[Location, ...]:
    """Where a match stands: in the plan, then in the report; in either alone if the other has none."""
    asked, answered = trace.asked(match), trace.answered(match)
    in_plan = _in(answered, field, trace.plan_name(match.plan.document)) if answered and match.plan else ()
    in_report = _in(asked, field, trace.report_name(match.report.document)) if asked and match.report else ()
    return (*in_plan, *in_report)


def document_places(trace: Trace, plan: int, field: str, field_of_reports: str) -> tuple[Location, ...]:
    """Where a field of a plan stands, then where a field of the reports does."""
    in_reports = (
        at
        for position, report in enumerate(trace.reports)
        for at in _in(report, field_of_reports, trace.report_name(position))
    )
    return (*_in(trace.plans[plan], field, trace.plan_name(plan)), *in_reports)


def _in(record: Record, field: str | None, document: str) -> tuple[Location, ...]:
    return tuple(replace(location, document=document) for location in record.locate(field))
