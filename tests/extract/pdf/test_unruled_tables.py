"""Tables without standing rules, or without any."""

from __future__ import annotations

import pytest
from drawn_pages import HEADINGS, drawn, grid, outline, read, tabled, tables

FIRST = "The teams will agree a protocol with the police and with children's services, and will review it in every quarter of the year."
SECOND = "A tracker of referrals will be kept by the hub, and its figures will be read at the monthly meeting of the heads of unit."
ROWS = (
    HEADINGS,
    ("1", "Improve the sharing of information between the teams", "Agreed", FIRST, "Head of Operations", "March 2026"),
    ("", "", "", SECOND, "Regional Probation Director (RPD)", "Ongoing"),
    ("2", "Train all staff in the use of the new tool", "Partly agreed", SECOND, "Head of Learning", "31/03/2026"),
    ("3", "Publish the data each year", "Not agreed", FIRST, "Head of Performance & Quality", "Complete"),
)
PADDED = ("BOTTOMPADDING", (0, 0), (-1, -1), 8)


@pytest.mark.parametrize(
    "style",
    [
        (("LINEBELOW", (0, 0), (-1, -1), 0.5, "black"),),
        (
            ("LINEABOVE", (0, 0), (-1, 0), 1, "black"),
            ("LINEBELOW", (0, 0), (-1, 0), 0.5, "black"),
            ("LINEBELOW", (0, -1), (-1, -1), 1, "black"),
            PADDED,
        ),
        (("LINEBELOW", (0, 0), (-1, 0), 1, "black"), PADDED),
        (("ROWBACKGROUNDS", (0, 1), (-1, -1), ("white", "lightgrey")),),
        (PADDED,),
    ],
    ids=["rules between rows", "three rules", "rule below the head", "bands", "nothing"],
)
def test_rows_and_columns_are_found_without_standing_rules(style):
    (table,) = tables(read(tabled(ROWS, style)))
    assert grid(table) == [list(row) for row in ROWS]


def test_a_heading_across_the_columns_is_one_cell():
    rows = (HEADINGS, ("The region should do this:", "", "", "", "", ""), *ROWS[1:])
    (table,) = tables(read(tabled(rows, (PADDED, ("SPAN", (0, 1), (-1, 1))))))
    assert [cell.colspan for cell in table.rows[1].cells] == [6]
    assert grid(table)[1] == ["The region should do this:"]
    assert grid(table)[2][0] == "1"


def test_a_recommendation_beside_several_actions_spans_their_rows():
    rows = (
        HEADINGS,
        (
            "1",
            " ".join(["A long recommendation that fills its column"] * 5),
            "Agreed",
            FIRST,
            "Head of Operations",
            "March 2026",
        ),
        ("", "", "", SECOND, "RPD", "Ongoing"),
        *ROWS[3:],
    )
    (table,) = tables(
        read(tabled(rows, (PADDED, ("SPAN", (0, 1), (0, 2)), ("SPAN", (1, 1), (1, 2)), ("SPAN", (2, 1), (2, 2)))))
    )
    assert table.rows[1].cells[1].rowspan == 2
    assert [cell.text.value for cell in table.rows[2].cells][-3:] == [SECOND, "RPD", "Ongoing"]


def test_the_columns_hold_on_the_next_page_without_a_head():
    rows = (HEADINGS, *(ROWS[1 + number % 4] for number in range(24)))
    first, *others = tables(read(tabled(rows, (PADDED,))))
    assert others
    assert first.width == 6
    assert {table.width for table in others} == {6}
    got = [cell.text.value for table in (first, *others) for row in table.rows for cell in row.cells if cell.text]
    assert sorted(got) == sorted(cell for row in rows for cell in row if cell)


def test_totals_of_one_line_are_rows():
    def draw(canvas):
        for number, (name, count) in enumerate((("Agreed", "8"), ("Partly agreed", "1"), ("Total", "9"))):
            canvas.drawString(72, 700 - 14 * number, name)
            canvas.drawString(220, 700 - 14 * number, count)

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [["Agreed", "8"], ["Partly agreed", "1"], ["Total", "9"]]


def test_text_in_two_columns_is_read_column_by_column():
    words = "some words of a text that runs on"

    def draw(canvas):
        for number in range(12):
            canvas.drawString(60, 700 - 14 * number, f"left{number} {words}")
            canvas.drawString(310, 700 - 14 * number, f"right{number} {words}")

    content = read(drawn(draw))
    assert tables(content) == []
    text = " ".join(outline(content))
    assert text.index("left11") < text.index("right0")


def test_a_numbered_list_is_no_table():
    def draw(canvas):
        for number in range(6):
            canvas.drawString(72, 700 - 28 * number, f"{number + 1}.")
            canvas.drawString(100, 700 - 28 * number, "An item of a list whose words")
            canvas.drawString(100, 687 - 28 * number, "go on in a second line.")

    assert tables(read(drawn(draw))) == []


def test_a_page_number_below_a_table_is_not_in_it():
    def draw(canvas):
        for number in range(8):
            for x, word in ((60, f"{number}"), (120, f"name {number}"), (300, f"date {number}")):
                canvas.drawString(x, 700 - 20 * number, word)
        canvas.drawString(290, 40, "Page 3 of 9")

    assert outline(read(drawn(draw))) == ["[table]", "Page 3 of 9"]
