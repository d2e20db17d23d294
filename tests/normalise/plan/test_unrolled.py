"""Plans whose tables a converter has printed cell by cell."""

import pytest
from growth import assert_no_squared_growth

import apparse
from apparse import Source

TITLE = "Action plan: HMP Lowmoor Fen\nAction Plan Submitted: 3 March 2025\n"
HEADS = ["Ref", "Recommendation", "Accepted / Rejected", "Action", "Lead officer", "Timescale"]
TILES = ["Tiles will be laid.", "Head of Works", "May 2025"]
PAINT = ["Paint the walls.", "Chaplain", "June 2025"]


def plan(text):
    return apparse.parse(Source("plan.txt", text.encode()))


def told(document):
    return [
        (r.number, r.addressee, r.text, r.response, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


@pytest.mark.parametrize("apart", ["\n", "\n\n"], ids=["each line a cell", "an empty line between two cells"])
def test_an_empty_line_more_than_between_headings_is_an_empty_cell(apart):
    rows = [
        *HEADS,
        "The prison should:",
        *("1", "Mend the showers.", "Accepted", *TILES),
        *("", "", "", *PAINT),
        *("2", "Build a bath.", "Rejected", "There is no money.", "", ""),
        *("3", "Buy benches.", "Accepted", "Benches will be bought.", "Governor", "Complete"),
    ]
    document = plan(f"{TITLE}\n{apart.join(rows)}\n\nEnd\n")
    assert told(document) == [
        ("1", "The prison should:", "Mend the showers.", "agreed", [tuple(TILES), tuple(PAINT)]),
        ("2", "The prison should:", "Build a bath.", "not_agreed", []),
        ("3", "The prison should:", "Buy benches.", "agreed", [("Benches will be bought.", "Governor", "Complete")]),
    ]
    assert document.recommendations[1].explanation == "There is no money."
    assert [leftover.text for leftover in document.leftovers] == ["End"]


def test_a_cell_of_several_lines():
    rows = [
        *("1", "Mend the showers.", "They are cold.", "Accepted"),
        *("Tiles will be laid:", "• red ones", "• blue ones", "Head of Works", "May 2025"),
        *("", "", "", "Paint the walls.", "Use white.", "Chaplain", "Works Manager", "June 2025"),
        *("2", "Build a bath.", "Rejected", "There is no money.", "There is no room.", "", ""),
    ]
    document = plan(TITLE + "\n" + "\n".join([*HEADS, *rows, "", "End"]))
    assert told(document) == [
        (
            *("1", None, "Mend the showers. They are cold.", "agreed"),
            [
                ("Tiles will be laid: red ones blue ones", "Head of Works", "May 2025"),
                ("Paint the walls. Use white.", "Chaplain Works Manager", "June 2025"),
            ],
        ),
        ("2", None, "Build a bath.", "not_agreed", []),
    ]
    assert document.recommendations[1].explanation == "There is no money. There is no room."


def test_headings_that_are_counted_may_have_several_lines():
    heads = [f"{number}. {text}" for number, text in enumerate(HEADS, 1)]
    heads[3:4] = ["4. Response", "Action taken/planned"]
    titles = [["Priority concerns"], ["Safety"]]
    rows = [*titles[0], "1", "Mend the showers.", "Accepted", *TILES, *titles[1], "2", "Paint.", "Accepted", *PAINT]
    assert told(plan(TITLE + "\n" + "\n".join([*heads, *rows, "", "End"]))) == [
        ("1", "Priority concerns", "Mend the showers.", "agreed", [tuple(TILES)]),
        ("2", "Safety", "Paint.", "agreed", [tuple(PAINT)]),
    ]


@pytest.mark.parametrize(
    ("headings", "section", "addressee"),
    [
        (["To the Governor"], None, "To the Governor"),
        (["Main recommendations", "To the Governor:"], "Main recommendations", "To the Governor:"),
        (["Recommendations to HMPPS", "Health"], "Health", "Recommendations to HMPPS"),
    ],
)
def test_headings_of_groups_may_stand_below_each_other(headings, section, addressee):
    rows = ["1", "Mend the showers.", "Accepted", *TILES, *headings, "2", "Paint.", "Accepted", *PAINT]
    document = plan(TITLE + "\n" + "\n".join([*HEADS, *rows, "", "End"]))
    assert [(r.section, r.addressee) for r in document.recommendations] == [(None, None), (section, addressee)]


def test_a_title_right_above_the_headings_is_none_of_them():
    rows = ["Recommendations and actions", *HEADS, "The prison should:", "1", "Mend the showers.", "Accepted", *TILES]
    document = plan(TITLE + "\n" + "\n".join([*rows, "2", "Paint.", "Accepted", *PAINT, "", "End"]))
    assert [(r.number, r.addressee, len(r.actions)) for r in document.recommendations] == [
        ("1", "The prison should:", 1),
        ("2", "The prison should:", 1),
    ]


def test_below_rows_that_can_not_be_read_the_next_ones_are_nobodys_up_to_a_number():
    first = [*HEADS, "1", "Mend the showers.", "Accepted", *TILES, "2", "Buy benches.", "Accepted", "Buy ten", "", ""]
    torn = ["Of oak", "Governor", "May 2025"]
    below = [*HEADS, "", "", "", *PAINT, "3", "Paint.", "Accepted", *PAINT]
    document = plan(TITLE + "\n" + "\n".join([*first, *torn, *below, "", "End"]))
    assert [(number, actions) for number, *_, actions in told(document)] == [
        ("1", [tuple(TILES)]),
        ("2", [("Buy ten", None, None)]),
        ("3", [tuple(PAINT)]),
    ]
    assert PAINT[0] in [leftover.text for leftover in document.leftovers]


def test_small_tables_of_actions_end_where_a_cell_fits_no_column():
    heads = ["Action", "Owner", "Target date"]
    cards = [
        *("Recommendation 1", "Mend the showers.", "Response: Agreed", *heads, *TILES, *PAINT),
        *("Recommendation 2", "Buy benches.", "Response: Agreed", *heads, *PAINT),
    ]
    found = told(plan(TITLE + "\n" + "\n\n".join(cards)))
    assert [(number, actions) for number, _, _, _, actions in found] == [
        ("1", [tuple(TILES), tuple(PAINT)]),
        ("2", [tuple(PAINT)]),
    ]


@pytest.mark.parametrize(
    "torn",
    [
        ["2", "Buy benches.", "Accepted", "Buy ten benches", "They are of oak", "Governor", "May 2025"],
        ["2", "Buy benches.", "Accepted", "Benches will be bought.", "Governor", "3", "Paint."],
        ["2", "Buy benches.", "Accepted", "Governor", "May 2025", "Benches will be bought."],
        ["2", "Buy benches.", "Next year", "Benches will be bought.", "They are of oak.", "Governor", "May 2025"],
    ],
    ids=["the owner may begin in either line", "the date is missing", "cells have changed places", "no response"],
)
def test_rows_whose_cells_fit_no_column_are_left_over(torn):
    rows = [*HEADS, "1", "Mend the showers.", "Accepted", *TILES]
    document = plan(TITLE + "\n" + "\n".join([*rows, *torn]))
    assert [r.number for r in document.recommendations] == ["1"]
    assert set(torn[1:5]) <= {leftover.text for leftover in document.leftovers}


def test_headings_that_count_make_columns_of_no_other_lines():
    heads = ["1. Ref", "2. Recommendation", "3. Agreed/", "Not agreed", "4. Response", "Action", "5. Owner", "6. Date"]
    rows = [
        "1",
        "Mend the showers.",
        "Agreed",
        *TILES,
        "",
        "",
        "",
        *PAINT,
        "2",
        "Buy benches.",
        "They are of oak.",
        *TILES,
    ]
    document = plan(TITLE + "\n" + "\n\n".join([*heads, *rows, "3", "Buy soap.", "Agreed", *PAINT]))
    assert told(document) == [("1", None, "Mend the showers.", "agreed", [tuple(TILES), tuple(PAINT)])]
    assert {"Buy benches.", "They are of oak.", "Buy soap."} <= {leftover.text for leftover in document.leftovers}


@pytest.mark.parametrize("answer", ["Accepted in principle", "Under consideration"])
def test_a_response_may_be_none_of_the_defined_words(answer):
    rows = [
        *("1", "Buy benches.", answer, "Benches will be bought.", "Governor", "Complete"),
        *("2", "Mend the showers.", answer, "Tiles will be laid.", "They are red.", "Head of Works", "May 2025"),
    ]
    document = plan(TITLE + "\n" + "\n\n".join([*HEADS, *rows, "", "End"]))
    assert told(document) == [
        ("1", None, "Buy benches.", None, [("Benches will be bought.", "Governor", "Complete")]),
        ("2", None, "Mend the showers.", None, [("Tiles will be laid. They are red.", "Head of Works", "May 2025")]),
    ]
    assert {r.response_raw for r in document.recommendations} == {answer}


def test_a_few_words_are_the_response_of_a_row_without_empty_cells():
    rows = [
        *("Main recommendations to the Governor", "1", "Buy benches.", "Subject to funds", *PAINT),
        *("Recommendation to HMPPS", "2", "Mend the showers.", "Accepted", *TILES),
    ]
    document = plan(TITLE + "\n" + "\n".join([*HEADS, *rows, "", "End"]))
    assert told(document) == [
        ("1", "Main recommendations to the Governor", "Buy benches.", None, [tuple(PAINT)]),
        ("2", "Recommendation to HMPPS", "Mend the showers.", "agreed", [tuple(TILES)]),
    ]
    assert document.recommendations[0].response_raw == "Subject to funds"


LABELS, COUNTS = ["Agreed", "Partly Agreed", "Not Agreed", "Total"], ["2", "1", "0", "3"]
ROWS = "\n".join([*HEADS, "1", "Mend the showers.", "Accepted", *TILES, ""])


@pytest.mark.parametrize(
    "totals",
    [
        [each for pair in zip(LABELS, COUNTS, strict=True) for each in pair],
        ["Recommendations", *LABELS, *COUNTS],
    ],
    ids=["each count below its label", "all labels above all counts"],
)
def test_totals_that_are_printed_cell_by_cell(totals):
    summary = plan(TITLE + "\n" + ROWS + "\nSummary\n" + "\n".join(totals)).summary
    assert (summary.agreed, summary.partly_agreed, summary.not_agreed, summary.total) == (2, 1, 0, 3)


def test_labels_and_counts_that_are_not_as_many_count_nothing():
    assert plan(TITLE + "\n" + ROWS + "\nSummary\n" + "\n".join([*LABELS, *COUNTS[:2]])).summary is None


def test_lines_of_a_web_page_that_is_written_in_one_line_are_no_cells():
    lines = ("The plan", "Action", "Owner", "Target date", "Tiles will be laid.", "Governor", "May 2025")
    cards = (
        f"<h2>Recommendation {n}</h2><p>{text}</p><p>Response: Agreed</p>" for n, text in ((1, "Mend."), (2, "Buy."))
    )
    body = "".join(cards) + "".join(f"<p>{line}</p>" for line in lines)
    document = apparse.parse(Source("plan.html", f"<h1>Action plan: HMP Lowmoor Fen</h1>{body}".encode()))
    assert [r.text for r in document.recommendations] == ["Mend.", "Buy."]


@pytest.mark.parametrize(
    "piece",
    [
        "\n".join(["1", "Mend the showers.", "Warm them.", "Accepted", *TILES, ""]),
        "Mend the showers.\n",
        "\n".join([*HEADS, ""]),
        "\n" * 3 + "\n".join([*TILES, ""]),
    ],
    ids=["rows", "lines that are none", "headings", "rows below a recommendation"],
)
def test_time_grows_with_the_length(piece):
    assert_no_squared_growth(lambda text: plan(f"{TITLE}\n{ROWS}{text}"), piece)
