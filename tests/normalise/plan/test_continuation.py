"""What a page break tears is joined; what merely comes next is not."""

from dataclasses import replace

import pytest
from extract.pdf.drawn_pages import FULL, tabled
from tables import HEADINGS, actions, flat, normalise, placed

import apparse
from apparse import Source
from apparse.blocks import Cell, Heading, Paragraph, Row, Table
from apparse.location import BBox, Location
from apparse.text import Text

START = ["1", "Improve the showers.", "Agreed"]
PARTLY = [*START[:2], "Partly agreed"]
EMPTY = ["", "", ""]


def flat_plan(*pages):
    return normalise(flat(*pages)).recommendations


@pytest.mark.parametrize(
    ("above", "below", "whole"),
    [
        (["Tiles will be", "Governor", "May 2026"], ["laid in all wings.", "", ""], ("Tiles will be laid in all wings.", "Governor", "May 2026")),
        (["Tiles will be laid.", "Head of", "May 2026"], ["It is funded.", "Estates", ""], ("Tiles will be laid. It is funded.", "Head of Estates", "May 2026")),
        (["Tiles will be laid.", "Governor", "September"], ["It is funded.", "", "2026"], ("Tiles will be laid. It is funded.", "Governor", "September 2026")),
        (["Tiles will be", "Governor", "Ongoing"], ["laid.", "", "monthly"], ("Tiles will be laid.", "Governor", "Ongoing monthly")),
        (["Tiles will be laid by the", "", ""], ["Estates team.", "Governor", "May 2026"], ("Tiles will be laid by the Estates team.", "Governor", "May 2026")),
        (["", "Governor", ""], ["Tiles will be laid.", "", "May 2026"], ("Tiles will be laid.", "Governor", "May 2026")),
        (["Tiles will be", "Governor", "May 2026 for"], ["laid.", "", "wings A to C"], ("Tiles will be laid.", "Governor", "May 2026 for wings A to C")),
        (["Tiles will be laid:", "Governor", "May 2026"], ["in the showers and the kitchen", "", ""], ("Tiles will be laid: in the showers and the kitchen", "Governor", "May 2026")),
        (["Tiles will be laid;", "Head of Estates, Works", "May 2026"], ["pipes will be mended.", "Manager", ""], ("Tiles will be laid; pipes will be mended.", "Head of Estates, Works Manager", "May 2026")),
        (["Tiles will be laid.", "Governor", "First wing by end of"], ["Pipes will be mended.", "Manager", "May 2026"], ("Tiles will be laid. Pipes will be mended.", "Governor Manager", "First wing by end of May 2026")),
        (["Tiles will be laid at 4 p.m.", "Governor", "May 2026"], ["and at 5 p.m. in the baths.", "", ""], ("Tiles will be laid at 4 p.m. and at 5 p.m. in the baths.", "Governor", "May 2026")),
        (["Tiles will be laid in the North", "", ""], ["Wing showers.", "Governor", "May 2026"], ("Tiles will be laid in the North Wing showers.", "Governor", "May 2026")),
    ],
    ids=["sentence", "owner", "date", "owner and date below", "owner alone above", "date that breaks off", "date that begins small", "list behind a colon", "behind a semicolon", "date that must go on", "behind an abbreviation", "all but the first line"],
)  # fmt: skip
def test_a_row_torn_over_a_page_is_one_action(above, below, whole):
    assert actions(flat([[*START, *above]], [[*EMPTY, *below]])) == [(None, *whole)]


def test_a_word_that_a_page_cuts_at_a_hyphen_is_whole():
    pages = [
        [[*START, "0:Mail was with-", "0:Head of Safe-", "0:May 2026"]],
        [[*EMPTY, "0:held by staff.", "0:guarding and self-harm", ""]],
    ]
    assert actions(placed(*pages)) == [
        (None, "Mail was withheld by staff.", "Head of Safeguarding and self-harm", "May 2026")
    ]


