"""One defect put into a clean report wakes exactly its own rule; what only looks like a defect wakes none."""

import pytest

import apparse
from apparse.records.inspection_report import InspectionReport, KeyQuestion, Standard
from apparse.validate import validate
from apparse.validate.rules import all_rules

CLEAN = """\
An inspection of probation services in Wold and Marsh PDU
Ratings (Back to top)
Fieldwork started June 2024 | Score 7/12 |
Overall rating | Good |
P 1.1 Leadership | Outstanding |
P 1.2 Staffing | Good |
P 2.1 Assessment | Requires improvement |
P 2.2 Planning | Requires improvement |
P 2.3 Court work | Not inspected |
Recommendations (Back to top)
Wold and Marsh PDU should:
1. make sure that enquiries are made of the police in every case.
Leadership and delivery (Back to top)
P 1.1 Leadership | Rating |
The leadership of the unit enables a personalised and responsive service of high quality for all people. | Outstanding |
P 2.1 Assessment | Rating |
Assessment is well informed, analytical and personalised, and actively involves the person on probation. | Requires improvement |
Key question | Percentage 'Yes' |
Does assessment focus sufficiently on engaging the person on probation? | 72% |
Does assessment focus sufficiently on keeping other people safe? | 50% |
"""

DEFECTS = {
    "IR101": ("P 2.2 Planning", "P 2.1 Planning"),
    "IR102": (
        "Assessment is well informed, analytical and personalised, and actively involves the person on probation.",
        "The leadership of the unit enables a personalised and responsive service of high quality for all people.",
    ),
    "IR103": ("1. make sure that enquiries are made of the police in every case.\n", ""),
    "IR104": ("1. make sure", "- make sure"),
    "IR201": ("Score 7/12", "Score 8/12"),
    "IR202": ("Score 7/12", "Score 7/15"),
    "IR203": ("for all people. | Outstanding |", "for all people. | Good |"),
    "IR204": ("safe? | 50% |", "safe? | 49% |"),
    "IR205": ("Overall rating | Good |", "Overall rating | Outstanding |"),
}


def rules_of(text):
    result = apparse.check(apparse.Source("report.txt", text.encode()))
    assert result.judged, result.reason
    return [finding.rule for finding in result.findings]


def test_the_clean_report_is_clean():
    assert rules_of(CLEAN) == []


@pytest.mark.parametrize("rule", DEFECTS)
def test_a_defect_wakes_its_own_rule(rule):
    before, after = DEFECTS[rule]
    assert before in CLEAN
    # the band of the overall rating rests on the maximum, so that a wrong maximum may well wake its rule too
    allowed = {"IR202": {"IR202", "IR205"}}.get(rule, {rule})
    found = set(rules_of(CLEAN.replace(before, after)))
    assert rule in found
    assert found <= allowed


LISTED = CLEAN.replace("case.\n", "case\n2. train the managers\n{number} mend the roof\n4. publish the plan.\n")


@pytest.mark.parametrize(("number", "found"), [("3.", []), ("2.", ["AP202"]), ("-", ["AP201"])])
def test_the_recommendations_of_a_report_that_numbers_them_are_counted(number, found):
    assert rules_of(LISTED.format(number=number)) == found


def ids(report):
    return [finding.rule for finding in validate(report, [rule for rule in all_rules() if rule.id.startswith("IR2")])]


def rated(*standards, score, most, overall=None):
    given = tuple(Standard(ref=str(n), name=name, rating=rating) for n, (name, rating) in enumerate(standards, 1))
    return InspectionReport(score=score, max_score=most, overall_rating=overall, standards=given)


@pytest.mark.parametrize(("score", "most"), [(4, 6), (5, 9)])
def test_a_standard_on_resettlement_may_count_or_not(score, most):
    standards = [("Staff", "Good"), ("Planning", "Good"), ("Resettlement policy and provision", "Requires improvement")]
    assert ids(rated(*standards, score=score, most=most)) == []


def test_an_unknown_rating_leaves_nothing_to_add_up():
    assert ids(rated(("Staff", "Good"), ("Planning", "Good?? see note"), score=9, most=9)) == []


def test_the_judgements_of_a_prison_report_have_no_points():
    assert ids(rated(("Safety", "Poor"), ("Respect", "Reasonably good"), score=None, most=None)) == []


@pytest.mark.parametrize(("percent", "words"), [(61, "close enough"), (40, "too far")])
def test_the_message_says_whether_discretion_can_explain_it(percent, words):
    question = KeyQuestion(text="Is planning sufficient?", percent=percent)
    report = InspectionReport(
        standards=(Standard(ref="2.2", name="Planning", rating="Good", key_questions=(question,)),)
    )
    (finding,) = validate(report, all_rules_named("IR204"))
    assert words in finding.message
    assert finding.severity == "warning"


def all_rules_named(name):
    return [rule for rule in all_rules() if rule.id == name]
