"""Tables of bars as converters print them."""

import pytest
from growth import assert_no_squared_growth

import apparse
from apparse import Source
from apparse.extract.format import Reading
from apparse.extract.markdown import MARKDOWN

TITLE = "Action plan: Kelmere House\n\nAction plan submitted: 4 December 2023\n\n"
HEAD = ("No.", "Recommendation", "Agreed/ Not agreed", "Action", "Owner", "Target date")
RULES = "|---" * 6 + "|"
BUSES = ("1", "Buy a bus and hire a driver for it", "Agreed")
MENUS = ("2", "Review the menus", "Not agreed")
LEASE = ("Eleven buses will be leased.", "Head of Fleet", "March 2024")
DRIVERS = ("Drivers will be hired.", "House Manager", "June 2024")
REASON = "This is not agreed, as there are no funds for another cook this year."
STAFF = "The staff should:"


def row(*cells):
    return f"| {' | '.join(cells)} |"


def read(*lines):
    return MARKDOWN.read(Source("plan.md", "\n".join(lines).encode()), Reading()).blocks


def spans(table):
    return [[(cell.text.value, cell.colspan) for cell in row.cells] for row in table.rows]


def told(*lines):
    document = apparse.parse(Source("plan.txt", (TITLE + "\n".join(lines)).encode()))
    assert not document.leftovers
    return [
        (r.number, r.addressee, r.text, r.response, r.explanation, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]  # fmt: skip


PLAN = [
    ("1", STAFF, BUSES[1], "agreed", None, [LEASE, DRIVERS]),
    ("2", STAFF, MENUS[1], "not_agreed", REASON, []),
]
ROWS = [row(*BUSES, *LEASE), row(*BUSES, *DRIVERS), row(*MENUS, REASON, "", "")]
HEADED = [row(*HEAD), RULES]


@pytest.mark.parametrize(
    "lines",
    [
        [*HEADED, row(*[STAFF] * 6), *ROWS],
        [*HEADED, row(*[STAFF] * 6), *ROWS[:2], row(*MENUS, REASON, REASON, REASON)],
        [*HEADED, row("", *[STAFF] * 5), *ROWS],
        [*HEADED, row(STAFF, STAFF, *[""] * 4), *ROWS],
        [*HEADED, row(f"**{STAFF}**"), *ROWS],
        [line.replace(" | ", "|").replace("and ", "and<br>") for line in (*HEADED, row(*[STAFF] * 6), *ROWS)],
        [row(*HEAD), ":-:|--:|:--|-|-|-", row(*[STAFF] * 6), *ROWS],
        [row(*HEAD)[2:], RULES[1:], row(*[STAFF] * 6)[2:], ROWS[0][2:], row(*[""] * 3, *DRIVERS)[2:], ROWS[2][2:]],
        [*HEADED, row(*[STAFF] * 6), ROWS[0], "", "-----", "", *ROWS[1:]],
        [*HEADED, row(*[STAFF] * 6), ROWS[0], "", *HEADED, *ROWS[1:]],
        [*HEADED, row(*[STAFF] * 6), ROWS[0], "", row(*[""] * 6), RULES, *ROWS[1:]],
        [*HEADED, row(*[STAFF] * 6), ROWS[0], "", ROWS[1], RULES, *ROWS[2:]],
        [line[2:-2] for line in (row(*HEAD), row(*[STAFF] * 6), *ROWS)],
        [line[2:-2].replace(" | ", "\t") for line in (row(*HEAD), row(*[STAFF] * 6), *ROWS)],
    ],
    ids=[
        *("a heading in all cells", "a reason in three", "a heading in all but the first", "a heading in two"),
        *("one bold cell", "line breaks in cells", "alignment", "no bars at the ends", "a page without a head"),
        *("a head on each page", "an empty head", "a row for a head"),
        *("no line of dashes", "tabs"),
    ],
)
def test_a_plan_that_a_converter_printed(lines):
    assert told(*lines) == PLAN


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["So be it"] * 3, [("So be it", 3)]),
        (["1", "Governor", "Governor"], [("1", 1), ("Governor", 1), ("Governor", 1)]),
        (["", "Governor", "Governor"], [("", 1), ("Governor", 1), ("Governor", 1)]),
        (["", "Governors:", "Governors:"], [("", 1), ("Governors:", 2)]),
        ([REASON, REASON, "2"], [(REASON, 2), ("2", 1)]),
        (["", "", ""], [("", 1)] * 3),
    ],
)
def test_what_is_repeated_side_by_side_is_one_cell(cells, expected):
    (table,) = read(row("A", "B", "C"), "|-|-|-|", row(*cells))
    assert spans(table)[1] == expected


def test_no_cell_is_lost_behind_the_last_one_of_the_head():
    (table,) = read(row("A", "B"), "|-|-|", row("1", "Buses", "trams"), row("2", "Trains"))
    assert [[cell.text.value for cell in each.cells] for each in table.rows] == [
        ["A", "B", ""],
        ["1", "Buses", "trams"],
        ["2", "Trains", ""],
    ]


@pytest.mark.parametrize("line", ["| a remark |", "either | or | both", "| | | |", "    | a | b | c |"])
def test_bars_alone_make_no_row(line):
    assert "Table" not in {type(block).__name__ for block in read(line)}


@pytest.mark.parametrize("piece", ["|a|b|c|\n", "|a|b|\n|-|-|\n", "|-", "|a|b|\n", "a|"])
def test_time_grows_with_the_rows_and_no_faster(piece):
    assert_no_squared_growth(lambda text: read(f"|a{text}"), piece)