def test_a_page_completes_no_row_under_headings_that_it_prints_otherwise():
    heads = [*HEADINGS[:3], "The plan Response", *HEADINGS[4:]]
    why = "We agree to lay tiles. We cannot agree to mend the pipes, for there is no money for this."
    (recommendation,) = flat_plan(
        [[*PARTLY, why, "", ""]], [heads, [*EMPTY, "Tiles will be laid.", "Governor", "May 2026"]]
    )
    assert recommendation.explanation == why


def test_behind_a_semicolon_a_row_with_owner_and_date_is_an_item_of_a_list():
    pages = [[*START, "lay tiles;", "Governor", "May 2026"]], [[*EMPTY, "mend pipes.", "Head of Estates", "June 2026"]]
    assert len(actions(flat(*pages))) == 2
    torn = "mend pipes.|2) Check them every week."
    pages = [[*START, "1) lay tiles;", "Governor", "May 2026"]], [[*EMPTY, torn, "Head of Estates", "June 2026"]]
    assert actions(flat(*pages)) == [
        ("1)", "lay tiles; mend pipes.", "Governor", "May 2026"),
        ("2)", "Check them every week.", "Head of Estates", "June 2026"),
    ]


def test_an_unknown_response_that_is_printed_in_each_row_is_no_explanation():
    row = ["1", "Improve the showers.", "Agreed in principle"]
    plan = normalise(
        flat([[*row, "Lay tiles.", "Governor", "May 2026"], [*row, "Mend pipes.", "Governor", "June 2026"]])
    )
    assert [(r.response_raw, r.explanation, len(r.actions)) for r in plan.recommendations] == [
        ("Agreed in principle", None, 2)
    ]
    assert plan.leftovers == ()


@pytest.mark.parametrize(("cut", "is_rest"), [("Deputy", True), ("Plumber", False)])
def test_a_row_below_a_title_that_breaks_off_goes_on_with_a_sentence_more(cut, is_rest):
    pages = (
        [
            [
                *START,
                "0:1) Tiles will be laid.|2:2) Pipes will be mended.",
                f"0:Plumber|2:{cut}",
                "0:May 2026|2:June 2026",
            ]
        ],
        [[*EMPTY, "0:All of it is funded.|2:3) Soap will be bought.", "0:Governor|2:Chaplain", "2:July 2026"]],
    )
    found = [(text, owner) for _, text, owner, _ in actions(placed(*pages))]
    assert (("Pipes will be mended. All of it is funded.", "Deputy Governor") in found) is is_rest


def test_only_the_owner_that_a_page_has_cut_goes_on_over_it():
    above = ["1) Lay tiles in", "Estates Liaison Unit", "May 2026"]
    below = ["all wings.|2) Mend pipes.|3) Dig.", "Manager|Estates Liaison Unit Manager|Deputy Manager", "June 2026|July 2026"]  # fmt: skip
    owners = [owner for _, _, owner, _ in actions(flat([[*START, *above]], [[*EMPTY, *below]]))]
    assert owners == ["Estates Liaison Unit Manager", "Estates Liaison Unit Manager", "Deputy Manager"]


def test_a_row_of_its_own_at_the_top_of_a_page_stays_one():
    pages = [[*START, "Lay tiles.", "Governor", "May 2026"]], [[*EMPTY, "Mend pipes.", "Head of Estates", "June 2026"]]
    assert len(actions(flat(*pages))) == 2


@pytest.mark.parametrize("owner", ["Head of Estates", "Governor"], ids=["another", "the same"])
def test_a_row_with_an_owner_of_its_own_may_lack_a_date_at_the_top_of_a_page(owner):
    pages = [[*START, "Lay tiles", "Governor", "May 2026"]], [[*EMPTY, "Mend pipes", owner, ""]]
    assert actions(flat(*pages)) == [(None, "Lay tiles", "Governor", "May 2026"), (None, "Mend pipes", owner, None)]
    torn = (
        [["1", "Improve the", "Agreed", "Lay tiles in the", "Governor", "May 2026"]],
        [["", "showers.", "", "Wold.", owner, ""]],
    )
    assert len(actions(flat(*torn))) == 1


