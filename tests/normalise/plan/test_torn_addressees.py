"""Headings of groups of recommendations that flattening has torn over cells."""

import pytest
from texts import parsed

TITLE = "Action plan: HMP Lowmoor Fen\nAction plan submitted: 3 May 2025\n\n"
HEAD = "No.\tRecommendation\tResponse\tAction\tOwner\tTarget date"
FIRST = "1\tMend the showers of the wing.\tAgreed\tTiles will be laid.\tGovernor\tMay 2026"
SECOND = "2\tMend the roof.\tAgreed\tSlates will be laid.\tGovernor\tMay 2026"


def plan(*lines):
    return parsed(TITLE + "\n".join(lines) + "\n", "plan.txt")


def row(*cells):
    return "\t".join([*cells, *[""] * 6][:6])


@pytest.mark.parametrize(
    ("cells", "heading"),
    [
        (("To the Gov", "ernor"), "To the Governor"),
        (("To the Chief Officer, HMC", "TS"), "To the Chief Officer, HMCTS"),
        (("To the Director of Works and", "HMPPS"), "To the Director of Works and HMPPS"),
        (("Purposeful act", "ivity"), "Purposeful activity"),
        (("Health, well", "being and so", "cial care"), "Health, wellbeing and social care"),
        (("Health, well-", "being and social care"), "Health, well-being and social care"),
        (("R", "espect"), "Respect"),
        (("P", "urposeful activity"), "Purposeful activity"),
        (("H", "M Courts and PECS should:"), "HM Courts and PECS should:"),
        (("Respect",), "Respect"),
        (("", "Respect"), "Respect"),
        (("The Probation Service area offices shou", "ld:"), "The Probation Service area offices should:"),
        (("The Probation Service area off", "ices should:"), "The Probation Service area offices should:"),
        (("HM Prison and Prob", "bation Service shoul"), "HM Prison and Probation Service should:"),
        (
            ("Key conc", "cerns and re", "ecommendations to the Governor"),
            "Key concerns and recommendations to the Governor",
        ),
        (("Recommendations to the G", "Governor"), "Recommendations to the Governor"),
        (("To the B", "Board"), "To the Board"),
        (("Recommendations to", "HMPPS"), "Recommendations to HMPPS"),
        (("Recommendations to", " the Governor"), "Recommendations to the Governor"),
        (("Priority", " concerns"), "Priority concerns"),
        (("The Elmb", "bridge area o", "offices shou", "uld:"), "The Elmbridge area offices should:"),
        (("The Elm Valle", "ey area", "should:"), "The Elm Valley area should:"),
        (("The Hallow", " Vale PDU sho", "uld:"), "The Hallow Vale PDU should:"),
    ],
)
def test_a_torn_heading_heads_the_rows_below_it_wherever_it_stands(cells, heading):
    document = plan(HEAD, row(*cells), FIRST, row("To the Board"), SECOND, row(*cells), SECOND.replace("2", "3", 1))
    assert [(r.number, r.addressee or r.section) for r in document.recommendations] == [
        ("1", heading),
        ("2", "To the Board"),
        ("3", "To the Board" if document.recommendations[2].section else heading),
    ]
    assert document.leftovers == ()


@pytest.mark.parametrize(
    ("cells", "heading"),
    [
        (("The Kes", "strel Fen area should:"), "The Kestrel Fen area should:"),
        (("The Kestr", "rel F", "en area should:"), "The Kestrel Fen area should:"),
        (("The Hollo", "ow Fen area should:"), "The Hollow Fen area should:"),
        (("The Hol", "low Fen area should:"), "The Hollow Fen area should:"),
        (("The Kestrel Fen", "workshops should:"), "The Kestrel Fen workshops should:"),
    ],
)
def test_a_torn_heading_is_mended_by_the_words_that_the_plan_prints_elsewhere(cells, heading):
    about = "The workshops of Kestrel Fen and of Hollow Fen have been visited.\n"
    document = parsed(TITLE + about + "\n".join([HEAD, row(*cells), FIRST]) + "\n", "plan.txt")
    assert [recommendation.addressee for recommendation in document.recommendations] == [heading]


def test_what_no_other_word_of_the_plan_mends_stands_as_it_is_printed():
    (recommendation,) = plan(HEAD, row("The Bas", "sset Fen area should:"), FIRST).recommendations
    assert recommendation.addressee == "The Basset Fen area should:"


def test_a_heading_is_torn_without_a_column_of_numbers_too():
    head = "Recommendation\tResponse\tAction\tOwner\tTarget date"
    rows = ["1. Mend the showers.\tAgreed\tTiles will be laid.\tGovernor\tMay 2026", "Purposeful act\tivity\t\t\t"]
    last = "2. Mend the roof.\tAgreed\tSlates will be laid.\tGovernor\tMay 2026"
    assert [(r.number, r.addressee) for r in plan(head, *rows, last).recommendations] == [
        ("1.", None),
        ("2.", "Purposeful activity"),
    ]


