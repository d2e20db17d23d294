"""Columns that stand closer than a river is wide, or that only painted cells or a head show."""

from __future__ import annotations

import pytest
from drawn_pages import HEADINGS, drawn, grid, outline, read, tabled, tables
from reportlab.lib.pagesizes import A4, landscape

from apparse.extract.pdf.layout.ruled.painted_cells import painted_rows
from apparse.extract.pdf.layout.text.strips import strips
from apparse.extract.pdf.page import Fill, Run

ACTION = "The teams will agree a protocol with the police and with children's services, and will review it in every quarter of the year."
OTHER = "A tracker of referrals will be kept by the hub, and its figures will be read at the monthly meeting of the heads of unit."
ROWS = (
    HEADINGS,
    ("1", "Improve the sharing of information between the teams", "Agreed", ACTION, "Head of Operations", "March 2026"),
    ("2", "Train all staff in the use of the new tool", "Partly agreed", OTHER, "Head of Learning", "31/03/2026"),
    ("3", "Publish the data each year", "Not agreed", ACTION, "Head of Performance & Quality", "Complete"),
    ("4", "Open the library daily", "Agreed", OTHER, "Governor", "Ongoing"),
)
TIGHT = (
    ("LEFTPADDING", (0, 0), (-1, -1), 2),
    ("RIGHTPADDING", (0, 0), (-1, -1), 2),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
)
HEADED = ("BACKGROUND", (0, 0), (-1, 0), "steelblue")


@pytest.mark.parametrize(
    "style",
    [
        (("LINEBELOW", (0, 0), (-1, 0), 1, "black"),),
        (HEADED, ("ALIGN", (0, 0), (-1, 0), "CENTER")),
        (HEADED, *(("BACKGROUND", (0, row), (-1, row), "lavender") for row in (2, 4))),
        (*(("BACKGROUND", (column, row), (column, row), "lavender") for row in (0, 2, 4) for column in range(6)),),
    ],
    ids=["a rule below the head", "a painted head", "bands", "cells painted one by one, every other row"],
)
def test_columns_with_four_points_between_them_stay_apart(style):
    (table,) = tables(read(tabled(ROWS, (*TIGHT, *style), widths=(24, 120, 64, 290, 135, 62))))
    assert grid(table) == [list(row) for row in ROWS]


def test_rows_painted_under_one_recommendation_are_rows_of_the_table_around_them():
    rows = (
        HEADINGS,
        ROWS[1],
        ("2", "Train all staff", "Agreed", ACTION, "Governor", "May 2026"),
        ("", "", "", OTHER, "Governor", "June 2026"),
        ("", "", "", ACTION, "Deputy", "July 2026"),
        ROWS[3],
    )
    painted = tuple(
        ("BACKGROUND", (column, row), (column, row), "lavender") for row in (0, 2, 3, 4) for column in range(6)
    )
    (table,) = tables(read(tabled(rows, (*TIGHT, *painted))))
    assert [row[3:] for row in grid(table)] == [list(row[3:]) for row in rows]


def test_columns_beside_painted_cells_stay_apart_where_a_page_begins_beside_a_merged_cell():
    """Only the last columns of its first row are painted, and show nothing of the columns beside them."""
    asked, done, lefts = (
        ("2", "Train all of the staff"),
        ("Hold a course.", "Governor", "May 2026"),
        (57, 97, 257, 387, 467),
    )

    def rows(canvas, top, *rows):
        for number, row in enumerate(rows):
            for x, text in zip(lefts, row, strict=True):
                canvas.drawString(x, top - 24 * number, text)

    def draw(canvas):
        rows(canvas, 220, ("1", "Open the library", *done), ("", "", *done), (*asked, *done))
        for y in (236, 188, 164):
            canvas.line(50, y, 540, y)
        canvas.showPage()
        canvas.setFont("Helvetica", 11)
        canvas.setFillGray(0.9)
        for left, right in ((250, 380), (380, 460), (460, 540)):
            canvas.rect(left, 752, right - left, 24, fill=1, stroke=0)
        canvas.setFillGray(0)
        rows(
            canvas,
            760,
            ("", "", *done),
            ("3", "Publish the data", *done),
            ("", "", *done),
            ("4", "Mend the roof", *done),
        )
        for y in (752, 704, 680):
            canvas.line(50, y, 540, y)

    overleaf = grid(tables(read(drawn(draw)))[-1])
    assert ["3", "Publish the data"] in [row[:2] for row in overleaf]


