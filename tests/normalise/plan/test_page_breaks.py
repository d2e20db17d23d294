"""What stands at the head of a page without owner or date, told by what the plan does at the ends of other pages."""

import pytest

import apparse
from apparse import Source

HEADS = ("No", "Recommendation", "Response", "Action", "Owner", "Target date")
FIRST = ("1", "Mend the showers.", "Agreed")


def row(*cells, **spans):
    """A row as HTML; a cell that is None stands above, and `owner` and `date` say over how many rows these reach."""
    reach = ("", "", "", "", spans.get("owner", 1), spans.get("date", 1))
    placed = zip(cells, reach, strict=True)
    return f"<tr>{''.join(f'<td rowspan={n or 1}>{said}</td>' for said, n in placed if said is not None)}</tr>"


def actions(*pages):
    head = f"<tr>{''.join(f'<th>{heading}</th>' for heading in HEADS)}</tr>"
    tables = "".join(f"<table>{head}{''.join(rows)}</table>" for rows in pages)
    plan = apparse.parse(Source("plan.html", f"<h1>Action plan: HMP Nowhere</h1>{tables}".encode()))
    return [(a.text, a.owners_raw, a.target_raw) for r in plan.recommendations for a in r.actions]


WHOLE = [row(*FIRST, "Tiles will be laid.", "Head of Works", "May 2026")]
DRAINS = row("", "", "", "Drains will be dug.", "", "")
SHARED = [
    row("2", "Open the library.", "Agreed", "Shelves will be built.", "Head of Learning", "June 2026", owner=2, date=2),
    row("", "", "", "Books will be bought.", None, None),
]
CUT = [
    [row("3", "Train staff.", "Agreed", "Courses will be held in", "Head of People", "July 2026")],
    [row("", "", "", "all wings.", "", "")],
]


def test_a_plan_that_keeps_rows_whole_and_merges_owners_has_one_more_action_there():
    assert actions(WHOLE, [DRAINS, *SHARED])[:2] == [
        ("Tiles will be laid.", "Head of Works", "May 2026"),
        ("Drains will be dug.", "Head of Works", "May 2026"),
    ]


@pytest.mark.parametrize(
    "others", [[[*SHARED], *CUT], [[row("2", "Open it.", "Agreed", "Books will be bought.", "Governor", "June 2026")]]]
)
def test_else_it_is_the_rest_of_the_action_above(others):
    assert actions(WHOLE, [DRAINS], *others)[0] == (
        "Tiles will be laid. Drains will be dug.",
        "Head of Works",
        "May 2026",
    )


def test_a_date_that_is_merged_with_the_next_action_is_no_owner_of_the_rest():
    top = [
        row("", "", "", "Drains will be dug.", "", "", date=2),
        row("", "", "", "Pipes will be mended.", "Governor", None),
    ]
    assert actions(WHOLE, top, *CUT)[:2] == [
        ("Tiles will be laid. Drains will be dug.", "Head of Works", "May 2026"),
        ("Pipes will be mended.", "Governor", "May 2026"),
    ]
