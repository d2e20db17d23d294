"""What the examples on the rules' pages are too short for: negative controls, places, and the arithmetic at its edges."""

from datetime import date

import pytest
from clean_plan import action, changed, clean_plan, complete, month

from apparse.location import BBox, Location
from apparse.records.action_plan import Action, ActionPlan, Recommendation, Summary, UnevenCell
from apparse.records.document import Leftover
from apparse.records.response import Response
from apparse.validate import validate
from apparse.validate.rules import all_rules


def found(plan, name, as_of=None):
    return [finding for finding in validate(plan, all_rules(), as_of) if finding.name == name]


def plan_of(*recommendations, **fields):
    return ActionPlan(recommendations=recommendations, **fields)


def labelled(*labels, text="The work will be done."):
    return tuple(Action(label=label, text=text) for label in labels)


@pytest.mark.parametrize(
    ("reference", "dangles"),
    [
        ("(see 1.3)", False),
        ("(see 1.2)", True),
        ("(see 2.1)", False),
        ("(see 2.2)", False),
        ("(see 2.3)", True),
        ("(see 5.4)", False),
        ("see Recommendation 2", False),
        ("see Recommendation 7", True),
        ("as per Action Point 2", False),
        ("as per Action Point 19", True),
        ("in line with PI 04/2016", False),
    ],
)
def test_references_are_looked_up_among_labels_positions_and_numbers(reference, dangles):
    plan = plan_of(
        Recommendation(inferred_number="1", actions=labelled("3)", "4)")),
        Recommendation(number="2.", actions=labelled(None, None)),
        Recommendation(number="5.4", explanation=f"This is dealt with elsewhere ({reference})."),
    )
    assert [finding.path for finding in found(plan, "dangling-reference")] == [
        "recommendations[2].explanation"
    ] * dangles


def test_a_plan_without_a_response_column_lacks_no_response():
    recommendation = Recommendation(number="1", text="Train all staff.")
    assert found(plan_of(recommendation), "missing-response")
    assert not found(plan_of(recommendation, response_expected=False), "missing-response")


@pytest.mark.parametrize("said", ["TBC", "N/A", "-"])
def test_an_owner_cell_that_names_nobody_leaves_the_action_without_an_owner(said):
    plan = plan_of(Recommendation(number="1", actions=(Action(text="The work will be done.", owners_raw=said),)))
    (finding,) = found(plan, "missing-owner")
    assert finding.message == f'Recommendation 1, action 1 has no owner: its cell says "{said}".'


def test_an_explanation_may_stand_in_an_action():
    said = action("This is partly agreed because no funding is available; three sites will be equipped.")
    quiet = action("Staff who do not attend will be booked on the next course because attendance is mandatory.")
    plan = clean_plan()
    where = "recommendations[1]"
    assert not found(changed(plan, where, explanation=None, actions=(said,)), "partly-agreed-without-explanation")
    assert found(changed(plan, where, explanation=None, actions=(quiet,)), "partly-agreed-without-explanation")


@pytest.mark.parametrize(("target", "before"), [(month(2025, 8), True), (month(2025, 9), False), (complete(), False)])
def test_only_a_month_that_had_passed_lies_before_the_submission(target, before):
    plan = plan_of(
        Recommendation(number="1", actions=(action("It will be done.", target=target),)), submitted=date(2025, 9, 30)
    )
    assert bool(found(plan, "target-before-submission")) == before


@pytest.mark.parametrize(
    ("counts", "names"),
    [
        ({"agreed": 1, "partly_agreed": 0, "not_agreed": 1, "total": 2}, set()),
        (
            {"agreed": 1, "partly_agreed": 1, "not_agreed": 1, "total": 3},
            {"summary-count-mismatch", "summary-total-mismatch"},
        ),
        ({"agreed": 1, "partly_agreed": 0, "not_agreed": 1, "total": 3}, {"summary-total-mismatch"}),
        ({"agreed": 2, "partly_agreed": 0, "not_agreed": 0, "total": 2}, {"summary-count-mismatch"}),
        (
            {"agreed": 1, "partly_agreed": 0, "not_agreed": 0, "total": 2},
            {"summary-count-mismatch", "summary-total-mismatch"},
        ),
        ({"agreed": None, "partly_agreed": None, "not_agreed": None, "total": 2}, set()),
    ],
)
def test_the_summary_is_counted_and_added_up(counts, names):
    responses = (Response.AGREED, Response.NOT_AGREED)
    recommendations = [Recommendation(number=str(n), response=response) for n, response in enumerate(responses, 1)]
    plan = plan_of(*recommendations, summary=Summary(**counts))
    known = {"summary-count-mismatch", "summary-total-mismatch"}
    assert {finding.name for finding in validate(plan, all_rules())} & known == names


def test_a_response_that_is_missing_may_be_of_any_category():
    recommendations = Recommendation(number="1", response=Response.AGREED), Recommendation(number="2")
    counted = plan_of(*recommendations, summary=Summary(agreed=2, partly_agreed=0, not_agreed=0, total=2))
    left_out = plan_of(*recommendations, summary=Summary(agreed=3, partly_agreed=0, not_agreed=0, total=2))
    assert not found(counted, "summary-count-mismatch")
    assert found(left_out, "summary-count-mismatch")


