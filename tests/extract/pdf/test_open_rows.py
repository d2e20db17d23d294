"""Rows of tables without standing rules: high heads, headings between painted rows, and cells beside several rows."""

from __future__ import annotations

import pytest
from drawn_pages import HEADINGS, drawn, grid, read, spans, tabled, tables

RULE = (0.5, "black")
ACTION = "The teams will agree a protocol with the police."


@pytest.mark.parametrize("stand", ["MIDDLE", "BOTTOM"])
def test_a_heading_of_many_lines_stands_in_one_row_with_the_others(stand):
    heads = (*HEADINGS[:2], "Agreed, partly agreed or not agreed, or under review by the Board", *HEADINGS[3:])
    rows = (heads, *((number, "Open the library", "Agreed", ACTION, "Governor", "May 2026") for number in "123"))
    style = (
        ("LINEBELOW", (0, 0), (-1, 0), *RULE),
        ("VALIGN", (0, 0), (-1, 0), stand),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
    )
    (table,) = tables(read(tabled(rows, style)))
    assert grid(table) == [list(row) for row in rows]


@pytest.mark.parametrize("painted", [(1, 3, 5), (1, 2, 3, 4, 5)], ids=["every other row", "all rows"])
def test_a_heading_right_above_a_row_of_a_table_with_painted_rows_is_one_across(painted):
    heading = "The Governor should see to this"
    rows = [
        ("No.", "Asked", "Agreed?", "Done"),
        *((str(n), f"Mend wing {n}", "Agreed", "It will be mended.") for n in range(1, 6)),
    ]

    def draw(canvas):
        top = 720
        for number, row in enumerate(rows):
            height = 36 if number in (2, 4) else 20
            canvas.setFillGray(0.85)
            canvas.rect(50, top - height, 450, height, fill=number in painted, stroke=0)
            canvas.setFillGray(0)
            if height > 20:
                canvas.drawString(53, top - 12, heading)
            canvas.setFont("Helvetica" if number else "Helvetica-Bold", 11)
            for x, text in zip((53, 93, 273, 353), row, strict=True):
                canvas.drawString(x, top - height + 7, text)
            top -= height

    (table,) = tables(read(drawn(draw)))
    headed = [[list(row)] if number not in (2, 4) else [[heading], list(row)] for number, row in enumerate(rows)]
    assert grid(table) == [row for group in headed for row in group]
    assert spans(table) == {heading: (1, 4)}


def test_a_cell_in_the_middle_of_its_rows_is_not_divided_by_rules_that_do_not_reach_it():
    texts = ("Keep all of the wings clean", "Mend the showers.<br/>Paint the walls.", "Mend the pipes.<br/>Dig drains.")
    rows, style = [HEADINGS], [("LINEBELOW", (0, 0), (-1, 0), *RULE)]
    for number, text in enumerate(texts):
        first = len(rows)
        rows += [
            (f"{number + 1}", text, "Agreed", ACTION, "Governor", "May 2026"),
            ("", "", "", ACTION, "Deputy", "June 2026"),
        ]
        style += [("SPAN", (column, first), (column, first + 1)) for column in range(3)]
        style += [
            ("VALIGN", (0, first), (2, first + 1), "MIDDLE"),
            ("LINEBELOW", (3, first), (-1, first), *RULE),
            ("LINEBELOW", (0, first + 1), (-1, first + 1), *RULE),
        ]
    (table,) = tables(read(tabled(rows, style)))
    assert [row[1] for row in grid(table)[1::2]] == [text.replace("<br/>", " | ") for text in texts]
    assert grid(table)[2::2] == [[ACTION, "Deputy", "June 2026"]] * 3


def _ruled(canvas, *heights):
    for y in heights:
        canvas.line(50, y, 540, y)


def test_a_cell_that_spans_columns_between_two_rules_is_one():
    def draw(canvas):
        columns = (53, 93, 213, 373, 453)
        rows = (
            ("1", "Mend wing 1", "It will be mended.", "Governor", "May 2026"),
            ("2", "Mend wing 2", "There is no money for it, nor will there be", "", ""),
            ("", "", "any in the years to come.", "", ""),
            ("3", "Mend wing 3", "It will be mended.", "Deputy", "June 2026"),
        )
        for number, row in enumerate((("No.", "Asked", "Done", "Owner", "Date"), *rows)):
            for x, text in zip(columns, row, strict=True):
                canvas.drawString(x, 700 - 20 * number + 6 * (number > 2), text)
        _ruled(canvas, 715, 694, 674, 639, 612)

    (table,) = tables(read(drawn(draw)))
    reason = "There is no money for it, nor will there be any in the years to come."
    assert grid(table)[2] == ["2", "Mend wing 2", reason, ""]
    assert spans(table)[reason] == (1, 2)


def test_a_heading_over_others_is_a_band_and_no_border():
    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 11)
        for x, text in ((120, "What was asked"), (390, "Delivery")):
            canvas.drawString(x, 720, text)
        for x, text in zip((60, 110, 230, 340, 440), ("No.", "Asked", "Done", "Owner", "Date"), strict=True):
            canvas.drawString(x, 706, text)
        canvas.setFont("Helvetica", 11)
        for number in range(3):
            row = (str(number + 1), "asked of us", "done by us", "an owner", "a date")
            for x, text in zip((60, 110, 230, 340, 440), row, strict=True):
                canvas.drawString(x, 680 - 24 * number, text)

    (table,) = tables(read(drawn(draw)))
    assert table.width == 5
    assert [row[0] for row in grid(table)[-3:]] == ["1", "2", "3"]


def test_a_status_painted_over_several_rows_rules_none():
    def draw(canvas):
        columns = (53, 93, 213, 373, 473)
        canvas.setFillGray(0.8)
        canvas.rect(470, 640, 60, 52, fill=1, stroke=0)
        canvas.rect(470, 566, 60, 74, fill=1, stroke=0)
        canvas.setFillGray(0)
        for number in range(5):
            row = (str(number + 1), f"Mend wing {number + 1}", "It will be mended.", "Governor", "GREEN")
            for x, text in zip(columns, row, strict=True):
                canvas.drawString(x, 680 - 26 * number, text)

    (table,) = tables(read(drawn(draw)))
    assert [row[0] for row in grid(table)] == ["1", "2", "3", "4", "5"]
