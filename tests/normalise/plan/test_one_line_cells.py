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


@pytest.mark.parametrize("labels", [("1)", "2)", "3)"), ("(i)", "(ii)", "(iii)"), ("a)", "b)", "c)")])
def test_actions_owners_and_dates_of_one_line_each(labels):
    one, two, three = labels
    said = f"We will take these steps: {one} Tiles will be laid. {two} Pipes will be mended, at last. {three} Staff will be told."
    owners = "Head of Works Safer Custody Manager Head of Works"
    document = plan(
        ("1 Mend the showers.", "Agreed", said, owners, "Complete May 2026 First survey due in June 2026"),
        ("2 Mend the yard.", "Agreed", "Stones will be laid.", "Safer Custody Manager", "May 2026"),
    )
    first, _ = document.recommendations
    assert [(a.label, a.text, a.owners_raw, a.target_raw) for a in first.actions] == [
        (one, "Tiles will be laid.", "Head of Works", "Complete"),
        (two, "Pipes will be mended, at last.", "Safer Custody Manager", "May 2026"),
        (three, "Staff will be told.", "Head of Works", "First survey due in June 2026"),
    ]


def test_steps_of_one_action_are_part_of_it():
    said = "We will take these steps: 1) Lay tiles. 2) Mend pipes."
    document = plan(("1 Mend the showers.", "Agreed", said, "Head of Works", "May 2026"))
    assert [a.text for a in only(document).actions] == [said]


def test_owners_that_can_be_told_apart_in_two_ways_stay_together():
    said = "1) Tiles will be laid. 2) Pipes will be mended."
    document = plan(
        ("1 Mend the showers.", "Agreed", said, "Works Manager Practice Development Manager", "May 2026 June 2026")
    )
    assert [a.target_raw for a in only(document).actions] == ["May 2026", "June 2026"]
    assert all(a.owners_raw in (None, "Works Manager Practice Development Manager") for a in only(document).actions)


def test_a_mark_of_the_page_may_part_the_headings_from_their_rows():
    heads = ("Recommendation", "Response", "Step", "Action", "Lead", "Date")
    rows = ("1 Mend the showers.", "Agreed", "1.1", *ACTION), ("", "", "1.2", "Pipes will be mended.", *ACTION[1:])
    lines = ["ACTION PLAN: HMP LOWMOOR FEN", "", "\t".join(heads), "", "DRAFT", "", *("\t".join(row) for row in rows)]
    document = apparse.parse(Source("plan.txt", "\n".join(lines).encode()))
    assert [(a.label, a.text) for a in only(document).actions] == [
        ("1.1", "Tiles will be laid."),
        ("1.2", "Pipes will be mended."),
    ]


@pytest.mark.parametrize("title", ["Summary of responses", "Further information", "3 | Page"])
def test_what_stands_below_the_last_card_is_no_explanation(title):
    lines = ["ACTION PLAN: HMP LOWMOOR FEN"]
    for number in (1, 2):
        lines += [
            f"Recommendation {number}",
            "Mend the showers.",
            "Response: Not agreed",
            "Reason: There are no funds.",
        ]
    document = apparse.parse(Source("plan.txt", "\n\n".join([*lines, title]).encode()))
    assert [r.explanation for r in document.recommendations] == ["There are no funds."] * 2


def test_a_value_that_is_repeated_behind_its_label_is_one():
    lines = ["# Action plan: HMP Lowmoor Fen", ""]
    for number in (1, 2):
        lines += [
            f"| Recommendation {number} | Mend it. | Mend it. | Mend it. |",
            "| --- | --- | --- | --- |",
            "| Response | Agreed | Agreed | Agreed |",
            "| Step | What we will do | Owner | Date |",
            f"| {number}.1 | Tiles will be laid. | Head of Works | May 2026 |",
            "",
        ]
    document = apparse.parse(Source("plan.txt", "\n".join(lines).encode()))
    assert [(r.number, r.text, r.response) for r in document.recommendations] == [
        ("1", "Mend it.", "agreed"),
        ("2", "Mend it.", "agreed"),
    ]
