"""A column for each response word, with a tick in the one that is meant, is a column of responses."""

import pytest
from extract.html.pages import read
from extract.pdf.drawn_pages import FULL, tabled
from extract.shapes import shape

import apparse
from apparse import Source
from apparse.normalise.plan.tables.ticked import with_ticks_as_words

WORDS = ("Agreed", "Partly agreed", "Not agreed")
HEADS = ("No.", "Recommendation", *WORDS, "Action", "Owner", "Target date")
FIRST = ("1", "Improve the showers.", "✓", "", "", "Tiles will be laid.", "Governor", "May 2025")
SECOND = ("2", "Mend the drains.", "", "✓", "", "Pipes will be mended.", "Deputy", "June 2025")
THIRD = ("3", "Buy a boat.", "", "", "✓", "", "", "")
EXPECTED = [
    ("1", "Improve the showers.", "agreed", [("Tiles will be laid.", "Governor", "May 2025")]),
    ("2", "Mend the drains.", "partly_agreed", [("Pipes will be mended.", "Deputy", "June 2025")]),
    ("3", "Buy a boat.", "not_agreed", []),
]


def table(*rows):
    return f"<table>{''.join(f'<tr>{_cells(row)}</tr>' for row in rows)}</table>"


def _cells(row):
    return "".join(cell if cell.startswith("<td") else f"<td>{cell}</td>" for cell in row)


def plan(*tables):
    body = "<h1>Action plan: HMP Lowmoor Fen</h1><p>Action plan submitted: 3 March 2025</p>" + "".join(tables)
    return apparse.parse(Source("plan.html", body.encode()))