@pytest.mark.parametrize(
    ("last", "top", "expected"),
    [
        ("Mend pipes.", ["", "of all wings", "", "Dig drains.", "", ""], ["Lay tiles.", "Mend pipes.", "Dig drains."]),
        ("Mend the", ["", "of all wings", "", "pipes.", "", ""], ["Lay tiles.", "Mend the pipes."]),
        ("Mend pipes.", ["2", "Dig.", "Agreed", "Dig drains.", "", ""], ["Lay tiles.", "Mend pipes."]),
    ],
    ids=["another action", "the rest of the last one", "another recommendation"],
)
def test_owner_and_date_that_are_merged_over_the_end_of_a_page_hold_for_the_row_at_the_top_of_the_next(
    last, top, expected
):
    content = flat([[*START, "Lay tiles.", "Governor", "May 2026"]], [top])
    title, first, second = content.blocks
    head, row = first.rows
    merged = Row(tuple(replace(cell, rowspan=1 if n == 3 else 2) for n, cell in row.placed()), row.columns)
    below = Row((Cell((Paragraph(Text.of(last, Location(line=800))),)),), (3,))
    content = replace(content, blocks=(title, replace(first, rows=(head, merged, below)), second))
    assert actions(content) == [(None, text, "Governor", "May 2026") for text in expected]
    assert all(action.owners_raw is None for r in normalise(content).recommendations[1:] for action in r.actions)


@pytest.mark.parametrize(
    ("owner", "rest", "done", "whole"),
    [
        ("Probation Chief", "Executives", "Count those who", "Probation Chief Executives"),
        ("Group Head of", "Learning", "Count those who", "Group Head of Learning"),
        ("Governor", "Head of Learning", "Count those who", "Head of Learning"),
        ("Probation Chief", "Executives", "Count them.", "Executives"),
    ],
    ids=["grade", "broken off", "another owner", "another row"],
)
def test_what_a_page_has_cut_off_a_merged_owner_is_that_of_the_rows_below_as_well(owner, rest, done, whole):
    content = flat(
        [[*START, done, owner, "May 2026"]],
        [[*EMPTY, "have passed.", rest, ""], [*EMPTY, "Share what was learnt.", "", "June 2026"]],
    )
    title, first, second = content.blocks
    top, below = second.rows
    merged = tuple(replace(cell, rowspan=1 + (n == 4)) for n, cell in enumerate(top.cells))
    below = Row((*below.cells[:4], below.cells[5]), (0, 1, 2, 3, 5))
    content = replace(content, blocks=(title, first, replace(second, rows=(replace(top, cells=merged), below))))
    assert actions(content)[-1] == (None, "Share what was learnt.", whole, "June 2026")


@pytest.mark.parametrize(
    ("response", "rest", "whole"),
    [("Accepted in", "principle", "Accepted in principle"), ("Under", "consideration", "Under consideration")],
)
def test_a_response_that_is_none_may_be_cut_as_well(response, rest, whole):
    pages = (
        [["1", "Improve the", response, "Tiles will be", "Governor", "May 2026"]],
        [["", "showers of all wings.", rest, "laid.", "", ""]],
    )
    (found,) = normalise(flat(*pages)).recommendations
    assert (found.text, found.response_raw) == ("Improve the showers of all wings.", whole)
    assert [action.text for action in found.actions] == ["Tiles will be laid."]


