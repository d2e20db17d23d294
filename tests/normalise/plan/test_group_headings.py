"""Headings of groups say who is to act on what stands below them."""

import pytest
from tables import HEADINGS, flat, normalise

import apparse

START = ["1", "Improve the showers.", "Agreed"]


def test_group_headings_are_the_addressee_and_the_lower_of_two_counts():
    rows = [
        ["Main recommendations", *[""] * 5],
        ["The Governor should:", *[""] * 5],
        [*START, "Lay tiles.", "Governor", "May 2026"],
    ]
    recommendation = normalise(flat(rows)).recommendations[0]
    assert (recommendation.addressee, recommendation.section) == ("The Governor should:", "Main recommendations")


def test_a_topic_leaves_the_addressee_above_it_and_the_next_addressee_ends_it():
    def rows(*headings):
        return [[heading, *[""] * 5] for heading in headings]

    plan = [
        *rows("Recommendations to the Governor", "Health services"),
        [*START, "Lay tiles.", "Governor", "May 2026"],
        *rows("Resettlement"),
        ["2", "Mend the roof.", "Agreed", "It will be mended.", "Governor", "May 2026"],
        *rows("Recommendations to HMPPS"),
        ["3", "Pay for it.", "Agreed", "It will be paid.", "HMPPS", "May 2026"],
    ]
    assert [(r.addressee, r.section) for r in normalise(flat(plan)).recommendations] == [
        ("Recommendations to the Governor", "Health services"),
        ("Recommendations to the Governor", "Resettlement"),
        ("Recommendations to HMPPS", None),
    ]


def test_a_topic_ends_the_main_recommendations_above_it():
    def rows(*headings):
        return [[heading, *[""] * 5] for heading in headings]

    plan = [
        *rows("Main recommendation to the Governor", "Early days"),
        [*START, "Lay tiles.", "Governor", "May 2026"],
        *rows("Health services"),
        ["2", "Mend the roof.", "Agreed", "It will be mended.", "Governor", "May 2026"],
    ]
    assert [(r.addressee, r.section) for r in normalise(flat(plan)).recommendations] == [
        ("Main recommendation to the Governor", "Early days"),
        ("Health services", None),
    ]


def test_a_topic_right_above_who_is_asked_is_the_section_whoever_was_asked_before():
    def rows(*headings):
        return [[heading, *[""] * 5] for heading in headings]

    plan = [
        *rows("Main recommendation to HMPPS"),
        [*START, "Lay tiles.", "Governor", "May 2026"],
        *rows("Health services", "Recommendations to the Governor"),
        ["2", "Mend the roof.", "Agreed", "It will be mended.", "Governor", "May 2026"],
    ]
    document = normalise(flat(plan))
    assert [(r.addressee, r.section) for r in document.recommendations] == [
        ("Main recommendation to HMPPS", None),
        ("Recommendations to the Governor", "Health services"),
    ]
    assert document.leftovers == ()


@pytest.mark.parametrize(
    ("torn", "whole"),
    [
        (["HMP Lowmoor F", "en shou", "ld:"], "HMP Lowmoor Fen should:"),
        (["Prisons in", "Wales should:"], "Prisons in Wales should:"),
        (["Priori", "ty concerns"], "Priority concerns"),
        (["Key R", "ecommendations to the Gover", "nor"], "Key Recommendations to the Governor"),
        (["HMP Low", "moor Fen", "should:"], "HMP Lowmoor Fen should:"),
        (["HMP", "Lowmoor F", "en should:"], "HMP Lowmoor Fen should:"),
        (["Probati", "ion in Lowmoor Fen should:"], "Probation in Lowmoor Fen should:"),
        (["HMP Lowmoo", "or Fen should:"], "HMP Lowmoor Fen should:"),
        (["HMP Lowmoss", "sands should:"], "HMP Lowmossands should:"),
        (["HMP Lowmos", "sands should:"], "HMP Lowmossands should:"),
    ],
)
def test_a_heading_torn_over_cells_is_joined(torn, whole):
    heading = [*torn, "", "", "", ""][:6]
    plan = normalise(flat([heading, [*START, "Lay tiles.", "Governor", "May 2026"]]))
    assert [(r.addressee, r.number) for r in plan.recommendations] == [(whole, "1")]


def test_a_recommendation_that_begins_small_beside_a_letter_is_no_torn_heading():
    plan = normalise(
        flat([["A", "recommendations of the board are published", "Agreed", "Print.", "Governor", "May 2026"]])
    )
    assert [(r.addressee, r.number) for r in plan.recommendations] == [(None, "A")]


def test_two_torn_sentences_are_no_heading():
    pages = [
        [["1", "Search nobody without", "Agreed", "It needs a", "Governor", "May 2026"]],
        [["", "other evidence to justify it.", "", "custodial manager must authorise it.", "", ""]],
    ]
    recommendation = normalise(flat(*pages)).recommendations[0]
    assert recommendation.text == "Search nobody without other evidence to justify it."


