"""Owners and dates belong to the action beside which they stand, or to that of their number; else it is said."""

from dataclasses import replace

import pytest
from extract.html.pages import read
from tables import actions, flat, normalise, placed

from apparse.blocks import Paragraph
from apparse.location import Location
from apparse.normalise.plan.actions.steps import step_of
from apparse.normalise.plan.cells.printed import PrintedLine, laid_out
from apparse.text import Text

START = ["1", "Improve the showers.", "Agreed"]


def test_one_owner_and_date_for_one_action_of_several_paragraphs():
    content = flat([[*START, "Tiles will be laid.|The work is funded.", "Head of Estates", "May 2026"]])
    assert actions(content) == [(None, "Tiles will be laid. The work is funded.", "Head of Estates", "May 2026")]


def test_paragraphs_and_items_are_kept_beside_the_text_that_runs_over_them():
    content = flat([[*START, "a) Mend:|what leaks;|what drips.", "Governor", "May 2026"]])
    (action,) = normalise(content).recommendations[0].actions
    assert (action.label, action.text) == ("a)", "Mend: what leaks; what drips.")
    assert action.paragraphs == ("Mend:", "what leaks;", "what drips.")


def test_a_text_of_one_paragraph_is_not_kept_twice():
    content = flat([[*START, "Lay tiles. Mend pipes.", "Governor", "May 2026"]])
    assert normalise(content).recommendations[0].actions[0].paragraphs == ()


def test_items_have_their_marks_and_stand_in_by_their_levels():
    def item(text, mark, level):
        return PrintedLine(Text(text), 0, None, 0.0, opens=True, marker=Text(mark), level=level)

    lines = [
        item("Mend:", "1)", 1),
        item("pipes that", "\uf0b7", 2),
        item("leak;", "", 2)._replace(opens=False),
        item("all of them", "o", 3),
        item("walls.", "2.", 1),
    ]
    assert laid_out(lines) == ("Mend:", "  • pipes that leak;", "    o all of them", "2. walls.")
    assert laid_out(lines[1:3]) == ()


def test_what_leads_up_to_an_action_is_a_paragraph_of_it():
    step = step_of([PrintedLine(Text("Lay tiles."), 0, None, 0.0, opens=True)], (), ())
    assert step.led_up_to(Text("We will:")).text.value == "We will: Lay tiles."
    assert step.led_up_to(Text("We will:")).paragraphs == ("We will:", "Lay tiles.")


def test_labels_divide_a_cell_and_its_owners_in_order():
    content = flat(
        [[*START, "We will:|1) Lay tiles.|2) Mend pipes.", "Governor|Head of Estates", "May 2026|June 2026"]]
    )
    assert actions(content) == [
        ("1)", "Lay tiles.", "Governor", "May 2026"),
        ("2)", "Mend pipes.", "Head of Estates", "June 2026"),
    ]
    assert normalise(content).recommendations[0].explanation == "We will:"


@pytest.mark.parametrize("dates", [("31/08/2026", "30/09/2026"), ("31 August 2026", "1st September 2026")])
def test_a_number_before_a_date_is_the_label_of_its_action(dates):
    cell = "|".join(f"{label} {date}" for label, date in zip(("5.2", "5.1"), dates, strict=True))
    content = flat([[*START, "5.1 Lay tiles.|5.2 Mend pipes.", "Governor", cell]])
    assert [(label, date) for label, _, _, date in actions(content)] == [("5.1", dates[1]), ("5.2", dates[0])]


def test_one_owner_holds_for_all_labelled_actions():
    content = flat([[*START, "1) Lay tiles.|2) Mend pipes.", "Governor", "May 2026"]])
    assert [owner for _, _, owner, _ in actions(content)] == ["Governor", "Governor"]


def test_heights_pair_what_numbers_cannot():
    cells = [
        "1:Lay tiles.|4:Mend pipes.|7:Paint walls.",
        "1:Governor|7:Head of Estates",
        "1:May 2026|4:June 2026|7:July 2026",
    ]
    assert actions(placed([[*START, *cells]])) == [
        (None, "Lay tiles.", "Governor", "May 2026"),
        (None, "Mend pipes.", None, "June 2026"),
        (None, "Paint walls.", "Head of Estates", "July 2026"),
    ]


