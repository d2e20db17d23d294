"""Numbers: those of recommendations, and those that count the actions of each."""

import pytest
from tables import actions, placed

import apparse
from apparse import Source

HEADS = "<tr><th>Concern</th><th>Ref</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"
SIGNATURES = "<table><tr><td>Signed off by</td><td>Governor</td><td>3 March 2025</td></tr><tr><td>Cleared by</td><td>Prison Group Director</td><td>4 March 2025</td></tr></table>"


def plan(rows, after=""):
    body = f"<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p><table>{HEADS}{rows}</table>{after}"
    return apparse.parse(Source("plan.html", body.encode()))


def row(number, action, concern=""):
    return f"<tr>{concern}<td>{number}</td><td>{action}</td><td>Governor</td><td>May 2025</td></tr>"


def told(document):
    return [(r.number, r.text, [(a.label, a.text) for a in r.actions]) for r in document.recommendations]


EXPECTED = [
    ("1", "The showers were dirty.", [("1.1", "Lay tiles."), ("1.2", "Mend pipes.")]),
    ("2", "The library was shut.", [("2.1", "Open it.")]),
]
SECOND = row("2.1", "Open it.", "<td>Concern 2<p>The library was shut.</p></td>")


def test_numbers_beside_one_recommendation_are_those_of_its_actions():
    merged = "<td rowspan=2>Concern 1<p>The showers were dirty.</p></td>"
    assert told(plan(row("1.1", "Lay tiles.", merged) + row("1.2", "Mend pipes.") + SECOND)) == EXPECTED


def test_so_are_numbers_of_one_stem_where_the_recommendation_is_not_printed_again():
    first = "<td>Concern 1<p>The showers were dirty.</p></td>"
    rows = row("1.1", "Lay tiles.", first) + row("1.2", "Mend pipes.", "<td></td>") + SECOND
    assert told(plan(rows)) == EXPECTED


def test_so_are_numbers_that_count_on_under_those_with_which_the_recommendations_begin():
    heads = "".join(f"<th>{h}</th>" for h in ("Recommendation", "Response", "Ref.", "Action", "Owner", "Target date"))
    rows = "".join(
        f"<tr><td>{n} Improve the hall.</td><td>Agreed</td><td>{n}.1</td><td>Lay tiles.</td><td>Governor</td><td>May 2026</td></tr>"
        for n in (1, 2, 3)
    )
    body = f"<h1>Action plan: HMP Lowmoor Fen</h1><table><tr>{heads}</tr>{rows}</table>"
    found = apparse.parse(Source("plan.html", body.encode())).recommendations
    assert [(r.number, r.text, r.actions[0].label) for r in found] == [
        (n, "Improve the hall.", f"{n}.1") for n in "123"
    ]


def test_numbers_of_recommendations_stay_theirs():
    rows = row("1a", "Lay tiles.", "<td>Mend the showers.</td>") + row("1b", "Open it.", "<td>Open the library.</td>")
    assert [(number, text) for number, text, _ in told(plan(rows))] == [
        ("1a", "Mend the showers."),
        ("1b", "Open the library."),
    ]


def test_a_list_of_signatures_below_is_no_part_of_the_plan():
    document = plan(SECOND, SIGNATURES)
    assert [actions for _, _, actions in told(document)] == [[("2.1", "Open it.")]]
    assert "Prison Group Director" in {leftover.text for leftover in document.leftovers}


def test_counts_of_actions_below_a_title_of_their_own_are_no_part_of_the_plan():
    counts = "".join(f"<tr><td>{name}</td><td>{count}</td></tr>" for name, count in (("Green", 1), ("Amber", 0)))
    document = plan(SECOND, f"<table><tr><td colspan=2>Actions by rating</td></tr>{counts}</table>")
    assert [actions for _, _, actions in told(document)] == [[("2.1", "Open it.")]]
    assert {leftover.text for leftover in document.leftovers} >= {"Actions by rating", "Amber"}


def test_numbers_without_a_mark_are_numbers_where_they_count_on():
    heads = "<tr><th>Recommendation</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"

    def read(*texts):
        cells = "".join(f"<tr><td>{text}</td><td>Do it.</td><td>Governor</td><td>May 2025</td></tr>" for text in texts)
        body = f"<h1>Action plan: HMP Lowmoor Fen</h1><table>{heads}{cells}</table>"
        return [(r.number, r.text) for r in apparse.parse(Source("plan.html", body.encode())).recommendations]

    assert read("R1 Lay tiles.", "R2 Mend pipes.") == [("R1", "Lay tiles."), ("R2", "Mend pipes.")]
    assert read("1 Lay tiles.", "2 Mend pipes.") == [("1", "Lay tiles."), ("2", "Mend pipes.")]
    assert read("24 Hour cover should be kept.", "7 Days notice should be given.") == [
        (None, "24 Hour cover should be kept."),
        (None, "7 Days notice should be given."),
    ]


