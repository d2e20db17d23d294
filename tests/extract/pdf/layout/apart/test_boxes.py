"""Boxes side by side are cards, unless they head a table."""

from __future__ import annotations

import pytest
from drawn_pages import drawn, grid, outline, read, tables

NAMES = ("1.1 Leadership", "1.2 Staffing of the unit", "1.3 Services", "2.1 Assessment", "2.2 Planning")
RATINGS = ("Good", "Poor", "Good", "Outstanding", "Poor")


def _painted(canvas, x, y):
    canvas.setFillColorRGB(0.5, 0.7, 0.3)
    canvas.rect(x, y, 140, 40, fill=1, stroke=0)
    canvas.setFillGray(0)


def _framed(canvas, x, y):
    canvas.rect(x, y, 140, 40, fill=0)


def _banded(canvas, x, y):
    canvas.rect(x, y, 140, 40, fill=0)
    canvas.setFillColorRGB(0.9, 0.6, 0)
    canvas.rect(x + 1, y + 1, 138, 19, fill=1, stroke=0)
    canvas.setFillGray(0)


def cards(canvas, box, count=5, gap=8):
    for number, (name, rating) in enumerate(zip(NAMES[:count], RATINGS, strict=False)):
        x, y = 60 + (140 + gap) * (number % 3), 650 - 48 * (number // 3)
        box(canvas, x, y)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(x + 6, y + 25, name)
        canvas.setFont("Helvetica-Bold", 9)
        canvas.drawString(x + 6, y + 6, rating)


@pytest.mark.parametrize("box", [_painted, _framed, _banded])
def test_cards_are_cells(box):
    def draw(canvas):
        canvas.drawString(60, 720, "A heading over the cards.")
        cards(canvas, box)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 560, "Text below the cards.")

    content = read(drawn(draw))
    assert outline(content) == ["A heading over the cards.", "[table]", "Text below the cards."]
    said = [f"{name} | {rating}" for name, rating in zip(NAMES, RATINGS, strict=True)]
    assert grid(tables(content)[0]) == [said[:3], [*said[3:], ""]]


def test_a_card_by_itself_is_one_where_others_are_as_broad():
    def draw(canvas):
        cards(canvas, _framed, 3)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 600, "2. Service delivery")
        _framed(canvas, 60, 540)
        canvas.drawString(66, 565, NAMES[3])
        canvas.drawString(66, 546, RATINGS[3])

    content = read(drawn(draw))
    assert outline(content) == ["[table]", "2. Service delivery", "[table]"]
    assert grid(tables(content)[1]) == [["2.1 Assessment | Outstanding"]]


def test_painted_cells_over_rows_without_ground_are_the_head_of_their_table():
    def draw(canvas):
        for column, head in enumerate(("What we will do", "Who will do it", "When it is done")):
            _painted(canvas, 60 + 148 * column, 650)
            canvas.drawString(66 + 148 * column, 675, head)
            canvas.drawString(66 + 148 * column, 658, "(in short)")
            for row in range(3):
                canvas.drawString(66 + 148 * column, 625 - 40 * row, f"cell {row} {column}")

    (table,) = tables(read(drawn(draw)))
    assert [row[0] for row in grid(table)][-3:] == ["cell 0 0", "cell 1 0", "cell 2 0"]


def test_boxes_of_one_line_and_boxes_that_touch_are_no_cards():
    def legend(canvas):
        for number, rating in enumerate(RATINGS[:3]):
            _painted(canvas, 60 + 148 * number, 650)
            canvas.drawString(66 + 148 * number, 665, rating)

    assert tables(read(drawn(legend))) == []
    assert tables(read(drawn(lambda canvas: cards(canvas, _framed, 1)))) == []