def test_a_list_behind_a_colon_stays_with_its_action_whatever_stands_beside_an_item():
    cells = ["1:Mend what is broken:|3:• pipes;|5:• walls.", "1:Governor|3:Head of Estates", "1:May 2026"]
    assert actions(placed([[*START, *cells]])) == [
        (None, "Mend what is broken: pipes; walls.", "Governor Head of Estates", "May 2026")
    ]


def test_what_does_not_come_out_even_is_kept_and_said():
    content = flat(
        [[*START, "1) Lay tiles.|2) Mend pipes.", "Governor|Head of Estates|Head of Safety", "May 2026|June 2026"]]
    )
    recommendation = normalise(content).recommendations[0]
    assert [action.target_raw for action in recommendation.actions] == ["May 2026", "June 2026"]
    assert all(action.unpaired and action.owners_raw is None for action in recommendation.actions)
    assert recommendation.uneven[0].owners == 3
    assert "Head of Safety" in recommendation.uneven[0].evidence


@pytest.mark.parametrize(
    ("owners", "divided"),
    [
        ("Governor Head of Estates", ["Governor", "Head of Estates"]),
        ("PDU Business Manager PDU Business Manager", ["PDU Business Manager"] * 2),
    ],
)
def test_dates_run_together_are_divided_where_owners_agree(owners, divided):
    content = flat([[*START, "Lay tiles.|Mend pipes.", owners, "May 2026 June 2026"]])
    assert actions(content) == [
        (None, "Lay tiles.", divided[0], "May 2026"),
        (None, "Mend pipes.", divided[1], "June 2026"),
    ]


@pytest.mark.parametrize(
    ("text", "owners", "dates"),
    [
        ("a) Lay tiles. b) Mend pipes.", "Governor|Head of Estates", "May 2026|June 2026"),
        ("(a) Lay tiles. (b) Mend pipes.", "(a) Governor (b) Head of Estates", "(a) May 2026 (b) June 2026"),
        ("1. Lay tiles. 2. Mend pipes.", "Governor|Head of Estates", "May 2026|June 2026"),
    ],
)
def test_labels_within_a_line_divide_it(text, owners, dates):
    found = actions(flat([[*START, text, owners, dates]]))
    assert [(said, owner, date) for _, said, owner, date in found] == [
        ("Lay tiles.", "Governor", "May 2026"),
        ("Mend pipes.", "Head of Estates", "June 2026"),
    ]


@pytest.mark.parametrize(
    "text",
    ["1) Lay tiles as in step 2) above.", "1. Lay tiles in phase 2. Others follow.", "Staff a) lay tiles b) mend."],
)
def test_what_only_looks_like_the_next_label_divides_nothing(text):
    assert len(actions(flat([[*START, text, "Governor", "May 2026"]]))) == 1


def test_a_page_number_is_no_owner():
    content = flat([[*START, "Lay tiles.", "7", "May 2026"]])
    assert actions(content) == [(None, "Lay tiles.", None, "May 2026")]
    assert [(leftover.text, leftover.reason) for leftover in normalise(content).leftovers] == [("7", "stray text")]


def test_text_before_the_actions_of_a_partly_agreed_one_explains():
    rows = [
        ["1", "Improve the showers.", "Partly Agreed", "There is no money for tiles.", "", ""],
        ["", "", "", "Mend pipes.", "Governor", "May 2026"],
    ]
    recommendation = normalise(flat(rows)).recommendations[0]
    assert recommendation.explanation == "There is no money for tiles."
    assert [action.text for action in recommendation.actions] == ["Mend pipes."]


@pytest.mark.parametrize(
    ("explanation", "expected"), [("There is no money for a boat.", "There is no money for a boat."), ("", None)]
)
def test_a_cell_that_says_that_nothing_is_done_explains_nothing(explanation, expected):
    heads = ("No.", "Recommendation", "Response", "Explanation", "Action", "Owner", "Target date")
    rows = (
        ("1", "Mend the drains.", "Agreed", "", "Pipes will be mended.", "Governor", "May 2026"),
        ("2", "Buy a boat.", "Not agreed", explanation, "N/A", "N/A", "N/A"),
    )
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (heads, *rows))
    plan = normalise(read(f"<h1>ACTION PLAN: HMP NOWHERE</h1><table>{body}</table>"))
    assert plan.recommendations[1].explanation == expected
    assert plan.recommendations[1].actions == ()
    assert plan.leftovers == ()


