"""Waivers held against verdicts: what they waive, and what is said of the waiver file itself."""

from copy import deepcopy
from datetime import date
from pathlib import Path

import pytest
from judged_plan import ROWS, SHOWERS, states, verdict

from apparse.gate.waiver_files import read_waivers
from apparse.gate.waiving import Waiving
from apparse.verdict import unjudged

DAY = date(2026, 4, 1)
OWNER_2, OWNER_3 = ("AP401", "recommendation 2, action 1"), ("AP401", "recommendation 3, action 1")


def applied(text, *verdicts, day=DAY, passed_over=()):
    Path("w.toml").write_text(text, encoding="utf-8")
    return list(Waiving(read_waivers(Path("w.toml")), day, (".html",)).applied(verdicts, passed_over))


def waiver(**more):
    terms = {"rule": "AP401", "document": "plan.html", "reason": "It is known."} | more
    return "[[waiver]]\n" + "".join(
        f"{key} = {value if key == 'expires' else repr(value)}\n" for key, value in terms.items()
    )


def waived(verdict):
    return [(rule, where) for rule, where, state in states(verdict) if state == "waived"]


def said(verdicts):
    """What is found wrong with the waiver file, the last of the verdicts if anything is."""
    *_, last = verdicts
    return [(f["rule"], f["message"]) for f in last["findings"]] if last["kind"] == "waivers" else []


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, [OWNER_2, OWNER_3]),
        ({"document": "*.html"}, [OWNER_2, OWNER_3]),
        ({"where": "recommendation 3"}, [OWNER_3]),
        ({"where": "recommendations[1].actions[0].owner"}, [OWNER_2]),
        ({"where": "recommendations[*].actions[*]"}, [OWNER_2, OWNER_3]),
        ({"evidence": "It will be – opened daily"}, [OWNER_2]),
        ({"evidence": "They will be …"}, [OWNER_3]),
        ({"expires": "2026-04-01"}, [OWNER_2, OWNER_3]),
    ],
)
def test_what_a_waiver_names_is_waived_and_nothing_else(more, expected):
    before = verdict()
    after, *own = applied(waiver(**more), deepcopy(before))
    assert waived(after) == expected
    assert own == []
    stripped = [{k: v for k, v in f.items() if k != "waiver"} | {"state": "new"} for f in after["findings"]]
    assert after | {"findings": stripped} == before


def test_a_waived_finding_says_by_whose_leave():
    text = waiver(id="W-7", approver="J. Smith", where="recommendation 3", expires="2026-04-01")
    after, *_ = applied(text, verdict())
    (finding,) = [f for f in after["findings"] if f["state"] == "waived"]
    told = {"id": "W-7", "reason": "It is known.", "approver": "J. Smith", "expires": "2026-04-01"}
    assert finding["waiver"] == {"file": "w.toml", "line": 1} | told


@pytest.mark.parametrize(
    ("more", "rule", "why"),
    [
        ({"expires": "2026-03-31"}, "WV101", "expired on 31 March 2026"),
        ({"reason": " "}, "WV103", "gives no reason"),
        ({"where": "recommendation 1"}, "WV102", "stands elsewhere"),
        ({"evidence": "It will be opened"}, "WV102", "another text"),
        ({"fingerprint": "0123"}, "WV102", "another text"),
        ({"rule": "AP503"}, "WV102", "finds nothing there"),
        ({"document": {"path": "plan.html", "sha256": "0" * 16}}, "WV102", "another SHA-256"),
    ],
)
def test_what_is_wrong_with_a_waiver_is_a_finding_on_its_file(more, rule, why):
    text = waiver(**more).replace("{'path': ", "{path = ").replace("'sha256': ", "sha256 = ")
    after, own = applied("# first line\n" + text, verdict())
    assert waived(after) == []
    ((found, message),) = said([own])
    assert found == rule
    assert why in message
    assert (own["source"], own["kind"], own["findings"][0]["locations"]) == ("w.toml", "waivers", [{"line": 2}])


