"""Each XR rule speaks on its own failing example and is silent on its passing one, read by the real pipeline."""

import pytest
from rule_pages import compared

import apparse
from apparse.report.rule_pages import with_headings
from apparse.validate.rules import all_rules

RULES = [rule for rule in all_rules() if rule.id.startswith("XR")]
EXPECTED = {
    "XR101": ("report.recommendations[1]", "error"),
    "XR102": ("plan.recommendations[1]", "warning"),
    "XR103": ("plan.recommendations[0].text", "warning"),
    "XR104": ("plan.recommendations[0].addressee", "warning"),
    "XR105": ("plan.report_published", "warning"),
    "XR106": ("plan.recommendations", "error"),
}


def documents(rule, heading):
    """The report and the plan of an example, copied as they are printed."""
    report, plan = compared(with_headings(rule.page), heading)
    return apparse.Source("report.md", report.encode()), apparse.Source("plan.md", plan.encode())


def test_every_rule_is_tested():
    assert [rule.id for rule in RULES] == list(EXPECTED)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_fails(rule):
    path, severity = EXPECTED[rule.id]
    found = {finding.rule: finding for finding in apparse.trace(*documents(rule, "Fails")).findings}
    assert (found[rule.id].path, found[rule.id].severity) == (path, severity)
    alone = {"XR106": {"XR101", "XR102", "XR106"}}.get(rule.id, {rule.id})
    assert set(found) == alone, found


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_passes(rule):
    assert apparse.trace(*documents(rule, "Passes")).findings == ()


def test_a_finding_names_its_places_in_both_documents():
    rule = next(rule for rule in RULES if rule.id == "XR103")
    (finding,) = apparse.trace(*documents(rule, "Fails")).findings
    assert {place.document for place in finding.locations} == {"plan", "report"}
    assert finding.locations[0].document == "plan"


def test_a_date_that_several_reports_give_is_told_once():
    (rule,) = (rule for rule in RULES if rule.id == "XR105")
    report, plan = documents(rule, "Fails")
    read = [apparse.parse(source) for source in (report, report, plan)]
    messages = [finding.message for finding in apparse.trace(*read).findings if finding.rule == "XR105"]
    assert [message.count(" 4 August 2025") for message in messages] == [1]
