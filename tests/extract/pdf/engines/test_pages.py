"""The page as it is read: its frame, its forms, its odd characters."""

from __future__ import annotations

import pikepdf
import pytest
from drawn_pages import changed, drawn, grid, outline, read, tabled, tables

from apparse.extract.pdf.engines import pdfium
from apparse.extract.pdf.engines.runs import runs
from apparse.extract.pdf.page import Run

ROWS = (
    ("No.", "Action", "Owner"),
    ("1", "Review the plan every quarter.", "Head of Operations"),
    ("2", "Train staff.", "RPD"),
)


def _wrap_in_form(pdf, scale):
    page = pdf.pages[0]
    form = pdf.make_stream(page.Contents.read_bytes())
    form["/Type"], form["/Subtype"] = pikepdf.Name.XObject, pikepdf.Name.Form
    form["/BBox"], form["/Resources"] = page.MediaBox, page.Resources
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=form))
    page.Contents = pdf.make_stream(f"q {scale} 0 0 {scale} 5 7 cm /F Do Q".encode())


def _turn(pdf, angle, spin):
    """/Rotate by `angle`; with `spin` the content is turned too, so that the page looks as before."""
    page = pdf.pages[0]
    page.Rotate = angle
    if spin:
        width, height = (float(v) for v in page.MediaBox[2:])
        matrix = {90: (0, 1, -1, 0, height, 0), 180: (-1, 0, 0, -1, width, height), 270: (0, -1, 1, 0, 0, width)}[angle]
        page.Contents = pdf.make_stream(b"q %d %d %d %d %f %f cm " % matrix + page.Contents.read_bytes() + b" Q")
        if angle != 180:
            page.MediaBox = [0, 0, height, width]


def _offset(pdf):
    page = pdf.pages[0]
    width, height = (float(v) for v in page.MediaBox[2:])
    page.MediaBox = [-100, 50, width - 100, height + 50]
    page.Contents = pdf.make_stream(b"q 1 0 0 1 -100 50 cm " + page.Contents.read_bytes() + b" Q")


@pytest.mark.parametrize(
    "change",
    [
        *(lambda pdf, a=angle: _turn(pdf, a, spin=True) for angle in (90, 180, 270)),
        *(lambda pdf, a=angle: _turn(pdf, a, spin=False) for angle in (90, 180, 270)),
        _offset,
        lambda pdf: _wrap_in_form(pdf, 0.8),
        lambda pdf: setattr(pdf.pages[0], "UserUnit", 2),
    ],
    ids=[
        "turned 90",
        "turned 180",
        "turned 270",
        "wrong 90",
        "wrong 180",
        "wrong 270",
        "offset",
        "in a form",
        "user unit",
    ],
)
def test_the_table_is_the_same_however_the_page_is_made(change):
    plain = tabled(ROWS, widths=(60, 300, 150))
    (expected,), (table,) = tables(read(plain)), tables(read(changed(plain, change)))
    assert grid(table) == grid(expected) == [list(row) for row in ROWS]


def test_boxes_count_from_the_top_left_of_the_page_as_read():
    plain = tabled(ROWS, widths=(60, 300, 150))
    (expected,) = tables(read(plain))
    for change in (lambda pdf: _turn(pdf, 90, spin=True), _offset):
        (table,) = tables(read(changed(plain, change)))
        assert table.at.bbox == pytest.approx(expected.at.bbox, abs=1.5)


def test_a_raised_ordinal_is_part_of_its_word():
    def draw(canvas):
        canvas.drawString(72, 700, "On the 2")
        x = 72 + canvas.stringWidth("On the 2", "Helvetica", 11)
        canvas.setFont("Helvetica", 6.5)
        canvas.drawString(x, 704, "nd")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(x + canvas.stringWidth("nd", "Helvetica", 6.5) + 3, 700, "of May")

    assert outline(read(drawn(draw))) == ["On the 2nd of May"]


def test_words_printed_twice_to_look_bold_are_read_once():
    def draw(canvas):
        for shift in (0, 0.3):
            canvas.drawString(72 + shift, 700, "Action plan")

    assert outline(read(drawn(draw))) == ["Action plan"]


def test_a_compound_broken_at_its_hyphen_keeps_it():
    def draw(canvas):
        canvas.drawString(72, 700, "They will be seen face-to-")
        canvas.drawString(72, 687, "face by the team every week")

    assert outline(read(drawn(draw))) == ["They will be seen face-to-face by the team every week"]


def test_single_characters_below_each_other_are_not_closed_up():
    def draw(canvas):
        for x, y, word in ((155, 700, "Lead:"), (175, 655, "a"), (255, 655, "b")):
            canvas.drawString(x, y, word)

    (page,) = pdfium.pages(drawn(draw))
    assert sorted(run.text for run in page.runs) == ["Lead:", "a", "b"]


def test_the_hyphen_of_unicode_is_a_hyphen():
    class Typed:
        text, marks, uneven = "the inspector\u2010\r\nates", None, False

        def run(self, start, end, text, mark):
            return Run(text, 5.0 * start, 0, 5.0 * end, 10, mark=mark)

        def whole(self, *_):
            return True

        spaced = whole

    assert [run.text for run in runs(Typed(), ())] == ["the inspector-", "ates"]


def test_one_command_may_print_cells_with_a_blank_moved_far_between_them():
    lines = (("Recommendation", "Action taken"), ("Mend the", "Tiles will"), ("showers", "be laid."))

    def draw(canvas):
        text = canvas.beginText(50, 700)
        text.setFont("Helvetica", 10)
        for left, right in lines:
            text._code.append(f"[({left} ) {-9000 + 500 * len(left)} ({right})] TJ T*")
            text._code.append("0 -14 Td")
        canvas.drawText(text)

    (page,) = pdfium.pages(drawn(draw), None)
    begun = {run.text.split()[0]: run.x0 for run in page.runs}
    assert begun["Tiles"] - begun["Mend"] > 80
    assert all(run.x1 - run.x0 < 100 for run in page.runs)


@pytest.mark.parametrize("breadth", [0.5, 1.7, 3, 5])
def test_the_breadth_of_a_stroke_around_cells_makes_no_column(breadth):
    def draw(canvas):
        canvas.setStrokeColor("white")
        canvas.setLineWidth(breadth)
        for row, texts in enumerate(ROWS):
            for column, text in enumerate(texts):
                canvas.setFillColor("#dddddd")
                canvas.rect(50 + 160 * column, 700 - 40 * row, 160, 40, stroke=1, fill=1)
                canvas.setFillColor("black")
                canvas.drawString(58 + 160 * column, 720 - 40 * row, text)

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [list(row) for row in ROWS]