def test_the_right_sha256_is_met_by_its_beginning():
    plan = verdict()
    after, *own = applied(
        f'[[waiver]]\nrule = "AP401"\ndocument = {{sha256 = "{plan["sha256"][:12].upper()}"}}\nreason = "x"', plan
    )
    assert waived(after) == [OWNER_2, OWNER_3]
    assert own == []


def test_a_fingerprint_waives_whatever_the_file_is_called_and_wherever_the_row_stands():
    plan = verdict()
    known_by = next(f["fingerprint"] for f in plan["findings"] if (f["rule"], f["where"]) == OWNER_2)
    text = f'[[waiver]]\nrule = "AP401"\nfingerprint = "{known_by}"\nreason = "x"'
    moved = verdict(SHOWERS, ("2", *SHOWERS[1:]), *(("9", *row[1:]) for row in ROWS[1:]), name="v2/final.html")
    after, *own = applied(text, moved)
    assert [where for _, where in waived(after)] == ["recommendation 9, action 1"]
    assert own == []


def test_a_waiver_of_a_document_that_was_not_part_of_the_run_is_not_called_unused():
    other = waiver(document="other.html", rule="AP503")
    assert said(applied(other, verdict())) == []
    assert said(applied(other, verdict(), unjudged("other.html", "is damaged", "damaged"))) == []
    assert len(said(applied(other, verdict(), verdict(name="other.html")))) == 1


@pytest.mark.parametrize("pattern", ["*.html", "plan.html", "a/", "a/**", "a"])
def test_a_waiver_that_may_be_for_several_documents_is_unused_once_all_of_them_were_seen(pattern):
    for name in ("a/plan.html", "a/b/plan.html", ".hidden/plan.html"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).touch()
    text = waiver(document=pattern, rule="AP503")
    assert said(applied(text, verdict(name="a/plan.html"))) == []
    both = [verdict(name="a/plan.html"), verdict(name="a/b/plan.html")]
    assert len(said(applied(text, *both))) == 1
    assert len(said(applied(text, both[0], passed_over=[{"source": "a/b/plan.html"}]))) == 1


def test_a_rule_that_was_not_applied_leaves_its_waivers_in_peace():
    plan = verdict()
    without = {**plan, "checked": ["AP501"], "findings": []}
    assert said(applied(waiver(), without)) == []
    assert said(applied(waiver(rule="AP506"), plan)) == []  # there is no day to judge on
    assert said(applied(waiver(rule="XR101"), plan)) == []


def test_of_two_waivers_both_are_used_and_the_first_is_told():
    after, *own = applied(waiver(id="one") + waiver(id="two"), verdict())
    assert own == []
    assert {f["waiver"]["id"] for f in after["findings"] if f["state"] == "waived"} == {"one"}


def test_documents_elsewhere_are_named_from_the_root(tmp_path):
    elsewhere = tmp_path.parent / f"{tmp_path.name}-elsewhere"
    elsewhere.mkdir()
    plan = verdict(name=str(elsewhere / "plan.html"))
    for pattern in ("plan.html", str(elsewhere.resolve() / "*.html"), f"../{elsewhere.name}/plan.html"):
        after, *_ = applied(waiver(document=pattern), plan)
        assert waived(after) == [OWNER_2, OWNER_3], pattern


def test_a_name_with_brackets_can_be_written_as_it_is():
    after, *_ = applied(waiver(document="plan [final].html"), verdict(name="plan [final].html"))
    assert waived(after) == [OWNER_2, OWNER_3]


def test_configured_rules_speak_of_the_waiver_file_too():
    Path("w.toml").write_text(waiver(expires="2026-03-31"))

    def none(own):
        return own | {"findings": []}

    (only,) = Waiving(read_waivers(Path("w.toml")), DAY, (".html",), none).applied([verdict()])
    assert only["source"] == "plan.html"
