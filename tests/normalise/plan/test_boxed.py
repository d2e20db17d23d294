"""Plans that a converter has printed box by box, in the order of a page's layout."""

import pytest
from growth import assert_no_squared_growth

import apparse
from apparse import Source

TOP = "ACTION PLAN: HMP LOWMOOR FEN\n\n"
HEAD = (
    "1.\nRec.\nNo.\n\n2. Recommendation\n\n3. Accepted/\nRejected\n\n4. Response\nAction Taken/Planned\n\n"
    "5. Responsible\nOwner\n\n6. Target\nDate\n\n"
)
GROUP = "Recommendations to the Governor\n\n"
SHOWERS = "The showers should be mended\nso that they are warm on all\ndays of the week. (S41)\n\n"
TILES = "New tiles have been ordered for all of\nthe showers and will be laid by a party\nof prisoners.\n\n"
PAINT = "The walls will be painted once the\ntiles are dry, and the windows with\nthem.\n\n"
YARD = "The yard should be widened as\nit is too small for those who\nuse it. (2.3)\n\n"
LAND = "Land has been bought on the north side,\nand the wall will be moved by builders\nfrom the town.\n\n"
WORKS, CHAPLAIN = "Head of\nWorks\n\n", "Chaplaincy\nLead\n\n"
FIRST = (
    "The showers should be mended so that they are warm on all days of the week. (S41)",
    "agreed",
    [
        (
            "New tiles have been ordered for all of the showers and will be laid by a party of prisoners.",
            "Head of Works",
            "May 2025",
        ),
        (
            "The walls will be painted once the tiles are dry, and the windows with them.",
            "Chaplaincy Lead",
            "June 2025",
        ),
    ],
)
SECOND = (
    "The yard should be widened as it is too small for those who use it. (2.3)",
    "agreed",
    [
        (
            "Land has been bought on the north side, and the wall will be moved by builders from the town.",
            "Head of Works",
            "Completed",
        )
    ],
)


def plan(*boxes, top=TOP):
    return apparse.parse(Source("plan.txt", (top + HEAD + GROUP + "".join(boxes)).encode()))


def told(document):
    return [
        (r.number, r.addressee, (r.text, r.response, [(a.text, a.owners_raw, a.target_raw) for a in r.actions]))
        for r in document.recommendations
    ]


WHOLE = [
    ("5.1", "Recommendations to the Governor", FIRST),
    ("5.2", "Recommendations to the Governor", SECOND),
]
ACTIONS = (TILES, WORKS, "May 2025\n\n", PAINT, CHAPLAIN, "June 2025\n\n")
LAST = (LAND, WORKS, "Completed\n\n")


@pytest.mark.parametrize(
    "boxes",
    [
        ("5.1\n\n", SHOWERS, "Accepted\n\n", *ACTIONS, "5.2\n\n", YARD, "Accepted\n\n", *LAST),
        ("5.1\n\n", SHOWERS, "Accepted\n\n", *ACTIONS, YARD, "5.2\n\n", "Accepted\n\n", *LAST),
        (SHOWERS, "5.1\n\n", "Accepted\n\n", *ACTIONS, "5.2\n\n", "Accepted\n\n", YARD, LAND, "Completed\n\n", WORKS),
        (
            "5.1\n",
            SHOWERS,
            "Accepted\n\n",
            *ACTIONS,
            "5.2\n\n",
            YARD,
            "Accepted\n\n",
            LAND,
            "Head of\nWorks\nCompleted\n\n",
        ),
    ],
    ids=["in order", "a number below its text", "a response above its text", "two cells in a box"],
)
def test_boxes_are_known_by_what_they_hold(boxes):
    document = plan(*boxes)
    assert told(document) == WHOLE
    assert document.leftovers == ()


def test_what_a_page_cuts_goes_on_below_the_headings_of_the_next():
    cut = TILES.replace("\nof prisoners.", "")
    page = f"1\n\n\f{TOP}{HEAD}"
    document = plan("5.1\n\n", SHOWERS, "Accepted\n\n", cut, page, "of prisoners.\n\n", *ACTIONS[1:], "5.2\n\n", YARD, "Accepted\n\n", *LAST)  # fmt: skip
    assert told(document) == WHOLE
    below = plan("5.1\n\n", SHOWERS, "Accepted\n\n", cut, *ACTIONS[1:3], page, "of prisoners.\n\n", *ACTIONS[3:], "5.2\n\n", YARD, "Accepted\n\n", *LAST)  # fmt: skip
    assert told(below) == WHOLE
    assert document.leftovers == below.leftovers == ()


PAGE = f"1\n\n\f{TOP}{HEAD}"
CUT = ("The yard should be\n\n", "Accepted\n\n", "Land has been bought on the north side,\n\n")
RESTS = ("widened as\nit is too small for those who\nuse it. (2.3)\n\n", LAND.split(",\n")[1])