def test_an_undivided_head_has_the_columns_of_the_rows_below():
    inner = (("BOX", (0, 0), (-1, -1), 1, "black"), ("INNERGRID", (0, 1), (-1, -1), 0.5, "black"), HEADED)
    (table,) = tables(read(tabled(ROWS, inner)))
    assert grid(table) == [list(row) for row in ROWS]


@pytest.mark.parametrize("painted", [(0, 2, 4), (1, 3), (0,)])
def test_cells_painted_across_a_frame_are_its_cells(painted):
    framed = (("BOX", (0, 0), (-1, -1), 1, "black"), ("LINEBELOW", (0, 0), (-1, 0), 1, "black"))
    cells = tuple(("BACKGROUND", (column, row), (column, row), "lavender") for row in painted for column in range(6))
    (table,) = tables(read(tabled(ROWS, (*TIGHT, *framed, *cells), widths=(24, 120, 64, 290, 135, 62))))
    assert grid(table) == [list(row) for row in ROWS]


def test_painted_cells_whose_upper_edges_lie_a_hair_apart_are_one_row():
    cells = [
        Fill(100.0 * column, top, 100.0 * column + 100, 70, (230, 230, 250))
        for column, top in enumerate((50, 50.5, 50))
    ]
    assert [columns.borders for columns in painted_rows(cells)] == [(100, 200)]


def test_headings_in_the_middle_of_painted_cells_head_a_single_row():
    borders = (40, 90, 260, 350, 520)
    rows = (
        ("1", "Mend the showers on each wing", "Agreed", "Tiles will be laid in the"),
        ("", "and keep them clean.", "", "recesses of all wings."),
    )

    def page(canvas):
        canvas.setFont("Helvetica-Bold", 11)
        for left, right, heading in zip(borders, borders[1:], ("No.", "Asked", "Agreed?", "Done"), strict=False):
            canvas.setFillGray(0.8)
            canvas.rect(left, 700, right - left, 20, fill=1, stroke=0)
            canvas.setFillGray(0)
            canvas.drawCentredString((left + right) / 2, 707, heading)
        canvas.setFont("Helvetica", 11)
        for number, row in enumerate(rows):
            for left, text in zip(borders, row, strict=False):
                canvas.drawString(left + 3, 685 - 14 * number, text)

    (table,) = tables(read(drawn(page)))
    assert grid(table) == [
        ["No.", "Asked", "Agreed?", "Done"],
        [" ".join(filter(None, column)) for column in zip(*rows, strict=True)],
    ]


def test_rules_that_frame_rows_without_dividing_them_make_no_table_of_one_column():
    framed = (("BOX", (0, 0), (-1, -1), 1, "black"), ("LINEBELOW", (0, 0), (-1, -1), 0.5, "black"))
    (table,) = tables(read(tabled(ROWS, framed)))
    assert grid(table) == [list(row) for row in ROWS]


