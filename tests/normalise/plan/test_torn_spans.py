"""Flattened tables in which a text across several columns is torn where these meet."""

import pytest

import apparse
from apparse import Source

HEADS = "No.\tRecommendation\tResponse\tAction\tOwner\tTarget date"
ROW = "{}\tMend the {}.\tAgreed\tPipes will be laid in the {}, as far as the commissioning of a contractor allows.\tHead of Works\tMay 2026"
FIRST, LAST = ROW.format(1, "showers", "old wing"), ROW.format(3, "roof", "whole of the new wing")


def plan(*rows, heads=HEADS):
    lines = ["ACTION PLAN: HMP LOWMOOR FEN", "", heads, *rows]
    return apparse.parse(Source("plan.txt", "\n".join(lines).encode()))


def explained(document, number):
    (found,) = [r for r in document.recommendations if r.number == number]
    return found.response, found.explanation, [a.text for a in found.actions]


@pytest.mark.parametrize(
    "torn",
    [
        "The work waits for a cont\tractor, whom only the reg\tion can find.",
        "The work waits for a\tcontractor, whom only the\tregion can find.",
        "The work waits for a contractor, who\tm only the r\tegion can find.",
    ],
)
def test_an_explanation_is_whole_again(torn):
    document = plan(FIRST, f"2\tMend the yard.\tNot agreed\t{torn}", LAST)
    whole = "The work waits for a contractor, whom only the region can find."
    assert explained(document, "2") == ("not_agreed", whole, [])
    assert document.leftovers == ()


def test_a_word_is_closed_that_the_plan_prints_nowhere_else_if_it_prints_no_half_of_it():
    torn = "Lapwings ne\tst on the yard, espec\tially in spring, and may not be driven off."
    document = plan(FIRST, f"2\tMend the yard.\tNot agreed\t{torn}", LAST)
    assert explained(document, "2")[1] == "Lapwings nest on the yard, especially in spring, and may not be driven off."


def test_cells_that_begin_with_small_letters_are_cells():
    """An action without a stop, a post and a date in small letters."""
    document = plan(FIRST, "2\tMend the yard.\tAgreed\tStones will be laid in the yard\thead of works\tongoing", LAST)
    (action,) = document.recommendations[1].actions
    assert (action.text, action.owners_raw, action.target_raw) == (
        "Stones will be laid in the yard",
        "head of works",
        "ongoing",
    )


@pytest.mark.parametrize(
    "band",
    [
        "Recommendation 2: Mend the walls of the\tyard and those of the g\tarden. Response: Agreed",
        "Recommendation 2: Mend the walls of the\tyard and those of\tthe garden.  Response: Agreed",
        "Recommendation 2: Mend the walls of the yard\tand those of the garden.\tResponse: Agreed",
    ],
)
def test_a_band_is_whole_again(band):
    document = plan(
        "Recommendation 1: Mend the showers. Response: Agreed\t\t",
        "Tiles will be laid in the garden room.\tHead of Works\tMay 2026",
        band,
        "Stones will be laid.\tHead of Gardens\tJune 2026",
        heads="Action\tOwner\tTarget date",
    )
    assert [(r.number, r.text, r.response) for r in document.recommendations] == [
        ("1", "Mend the showers.", "agreed"),
        ("2", "Mend the walls of the yard and those of the garden.", "agreed"),
    ]


def test_a_torn_heading_does_not_hide_that_responses_are_ticked():
    document = plan(
        "1\tMend the showers.\tX\t\t\tTiles will be laid.\tHead of Works\tMay 2026",
        "The prison gr\toup director sho\tuld:\t\t\t\t\t",
        "2\tMend the yard.\t\tX\t\tStones will be laid.\tHead of Gardens\tJune 2026",
        heads="No.\tRecommendation\tAgreed\tPartly agreed\tNot agreed\tAction\tOwner\tTarget date",
    )
    assert [(r.number, r.response, r.addressee) for r in document.recommendations] == [
        ("1", "agreed", None),
        ("2", "partly_agreed", "The prison group director should:"),
    ]