def test_a_page_may_cut_all_cells_of_a_row():
    cut = ("5.2\n\n", *CUT, "Head of\n\n", "December\n\n", PAGE, *RESTS, "Works\n\n", "2025\n\n")
    document = plan("5.1\n\n", SHOWERS, "Accepted\n\n", *ACTIONS, *cut)
    (text, response, [(action, owner, _)]) = SECOND
    assert told(document) == [WHOLE[0], (*WHOLE[1][:2], (text, response, [(action, owner, "December 2025")]))]
    assert document.leftovers == ()


@pytest.mark.parametrize(
    "rests", [RESTS[:1], RESTS[1:], ("Widened\n\n", RESTS[1])], ids=["one of two", "the other", "a capital"]
)
def test_rests_of_cells_that_can_not_be_told_are_left_over(rests):
    cut = ("5.2\n\n", *CUT, WORKS, "Completed\n\n", PAGE, *rests)
    third = ("5.3\n\n", YARD, "Accepted\n\n", *LAST)
    document = plan("5.1\n\n", SHOWERS, "Accepted\n\n", *ACTIONS, *third, *cut)
    assert [r.number for r in document.recommendations] == ["5.1", "5.3"]
    assert any("The yard should be" in leftover.text for leftover in document.leftovers)


def test_lines_that_stand_together_are_one_box_whatever_their_length():
    ragged = "The showers\nshould be mended so that they are warm\non all\ndays of the week. (S41)\n\n"
    listed = "New tiles have been ordered:\n• red ones\nfor the floor\n• blue ones.\n\n"
    document = plan("5.1\n\n", ragged, "Accepted\n\n", listed, *ACTIONS[1:], "5.2\n\n", YARD, "Accepted\n\n", *LAST)
    (text, response, [(_, *sides), below]) = FIRST
    listed = "New tiles have been ordered: • red ones for the floor • blue ones."
    assert told(document) == [(*WHOLE[0][:2], (text, response, [(listed, *sides), below])), WHOLE[1]]


def test_a_long_date_is_known_behind_its_owner():
    date = "First of the months due to be completed in May 2025"
    boxes = ("5.1\n\n", SHOWERS, "Accepted\n\n", TILES, WORKS, f"{date}\n\n", PAINT, CHAPLAIN, "June 2025\n\n")
    document = plan(*boxes, "5.2\n\n", YARD, "Accepted\n\n", *LAST)
    assert [action.target_raw for action in document.recommendations[0].actions] == [date, "June 2025"]


def test_responses_may_be_defined_above():
    above = "Term\n\nDefinition\n\nAccepted\n\nAll of it will be done.\n\n"
    boxes = ("5.1\n\n", SHOWERS, "Accepted\n\n", *ACTIONS, "5.2\n\n", YARD, "Accepted\n\n", *LAST)
    assert told(plan(*boxes, top=TOP + above)) == WHOLE


@pytest.mark.parametrize(
    "boxes",
    [
        (YARD, "Accepted\n\n", *LAST, "5.4\n\n"),
        ("5.3\n\n", YARD, "Accepted\n\n", LAND, WORKS, CHAPLAIN, "May 2025\n\n"),
        ("5.3\n\n", YARD, LAND, "Accepted\n\n", WORKS, "May 2025\n\n"),
        ("5.3\n\n", YARD, "Accepted\n\n", "May 2025\n\n", LAND, WORKS),
    ],
    ids=["no number", "two owners", "the response below an action", "a date above its action"],
)
def test_what_does_not_fit_is_left_over(boxes):
    sound = ("5.1\n\n", SHOWERS, "Accepted\n\n", *ACTIONS, "5.2\n\n", YARD, "Accepted\n\n", *LAST)
    document = plan(*sound, GROUP.replace("Governor", "Director"), *boxes)
    assert told(document)[:2] == WHOLE
    assert not any(action.text and "Land" in action.text for r in document.recommendations[2:] for action in r.actions)
    assert any("Land has been bought" in leftover.text for leftover in document.leftovers)


def test_time_grows_with_the_boxes():
    recommendation = "".join(("5.2\n\n", YARD, "Accepted\n\n", *LAST))
    assert_no_squared_growth(
        lambda text: apparse.parse(Source("plan.txt", (TOP + HEAD + text).encode())), recommendation
    )


@pytest.mark.parametrize(
    ("last", "below"),
    [
        (LAST, "End of the plan\n\n"),
        (LAST, "Progress will be told to the board in each of\nthe months that follow.\n\n"),
        ((LAND,), "Progress will be told to the board in each of\nthe months that follow.\n\n"),
    ],
    ids=["a line", "a sentence", "a sentence below the last reason"],
)
def test_what_may_stand_below_the_table_is_no_action_of_its_last_recommendation(last, below):
    document = plan("5.1\n\n", SHOWERS, "Accepted\n\n", *ACTIONS, "5.2\n\n", YARD, "Rejected\n\n", *last, below)
    assert [len(r.actions) for r in document.recommendations] == [2, 1 if len(last) > 1 else 0]
    assert [" ".join(below.split())] == [leftover.text for leftover in document.leftovers]
