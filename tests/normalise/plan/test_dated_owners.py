"""Owners and dates in one column, which the table has for both."""

import pytest

import apparse
from apparse import Source


def told(*cells, heading="Owner and timescale"):
    """(owner, date) of each action, for cells of such a column."""
    heads = f"<tr><th>No.</th><th>Recommendation</th><th>Response</th><th>Action</th><th>{heading}</th></tr>"
    rows = "".join(
        f"<tr><td>{number}</td><td>Mend pipe {number}.</td><td>Agreed</td><td>Pipe {number} will be mended.</td><td>{cell}</td></tr>"
        for number, cell in enumerate(cells, start=1)
    )
    document = apparse.parse(
        Source("plan.html", f"<h1>Action plan: HMP Lowmoor Fen</h1><table>{heads}{rows}</table>".encode())
    )
    return [(action.owners_raw, action.target_raw) for r in document.recommendations for action in r.actions]


@pytest.mark.parametrize(
    "cell",
    [
        "<p>Head of Safety</p><p>{date}</p>",
        "Head of Safety<br>{date}",
        "Head of Safety, {date}",
        "Head of Safety – {date}",
        "Head of Safety: {date}",
        "Head of Safety ({date})",
    ],
)
@pytest.mark.parametrize("date", ["May 2026", "by end of May 2026", "from Q2 2025/26", "Complete", "TBC"])
def test_a_date_behind_or_below_the_owner_is_the_target(cell, date):
    assert told(cell.format(date=date)) == [("Head of Safety", date)]


@pytest.mark.parametrize("heading", ["Owner / date", "By whom and when", "Lead and deadline", "Who"])
def test_the_table_has_no_column_for_dates(heading):
    assert told("Governor May 2026", heading=heading) == [("Governor", "May 2026")]


def test_either_may_be_missing():
    cells = (
        "Head of Safety, Health and Early Days",
        "May 2026",
        "Head of Quality <br>Reviews",
        "Governor to be agreed",
    )
    assert told(*cells) == [
        ("Head of Safety, Health and Early Days", None),
        (None, "May 2026"),
        ("Head of Quality Reviews", None),
        ("Governor to be agreed", None),
    ]


@pytest.mark.parametrize(
    "owner",
    [
        "April Jones",
        "Theresa May",
        "Head of Strategy 2030",
        "Head of Drug Strategy 2026-27",
        "Prison Group Director (2024/25)",
    ],
)
def test_a_month_or_a_year_alone_may_be_of_a_name(owner):
    assert told(owner) == [(owner, None)]


def test_owners_of_whom_only_some_have_a_date_stand_as_they_are_printed():
    assert told("<p>Head of Safety</p><p>Head of Works, May 2026</p>") != [("Head of Safety Head of Works", "May 2026")]
