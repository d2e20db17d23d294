from full_documents import FINDINGS, FULL_PLAN, FULL_REPORT, PLACE, action, plan, tabled

from apparse.export.tables.catalogue import TABLES
from apparse.records.action_plan import Action, Recommendation


def test_a_plan_is_one_fact_a_row():
    found = tabled(FULL_PLAN, FINDINGS)
    (document,), (recommendation,), actions = found["documents"], found["recommendations"], found["actions"]
    assert document["document_id"] == "ab" * 8
    assert (document["summary_agreed"], document["summary_total"], document["summary_not_agreed"]) == (0, 1, None)
    assert (recommendation["response"], recommendation["response_raw"]) == ("partly_agreed", "Partly agreed")
    assert recommendation["document_id"] == document["document_id"]
    assert [a["target_latest"] for a in actions] == ["2026-03-31", None, "2026-03-31"]
    assert [a["target_status"] for a in actions] == ["due", "complete", "due"]
    assert [a["status"] for a in actions] == ["due", "complete", "complete"]
    assert {a["recommendation_id"] for a in actions} == {recommendation["recommendation_id"]}
    assert [(o["action_id"], o["owner"], o["owner_key"]) for o in found["action_owners"]] == [
        (action["action_id"], owner, owner.lower())
        for action in (actions[0], actions[2])
        for owner in ("Head of Learning", "Governor")
    ]
    assert [(e["heading"], e["value"]) for e in found["action_extras"]] == [("Cost", "£5")]
    assert [len(found[name]) for name in ("definitions", "leftovers", "unreadable_pages", "remarks")] == [1, 1, 1, 1]


def test_a_report_is_one_fact_a_row():
    found = tabled(FULL_REPORT)
    (document,), standards, (unit,) = found["documents"], found["standards"], found["units"]
    assert (document["overall_rating_raw"], document["overall_rating"]) == (
        "Requires improvement",
        "requires_improvement",
    )
    assert (document["fieldwork_started_raw"], document["fieldwork_started"]) == ("12 May 2025", "2025-05-12")
    assert [(s["unit_id"], s["rating_raw"], s["rating"]) for s in standards] == [
        (None, "Good", "good"),
        (unit["unit_id"], "Splendid", None),
    ]
    assert found["key_questions"][0]["standard_id"] == standards[0]["standard_id"]
    assert [(s["part"], s["standard_ref"], s["heading"]) for s in found["sections"]] == [
        ("findings", "P 1.1", "Leadership"),
        ("sections", None, "Foreword"),
    ]
    assert [(i["kind"], i["position"], i["text"]) for i in found["section_items"]] == [
        ("strengths", 1, "Good."),
        ("strengths", 2, "Also good."),
        ("paragraphs", 1, "So."),
        ("paragraphs", 1, "We came."),
    ]
    assert found["footnotes"][0]["text"] == "A note."
    assert len(found["report_recommendations"]) == 1
    assert found["recommendations"] == []


def test_findings_know_what_they_concern():
    found = tabled(FULL_PLAN, FINDINGS)
    of_action, of_document = found["findings"]
    assert of_action["action_id"] == found["actions"][1]["action_id"]
    assert of_action["recommendation_id"] == found["recommendations"][0]["recommendation_id"]
    assert (of_action["page"], of_action["x0"], of_action["line"]) == (3, 10.0, None)
    assert (of_document["action_id"], of_document["recommendation_id"], of_document["page"]) == (None, None, None)


def test_every_place_is_in_provenance_under_a_row_that_exists():
    found = tabled(FULL_PLAN, FINDINGS)
    keys = {(table.name, row[table.names[0]]) for table in TABLES for row in found[table.name]}
    places = found["provenance"]
    assert {(p["table_name"], p["record_id"]) for p in places} <= keys
    named = [(p["table_name"], p["column_name"], p["position"]) for p in places]
    assert set(named) == {
        ("documents", "summary_total", 1),
        ("recommendations", "text", 1),
        ("recommendations", "text", 2),
        ("recommendations", "response_raw", 1),
        ("actions", "target_raw", 1),
        ("findings", "evidence", 1),
        ("findings", "evidence", 2),
    }
    assert {p["page"] for p in places} == {PLACE.page, None}


def test_keys_hold_when_something_else_is_put_in():
    first = Recommendation(number="1", text="Open it.", actions=(action(),))
    second = Recommendation(number="2", text="Close it.", actions=(action("It will close."),))
    alone, both = tabled(plan(second)), tabled(plan(first, second))
    assert alone["recommendations"][0]["recommendation_id"] == both["recommendations"][1]["recommendation_id"]
    assert alone["actions"][0]["action_id"] == both["actions"][1]["action_id"]


def test_keys_differ_between_documents_and_between_rows_that_say_the_same():
    same = plan(Recommendation(number="1", actions=(action(), action(), Action(), Action())))
    one, other = tabled(same), tabled(same, sha256="cd" * 32)
    keys = [row["action_id"] for found in (one, other) for row in found["actions"]]
    assert len(set(keys)) == 8
    assert one == tabled(same)


def test_what_is_missing_is_none_everywhere():
    found = tabled(plan(Recommendation(actions=(Action(),))))
    (written,) = found["actions"]
    assert written["text"] is written["target_latest"] is written["target_status"] is written["owners_raw"] is None
    assert found["action_owners"] == []
