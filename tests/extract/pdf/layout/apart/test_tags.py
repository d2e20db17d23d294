"""Numbers and answers that stand beside the text on grounds of their own, as on slides, are no words of its lines."""

from __future__ import annotations

import pytest
from drawn_pages import drawn, grid, outline, read, tables

from apparse.blocks import Table

ASKED = ("The Governor should make sure that the showers on", "every wing are mended and that they stay so.")


def slide(canvas, *, number="3", ground=True, gap=20):
    """A number that is as high as two lines, the two lines, and an answer that stands beside the first."""
    canvas.setFont("Helvetica-Bold", 28)
    if ground:
        canvas.setFillColorRGB(0.3, 0.1, 0.4)
        canvas.rect(40, 690, 50, 46, fill=1, stroke=0)
        canvas.setFillGray(1)
    canvas.drawString(46, 702, number)
    canvas.setFont("Helvetica-Bold", 11)
    canvas.setFillGray(0)
    for index, line in enumerate(ASKED):
        canvas.drawString(90 + gap, 720 - 16 * index, line)
    canvas.setFillColorRGB(0, 0.4, 0.2)
    canvas.rect(460, 714, 90, 22, fill=1, stroke=0)
    canvas.setFillGray(1)
    canvas.drawString(466, 720, "Agreed")
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 11)
    canvas.drawString(40, 640, "The work has begun and goes on until the spring.")


@pytest.mark.parametrize("ground", [True, False], ids=["on a ground", "as high as two lines"])
def test_a_number_stands_before_the_text_beside_it_and_an_answer_behind(ground):
    said = outline(read(drawn(lambda canvas: slide(canvas, ground=ground))))
    assert said == [f"3 {' '.join(ASKED)}", "Agreed", "The work has begun and goes on until the spring."]


def test_words_on_the_left_are_a_text_of_their_own():
    said = outline(read(drawn(lambda canvas: slide(canvas, number="To"))))
    assert said[:3] == ["To", " ".join(ASKED), "Agreed"]


def test_a_year_in_a_large_title_is_a_word_of_it():
    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 25)
        canvas.drawString(60, 760, "What we will do about the")
        canvas.drawString(60, 728, "inspection of May")
        canvas.drawString(60 + canvas.stringWidth("inspection of May "), 728, "2025")  # as browsers print it
        canvas.setFont("Helvetica", 11)
        canvas.setFont("Helvetica", 9)
        for index in range(9):
            canvas.drawString(60, 680 - 24 * index, f"Sentence {index} says what was found in a few words.")

    assert outline(read(drawn(draw)))[0] == "What we will do about the inspection of May 2025"


def test_a_mark_over_words_does_not_tear_them_out_of_their_sentence():
    def draw(canvas):
        canvas.drawString(72, 700, "The date is")
        canvas.setFillColorRGB(1, 1, 0)
        canvas.rect(128, 697, 82, 14, fill=1, stroke=0)
        canvas.setFillGray(0)
        canvas.drawString(130, 700, "to be confirmed")
        canvas.drawString(213, 700, "by the board.")

    assert outline(read(drawn(draw))) == ["The date is to be confirmed by the board."]


STATED = ("Leaders enable the service to be personal, and", "responsive to all who come to it, whatever they need", "and wherever they live.")  # fmt: skip


def stated(canvas, *, top=700, left=330, framed=False, rating=("Requires", "improvement")):
    """A statement of three lines that ends close to a box, which has a rating in the middle of its height."""
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(60, top + 20, "1.1. Leadership")
    canvas.setFont("Helvetica", 11)
    for index, line in enumerate(STATED):
        canvas.drawString(60, top - 15 * index, line)
    canvas.setFillColorRGB(0.9, 0.6, 0)
    canvas.rect(left, top - 36, 100, 50, fill=not framed, stroke=framed)
    canvas.setFillGray(0)
    for index, line in enumerate(rating):
        canvas.drawString(left + 20, top - 4 - 13 * index, line)