def test_a_sentence_that_ends_beside_the_rest_of_a_recommendation_makes_no_heading():
    pages = [
        [["1", "Provide systems that speak to each", "Agreed", "Give guidance to the", "Head of Safety", "May 2026"]],
        [["", "other", "", "psychology team.", "Equality Lead", ""], ["2", "Mend.", "Agreed", "Do.", "Governor", "May 2026"]],
    ]  # fmt: skip
    first, second = normalise(flat(*pages)).recommendations
    assert (first.text, first.actions[0].text) == (
        "Provide systems that speak to each other",
        "Give guidance to the psychology team.",
    )
    assert (first.addressee, second.addressee) == (None, None)


def test_a_group_heading_right_above_headings_that_are_printed_again_is_told_from_them():
    glued = [f"{part}|{heading}" if part else heading for part, heading in zip(["The Prison", "Service in", "Wales", "should:", "", ""], HEADINGS, strict=True)]  # fmt: skip
    second = ["2", "Mend the pipes.", "Agreed", "Mend them.", "Governor", "June 2026"]
    plan = normalise(flat([[*START, "Lay tiles.", "Governor", "May 2026"], glued, second]))
    assert [(r.number, r.addressee) for r in plan.recommendations] == [("1", None), ("2", "The Prison Service in Wales should:")]  # fmt: skip
    assert plan.leftovers == ()


@pytest.mark.parametrize(
    ("line", "addressee"),
    [
        ("Recommendations to the Head of Works", "Recommendations to the Head of Works"),
        ("Recommendations to the Head of Works are rare.", None),
    ],
)
def test_a_line_between_rows_is_a_heading_if_it_says_whom_and_no_more(line, addressee):
    text = f"Action plan: HMP Lowmoor Fen\n\nRef | Recommendation | Response | Action | Owner | Target date\n{line}\n1 | Mend it. | Agreed | Pipes are mended. | Governor | May 2025\n2 | Buy it. | Agreed | Doors are bought. | Governor | May 2025\n"
    plan = apparse.parse(apparse.Source("plan.txt", text.encode()))
    assert [r.addressee for r in plan.recommendations] == [addressee, addressee]


HEADS = ("No.", "Recommendation", "Response", "Action", "Owner and deadline")
ROWS = (
    ("1", "Improve the showers.", "Agreed", "Tiles will be laid.", "Works Lead<br>May 2026"),
    ("2", "Mend the roof.", "Agreed", "Slates will be bought.", "Works Lead<br>June 2026"),
    ("3", "Pay for it.", "Agreed", "It will be paid.", "Treasurer<br>July 2026"),
)


def headed_tables(*headings):
    """A plan of tables of one recommendation, each below its own headings."""
    cells = ["".join(f"<td>{cell}</td>" for cell in row) for row in (HEADS, *ROWS)]
    tables = [f"<table><tr>{cells[0]}</tr><tr>{row}</tr></table>" for row in cells[1:]]
    body = "".join(above + table for above, table in zip(headings, tables, strict=True))
    title = "<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2026</p>"
    return apparse.parse(apparse.Source("plan.html", (title + body).encode()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("<h2>For Lowmoor Trust</h2>", "<h2>For the Fen Care Board</h2>"),
        ("<h2>Recommendations to the Governor</h2>", "<h2>Recommendations to HMPPS</h2>"),
        ("<p>The prison should:</p>", "<p>The region should:</p>"),
    ],
)
def test_below_those_who_are_to_act_a_heading_says_on_what(one, other):
    document = headed_tables(f"{one}<h3>Safety and health</h3>", "<h3>Buildings</h3>", f"{other}<h3>Money</h3>")
    one, other = (line[line.index(">") + 1 : line.index("</")] for line in (one, other))
    assert [(r.addressee, r.section) for r in document.recommendations] == [
        (one, "Safety and health"),
        (one, "Buildings"),
        (other, "Money"),
    ]
    assert [a.owners_raw for r in document.recommendations for a in r.actions] == [
        "Works Lead",
        "Works Lead",
        "Treasurer",
    ]
    assert document.leftovers == ()


def test_topics_alone_are_no_addressees_and_a_title_is_no_topic():
    document = headed_tables("<h2>Safety and health</h2>", "<h2>Buildings</h2>", "<h2>Money</h2>")
    assert [r.addressee for r in document.recommendations] == [None] * 3
    titled = headed_tables(
        "<h2>The prison should:</h2><h3>Recommendations and actions</h3>", "<h3>Action plan</h3>", ""
    )
    assert [(r.addressee, r.section) for r in titled.recommendations] == [("The prison should:", None)] * 3