def told(document):
    return [
        (r.number, r.text, r.response, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


def ticked(row, tick, other=""):
    """A row with another mark for its tick, and for the words that are not ticked."""
    return [*row[:2], *(tick if cell else other for cell in row[2:5]), *row[5:]]


@pytest.mark.parametrize(("tick", "other"), [("✓", ""), ("x", ""), ("Yes", "No"), ("✓", "✗"), ("☒", "☐")])
def test_the_word_over_the_tick_is_the_response(tick, other):
    document = plan(table(HEADS, *(ticked(row, tick, other) for row in (FIRST, SECOND, THIRD))))
    assert told(document) == EXPECTED
    assert document.leftovers == ()


def test_nothing_ticked_is_no_response_and_a_number_needs_no_heading():
    document = plan(table(["", *HEADS[1:]], ticked(FIRST, ""), SECOND))
    assert [(number, response) for number, _, response, _ in told(document)] == [("1", None), ("2", "partly_agreed")]
    blank = plan(table(HEADS, ticked(FIRST, ""), ticked(SECOND, "")))
    assert [response for _, _, response, _ in told(blank)] == [None, None]


def test_two_ticks_are_no_response_that_is_known():
    (recommendation,) = plan(table(HEADS, [*FIRST[:2], "✓", "✓", "", *FIRST[5:]])).recommendations
    assert (recommendation.response, recommendation.response_raw) == (None, "Agreed Partly agreed")


def test_what_is_said_behind_a_tick_is_said_of_the_response():
    rows = (
        [*FIRST[:2], "", "✓ (from May)", "", *FIRST[5:]],
        [*SECOND[:2], "", "✓ The lease forbids more.", "", *SECOND[5:]],
    )
    first, second = plan(table(HEADS, *rows)).recommendations
    assert (first.response, first.response_raw) == (None, "Partly agreed (from May)")
    assert (second.response, second.explanation) == ("partly_agreed", "The lease forbids more.")


def test_a_response_that_is_printed_under_its_word_is_one():
    rows = (FIRST, [*SECOND[:3], "Partly agreed", *SECOND[4:]], THIRD)
    assert told(plan(table(HEADS, *rows))) == EXPECTED


def test_the_columns_are_one_below_headings_that_run_across_and_beside_merged_cells():
    above = ("<td colspan=4>Asked and answered</td>", "Done")
    rows = (("1", "", "<td rowspan=2>✓</td>", "", "Lay tiles."), ("1b", "", "", "Wash them."))
    content = with_ticks_as_words(read(table(above, ("No.", *WORDS, "Action"), *rows)))
    assert shape(content.blocks[0]) == [
        [(0, "Asked and answered", 2, 1), (2, "Done", 1, 1)],
        [(0, "No.", 1, 1), (1, " ".join(WORDS), 1, 1), (2, "Action", 1, 1)],
        [(0, "1", 1, 1), (1, "Partly agreed", 1, 2), (2, "Lay tiles.", 1, 1)],
        [(0, "1b", 1, 1), (2, "Wash them.", 1, 1)],
    ]


def test_a_tick_that_is_merged_over_several_actions_holds_for_all_of_them():
    merged = [f"<td rowspan=2>{cell}</td>" for cell in FIRST[:5]]
    document = plan(table(HEADS, [*merged, *FIRST[5:]], SECOND[5:], SECOND))
    assert told(document) == [(*EXPECTED[0][:3], EXPECTED[0][3] + EXPECTED[1][3]), EXPECTED[1]]
    assert document.leftovers == ()


def test_the_columns_go_on_over_the_page_with_and_without_the_headings():
    more = ("", "", "", "", "", "Tiles will be washed.", "Governor", "July 2025")
    actions = [*EXPECTED[0][3], ("Tiles will be washed.", "Governor", "July 2025")]
    for below in ((more, SECOND), (more,), (HEADS, more, SECOND), (HEADS, more)):
        document = plan(table(HEADS, FIRST), table(*below))
        assert told(document) == [(*EXPECTED[0][:3], actions), EXPECTED[1]][: 1 + (SECOND in below)]
        assert document.leftovers == ()


def test_a_table_of_totals_stays_what_it_is():
    totals = (("Recommendations", *WORDS, "Total"), ("Number", "1", "1", "0", "2"))
    document = plan(table(HEADS, FIRST, SECOND), table(*totals))
    assert told(document) == EXPECTED[:2]
    assert (document.summary.agreed, document.summary.partly_agreed, document.summary.total) == (1, 1, 2)


def test_in_a_pdf_too_the_response_stands_where_the_tick_does():
    tick = '<font name="ZapfDingbats">4</font>'
    rows = [[*row[:2], *(cell and tick for cell in row[2:5]), *row[5:]] for row in (FIRST, SECOND)]
    title = ("ACTION PLAN: HMP LOWMOOR FEN", *[""] * 7)
    widths = (40, 170, 60, 60, 60, 170, 100, 90)
    pdf = tabled((title, HEADS, *rows), (*FULL, ("SPAN", (0, 0), (-1, 0))), widths)
    document = apparse.parse(Source("plan.pdf", pdf))
    assert told(document) == EXPECTED[:2]
    assert document.leftovers == ()
    (first, number), (second, _) = (
        [r.provenance[name][0].bbox for name in ("response_raw", "number")] for r in document.recommendations
    )
    assert first.top == pytest.approx(number.top, abs=5)
    assert second.x0 - first.x0 == pytest.approx(widths[2])


def test_the_columns_may_be_numbered():
    numbered = [f"{number}. {heading}" for number, heading in enumerate(HEADS, 1)]
    document = plan(table(numbered, FIRST, SECOND, THIRD))
    assert told(document) == EXPECTED
    assert [r.response_raw for r in document.recommendations] == list(WORDS)


def test_totals_before_the_words_are_no_numbers_of_columns():
    totals = (("1 Agreed", "1 Partly agreed", "1 Not agreed"),)
    content = read(table(HEADS, FIRST, SECOND, THIRD) + table(*totals))
    assert with_ticks_as_words(content).blocks[1] == content.blocks[1]


def quarters(heads, *ticked, below=()):
    """A plan with a column for each period, of which the first actions tick those given (from 0)."""
    rows = [
        [
            str(number),
            "Mend the pipe.",
            "Agreed",
            "It will be mended.",
            "Governor",
            *("✓" * (i in places) for i in range(3)),
        ]
        for number, places in enumerate(ticked, start=1)
    ]
    cell = "<td rowspan=2>" if below else "<td>"
    header = [*(f"{cell}{name}</td>" for name in ("No.", "Recommendation", "Response", "Action", "Owner")), *heads]
    document = plan(table(header, *([below] if below else ()), *rows))
    return [action.target_raw for r in document.recommendations for action in r.actions]


def test_the_quarter_over_the_tick_is_the_date():
    two_levels = quarters(["<td colspan=3>2025/26</td>"], {0}, {2}, {0, 1}, below=["Q1", "Q2", "Q3"])
    assert two_levels == ["Q1 2025/26", "Q3 2025/26", "Q1 2025/26 Q2 2025/26"]
    assert quarters(["Q1 2026", "Q2 2026", "Q3 2026"], {1}) == ["Q2 2026"]
    months = quarters(["<td colspan=3>Deliver by (2026)</td>"], {1}, {2}, below=["May", "June", "July"])
    assert months == ["June 2026", "July 2026"]


def test_ticks_beside_a_column_of_dates_say_something_else():
    assert quarters(["Target date", "May", "June"], {1}) == [None]


@pytest.mark.parametrize(
    "heads", [["Mayfield", "Marsh Lane", "Octagon"], ["2023 inspection", "2024 inspection", "2025 visit"]]
)
def test_what_begins_like_a_month_or_year_is_no_period(heads):
    assert quarters(heads, {1}) == [None]


@pytest.mark.parametrize(
    "heads",
    [
        ["Apr-Jun 2026", "Jul-Sep 2026", "Oct-Dec 2026"],
        ["2025/26", "2026/27", "2027/28"],
        ["Q1 26/27", "Q2 26/27", "Q3 26/27"],
    ],
)
def test_periods_may_be_months_together_or_financial_years(heads):
    assert quarters(heads, {1}) == [heads[1]]


def test_a_table_that_prints_its_heads_again_is_ticked_below_them_too():
    over = ["<td colspan=2>The report</td>", "<td colspan=3>The response</td>", "<td colspan=3>The plan</td>"]
    document = plan(table(over, HEADS, FIRST, over, HEADS, SECOND, THIRD))
    assert told(document) == EXPECTED