def test_a_form_says_its_texts_over_all_columns():
    document = plan(
        "Recommendation 1\tMend the showers on\tboth wings. Attention\tshould be given to the old one.",
        "Response\tPartly agreed\t\t",
        "Reason\tHMP Lowmoor Fen and\tThe Works Company can\tnot pay for both.",
        "Action\tWhat we will do\tOwner\tBy when",
        "1.1\tPipes will be laid.\tHead of Works\tMay 2026",
        "",
        "Recommendation 2\tMend the yard.\t\t",
        "Response\tAgreed\t\t",
        "Action\tWhat we will do\tOwner\tBy when",
        "2.1\tStones will be laid.\tHead of Gardens\tMay 2026",
        heads="",
    )
    first, second = document.recommendations
    assert first.text == "Mend the showers on both wings. Attention should be given to the old one."
    assert first.explanation == "HMP Lowmoor Fen and The Works Company cannot pay for both."
    assert (second.text, second.response) == ("Mend the yard.", "agreed")


def test_the_label_of_an_action_ends_no_word():
    heads = "No.\tRecommendation\tResponse\tOwner\tTarget date\tAction"
    document = plan(
        "1\tMend the showers.\tAgreed\tHead of Works\tCompleted\ta) the tiles of all the showers have been laid by the works team",
        "\t\t\tHead of Gardens\tOn-going\tb) the stones of all the yards are being laid by the works team",
        heads=heads,
    )
    (recommendation,) = document.recommendations
    assert [a.target_raw for a in recommendation.actions] == ["Completed", "On-going"]


def test_a_known_heading_that_is_torn_keeps_what_it_asks():
    document = plan(FIRST, "His Maj\testy's Prison and Probation Serv\tice (HMPPS) mu\tst:\t\t", LAST)
    assert document.recommendations[1].addressee == "His Majesty's Prison and Probation Service (HMPPS) must:"


def test_a_band_in_which_a_sentence_ends_is_whole_again():
    document = plan(
        "Recommendation 1: Mend the walls of the\tyard and of the garden.\tAttention should\tbe given to the old ones. Response: Agreed",
        "Stones will be laid.\tHead of Gardens\tJune 2026\tOn time",
        heads="Action\tOwner\tTarget date\tProgress",
    )
    (recommendation,) = document.recommendations
    assert (
        recommendation.text
        == "Mend the walls of the yard and of the garden. Attention should be given to the old ones."
    )


def test_an_owner_beside_a_recommendation_is_no_part_of_it():
    document = plan(
        "Recommendation 1: Mend the walls of the yard\tagreed in full\tStones will be laid.\tHead of Gardens\t",
        "Recommendation 2: Mend the roof\tagreed\tTiles will be laid.\tHead of Works\tJune 2026",
        heads="Recommendation\tResponse\tAction\tOwner\tTarget date",
    )
    assert [a.owners_raw for r in document.recommendations for a in r.actions] == ["Head of Gardens", "Head of Works"]


def test_the_rest_of_a_row_beside_a_torn_heading_is_no_part_of_it():
    rest = "corridors, which the works team has looked at twice a year since the last of the great floods of the river Lune."
    document = plan(
        FIRST.replace("allows.", "allows, and on the"),
        f"His Maj\testy's Prison and Probation Serv\tice (HMPPS) shoul\t{rest}\t\t",
        LAST,
    )
    first, last = document.recommendations
    assert first.actions[0].text.endswith(f"allows, and on the {rest}")
    assert last.addressee == "His Majesty's Prison and Probation Service (HMPPS) should:"


def test_an_empty_cell_before_what_goes_on_is_part_of_nothing():
    document = plan(FIRST, "\t\t\tHeaters will be hired for the old wing\tagreed with the region\t", LAST)
    texts = [action.text for recommendation in document.recommendations for action in recommendation.actions]
    assert any("Heaters will be hired for the old wing" in text for text in texts)