LONG = "The region will draw up a rota with the three police forces that names who answers enquiries on each day of the week"


def test_texts_of_which_some_words_differ_are_nearly_the_same():
    first = Recommendation(number="1", actions=(action(f"{LONG}, and it will be kept."),))
    for text, said in (
        (f"{LONG}, and it will be kept.", "is the same as recommendation 1, action 1"),
        (f"As per Action Point 1, {LONG}, and it will be kept.", "is the same as recommendation 1, action 1"),
        (f"{LONG}, and it will be held.", "is nearly the same as recommendation 1, action 1"),
    ):
        plan = plan_of(first, Recommendation(number="2", actions=(action(text, target=complete()),)))
        for name in ("repeated-action", "status-contradiction"):
            (finding,) = found(plan, name)
            assert said in finding.message


def test_what_is_not_explained_is_quoted_with_the_beginning_of_its_row():
    unexplained = {"response": Response.PARTLY_AGREED, "response_raw": "Partly Agreed"}
    (finding,) = found(
        plan_of(Recommendation(number="1", text=f"{LONG}. {LONG}. {LONG}.", **unexplained)),
        "partly-agreed-without-explanation",
    )
    assert finding.evidence.endswith(" … | Partly Agreed")
    assert f"{LONG}. {LONG}".startswith(finding.evidence.partition(" …")[0])


def test_a_number_that_is_missing_is_told_by_its_place():
    plan = plan_of(
        Recommendation(number="1"), Recommendation(inferred_number="2", text="Open it."), Recommendation(number="3")
    )
    (finding,) = found(plan, "missing-recommendation-number")
    assert finding.message == 'The recommendation "Open it." has no number; by its place it is recommendation 2.'


def test_an_owner_that_cannot_be_paired_is_not_missing():
    first, second = Action(text="A rota will be drawn up."), Action(text="Staff will be trained.")
    row = UnevenCell(actions=2, owners=3, targets=0, evidence="A rota will be drawn up. Staff will be trained. | A B C")
    plan = plan_of(Recommendation(number="1", actions=(first, second), uneven=(row,)))
    assert not found(plan, "missing-owner")
    assert len(found(plan, "missing-target-date")) == 2
    assert found(plan, "uneven-cell")


def leftover(text, reason, *places):
    return Leftover(text=text, reason=reason, provenance={"text": places})


def test_lines_that_stand_together_are_one_finding():
    lines = [leftover("A note", "unplaced", Location(line=n, column=1)) for n in (7, 8, 20)]
    findings = found(plan_of(leftovers=tuple(lines)), "unplaced-text")
    assert [finding.evidence for finding in findings] == ["A note A note", "A note"]
    assert findings[0].message.startswith(
        "4 words were not judged, since it is not clear what part of the document they belong to: "
    )


def test_boxes_that_stand_together_are_one_finding():
    tops = (100, 114, 400)
    boxes = [leftover("A note", "unplaced", Location(page=2, bbox=BBox(50, top, 90, top + 12))) for top in tops]
    assert len(found(plan_of(leftovers=tuple(boxes)), "unplaced-text")) == 2


def test_stray_text_is_told_by_the_cell_that_it_stands_in():
    cell = Location(page=1, bbox=BBox(400, 100, 480, 160))
    stray = leftover("3", "stray text", Location(page=1, bbox=BBox(430, 120, 436, 132)))
    lacking = Action(text="It will be done.", target_raw="May 2026", provenance={"owners_raw": (cell,)})
    plan = plan_of(Recommendation(number="1", actions=(lacking,)), leftovers=(stray,))
    (finding,) = found(plan, "stray-text-in-cell")
    assert finding.path == "recommendations[0].actions[0].owners_raw"
    assert finding.message == 'Recommendation 1, action 1 has "3" where its owner should be.'


def test_a_row_that_was_left_out_is_told_by_the_action_that_it_repeats():
    repeated = leftover("A rota will be drawn up.", "repeated row", Location(line=9))
    plan = plan_of(
        Recommendation(number="1", actions=(action("A rota will be drawn up. It is for all wings."),)),
        leftovers=(repeated,),
    )
    (finding,) = found(plan, "repeated-row")
    assert finding.path == "recommendations[0].actions[0].text"
    assert finding.locations == (Location(line=9),)


def test_related_records_are_named_in_the_locations():
    first = Action(text="A rota of orderlies will be drawn up.", provenance={"text": (Location(line=3),)})
    second = Action(text="A rota of orderlies will be drawn up.", provenance={"text": (Location(line=8),)})
    plan = plan_of(Recommendation(number="1", actions=(first,)), Recommendation(number="2", actions=(second,)))
    (finding,) = found(plan, "repeated-action")
    assert finding.path == "recommendations[1].actions[0].text"
    assert finding.locations == (Location(line=8), Location(line=3))


def test_every_message_begins_with_its_subject_and_is_one_sentence():
    broken = changed(clean_plan(), "", submitted=None, summary=None, report_published=None)
    broken = changed(broken, "recommendations[0].actions[0]", owners=(), owners_raw=None, target_raw=None, target=None)
    findings = validate(broken, all_rules())
    assert len({finding.rule for finding in findings}) >= 5
    for finding in findings:
        assert finding.message[0].isupper()
        assert finding.message.endswith(".")
        assert "\n" not in finding.message
