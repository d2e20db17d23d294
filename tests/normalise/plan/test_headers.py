"""Headers: headings in two rows or over two columns, and columns that what stands in them tells apart."""

import pytest
from extract.html.pages import read
from extract.pdf.drawn_pages import FULL, tabled

import apparse
from apparse import Source
from apparse.normalise.plan.columns.header import find_header
from apparse.normalise.plan.columns.role import Role

ASKED = ("No.", "Recommendation", "Agreed?")
HEADS_OF_ACTIONS = ("Action", "Owner", "Target date")
LAY = ("Tiles will be laid in the showers of each of the four wings.", "Governor", "May 2025")
WASH = ("Tiles will be washed with a brush and hot water every week.", "Deputy", "June 2025")
FIRST = ("1", "The showers should be mended on all wings of the prison this year.", "Agreed")
SECOND = ("2", "The drains should be mended on all wings of the prison this year.", "Partly agreed")
EXPECTED = [("1", FIRST[1], "agreed", [(None, *LAY)]), ("2", SECOND[1], "partly_agreed", [(None, *WASH)])]


def across(*headings):
    """Cells of a row, each with the number of columns that it spans."""
    return [f"<th colspan={width}>{text}</th>" for width, text in headings]


def plan(*rows):
    def cells(row):
        return "".join(cell if cell.startswith("<t") else f"<td>{cell}</td>" for cell in row)

    table = "".join(f"<tr>{cells(row)}</tr>" for row in rows)
    body = f"<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p><table>{table}</table>"
    return apparse.parse(Source("plan.html", body.encode()))


