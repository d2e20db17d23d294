"""One defect put into a clean plan wakes exactly its own rule, at its place."""

from datetime import date

import pytest
from clean_plan import changed, clean_plan, complete, month

from apparse.records.action_plan import UnevenCell
from apparse.records.document import Leftover, SourceRemark, UnreadablePage
from apparse.records.target_date import Status, TargetDate
from apparse.validate import validate
from apparse.validate.rules import all_rules

SHARED = "A single form for requests to the police will be introduced in all courts"
REC, ACTION = "recommendations[1]", "recommendations[0].actions[0]"


def target(raw, status, **fields):
    return {"target_raw": raw, "target": TargetDate(raw=raw, status=status, **fields)}


def remark(kind):
    return {"remarks": (SourceRemark(kind=kind, message="page 3 of 4"),)}


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
    "agreed-without-action": (REC, {"actions": ()}, f"{REC}.actions"),
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
    "dangling-reference": (ACTION, {"text": f"{SHARED} (see 4.2)."}, f"{ACTION}.text"),
    "partly-agreed-without-explanation": (REC, {"explanation": None}, f"{REC}.explanation"),
    "partly-agreed-without-explanation (no why)": (
        REC,
        {"explanation": "Only the part that relates to the largest town is agreed."},
        f"{REC}.explanation",
    ),
    "not-agreed-without-explanation": (
        "recommendations[2]",
        {"explanation": "The recommendation was considered by the board, which has decided not to accept it."},
        "recommendations[2].explanation",
    ),
    "explanation-without-reason": (
        REC,
        {"explanation": "This is partly agreed because much of it was being done when the inspectors came."},
        f"{REC}.explanation",
    ),
    "date-in-text-disagrees": (ACTION, {"text": f"{SHARED} by 31st October 2025."}, f"{ACTION}.target_raw"),
    "status-contradiction": (
        "recommendations[1].actions[0]",
        {"text": "As per Action Point 1, court staff were trained in the use of the form."},
        "recommendations[1].actions[0].target_raw",
    ),
    "complete-but-planned": (ACTION, {"target_raw": "Complete", "target": complete()}, f"{ACTION}.target_raw"),
    "repeated-action": (
        "recommendations[1].actions[0]",
        {"text": f"As per Action Point 1, {SHARED}."},
        "recommendations[1].actions[0].text",
    ),
    "repeated-row": (
        "recommendations[0].actions[1]",
        {"text": f"{SHARED}.", "target_raw": "May 2026", "target": month(2026, 5)},
        "recommendations[0].actions[1].text",
    ),
    "repeated-row (left out)": (
        "",
        {"leftovers": (Leftover(text="1 Agreed", reason="repeated row"),)},
        "leftovers[0].text",
    ),
    "unplaced-text": ("", {"leftovers": (Leftover(text="A note.", reason="unplaced"),)}, "leftovers[0].text"),
    "stray-text-in-cell": ("", {"leftovers": (Leftover(text="3", reason="stray text"),)}, "leftovers[0].text"),
    "unreadable-page": ("", {"unreadable": (UnreadablePage(page=4, reason="no text layer"),)}, "unreadable[0]"),
    "readings-disagree": ("", remark("readings disagree"), "remarks[0].message"),
    "salvaged-source": ("", remark("salvaged"), "remarks[0].message"),
    "hidden-text": ("", remark("hidden text"), "remarks[0].message"),
    "tracked-changes": ("", remark("tracked changes"), "remarks[0].message"),
    "missing-pages": ("", remark("missing pages"), "remarks[0].message"),
    "comments": ("", remark("comments"), "remarks[0].message"),
}


# An action that is complete here and open there also stands twice.
IMPLIED = {"status-contradiction": ["repeated-action"]}


def findings(plan, as_of=None):
    return validate(plan, all_rules(), as_of)


def test_the_clean_plan_is_clean():
    assert findings(clean_plan()) == ()


@pytest.mark.parametrize("case", MUTATIONS)
def test_one_defect_wakes_its_own_rule(case):
    path, fields, expected = MUTATIONS[case]
    found = findings(changed(clean_plan(), path, **fields))
    name = case.partition(" ")[0]
    assert {finding.name for finding in found} == {name, *IMPLIED.get(name, ())}
    assert [finding.path for finding in found if finding.name == name] == expected.split()


def test_every_rule_has_a_mutation():
    tested = {case.partition(" ")[0] for case in MUTATIONS}
    assert {rule.name for rule in all_rules() if rule.id[:2] in ("EX", "AP")} - tested == {"overdue-action"}


def test_overdue_actions_are_asked_for():
    due = findings(clean_plan(), date(2026, 4, 1))
    assert [finding.path for finding in due] == ["recommendations[0].actions[0].target_raw"]
    assert findings(clean_plan(), date(2026, 3, 31)) == ()