def test_headings_that_reach_down_over_a_row_that_a_page_has_torn_off_are_no_part_of_it():
    content = flat(
        [["1", "Improve the showers", "Agreed", "Lay tiles.", "Governor", "May 2025"]],
        [list(HEADINGS), ["", "", "", "Mend pipes.", "Governor", "June 2025"]],
    )
    heads, below = content.blocks[-1].rows
    reaching = replace(heads, cells=tuple(replace(cell, rowspan=1 + (n < 3)) for n, cell in enumerate(heads.cells)))
    table = replace(content.blocks[-1], rows=(reaching, replace(below, cells=below.cells[3:], columns=(3, 4, 5))))
    (found,) = normalise(replace(content, blocks=(*content.blocks[:-1], table))).recommendations
    assert (found.number, found.text, found.response_raw) == ("1", "Improve the showers", "Agreed")
    assert [action.text for action in found.actions] == ["Lay tiles.", "Mend pipes."]


def test_a_recommendation_goes_on_over_a_page():
    rows = (
        ["1", "Improve the", "Partly", "Lay tiles.", "Governor", "May 2026"],
        ["", "showers.", "Agreed", "Mend pipes.", "Governor", "May 2026"],
    )
    recommendation = normalise(flat([rows[0]], [rows[1]])).recommendations[0]
    assert recommendation.text == "Improve the showers."
    assert recommendation.response_raw == "Partly Agreed"
    assert len(recommendation.actions) == 2


@pytest.mark.parametrize(
    ("added", "is_rest"), [("(Asked before, in 2019.)", True), ("Mend the drains as well.", False)]
)
def test_brackets_in_a_row_of_their_own_add_to_the_recommendation_above(added, is_rest):
    rows = [*START, "Lay tiles.", "Governor", "May 2026"], ["", added, "", "", "", ""]
    texts = [recommendation.text for recommendation in flat_plan(list(rows))]
    assert texts == ([f"{START[1]} {added}"] if is_rest else [START[1], added])


def test_the_rest_of_an_owner_and_of_a_recommendation_may_be_all_that_a_page_has_torn_off():
    pages = (
        [["1", "Improve the", "Agreed", "Tiles will be laid.", "Head of", "May 2026"]],
        [["", "showers.", "", "", "Estates", ""]],
    )
    content = flat(*pages)
    assert actions(content) == [(None, "Tiles will be laid.", "Head of Estates", "May 2026")]
    assert normalise(content).recommendations[0].text == "Improve the showers."


def test_a_status_beside_cells_that_are_merged_is_that_of_its_action():
    heads = "".join(f"<th>{heading}</th>" for heading in (*HEADINGS, "RAG"))
    cells = (*START, "<p>1) Lay tiles.</p><p>2) Mend pipes.</p>", "<p>1) Governor</p><p>2) Deputy</p>", "May 2026")
    merged = "".join(f"<td rowspan=2>{cell}</td>" for cell in cells)
    rows = f"<tr>{heads}</tr><tr>{merged}<td>Green</td></tr><tr><td>Amber</td></tr>"
    plan = apparse.parse(Source("plan.html", f"<h1>Action plan: HMP Nowhere</h1><table>{rows}</table>".encode()))
    assert [(a.text, a.owners_raw, a.rag) for a in plan.recommendations[0].actions] == [
        ("Lay tiles.", "Governor", "Green"),
        ("Mend pipes.", "Deputy", "Amber"),
    ]


@pytest.mark.parametrize("begun", ["improve the showers", "improve the"], ids=["whole", "cut"])
def test_a_number_that_stands_twice_with_a_response_begins_another_recommendation_unless_a_page_has_cut_the_one_above(
    begun,
):
    rows = [
        ["3", begun, "Agreed", "Lay tiles.", "Governor", "May 2026"],
        ["3", "showers and mend the pipes", "Agreed", "Mend them.", "Governor", "May 2026"],
    ]
    assert len(normalise(flat(rows)).recommendations) == 2
    over_page = [r.text for r in normalise(flat([rows[0]], [rows[1]])).recommendations]
    assert over_page == (
        [row[1] for row in rows] if begun.endswith("showers") else ["improve the showers and mend the pipes"]
    )