def told(document):
    return [
        (r.number, r.text, r.response, [(a.label, a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


@pytest.mark.parametrize(
    "heads",
    [
        [across((3, "Recommendation and response"), (3, "Action, owner and target date")), (*ASKED, "Action", "Owner", "Target date")],
        [across((3, "Recommendation"), (3, "Action")), (*ASKED[:2], "Agreed (one of agreed, partly agreed and not agreed, as the definitions below say)", "Action", "Owner", "Target date")],
        [[*across((2, "Recommendation")), "Agreed?", "Action", "Owner", "Target date"]],
    ],
    ids=["groups above that say as much", "a long heading in brackets", "one heading over numbers and texts"],
)  # fmt: skip
def test_each_header_says_what_the_columns_are(heads):
    document = plan(*heads, (*FIRST, *LAY), (*SECOND, *WASH))
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_a_heading_of_one_column_may_stand_beside_one_over_several_and_nothing_below_it():
    heads = [("<th>No.</th>", "<th>Recommendation</th>", "<th></th>", *across((3, "The plan")))]
    heads += [("", "", "Agreed?", "Action", "Owner", "Target date")]
    document = plan(*heads, (*FIRST, *LAY), (*SECOND, *WASH))
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_a_title_across_the_table_makes_no_headings_of_the_row_below_it():
    """So a page begins that goes on with "Recommendations to the Governor" and a recommendation that nothing is said of."""
    heads = (*ASKED, "Action", "Owner", "Target date")
    later = ("2", SECOND[1], "Rejected", "", "", "")
    document = plan(
        heads, (*FIRST, *LAY), ("</table><table>",), across((6, "Recommendations to the Governor")), later, ("3", "A boat should be bought.", "Agreed", *WASH)
    )  # fmt: skip
    assert [(r.number, r.response) for r in document.recommendations] == [
        ("1", "agreed"),
        ("2", "not_agreed"),
        ("3", "agreed"),
    ]
    assert [r.addressee for r in document.recommendations][1:] == ["Recommendations to the Governor"] * 2


def test_responses_before_recommendations_define_nothing():
    """A table of definitions has the words in front, too, and what they mean behind them."""
    document = plan(
        ("Agreed?", "Recommendation", "Action", "Owner", "Target date"),
        ("Agreed", FIRST[1], *LAY),
        ("Partly agreed", SECOND[1], *WASH),
    )
    assert told(document) == [(None, *asked, actions) for _, *asked, actions in EXPECTED]


def test_numbers_and_texts_under_one_heading_are_found_between_headings_of_groups():
    heads = [*across((2, "Recommendation")), "Agreed?", "Action", "Owner", "Target date"]
    document = plan(heads, across((6, "Showers")), (*FIRST, *LAY), across((6, "Drains")), (*SECOND, *WASH))
    assert told(document) == EXPECTED


def test_labels_of_the_actions_may_stand_under_the_same_heading():
    heads = [*ASKED, *across((2, "Step")), "Owner", "Target date"]
    document = plan(heads, (*FIRST, "a)", *LAY), ("", "", "", "b)", *WASH))
    assert told(document) == [(*EXPECTED[0][:3], [("a)", *LAY), ("b)", *WASH)])]


def test_numbers_that_count_on_under_a_recommendation_that_is_printed_again_are_those_of_its_actions():
    heads = ("Recommendation", "Agreed?", "Ref.", "Action", "Owner", "Target date")
    asked = ("Recommendation 1: " + FIRST[1], FIRST[2])
    document = plan(heads, (*asked, "1.1", *LAY), (*asked, "1.2", *WASH))
    assert told(document) == [("1", FIRST[1], "agreed", [("1.1", *LAY), ("1.2", *WASH)])]


def test_numbers_of_actions_are_known_by_the_rows_of_a_table_that_goes_on():
    heads = ("Recommendation", "Agreed?", "Ref.", "Action", "Owner", "Target date")
    asked = ("1. " + FIRST[1], FIRST[2])
    document = plan(heads, (*asked, "1.1", *LAY), ("</table><table>",), ("", "", "1.2", *WASH))
    assert told(document) == [("1.", FIRST[1], "agreed", [("1.1", *LAY), ("1.2", *WASH)])]


STEPS = [*ASKED, "Step", "Improvement", "Owner", "Target date"]
REFUSED = ["3", "A boat should be bought.", "Not agreed"]
WHY = ("There is no money for a boat.", "We have told the inspectorate of this.")


def test_what_runs_across_columns_says_nothing_of_labels_below_one_of_them():
    explained = ([*REFUSED, *across((4, why))] for why in WHY)
    document = plan(STEPS, (*FIRST, "1.1", *LAY), *explained)
    assert told(document)[0] == (*EXPECTED[0][:3], [("1.1", *LAY)])
    assert document.recommendations[1].explanation == " ".join(WHY)


def test_a_table_under_the_headings_of_another_has_its_columns():
    """There nothing below "Step" says that it is a label."""
    document = plan(STEPS, (*FIRST, "1.1", *LAY), ("</table><table>",), STEPS, (*SECOND, "", *WASH))
    assert told(document) == [(*EXPECTED[0][:3], [("1.1", *LAY)]), EXPECTED[1]]


@pytest.mark.parametrize("heading", ["Owner and target date", "Owner / target date"])
def test_one_heading_may_name_both_columns_that_it_spans(heading):
    heads = "".join(across((1, "Recommendation"), (1, "Action"), (2, heading)))
    (table,) = read(f"<table><tr>{heads}</tr><tr><td>Mend it.</td><td></td><td></td><td></td></tr></table>").blocks
    assert find_header(table).layout.columns[2:] == ((Role.OWNER, "Owner"), (Role.TARGET, "target date"))


def test_columns_that_are_not_divided_under_their_heading_stand_where_the_cells_below_do():
    title = ("ACTION PLAN: HMP LOWMOOR FEN", "", "", "", "", "")
    rows = (title, (*ASKED, "Action", "Owner and target date", ""), (*FIRST, *LAY), (*SECOND, *WASH))
    merged = (("SPAN", (0, 0), (-1, 0)), ("SPAN", (4, 1), (5, 1)))
    document = apparse.parse(Source("plan.pdf", tabled(rows, (*FULL, *merged))))
    assert told(document) == EXPECTED


def test_labels_may_stand_under_action_if_the_actions_have_a_heading_of_their_own():
    heads = (*ASKED, "Action", "Theme", "What will be done", "Owner", "Target date")
    document = plan(
        heads,
        (*FIRST, "A1", "Water", "Lay tiles.", "Governor", "May 2025"),
        (*SECOND, "A2", "Water", "Wash tiles.", "Deputy", "June 2025"),
    )
    assert [(a.label, a.text, a.other) for r in document.recommendations for a in r.actions] == [
        ("A1", "Lay tiles.", {"Theme": "Water"}),
        ("A2", "Wash tiles.", {"Theme": "Water"}),
    ]


def test_a_table_that_goes_on_without_its_headings_has_lost_its_leading_columns():
    """So it is where a page's end has cut the table and text alone is left of it."""
    heads = (*ASKED, "Action", "Owner", "Target date")
    document = plan(heads, (*FIRST, *LAY), ("</table><table>",), WASH)
    assert told(document) == [(*EXPECTED[0][:3], [(None, *LAY), (None, *WASH)])]


def test_a_row_with_a_sentence_heads_nothing_though_its_short_cells_could():
    """Where a page begins with the later actions of a recommendation, words like "lead", "due" and "improvement" are no headings."""
    heads = (*ASKED, "Action", "Owner", "Target date", "Measure of success")
    later = (
        "The kitchen will be mended by the works department in the order that the health inspector has proposed for the whole of the site.",
        "Community Lead",
        "First part due in June 2025",
    )
    document = plan(
        heads, (*FIRST, *LAY, "Fewer floods"), ("</table><table>",), ("", "", "", *later, "Audit shows improvement")
    )
    assert told(document) == [(*EXPECTED[0][:3], [(None, *LAY), (None, *later)])]


def test_a_table_that_goes_on_with_more_columns_has_parts_of_the_last():
    heads = (*ASKED, "Action", "Owner", "Target date")
    document = plan(heads, (*FIRST, *LAY), ("</table><table>",), (*SECOND, *WASH[:2], "June", "2025"))
    assert told(document) == [EXPECTED[0], (*EXPECTED[1][:3], [(None, *WASH[:2], "June 2025")])]


def test_answers_stand_under_a_heading_that_says_nothing_of_them():
    document = plan((*ASKED[:2], "Standing", "Action", "Owner", "Target date"), (*FIRST, *LAY), (*SECOND, *WASH))
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_whom_the_lines_below_a_heading_ask_is_told_from_the_heading():
    heads = (
        "1. No.",
        "2. Inspectors recommended<br/>The Governor of Lowmoor<br/>Fen should:",
        "3. Agreed?",
        "4. Action",
        "5. Owner",
        "6. Target date",
    )
    rows = (heads, (*FIRST, *LAY), (*SECOND, *WASH))
    document = apparse.parse(Source("plan.pdf", tabled(rows, FULL)))
    assert told(document) == EXPECTED
    assert {r.addressee for r in document.recommendations} == {"The Governor of Lowmoor Fen should:"}


def test_without_headings_recommendations_stand_before_responses_and_actions_before_owners():
    first = ("1", "Mend the showers.", "Agreed", "Tiles will be laid.", "Governor", "May 2025")
    second = ("2", "Wash the cells, corridors and stairs of all wings of the prison each week.", "Partly agreed", *WASH)
    found = told(plan(first, second))
    assert found == [(*first[:2], "agreed", [(None, *first[3:])]), (*second[:2], "partly_agreed", [(None, *WASH)])]


def test_a_heading_beside_two_rows_of_them_is_no_label_of_a_form():
    def asked(number, text):
        return f"Recommendation {number}<br>{text}"

    said = plan(
        ["<th rowspan=2>What was recommended</th>", "<th colspan=3>The plan</th>"],
        across((1, "Action"), (1, "By whom"), (1, "By when")),
        [asked(*FIRST[:2]), f"<td><p>Response: Agreed</p><p>{LAY[0]}</p></td>", *LAY[1:]],
        [asked(*SECOND[:2]), f"<td><p>Response: Partly agreed</p><p>{WASH[0]}</p></td>", *WASH[1:]],
    )
    assert told(said) == EXPECTED


@pytest.mark.parametrize(("opening", "are_asked"), [("Recommendation 1<br>", True), ("", False)])
def test_what_opens_as_a_recommendation_in_a_first_column_without_heading_is_one(opening, are_asked):
    said = plan(["", "Agreed?", *HEADS_OF_ACTIONS], [opening + FIRST[1], FIRST[2], *LAY])
    assert [r.text for r in said.recommendations] == [FIRST[1] if are_asked else None]
