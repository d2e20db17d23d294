"""Text whose tables stand cell by cell behind tabs, to blocks."""

import pytest
from growth import assert_no_squared_growth

import apparse
from apparse.blocks import Paragraph, Table
from apparse.extract.flattened import FLATTENED
from apparse.extract.format import Reading
from apparse.source import Source

HEAD = "\tNo\n\tRecommendation\n\tAgreed / Not agreed\n\tAction\n\tOwner\n\tTarget date\n\n"
BAND = "\tThe Governor should:\n\n"
SHOWERS = (
    "\t1\n\tMend the showers so that\nthey are warm\n\tAgreed\n\tTiles will be laid.\n\tHead of Works\n\tMay 2025\n\n"
)
PAINT = "\t\n\t\n\t\n\tPaint the\nwalls.\n\tHead of Works\n(J. Okoro)\n\tJune 2025\n\n"
BENCHES = "\t2\n\tBuy benches\n\tAgreed\n\tBenches will be bought.\n\tGovernor\n\tComplete\n"
OAK = "\n\tThey will be of oak.\n\tGovernor\n\tJuly 2025\n"
TITLE = "Action Plan: HMP Lowmoor Fen\n\nAction Plan Submitted: 3 March 2025\n\n"


def read(text: str):
    return FLATTENED.read(Source("plan.txt", text.encode()), Reading()).blocks


def cells(table: Table):
    return [[cell.text.value for cell in row.cells] for row in table.rows]


def test_each_line_behind_a_tab_is_a_cell_and_an_empty_line_ends_a_row():
    title, _, table = read(TITLE + HEAD + BAND + SHOWERS + PAINT + BENCHES + OAK)
    assert isinstance(title, Paragraph)
    assert cells(table)[1:3] == [
        ["The Governor should:"],
        ["1", "Mend the showers so that they are warm", "Agreed", "Tiles will be laid.", "Head of Works", "May 2025"],
    ]
    assert cells(table)[3] == ["", "", "", "Paint the walls.", "Head of Works (J. Okoro)", "June 2025"]
    assert table.rows[5].columns == (3, 4, 5)  # has lost the empty ones before it
    assert [(at.line, at.column) for at in table.rows[2].cells[1].text.at] == [(15, 1), (16, 1)]


def test_the_foot_of_a_page_is_no_line_of_the_cell_above_it():
    foot = "OFFICIAL\nPage {} of 8\n\n"
    blocks = read(TITLE + HEAD + SHOWERS + foot.format(1) + HEAD + BENCHES + foot.format(2) + HEAD + PAINT)
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [len(table.rows) for table in tables] == [2, 2, 2]
    assert cells(tables[1])[1][-1] == "Complete"


def test_the_plan_in_such_tables():
    text = TITLE + HEAD + BAND + SHOWERS + PAINT + BENCHES + OAK
    plan = apparse.parse(Source("plan.txt", text.encode()))
    assert [
        (r.number, r.addressee, [(a.text, a.owners_raw, a.target_raw) for a in r.actions]) for r in plan.recommendations
    ] == [
        (
            "1",
            "The Governor should:",
            [
                ("Tiles will be laid.", "Head of Works", "May 2025"),
                ("Paint the walls.", "Head of Works (J. Okoro)", "June 2025"),
            ],
        ),
        (
            "2",
            "The Governor should:",
            [("Benches will be bought.", "Governor", "Complete"), ("They will be of oak.", "Governor", "July 2025")],
        ),
    ]
    assert not plan.leftovers


def test_the_ratings_of_a_report_in_such_a_table():
    rated = "".join(f"\t1.{n}\n\t{name}\n\tGood\n\n" for n, name in enumerate(("Leadership", "Staff", "Services"), 1))
    text = f"An inspection of probation services in Lowmoor\n\nRatings\n\n\tOverall rating\n\tGood\n\n{rated}"
    report = apparse.parse(Source("report.txt", text.encode()))
    assert [standard.ref for standard in report.standards] == ["1.1", "1.2", "1.3"]


@pytest.mark.parametrize(
    "text",
    [
        "Action\tOwner\tDate\n\tGovernor\n\tMay\n\tJune\n",
        "\tIndented\n\nlike a letter\n\n\tand written by hand\n",
        "1\tMend.\tGovernor\n\n\tPaint.\n\tPlane.\n\tSaw.\n\n",
    ],
    ids=["cells beside each other", "single lines", "both"],
)
def test_other_lines_with_tabs_are_rows(text):
    lines = text.count("\n") - text.count("\n\n")
    rows = [row for block in read(text) if isinstance(block, Table) for row in block.rows]
    prose = [block for block in read(text) if isinstance(block, Paragraph)]
    assert len(rows) + len(prose) == lines


def test_time_grows_with_the_rows():
    assert_no_squared_growth(lambda text: read(HEAD + text), SHOWERS)