def test_a_whole_sentence_without_number_and_response_at_the_top_of_a_page_is_the_rest_of_a_recommendation():
    pages = (
        [[*START, "Lay tiles.", "Governor", "May 2026"]],
        [
            ["", "They are damp.", "", "Mend pipes.", "Governor", "May 2026"],
            ["2", "Mend.", "Agreed", "Do.", "X", "May"],
        ],
    )
    plan = normalise(flat(*pages))
    assert [(r.number, r.text) for r in plan.recommendations] == [("1", "Improve the showers. They are damp."), ("2", "Mend.")]  # fmt: skip


def test_a_table_of_versions_goes_on_over_a_page_as_what_it_is():
    content = placed([[*START, "0:Lay tiles.", "0:Governor", "0:May 2026"]])
    title = Heading(Text.of("Document control", Location(page=1)))
    head = _versions(1, ("Version", "Date", "Change", "By"))
    rest = _versions(
        2, ("0.1", "2 May 2026", "First draft for the Governor and all of the heads of function", "The hub")
    )
    plan = normalise(replace(content, blocks=(*content.blocks, title, head, rest), pages=2))
    assert [(r.number, len(r.actions)) for r in plan.recommendations] == [("1", 1)]
    assert "The hub" in [leftover.text for leftover in plan.leftovers]


def test_a_small_table_whose_columns_stand_elsewhere_is_no_rest_of_the_plan():
    content = placed([[*START, "0:Lay tiles.", "0:Governor", "0:May 2026"]])
    signed = _versions(1, ("Cleared by", "Governor", "HMP Nowhere", "2 May 2026"))
    plan = normalise(replace(content, blocks=(*content.blocks, signed)))
    assert [(r.number, len(r.actions)) for r in plan.recommendations] == [("1", 1)]
    rest = _versions(2, ("", "", "Mend pipes.", "Governor"), first=100.0, pitch=100)
    plan = normalise(replace(content, blocks=(*content.blocks, rest), pages=2))
    assert "Mend pipes." not in [leftover.text for leftover in plan.leftovers]


def _versions(page, *rows, first=60.0, pitch=130):
    def cell(value, column):
        box = BBox(first + pitch * column, 50, first + pitch * (column + 0.9), 60)
        return Cell((Paragraph(Text.of(value, Location(page=page, bbox=box))),), Location(page=page, bbox=box))

    made = tuple(Row(tuple(cell(value, c) for c, value in enumerate(row)), (0, 1, 2, 3)) for row in rows)
    return Table(made, 4, Location(page=page, bbox=BBox(60, 50, 580, 70)))


def test_a_number_that_is_answered_twice_is_two_recommendations():
    rows = [
        ["5", "Open the pool.", "Not agreed", "There is no money.", "", ""],
        ["5", "Open the pool.", "Agreed", "It will open.", "Governor", "May 2026"],
    ]
    assert [r.response_raw for r in normalise(flat(rows)).recommendations] == ["Not agreed", "Agreed"]


def test_a_number_under_which_another_text_is_answered_on_the_next_page_is_two_recommendations():
    first, second = ["5", "Open the pool", "Agreed"], ["5", "Shut the gate", "Agreed"]
    pages = [[*first, "Open it.", "Governor", "May 2026"]], [[*second, "Oil it.", "Governor", "May 2026"]]
    assert [r.text for r in normalise(flat(*pages)).recommendations] == ["Open the pool", "Shut the gate"]


def test_a_recommendation_printed_again_on_the_next_page_is_not_doubled():
    row = [*START, "Lay tiles.", "Governor", "May 2026"], [*START, "Mend pipes.", "Governor", "June 2026"]
    plan = normalise(flat([row[0]], [row[1]]))
    assert [(r.number, r.text, len(r.actions)) for r in plan.recommendations] == [("1", "Improve the showers.", 2)]


def test_a_row_printed_twice_is_one_action_and_a_leftover():
    text = "Tiles will be laid in all of the wings."
    plan = normalise(flat([[*START, text, "Governor", "May 2026"], [*EMPTY, text, "Governor", "May 2026"]]))
    assert len(plan.recommendations[0].actions) == 1
    assert plan.leftovers[0].reason == "repeated row"