def test_a_row_without_owner_and_date_of_an_agreed_one_is_an_action_that_lacks_them():
    rows = [[*START, "Lay tiles.", "Governor", "May 2026"], ["", "", "", "Mend pipes.", "", ""]]
    assert actions(flat(rows)) == [(None, "Lay tiles.", "Governor", "May 2026"), (None, "Mend pipes.", None, None)]


def test_an_owner_and_a_date_in_the_middle_of_their_cells_are_those_of_the_labelled_action():
    lay = "1:a) Tiles will be laid.|3:Drains will be laid first.|5:The work is funded."
    content = placed([[*START, lay, "3:Governor", "3:May 2026"]])
    text = "Tiles will be laid. Drains will be laid first. The work is funded."
    assert actions(content) == [("a)", text, "Governor", "May 2026")]


@pytest.mark.parametrize(
    ("printed", "dates", "owners"),
    [
        ("1:Governor|2:Deputy|4:Governor|6:Deputy", (1, 4, 6), ["Governor Deputy", "Governor", "Deputy"]),
        ("1:Head of Safety|2:Head of Estates|3:Governor", (1, 2, 3), ["Head of Safety", "Head of Estates", "Governor"]),
    ],
    ids=["beside", "from the top on"],
)
def test_owners_line_below_line_belong_to_the_actions_beside_which_they_stand_where_all_dates_do(
    printed, dates, owners
):
    when = "|".join(f"{at}:{month} 2026" for at, month in zip(dates, ("May", "June", "July"), strict=True))
    content = placed([[*START, "1:Lay tiles.|4:Mend pipes.|6:Buy soap.", printed, when]])
    table = content.blocks[1]
    cells = list(table.rows[1].cells)
    together = Paragraph(Text.join([paragraph.text for paragraph in cells[4].paragraphs]))
    cells[4] = replace(cells[4], paragraphs=(together,))
    rows = (table.rows[0], replace(table.rows[1], cells=tuple(cells)))
    content = replace(content, blocks=(content.blocks[0], replace(table, rows=rows)))
    assert [owner for _, _, owner, _ in actions(content)] == owners


WHY = "This cannot be agreed in full because the drains belong to the water company."


def test_what_explains_a_response_stands_before_several_actions_with_owners_and_dates():
    row = ["1", "Mend the drains.", "Partly agreed"]
    content = placed([[*row, f"1:{WHY}|3:Pipes will be mended.|5:Tiles will be laid.", "1:Governor|5:Deputy", "1:May 2026|5:June 2026"]])  # fmt: skip
    assert normalise(content).recommendations[0].explanation == WHY
    assert actions(content) == [
        (None, "Pipes will be mended.", "Governor", "May 2026"),
        (None, "Tiles will be laid.", "Deputy", "June 2026"),
    ]


def test_an_explanation_ends_with_the_line_behind_which_a_promise_begins():
    lines = [WHY, "Pipes will be mended, which is funded."]
    content = flat([["1", "Mend the drains.", "Partly agreed", "", "Governor", "May 2026"]])
    table = content.blocks[1]
    texts = [Text.of(line, Location(line=90 + number, column=1)) for number, line in enumerate(lines)]
    cells = list(table.rows[1].cells)
    cells[3] = replace(cells[3], paragraphs=(Paragraph(Text.join(texts)),))
    rows = (table.rows[0], replace(table.rows[1], cells=tuple(cells)))
    content = replace(content, blocks=(content.blocks[0], replace(table, rows=rows)))
    assert normalise(content).recommendations[0].explanation == WHY
    assert actions(content) == [(None, lines[1], "Governor", "May 2026")]


