"""Plans that answer another report altogether."""

from __future__ import annotations

from apparse.records.action_plan import ActionPlan
from apparse.records.body import read_body_name
from apparse.records.trace import Trace

# The share of recommendations, of the plan's or the reports' (whichever are fewer), that go together. Reports on two
# regions in one year can share half of theirs word for word, so that name and date have to decide up to two thirds.
_HARDLY_ANY = 0.25
_NOT_MOST = 2 / 3
_FEW = 3  # of fewer recommendations than that, none in common proves nothing by itself


def strangers(trace: Trace) -> tuple[int, ...]:
    """The positions of the plans in which hardly anything answers the reports."""
    return tuple(position for position, plan in enumerate(trace.plans) if _is_stranger(trace, position, plan))


def _is_stranger(trace: Trace, position: int, plan: ActionPlan) -> bool:
    of_the_reports = sum(len(report.recommendations) for report in trace.reports)
    fewer = min(len(plan.recommendations), of_the_reports)
    if not fewer:
        return not of_the_reports and bool(plan.recommendations)
    paired = {match.plan for match in trace.matches if match.report and match.plan and match.plan.document == position}
    share = len(paired) / fewer
    elsewhere, otherwhen = _other_subject(trace, plan), _other_date(trace, plan)
    if share < _HARDLY_ANY:
        return fewer >= _FEW or elsewhere or otherwhen
    return share < _NOT_MOST and elsewhere and otherwhen


def _other_subject(trace: Trace, plan: ActionPlan) -> bool:
    """Whether plan and reports name what they are about, and share no name."""
    own = read_body_name(plan.subject or "").parts
    theirs = [read_body_name(report.subject or "").parts for report in trace.reports]
    return bool(own) and all(theirs) and not any(own & parts for parts in theirs)


def _other_date(trace: Trace, plan: ActionPlan) -> bool:
    dates = [report.published for report in trace.reports]
    return plan.report_published is not None and None not in dates and plan.report_published not in dates