def _above_and_rest(*more):
    """What stands below a row that a page has torn over its end, and the rest of it."""
    torn, rest = "The findings will shape reporting times,", "venues and the use of the telephone."
    pages = [[*START, torn, "Governor", "May 2026"]], [[*EMPTY, rest, "", ""], *([*EMPTY, *row] for row in more)]
    plan = normalise(flat(*pages))
    return [a.text for a in plan.recommendations[0].actions], [leftover.reason for leftover in plan.leftovers]


def test_the_rest_of_a_torn_row_that_is_printed_again_and_cut_short_is_a_leftover():
    whole = "The findings will shape reporting times, venues and the use of the telephone."
    assert _above_and_rest(["venues and the use", "", ""]) == ([whole], ["repeated row"])


@pytest.mark.parametrize(
    "row",
    [["Venues and the use", "", ""], ["venues and the use", "Governor", "May 2026"], ["venues", "", ""], ["meters and the use", "", ""]],
    ids=["a sentence of its own", "with owner and date", "a single word", "other words"],
)  # fmt: skip
def test_other_short_rows_are_kept(row):
    actions, leftovers = _above_and_rest(row)
    assert row[0] in " ".join(actions[1:] or actions)
    assert leftovers == []


def test_the_last_word_of_a_sentence_may_be_its_first_one():
    torn = "Training will be given to all who are in need of"
    pages = [[*START, torn, "Governor", "May 2026"]], [[*EMPTY, "training.", "", ""]]
    assert actions(flat(*pages)) == [(None, f"{torn} training.", "Governor", "May 2026")]


def test_a_row_of_nothing_but_a_stop_is_no_action():
    content = flat([[*START, "Tiles will be laid.", "Governor", "May 2026"], [*EMPTY, ".", "", "–"]])
    assert actions(content) == [(None, "Tiles will be laid.", "Governor", "May 2026")]
    assert normalise(content).leftovers == ()


def test_what_begins_in_mid_sentence_where_a_number_is_skipped_is_a_recommendation_of_its_own():
    pages = (
        [[*START, "Lay tiles.", "Governor", "May 2026"]],
        [[*EMPTY, "of the requests will be kept.", "", ""], ["3", "Mend.", "Agreed", "Do.", "Governor", "May 2026"]],
    )
    found = normalise(flat(*pages)).recommendations
    assert [(r.number, r.inferred_number) for r in found] == [("1", None), (None, "2"), ("3", None)]


def test_a_response_alone_at_the_end_of_a_page_begins_the_recommendation_of_the_next():
    pages = (
        [["1", "Mend the roof.", "Not agreed", "", "", ""], ["", "", "Agreed", "", "", ""]],
        [["", "Lay tiles.", "", "Tiles will be laid.", "Governor", "May 2026"]],
    )
    found = normalise(flat(*pages)).recommendations
    assert [(r.text, r.response_raw, len(r.actions)) for r in found] == [
        ("Mend the roof.", "Not agreed", 0),
        ("Lay tiles.", "Agreed", 1),
    ]


def test_headings_right_above_what_a_page_has_torn_off_are_no_part_of_it():
    torn = [heading if not rest else f"{heading}|{rest}" for heading, rest in zip(HEADINGS, ["", "", "", "laid in all wings.", "", ""], strict=True)]  # fmt: skip
    second = ["2", "Mend the pipes.", "Agreed", "Mend them.", "Governor", "June 2026"]
    content = flat([[*START, "Tiles will be", "Governor", "May 2026"]], [torn, second])
    assert actions(content) == [(None, "Tiles will be laid in all wings.", "Governor", "May 2026")]
    assert actions(content, 1) == [(None, "Mend them.", "Governor", "June 2026")]