def test_a_label_without_a_value_says_that_its_action_has_none():
    cells = [
        "a) Lay tiles.|b) Mend pipes.|c) Paint.",
        "a) Governor|b) Head of Estates|c) Deputy",
        "a)|b) By|December 2026|c) May 2026",
    ]
    plan = normalise(flat([[*START, *cells]]))
    assert [(a.text, a.owners_raw, a.target_raw) for a in plan.recommendations[0].actions] == [
        ("Lay tiles.", "Governor", None),
        ("Mend pipes.", "Head of Estates", "By December 2026"),
        ("Paint.", "Deputy", "May 2026"),
    ]
    assert plan.leftovers == ()


def test_the_number_of_the_recommendation_and_a_letter_need_no_mark():
    content = flat([[*START, "1a Lay tiles.|1b Mend pipes.", "1a Governor|1b Plumber", "1a Complete|1b May 2026"]])
    assert actions(content) == [
        ("1a", "Lay tiles.", "Governor", "Complete"),
        ("1b", "Mend pipes.", "Plumber", "May 2026"),
    ]


def test_a_page_may_end_between_a_label_and_its_date():
    content = flat(
        [[*START, "1a Lay tiles in", "1a Governor", "1a"]],
        [["", "", "", "the hall.|1b Mend pipes.", "1b Plumber", "Complete|1b May 2026"]],
    )
    assert actions(content) == [
        ("1a", "Lay tiles in the hall.", "Governor", "Complete"),
        ("1b", "Mend pipes.", "Plumber", "May 2026"),
    ]
    assert normalise(content).leftovers == ()


def test_as_many_dates_as_paragraphs_are_those_of_as_many_actions_though_the_owners_are_not_told_apart():
    owners = "Head of Education, Skills and Work Activities Hub Manager"
    plan = normalise(flat([[*START, "Lay tiles.|Mend pipes.", owners, "May 2026|June 2026"]]))
    assert [(a.text, a.owners_raw, a.target_raw) for a in plan.recommendations[0].actions] == [
        ("Lay tiles.", None, "May 2026"),
        ("Mend pipes.", None, "June 2026"),
    ]
    assert plan.recommendations[0].uneven[0].owners == 1


def test_what_stands_before_the_only_labelled_action_of_a_qualified_recommendation_explains():
    why = "The level of funding is set by formula, for that reason of affordability no more can be offered."
    content = flat([["1", "Mend the drains.", "Partly agreed", f"{why}|1) Mend pipes.", "Governor", "May 2026"]])
    assert normalise(content).recommendations[0].explanation == why
    assert actions(content) == [("1)", "Mend pipes.", "Governor", "May 2026")]


def test_several_numbers_beside_a_recommendation_that_has_its_own_are_those_of_its_actions():
    heads = ["Recommendation", "Action no.", "Response", "Action", "Owner", "Target date"]
    rows = [
        ["1:1. Mend the drains.", "1:1.1|3:1.2", "1:Agreed", "1:Mend pipes.|3:Lay tiles.", "1:Governor|3:Deputy", "1:May 2026|3:June 2026"],
        ["5:2. Mend the roof.", "5:2.1|7:2.2", "5:Agreed", "5:Lay slates.|7:Paint.", "5:Governor|7:Deputy", "5:May 2026|7:June 2026"],
    ]  # fmt: skip
    plan = normalise(placed(rows, headings=heads))
    assert [(r.number, r.text, [a.label for a in r.actions]) for r in plan.recommendations] == [
        ("1.", "Mend the drains.", ["1.1", "1.2"]),
        ("2.", "Mend the roof.", ["2.1", "2.2"]),
    ]


@pytest.mark.parametrize(("elsewhere", "owners"), [("Deputy Head of Unit", 2), ("Plumber", 1)])
def test_owners_run_together_are_divided_behind_one_that_stands_alone_in_another_row(elsewhere, owners):
    rows = [
        [*START, "Mend pipes.|Lay tiles.", "Deputy Head of Unit Quality Improvement Officer", "May 2026 June 2026"],
        ["2", "Mend the roof.", "Agreed", "Lay slates.", elsewhere, "May 2026"],
    ]
    assert len({owner for _, _, owner, _ in actions(flat(rows))}) == owners