@pytest.mark.parametrize("framed", [False, True])
@pytest.mark.parametrize("left", [320, 380])
def test_a_rating_in_a_box_is_no_part_of_the_statement_beside_it(left, framed):
    said = outline(read(drawn(lambda canvas: stated(canvas, left=left, framed=framed))))
    assert said == ["1.1. Leadership", " ".join(STATED), "Requires improvement"]


def test_a_box_beside_a_heading_and_its_text_makes_no_table_of_them():
    def draw(canvas):
        stated(canvas, left=380, rating=())
        canvas.rect(380, 664, 100, 74, fill=0)
        canvas.drawString(400, 720, "Rating:")
        canvas.drawString(400, 685, "Good")

    assert outline(read(drawn(draw)))[0] == "1.1. Leadership"
    assert " ".join(STATED) in outline(read(drawn(draw)))


def test_painted_cells_below_each_other_are_a_column():
    def draw(canvas):
        for row in range(3):
            canvas.setFillColorRGB(0.9, 0.6, 0)
            canvas.rect(380, 670 - 44 * row, 100, 40, fill=1, stroke=0)
            canvas.setFillGray(0)
            canvas.drawString(60, 695 - 44 * row, f"{row + 1}.1 The name of the standard")
            canvas.drawString(60, 680 - 44 * row, "that wraps")
            canvas.drawString(400, 695 - 44 * row, "Good")

    (table,) = (block for block in read(drawn(draw)).blocks if isinstance(block, Table))
    assert (len(table.rows), table.width) == (3, 2)


@pytest.mark.parametrize("headed", [True, False])
def test_a_painted_cell_under_a_head_or_between_rules_is_one(headed):
    def draw(canvas):
        stated(canvas, left=380)
        canvas.setFont("Helvetica", 11)
        if headed:
            canvas.drawString(400, 720, "Rating")
        else:
            canvas.line(60, 714, 480, 714)
            canvas.line(60, 664, 480, 664)

    assert any(isinstance(block, Table) for block in read(drawn(draw)).blocks)


def test_a_number_in_a_painted_cell_of_a_row_is_no_tag():
    def draw(canvas):
        for left, width, text in ((40, 50, "3"), (90, 260, "Mend the showers on each wing"), (350, 100, "Agreed")):
            canvas.setFillGray(0.8)
            canvas.rect(left, 690, width, 30, fill=1, stroke=0)
            canvas.setFillGray(0)
            canvas.drawString(left + 3, 707, text)
        canvas.drawString(93, 693, "and keep them clean.")
        for left, text in ((43, "4"), (93, "Mend the drains."), (353, "Agreed")):
            canvas.drawString(left, 677, text)

    (table,) = tables(read(drawn(draw)))
    assert [row[0] for row in grid(table)] == ["3", "4"]


@pytest.mark.parametrize("near", [True, False])
def test_a_label_on_a_ground_right_below_a_painted_cell_of_its_column_is_no_tag(near):
    def draw(canvas):
        for left, width, text in ((40, 110, "1.1"), (150, 260, "Mend the showers."), (410, 100, "May 2031")):
            canvas.setFillGray(0.9)
            canvas.rect(left, 720, width, 30, fill=1, stroke=0)
            canvas.setFillGray(0)
            canvas.drawString(left + 3, 737, text)
        down = 0 if near else 60
        canvas.setFillGray(0.8)
        canvas.rect(40, 676 - down, 110, 36, fill=1, stroke=0)
        canvas.setFillGray(0)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(43, 698 - down, "Recommended")
        canvas.setFont("Helvetica", 11)
        for line, text in enumerate(ASKED):
            canvas.drawString(153, 698 - 14 * line - down, text)

    said = outline(read(drawn(draw)))
    assert ("Recommended" in said) is not near
