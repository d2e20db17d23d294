"""One defect put into a clean plan wakes exactly its own rule, at its place."""

from datetime import date

import pytest
from clean_plan import changed, clean_plan, month

from apparse.records.action_plan import UnevenCell
from apparse.records.target_date import Status, TargetDate
from apparse.validate import validate
from apparse.validate.rules import all_rules

REC, ACTION = "recommendations[1]", "recommendations[0].actions[0]"


def target(raw, status, **fields):
    return {"target_raw": raw, "target": TargetDate(raw=raw, status=status, **fields)}


MUTATIONS = {
    "missing-submission-date": ("", {"submitted": None}, "submitted"),
    "missing-report-date": ("", {"report_published": None}, "report_published"),
    "missing-recommendation-number": (REC, {"number": None}, f"{REC}.number"),
    "missing-recommendation-number (a gap)": ("recommendations[2]", {"number": "4"}, "recommendations[2].number"),
    "duplicate-recommendation-number": ("recommendations[2]", {"number": "2"}, "recommendations[2].number"),
    "missing-recommendation-text": (REC, {"text": None}, f"{REC}.text"),
    "missing-response": ("recommendations[0]", {"response": None, "response_raw": None}, "recommendations[0].response"),
    "unknown-response": (
        "recommendations[0]",
        {"response": None, "response_raw": "Accepted in principle"},
        "recommendations[0].response",
    ),
    "agreed-without-action": ("recommendations[0]", {"actions": ()}, "recommendations[0].actions"),
    "missing-owner": (ACTION, {"owners_raw": None, "owners": ()}, f"{ACTION}.owners_raw"),
    "uneven-cell": (
        REC,
        {"uneven": (UnevenCell(actions=3, owners=2, targets=1, evidence="1) … 2) … 3) …"),)},
        f"{REC}.uneven[0]",
    ),
    "repeated-owner": (
        ACTION,
        {"owners_raw": "Head of P&Q, Heads of P&Q", "owners": ("Head of P&Q", "Heads of P&Q")},
        f"{ACTION}.owners",
    ),
    "missing-target-date": (ACTION, {"target_raw": None, "target": None}, f"{ACTION}.target_raw"),
    "unreadable-target-date": (ACTION, target("TBC", Status.UNREADABLE), f"{ACTION}.target_raw"),
    "target-before-submission": (
        ACTION,
        {"target_raw": "August 2025", "target": month(2025, 8)},
        f"{ACTION}.target_raw",
    ),
    "open-ended-target-date": (ACTION, target("Ongoing", Status.ONGOING), f"{ACTION}.target_raw"),
    "several-target-dates": (
        ACTION,
        target("May and June 2026", Status.DUE, latest=date(2026, 6, 30), several=True),
        f"{ACTION}.target_raw",
    ),
    "summary-count-mismatch": ("summary", {"agreed": 0, "not_agreed": 2}, "summary.agreed summary.not_agreed"),
    "summary-total-mismatch": ("summary", {"total": 4}, "summary.total"),
    "summary-missing": ("", {"summary": None}, "summary"),
}


def findings(plan, as_of=None):
    return validate(plan, all_rules(), as_of)


def test_the_clean_plan_is_clean():
    assert findings(clean_plan()) == ()


@pytest.mark.parametrize("case", MUTATIONS)
def test_one_defect_wakes_its_own_rule(case):
    path, fields, expected = MUTATIONS[case]
    found = findings(changed(clean_plan(), path, **fields))
    assert {finding.name for finding in found} == {case.partition(" ")[0]}
    assert [finding.path for finding in found] == expected.split()


def test_every_rule_has_a_mutation():
    tested = {case.partition(" ")[0] for case in MUTATIONS}
    assert {rule.name for rule in all_rules() if rule.id[:2] in ("EX", "AP")} - tested == {"overdue-action"}


def test_overdue_actions_are_asked_for():
    due = findings(clean_plan(), date(2026, 4, 1))
    assert [finding.path for finding in due] == ["recommendations[0].actions[0].target_raw"]
    assert findings(clean_plan(), date(2026, 3, 31)) == ()