@pytest.mark.parametrize("stand", ["TOP", "MIDDLE"])
def test_merged_cells_without_a_rule_between_them_are_told_apart_by_their_numbers(stand):
    rows = (
        HEADINGS,
        ROWS[1],
        ("", "", "", OTHER, "Deputy", "May 2026"),
        ROWS[2],
        ("", "", "", ACTION, "Governor", "Ongoing"),
    )
    spans = (("SPAN", (column, row), (column, row + 1)) for row in (1, 3) for column in range(3))
    ruled = ("GRID", (3, 0), (-1, -1), 0.5, "black"), ("BOX", (0, 0), (-1, -1), 0.5, "black")
    sides = ("LINEAFTER", (0, 0), (2, -1), 0.5, "black"), ("LINEBELOW", (0, 0), (-1, 0), 0.5, "black")
    (table,) = tables(read(tabled(rows, (*spans, *ruled, *sides, ("VALIGN", (0, 1), (2, -1), stand)))))
    texts = [cell.text.value for row in table.rows for cell in row.cells]
    assert [text for text in texts if text in ("1", "2")] == ["1", "2"]
    assert {ROWS[1][1], ROWS[2][1]} <= set(texts)


def test_a_table_of_another_kind_below_keeps_its_own_columns():
    totals = (("Recommendations", ""), ("Agreed", "4"), ("Partly agreed", "1"), ("Total", "5"))

    def page(canvas):
        y = 550
        for row in (HEADINGS, ("1", "Open the library", "Agreed", "It will open daily.", "Governor", "May 2026")) * 2:
            canvas.setFont("Helvetica-Bold" if row is HEADINGS else "Helvetica", 10)
            for x, text in zip((40, 84, 260, 350, 600, 710), row, strict=True):
                canvas.drawString(x, y, text)
            y -= 24
        y -= 40
        canvas.setFont("Helvetica", 10)
        for name, value in totals:
            canvas.drawString(40, y, name)
            canvas.drawString(330, y, value)
            y -= 18

    found = tables(read(drawn(page, landscape(A4))))
    assert grid(found[-1])[-3:] == [list(row) for row in totals[1:]]


def test_a_typewritten_page_is_no_table():
    lines = (
        "All  of the  recommendation is agreed with,",
        "can be achieved and  is affordable for the",
        "prison, and  will be carried  out this year.",
    )

    def page(canvas):
        canvas.setFont("Courier", 10)
        for number, line in enumerate(lines * 8):
            canvas.drawString(60, 700 - 13 * number, line)

    assert "table" not in " ".join(outline(read(drawn(page))))


def test_letters_that_touch_are_one_word_though_each_is_printed_alone():
    def page(canvas):
        x = 60.0
        for letter in "31 October 2025":
            canvas.drawString(x, 700, letter)
            x += canvas.stringWidth(letter, "Helvetica", 11) + 0.02

    assert outline(read(drawn(page))) == ["31 October 2025"]


def test_a_blank_that_kerning_has_narrowed_parts_two_words():
    def page(canvas):
        canvas.drawString(60, 700, "HMP")
        canvas.drawString(60 + canvas.stringWidth("HMP", "Helvetica", 11) + 1.4, 700, "Ashfell")

    assert outline(read(drawn(page))) == ["HMP Ashfell"]


def test_the_spacing_of_a_letter_may_stand_for_a_blank():
    def page(canvas):
        x = 60.0
        for part, spacing in (("We mak", 0), ("es", 2.8), ("ure of it", 0)):
            text = canvas.beginText(x, 700)
            text.setCharSpace(spacing)
            text.textOut(part)
            canvas.drawText(text)
            x += canvas.stringWidth(part, "Helvetica", 11) + spacing

    assert outline(read(drawn(page))) == ["We make sure of it"]


def test_spaced_type_is_one_word():
    def page(canvas):
        text = canvas.beginText(60, 700)
        text.setCharSpace(2)
        text.textOut("SUMMARY")
        canvas.drawText(text)

    assert outline(read(drawn(page))) == ["SUMMARY"]


def test_words_without_height_are_no_trouble():
    runs = [Run("words", 10.0 * number, 50, 10.0 * number + 8, 50) for number in range(30)]
    assert sum(len(strip.runs) for strip in strips(runs)) == 30