def test_the_title_of_any_table_is_no_addressee():
    rows = "<tr><td>1</td><td>Lay tiles.</td><td>Do it.</td><td>Governor</td><td>May 2025</td></tr>"
    heads = "<tr><th>No.</th><th>Recommendation</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"

    def addressee(title):
        body = f"<h1>Action plan: HMP Lowmoor Fen</h1><h2>{title}</h2><table>{heads}{rows}</table>"
        return apparse.parse(Source("plan.html", body.encode())).recommendations[0].addressee

    assert addressee("Recommendations") is None
    assert addressee("Recommendations and action plan") is None
    assert addressee("Recommendations to the Governor") == "Recommendations to the Governor"


def test_a_number_printed_only_on_the_second_page_of_a_row_counts_no_actions():
    merged = "<td rowspan=2>The library was shut.</td>"
    heads = "<tr><th>Recommendation</th><th>No.</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"
    rows = row("", "Open it.", merged) + row("9", "Staff it.")
    body = f"<h1>Action plan: HMP Lowmoor Fen</h1><table>{heads}{rows}</table>"
    document = apparse.parse(Source("plan.html", body.encode()))
    assert [a.label for r in document.recommendations for a in r.actions] == [None, None]


def test_where_nothing_is_done_a_column_of_its_own_says_why():
    heads = "<tr><th>No.</th><th>Recommendation</th><th>Agreed?</th><th>HMPPS view</th><th>Action</th><th>Owner</th><th>Target date</th></tr>"
    rows = (
        "<tr><td>1</td><td>Lay tiles.</td><td>Not agreed</td><td>The floor belongs to the landlord of the building.</td><td></td><td></td><td></td></tr>"
        "<tr><td>2</td><td>Mend pipes.</td><td>Agreed</td><td>We welcome what the inspectors have said.</td><td>Mend them.</td><td>Governor</td><td>May 2025</td></tr>"
    )
    body = f"<h1>Action plan: HMP Lowmoor Fen</h1><table>{heads}{rows}</table>"
    document = apparse.parse(Source("plan.html", body.encode()))
    assert [r.explanation for r in document.recommendations] == [
        "The floor belongs to the landlord of the building.",
        None,
    ]
    assert document.leftovers == ()


def test_a_label_in_the_middle_of_its_cell_is_that_of_the_whole_action():
    """It stands beside an item of the list within the action, and not beside its first line."""
    headings = ("No.", "Recommendation", "Agreed?", "Action ref.", "Action", "Owner", "Target date")
    action = "1:Tiles will be laid. They will be|3:• warm|4:• dry"
    content = placed(
        [["1:1", "1:Lay tiles.", "1:Agreed", "3:1.1", action, "1:Governor", "1:May 2025"]], headings=headings
    )
    assert actions(content) == [("1.1", "Tiles will be laid. They will be warm dry", "Governor", "May 2025")]


@pytest.mark.parametrize(
    ("asked", "first"), [("2:Lay tiles|4:in the hall.", True), ("1:Lay tiles|3:in the hall.", False)]
)
def test_nor_does_it_begin_a_paragraph_where_what_is_asked_stands_in_the_middle_as_well(asked, first):
    headings = ("No.", "Recommendation", "Agreed?", "Action ref.", "Action", "Owner", "Target date")
    action = "1:Tiles will be laid.|3:They are red.|5:All is well."
    row = ["1:1", asked, "1:Agreed", "3:1.1", action, "3:Governor", "3:May 2025"]
    (found,) = actions(placed([row], headings=headings))
    assert found[1].startswith("Tiles will be laid.") == first


def test_behind_a_number_with_a_mark_the_text_may_begin_with_a_small_letter():
    heads = "".join(f"<th>{head}</th>" for head in ("Recommendation", "Response", "Action", "Owner", "Target date"))
    rows = "".join(
        f"<tr><td>{number}. improve the hall.</td><td>Agreed</td><td>Lay tiles.</td><td>Governor</td><td>May 2026</td></tr>"
        for number in (1, 2)
    )
    body = f"<h1>Action plan: HMP Lowmoor Fen</h1><table><tr>{heads}</tr>{rows}</table>"
    found = apparse.parse(Source("plan.html", body.encode())).recommendations
    assert [(r.number, r.text) for r in found] == [("1.", "improve the hall."), ("2.", "improve the hall.")]
