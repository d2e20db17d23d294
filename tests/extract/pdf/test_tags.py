"""Numbers and answers that stand beside the text on grounds of their own, as on slides, are no words of its lines."""

from __future__ import annotations

import pytest
from drawn_pages import drawn, outline, read

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


def test_a_mark_over_words_does_not_tear_them_out_of_their_sentence():
    def draw(canvas):
        canvas.drawString(72, 700, "The date is")
        canvas.setFillColorRGB(1, 1, 0)
        canvas.rect(128, 697, 82, 14, fill=1, stroke=0)
        canvas.setFillGray(0)
        canvas.drawString(130, 700, "to be confirmed")
        canvas.drawString(213, 700, "by the board.")

    assert outline(read(drawn(draw))) == ["The date is to be confirmed by the board."]
