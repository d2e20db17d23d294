"""How findings on a trace name the recommendations of reports."""

from apparse.records.action_plan import ActionPlan
from apparse.records.inspection_report import InspectionReport, ReportRecommendation
from apparse.records.trace import Trace
from apparse.validate.traced import name_asked


def named(*recommendations):
    trace = Trace(reports=(InspectionReport(recommendations=recommendations),), plans=(ActionPlan(),))
    return [name_asked(trace, each) for each in recommendations]


def test_whose_a_recommendation_is_is_said_where_its_number_tells_it_not_from_others():
    assert named(
        ReportRecommendation(number="4", unit="Harrowdale PDU"),
        ReportRecommendation(number="4", addressee="HMPPS should:"),
        ReportRecommendation(number="5", unit="Harrowdale PDU"),
    ) == [
        "recommendation 4 of the report (Harrowdale PDU)",
        "recommendation 4 of the report (HMPPS)",
        "recommendation 5 of the report",
    ]
