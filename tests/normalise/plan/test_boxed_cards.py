"""Cards whose labels stand alone above their values, in lines or in a box, and whose addressee stands above the wording."""

import re

import pytest
from test_cards import plan

from apparse.normalise.plan.cells.owner_and_date import owner_beside_date
from apparse.text import Text

REASON = "The drains belong to the water company, and the money is the Trust's."
CARDS = (
    ("1", "The Prison Board", "Improve the showers.", "Accepted", "", (("Tiles will be laid.", "Project Manager", "May 2025"),)),
    ("2", "NHS England (South)", "Mend the drains.", "Partially accepted", f"<p>Reason</p><p>{REASON}</p>",
     (("Pipes will be mended.", "Project Manager", "Done"), ("Taps will follow.", "Head of Works, HMP Averil", "Autumn 2025"))),
)  # fmt: skip
EXPECTED = [
    ("1", "The Prison Board", "Improve the showers.", "agreed", None, [("Tiles will be laid.", "Project Manager", "May 2025")]),
    ("2", "NHS England (South)", "Mend the drains.", "partly_agreed", REASON,
     [("Pipes will be mended.", "Project Manager", "Done"), ("Taps will follow.", "Head of Works, HMP Averil", "Autumn 2025")]),
]  # fmt: skip


def lines(sides="<p>Owner</p><p>{1}</p><p>Target date</p><p>{2}</p>", to="To"):
    """Each card as the number and the lines below it."""
    action = "<p>Action</p><p>{0}</p>" + sides
    return [
        (
            f"Recommendation {number}",
            f"<p>{to}</p><p>{whom}</p><p>Recommendation</p><p>{text}</p><p>Response</p><p>{response}</p>{why}"
            + "".join(action.format(*each) for each in actions),
        )
        for number, whom, text, response, why, actions in CARDS
    ]


def told(document):
    return [
        (r.number, r.addressee, r.text, r.response, r.explanation, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]  # fmt: skip


@pytest.mark.parametrize("to", ["To", "Addressed to", "For"])
def test_labels_stand_alone_above_who_is_to_act_and_above_the_wording(to):
    document = plan("".join(f"<h2>{number}</h2>{said}" for number, said in lines(to=to)))
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_to_a_date_asks_nobody():
    cards = lines(sides="<p>Owner: {1}</p><p>From: May 2024</p><p>To: May 2025</p>")
    document = plan("".join(f"<h2>{number}</h2>{said}" for number, said in cards))
    assert [r.addressee for r in document.recommendations] == [whom for _, whom, *_ in CARDS]
    assert document.recommendations[0].actions[0].other == {"To": "May 2025"}


def test_a_box_holds_the_whole_card_in_one_cell():
    boxes = (f"<table><tr><td>{number}</td></tr><tr><td>{said}</td></tr></table>" for number, said in lines())
    document = plan("".join(boxes))
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_a_box_of_a_single_row_too():
    boxes = (f"<table><tr><td><p>{number}</p>{said}</td></tr></table>" for number, said in lines())
    assert told(plan("".join(boxes))) == EXPECTED


@pytest.mark.parametrize(
    "frame",
    ["<tr><td>{}</td></tr><tr><td>{}{}</td></tr>", "<tr><td>{}</td></tr><tr><td>{}</td></tr><tr><td>{}</td></tr>"],
)
def test_a_box_may_hold_the_actions_as_a_table(frame):
    steps = "<table><tr><th>Action</th><th>Owner</th><th>Target date</th></tr><tr><td>It will be done.</td><td>Governor</td><td>May 2025</td></tr></table>"
    said = "<p>Response: Agreed</p><p>It is needed.</p>"
    boxes = (f"<table>{frame.format(f'Recommendation {number}: Mend it.', said, steps)}</table>" for number in (1, 2))
    document = plan("".join(boxes))
    assert {told_of[-1][0] for told_of in told(document)} == {("It will be done.", "Governor", "May 2025")}
    assert document.leftovers == ()


def test_labels_of_owner_and_date_stand_side_by_side_above_their_values():
    boxes = lines(sides="<p>Owner Target date</p><p>{1} {2}</p>")
    document = plan("".join(f"<h2>{number}</h2>{said}" for number, said in boxes))
    assert told(document) == EXPECTED
    assert document.leftovers == ()


@pytest.mark.parametrize(
    "line",
    ["Head of Offender Management ongoing", "Youth Justice Board complete", "Plumber May 2025 Governor June 2025"],
)
def test_what_can_be_parted_in_several_places_is_not(line):
    assert not any(owner_beside_date(Text(line)))


@pytest.mark.parametrize("owner", ["Governor", "Head of Offender Management", "A. Jones", "Youth Justice Board"])
@pytest.mark.parametrize(
    "date", ["Ongoing", "To be confirmed", "1 May 2025", "End of May 2025", "May 2025 and ongoing"]
)
def test_two_columns_of_one_line_are_parted_where_the_date_begins(owner, date):
    assert tuple(part.value for part in owner_beside_date(Text(f"{owner} {date}"))) == (owner, date)


def test_rows_of_one_column_that_each_say_one_thing_are_no_box():
    box = "<table><tr><td>Recommendation {}: {}</td></tr><tr><td>Response: Agreed</td></tr></table><p>Action: It will be done.</p><p>Owner: Governor</p>"
    document = plan(box.format(1, "Improve the showers.") + box.format(2, "Mend the drains."))
    assert [(r.number, r.text, r.response, len(r.actions)) for r in document.recommendations] == [
        ("1", "Improve the showers.", "agreed", 1),
        ("2", "Mend the drains.", "agreed", 1),
    ]


SLIDE = "<h2>Recommendation {}</h2>{}<p>Response: Agreed</p><table><tr><th>Action</th><th>Owner</th><th>Target date</th></tr><tr><td>It will be done.</td><td>Governor</td><td>May 2025</td></tr></table>"


def slides(first):
    document = plan(SLIDE.format(1, first) + SLIDE.format(2, "<p>Mend the drains.</p>"))
    return [(r.number, r.addressee, r.text) for r in document.recommendations]


def test_who_is_asked_may_stand_in_a_line_above_the_wording():
    assert slides("<p>Lowmoor Police should:</p><p>Improve the showers.</p>") == [
        ("1", "Lowmoor Police should:", "Improve the showers."),
        ("2", None, "Mend the drains."),
    ]


@pytest.mark.parametrize(
    ("said", "text"),
    [
        ("<p>Lowmoor Police should:</p><ul><li>improve the showers;</li><li>mend the taps.</li></ul>", "Lowmoor Police should: improve the showers; mend the taps."),
        ("<p>Lowmoor Police should improve the showers.</p><p>It should be done soon.</p>", "Lowmoor Police should improve the showers. It should be done soon."),
    ],
    ids=["what leads over to a list", "a sentence"],
)  # fmt: skip
def test_other_lines_are_the_recommendation_itself(said, text):
    number, addressee, wording = slides(said)[0]
    assert (number, addressee) == ("1", None)
    assert re.sub(r"•\s*", "", wording) == text


def test_a_heading_above_each_numbered_recommendation_is_no_label():
    card = "<h3>Recommendation</h3><p>{0}. {1}</p><p>Response: Agreed</p><p>Action: It will be done.</p><p>Owner: Governor</p><p>Due: May 2025</p>"
    document = plan(card.format(1, "Improve the showers.") + card.format(2, "Mend the drains."))
    assert [(r.number, r.text, len(r.actions)) for r in document.recommendations] == [
        ("1", "Improve the showers.", 1),
        ("2", "Mend the drains.", 1),
    ]
