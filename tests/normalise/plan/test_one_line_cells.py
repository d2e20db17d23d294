"""Flattened cells whose lines have become one: what nothing sets off any more."""

import pytest

import apparse
from apparse import Source

HEADS = ("Recommendation", "Response", "Action", "Owner", "Target date")
ACTION = ("Tiles will be laid.", "Head of Works", "May 2026")


def plan(*rows, heads=HEADS, above=()):
    lines = ["ACTION PLAN: HMP LOWMOOR FEN", "", *above, *("\t".join(row) for row in (heads, *rows))]
    return apparse.parse(Source("plan.txt", "\n".join(lines).encode()))


def only(document):
    (recommendation,) = document.recommendations
    return recommendation


@pytest.mark.parametrize(
    "heading", ["Recommendation The Fen Region should:", "INSPECTION RECOMMENDATION HMP Lowmoor should"]
)
def test_who_is_asked_may_stand_in_the_heading_of_the_column(heading):
    document = plan(("1 Mend the showers.", "Agreed", *ACTION), heads=(heading, *HEADS[1:]))
    asked = heading[heading.index("The Fen" if "Fen" in heading else "HMP") :]
    assert (only(document).number, only(document).addressee) == ("1", asked)


@pytest.mark.parametrize("label", ["Response:", "Our response:", "HMPPS Response –"])
@pytest.mark.parametrize("asked", ["Mend the showers", "Mend the showers. (Asked for in 2019.)"])
def test_a_response_with_its_label_ends_the_recommendation(label, asked):
    document = plan((f"1 {asked} {label} Partly agreed", *ACTION), heads=(HEADS[0], *HEADS[2:]))
    assert (only(document).text, only(document).response) == (asked, "partly_agreed")


def test_a_response_is_no_part_of_a_sentence():
    asked = "Say in the Response: agreed or not agreed, by return of post."
    document = plan((f"1 {asked}", "Agreed", *ACTION))
    assert (only(document).text, only(document).response) == (asked, "agreed")


@pytest.mark.parametrize("word", ["Accepted in part", "Partially Agreed"])
def test_a_reason_stands_right_behind_the_response(word):
    reason = "The prison agrees to mend those of two wings. The others are to be pulled down."
    document = plan(("1 Mend the showers.", f"{word} {reason}", *ACTION))
    assert (only(document).response, only(document).explanation) == ("partly_agreed", reason)


def test_a_reason_stands_right_behind_the_response_above_the_actions():
    reason = "Two wings are to be pulled down."
    rows = (("1 Mend the showers.", f"Response: Not agreed {reason}", "", ""),)
    document = plan(*rows, heads=(HEADS[0], *HEADS[2:]))
    assert (only(document).response, only(document).explanation) == ("not_agreed", reason)


def test_what_qualifies_a_response_is_no_reason():
    document = plan(("1 Mend the showers.", "Agreed Subject to funding from the region", *ACTION))
    assert only(document).response is None


@pytest.mark.parametrize("mark", "-–o*")
def test_items_with_marks_are_items(mark):
    said = f"Each wing will be looked at: {mark} showers {mark} yards {mark} roofs"
    document = plan(("1 Mend the showers.", "Agreed", said, *ACTION[1:]))
    (action,) = only(document).actions
    assert action.text == "Each wing will be looked at: showers yards roofs"
    assert document.leftovers == ()


def test_a_dash_in_a_sentence_is_no_mark():
    said = "Tiles will be laid – on two wings – by the works team."
    document = plan(("1 Mend the showers.", "Agreed", said, *ACTION[1:]))
    assert [action.text for action in only(document).actions] == [said]


def test_numbers_that_end_pages_are_those_of_pages():
    rows = [("1 Mend the showers", "Agreed", *ACTION)], [("2 Mend the yard", "Agreed", *ACTION)]
    lines = ["ACTION PLAN: HMP LOWMOOR FEN", "", "1", "", "", ""]
    for number, page in enumerate(rows, 2):
        lines += ["\t".join(HEADS), *("\t".join(row) for row in page), "", str(number), "", "", ""]
    document = apparse.parse(Source("plan.txt", "\n".join(lines).encode()))
    assert [(r.number, r.text) for r in document.recommendations] == [("1", "Mend the showers"), ("2", "Mend the yard")]
    assert document.leftovers == ()


def test_a_heading_over_several_columns_stands_over_the_first_of_them():
    heads = ("Recommendation", "The plan", "", "")
    rows = (("", "Action", "Owner", "By when"), ("1 Mend the showers. Response: Agreed", *ACTION))
    document = plan(*rows, *rows[1:], heads=heads)
    assert (only(document).text, only(document).response) == ("Mend the showers.", "agreed")
    assert [(a.text, a.owners_raw, a.target_raw) for a in only(document).actions][:1] == [ACTION]