def test_short_cells_at_the_end_of_a_page_belong_to_the_text_on_the_next():
    first = ["1", "Mend the roof.", "Agreed", "Mend it.", "Governor", "May 2026"]
    plan = normalise(
        flat(
            [first, ["2", "", "Partly agreed", "", "Head of Estates", "June 2026"]],
            [["", "Mend the pipes.", "", "Pipes will be mended.", "", ""]],
        )
    )
    found = [(r.number, r.text, r.response_raw, [(a.text, a.owners_raw, a.target_raw) for a in r.actions]) for r in plan.recommendations]  # fmt: skip
    assert found[1:] == [
        ("2", "Mend the pipes.", "Partly agreed", [("Pipes will be mended.", "Head of Estates", "June 2026")])
    ]


def test_an_owner_that_a_page_has_torn_off_alone_is_that_of_the_action_above():
    above, below = ["Pipes will be mended.", "", "June 2026"], ["", "Head of Estates", ""]
    assert actions(flat([[*START, *above]], [[*EMPTY, *below]])) == [
        (None, "Pipes will be mended.", "Head of Estates", "June 2026")
    ]


def test_the_last_words_of_a_reason_below_a_response_may_stand_on_the_next_page():
    row = ["1", "Improve the showers.", "Partly agreed|The drains are not ours, so that the reason is an", "Lay tiles.", "Governor", "May 2026"]  # fmt: skip
    plan = normalise(
        flat([row], [["", "", "operational one.", "", "", ""], ["", "", "", "Mend pipes.", "Plumber", "May 2026"]])
    )
    assert plan.recommendations[0].explanation == "The drains are not ours, so that the reason is an operational one."
    assert plan.leftovers == ()


def test_a_reason_that_begins_with_the_response_keeps_its_first_sentence_also_on_the_next_page():
    reason = "This is agreed in part. We will pay for the tiles, but there is no money for the pipes."
    first = [*PARTLY, "We will lay the tiles in", "Governor", "May 2026"]
    (recommendation,) = normalise(flat([first], [["", "", reason, "all of the showers.", "", ""]])).recommendations
    assert (recommendation.response_raw, recommendation.explanation) == ("Partly agreed", reason)


def test_a_page_may_end_within_a_list_whose_bullets_are_letters():
    html = "<tr>{}<td>{}</td><td>{}</td><td>{}</td></tr>"
    item = "<ul style='list-style-type: none'><li>o&#9;{}</li></ul>"
    lead = "".join(f"<td>{cell}</td>" for cell in START)
    above = html.format(lead, f"Lay tiles in these places:{item.format('showers')}", "Governor", "May 2026")
    below = html.format("<td></td><td></td><td></td>", item.format("kitchens"), "", "")
    heads = "".join(f"<th>{heading}</th>" for heading in HEADINGS)
    pages = f"<table><tr>{heads}</tr>{above}</table><table><tr>{heads}</tr>{below}</table>"
    plan = apparse.parse(Source("plan.html", f"<h1>Action plan: HMP Nowhere</h1>{pages}".encode()))
    assert [action.text for action in plan.recommendations[0].actions] == [
        "Lay tiles in these places: showers kitchens"
    ]
    assert plan.leftovers == ()


def test_owner_and_date_in_the_middle_of_their_cells_are_those_of_the_whole_row():
    """They stand below the first line of the action, but beside none that opens a paragraph."""
    long = "All pipes will be mended in all of the wings, and those that leak the most come before all others. " * 4
    above = "Tiles will be laid in the showers of: <br/>" + "<br/>".join(f"• wing {number}" for number in range(31))
    rows = [HEADINGS, [*START, above, "Head of Works", "May 2026"], [*START, long, "Head of Estates", "June 2026"]]
    middle = ("VALIGN", (0, 0), (-1, -1), "MIDDLE")
    document = apparse.parse(Source("plan.pdf", tabled(rows, (*FULL, middle))))
    assert [a.owners_raw for r in document.recommendations for a in r.actions] == ["Head of Works", "Head of Estates"]