@pytest.mark.parametrize(
    ("cells", "text"),
    [(("", "of the wing"), "Mend the showers of the wing"), (("2", "Mend it"), "Mend the showers")],
)
def test_other_short_rows_head_nothing(cells, text):
    document = plan(HEAD, FIRST.replace(" of the wing.", ""), "", row(*cells))
    assert document.recommendations[0].text == text
    assert {r.addressee for r in document.recommendations} == {None}


def test_a_row_that_is_only_answered_is_no_torn_heading():
    head = "Recommendation\tResponse\tAction\tOwner\tTarget date"
    rows = ["Mend the showers\tagreed\tTiles will be laid.\tGovernor\tMay 2026", "Mend the roof\tagreed\t\t\t"]
    assert [(r.text, r.addressee) for r in plan(head, *rows).recommendations] == [
        ("Mend the showers", None),
        ("Mend the roof", None),
    ]


def test_a_heading_among_those_of_the_columns_heads_the_rows_below_it_once():
    """A page prints the head of the table again, with the heading that stood in it above the first rows."""
    head = HEAD.replace("Recommendation", "Recommendation  The prison should:")
    cut = [SECOND.replace("will be laid.", "will be laid on"), "", head, row("", "", "", "the roof of the hall.")]
    third = "3\tMend the doors.\tAgreed\tHinges will be bought.\tGovernor\tMay 2026"
    other = head.replace("The prison", "The board")
    document = plan(head, FIRST, row("The region should:"), *cut, third, "", other, third.replace("3", "4", 1))
    assert [(r.number, r.addressee) for r in document.recommendations] == [
        ("1", "The prison should:"),
        ("2", "The region should:"),
        ("3", "The region should:"),
        ("4", "The board should:"),
    ]
    assert document.recommendations[1].actions[0].text == "Slates will be laid on the roof of the hall."
    assert document.leftovers == ()


def test_the_rest_of_a_row_above_a_heading_is_no_head_of_another_table():
    cut = [FIRST.replace("will be laid.", "will be laid once the wing has been"), "", row("", "", "", "cleared for other activities."), row("Recommendations to the Board")]  # fmt: skip
    document = plan(HEAD, *cut, SECOND, SECOND.replace("2", "3", 1))
    assert [(r.number, r.addressee) for r in document.recommendations] == [
        ("1", None),
        ("2", "Recommendations to the Board"),
        ("3", "Recommendations to the Board"),
    ]
    (action,) = document.recommendations[0].actions
    assert action.text == "Tiles will be laid once the wing has been cleared for other activities."
    assert document.leftovers == ()


@pytest.mark.parametrize("heading", ["Main recommendations to HMPPS", "Key concerns and recommendations to the Board"])
def test_a_heading_among_those_of_the_columns_says_whom_the_recommendations_are_for(heading):
    document = plan(HEAD.replace("Recommendation", f"Recommendation  {heading}"), FIRST, row("To the Governor"), SECOND)
    assert [r.addressee for r in document.recommendations] == [heading, "To the Governor"]
    assert document.leftovers == ()


@pytest.mark.parametrize(
    ("cells", "heading"),
    [
        (("Key conc", "erns", ""), "Key concerns"),
        (("Purposeful a", "activity", ""), "Purposeful activity"),
        (("The area boar", "rds shou", "uld:"), "The area boards should:"),
        (("Recommendations to the", "Board", ""), "Recommendations to the Board"),
        (("Recommendation", "ns to", "o the Board"), "Recommendations to the Board"),
    ],
)
def test_the_rest_of_a_row_may_stand_beside_a_torn_heading(cells, heading):
    """A converter lays the heading over the row above it, which a page has cut; no letter of either is left over."""
    first = FIRST.replace("will be laid.", "will be laid on the")
    document = plan(HEAD, first, "", row(*cells, "landings of the old wing."), SECOND)
    assert [(r.number, r.addressee or r.section) for r in document.recommendations] == [("1", None), ("2", heading)]
    (action,) = document.recommendations[0].actions
    assert action.text == "Tiles will be laid on the landings of the old wing."
    assert document.leftovers == ()


def test_the_rest_of_a_row_in_its_leading_cells_is_no_torn_heading():
    first = FIRST.replace("showers of the wing.", "showers of each of").replace("Tiles will be laid.", "Tiles will be")
    document = plan(HEAD, first, "", row("", "the wings.", "", "laid."), SECOND)
    assert [(r.text, r.addressee) for r in document.recommendations] == [
        ("Mend the showers of each of the wings.", None),
        ("Mend the roof.", None),
    ]
