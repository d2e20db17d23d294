"""Pages in two columns with tables within them."""

from __future__ import annotations

import pytest
from drawn_pages import drawn, grid, outline, read, tables

from apparse.extract.pdf.engines import pdfium
from apparse.extract.pdf.layout.apart.newspaper import columns_apart

TEXT = "some words of a text that goes on and on"
ROWS = (("Key question", "Yes"), ("Are staff heard?", "61%"), ("Are posts filled?", "48%"))


def _columns(canvas, rows=14):
    canvas.drawString(60, 800, "A report")
    for number in range(rows):
        canvas.drawString(60, 700 - 15 * number, f"left{number} {TEXT}")
        canvas.drawString(320, 704 - 15 * number, f"right{number} {TEXT}")
    for number in range(6):
        canvas.drawString(320, 480 - 15 * number, f"right{rows + number} {TEXT}")
    canvas.drawString(290, 30, "Page 5 of 7")


def _table(canvas, x=60, top=470):
    for number, (question, share) in enumerate(ROWS):
        canvas.drawString(x, top - 20 * number, question)
        canvas.drawString(x + 180, top - 20 * number, share)
        canvas.line(x, top - 5 - 20 * number, x + 220, top - 5 - 20 * number)


def test_a_table_in_a_column_stays_in_it():
    def draw(canvas):
        _columns(canvas)
        _table(canvas)
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(60, 350, "Annexe: methodology")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 330, f"The page goes on from side to side with {TEXT} and on to its very end.")

    content = read(drawn(draw))
    assert [grid(table) for table in tables(content)] == [[list(row) for row in ROWS]]
    text = outline(content)
    table = text.index("[table]")
    assert text[0] == "A report"
    assert "left13" in text[table - 1]
    assert "right0" in text[table + 1]
    assert text[-3].startswith("Annexe")
    assert text[-1] == "Page 5 of 7"


@pytest.mark.parametrize("apart", [0, 16])
def test_a_table_of_two_wide_columns_is_no_page_in_two_columns(apart):
    def draw(canvas):
        for number in range(15):
            y = 700 - 30 * number
            canvas.line(60, y - 4, 300, y - 4)
            canvas.line(300 + apart, y - 4, 540, y - 4)
            for x, side in ((62, "asked"), (318, "done")):
                canvas.drawString(x, y + 10, f"{side}{number} {TEXT}"[:40])
                canvas.drawString(x, y - 2, "to the end of it all, as it is said here")

    (page,) = pdfium.pages(drawn(draw))
    assert columns_apart(page) == [page]


def test_lines_that_hardly_fill_their_columns_are_no_text():
    def draw(canvas):
        _table(canvas)
        for number in range(16):
            canvas.drawString(60, 700 - 15 * number, f"Owner {number}" if number else TEXT)
            canvas.drawString(320, 700 - 15 * number, f"March {number}" if number else TEXT)

    (page,) = pdfium.pages(drawn(draw))
    assert columns_apart(page) == [page]


def test_what_stands_in_boxes_within_a_column_does_not_make_its_lines_short():
    def draw(canvas):
        for number in range(5):
            top = 700 - 110 * number
            for x, side, lift in ((60, "left", 0), (320, "right", 13)):
                y = top - lift
                for line in range(5):
                    canvas.drawString(x + 2, y - 10 * line, f"{side} box{number}")
                canvas.grid([x, x + 130, x + 220], [y + 12, y - 45])
                canvas.drawString(x + 135, y, "Good")
                for line in range(3):
                    canvas.drawString(x, y - 60 - 13 * line, f"{side}{number}{line} {TEXT}")

    content = read(drawn(draw))
    assert len(tables(content)) == 10
    said = [line for line in outline(content) if line != "[table]"]
    assert [line.split()[0][:-2] for line in said] == ["left"] * 5 + ["right"] * 5


def test_tables_alike_may_stand_level_in_both_columns():
    def draw(canvas):
        for x in (60, 320):
            for y in range(700, 300, -100):
                canvas.setFont("Helvetica-Bold", 8)
                for left, heading in zip((0, 120, 170), ("Action", "Owner", "Date"), strict=True):
                    canvas.drawString(x + left, y, heading)
                canvas.setFont("Helvetica", 8)
                for row in (y - 12, y - 48):
                    for line, words in enumerate(
                        ("Tiles of a better kind will be", "laid in the showers of all", "of the wings.")
                    ):
                        canvas.drawString(x, row - 10 * line, words)
                    canvas.drawString(x + 120, row, "Governor")
                    canvas.drawString(x + 170, row, "1 May 2031")
                    canvas.line(x, row - 24, x + 215, row - 24)

    (page,) = pdfium.pages(drawn(draw))
    assert len(columns_apart(page)) > 1
    found = [grid(table) for table in tables(read(drawn(draw)))]
    assert {row for table in found for row in map(tuple, table)} == {
        ("Action", "Owner", "Date"),
        ("Tiles of a better kind will be laid in the showers of all of the wings.", "Governor", "1 May 2031"),
    }
