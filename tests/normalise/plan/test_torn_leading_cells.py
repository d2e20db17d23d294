"""Numbers, responses and recommendations that a page's end has parted from each other, in tables with few columns."""

import pytest
from tables import normalise, placed

import apparse
from apparse import Source

HEADINGS = ("Recommendation", "Actions", "Owner", "Target date")
STEP = ("Tiles will be laid.", "Governor", "May 2026")
OTHER = ("Pipes will be mended.", "Plumber", "June 2026")


def told(*pages, headings=HEADINGS):
    found = normalise(placed(*pages, headings=headings)).recommendations
    return [(r.number, r.text, r.response, [a.text for a in r.actions]) for r in found]


@pytest.mark.parametrize(("printed", "number"), [("Recommendation 2", "2"), ("R2", "R2")])
def test_a_page_may_end_between_a_number_and_its_text(printed, number):
    pages = (
        [["R1 Improve the showers.|Response: Agreed", *STEP], [printed, "Pipes will be", "Plumber", "June 2026"]],
        [["Mend the drains.|Response: Partly agreed", "mended.", "", ""]],
    )
    assert told(*pages) == [
        ("R1", "Improve the showers.", "agreed", [STEP[0]]),
        (number, "Mend the drains.", "partly_agreed", [OTHER[0]]),
    ]


def test_a_number_alone_in_each_row_is_that_of_the_recommendation_above():
    pages = (
        [["Recommendation 1|Improve the showers.", *STEP], ["Recommendation 1", *OTHER]],
        [["Improve the showers.", "They will be tested.", "Plumber", "June 2026"]],
    )
    assert told(*pages) == [("1", "Improve the showers.", None, [STEP[0], OTHER[0], "They will be tested."])]


def test_a_page_may_end_within_a_response_below_the_text():
    pages = (
        [["0:R1 Mend the drains.|1:Response: Not", "The drains belong to others.", "", ""]],
        [["0:accepted", "", "", ""]],
    )
    assert told(*pages) == [("R1", "Mend the drains.", "not_agreed", [])]


def test_a_page_may_end_below_a_response_that_stands_above_the_actions():
    pages = (
        [["1. Improve the showers.", "Response: Agreed", "", ""], ["", *STEP], ["", "Response: Partly agreed", "", ""]],
        [["2. Mend the drains.", "", "", ""], ["", *OTHER]],
    )
    assert told(*pages) == [
        ("1.", "Improve the showers.", "agreed", [STEP[0]]),
        ("2.", "Mend the drains.", "partly_agreed", [OTHER[0]]),
    ]


def test_numbers_without_a_mark_are_known_though_a_page_ends_below_the_headings():
    pages = [["The Governor should:", "", "", ""]], [["1 Improve the showers", *STEP]], [["2 Mend the drains", *OTHER]]
    assert [(number, text) for number, text, *_ in told(*pages)] == [
        ("1", "Improve the showers"),
        ("2", "Mend the drains"),
    ]


def test_a_card_without_actions_may_stand_above_headings_that_are_printed_again():
    heads = "<tr><th>Actions</th><th>Owner</th><th>Target date</th></tr>"
    step = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"
    band = "<tr><td colspan=3><p>Rec {}: {}</p><p>Response: {}</p></td></tr>"
    first = heads + band.format(1, "Improve the showers.", "Agreed") + step.format(*STEP)
    refused = band.format(2, "Buy a boat.", "Not agreed") + "<tr><td colspan=3>The river is dry.</td></tr>"
    below = heads + band.format(3, "Mend the drains.", "Agreed") + step.format(*OTHER)
    page = f"<h1>Action plan: HMP Lowmoor Fen</h1><table>{first}{refused}</table><table>{below}</table>"
    found = apparse.parse(Source("plan.html", page.encode())).recommendations
    assert [(r.number, r.response, r.explanation, len(r.actions)) for r in found] == [
        ("1", "agreed", None, 1),
        ("2", "not_agreed", "The river is dry.", 0),
        ("3", "agreed", None, 1),
    ]
