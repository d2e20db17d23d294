"""Bullets that are drawn, numbers that hang before their items, links that are underlined."""

from __future__ import annotations

import pytest
from drawn_pages import drawn, read

from apparse.blocks import ListItem, Paragraph


def _listed(canvas, shape):
    for number, text in enumerate(("improve planning in all cases", "train all of the staff")):
        y = 600 - 14 * number
        shape(canvas, y + 3)
        canvas.drawString(90, y, text)


@pytest.mark.parametrize(
    "shape",
    [
        lambda canvas, y: canvas.circle(80, y, 1.6, stroke=0, fill=1),
        lambda canvas, y: canvas.circle(80, y, 2.0, stroke=1, fill=0),
        lambda canvas, y: canvas.rect(78, y - 2, 4, 4, stroke=0, fill=1),
    ],
    ids=["dot", "circle", "square"],
)
def test_a_small_shape_before_a_line_is_its_bullet(shape):
    blocks = read(drawn(lambda canvas: _listed(canvas, shape))).blocks
    assert [block.text.value for block in blocks if isinstance(block, ListItem)] == [
        "improve planning in all cases",
        "train all of the staff",
    ]


def test_a_shape_within_or_far_from_a_line_is_none():
    def draw(canvas):
        canvas.drawString(90, 600, "one")
        canvas.circle(116, 603, 1.6, stroke=0, fill=1)
        canvas.drawString(122, 600, "two")
        canvas.circle(30, 583, 1.6, stroke=0, fill=1)
        canvas.drawString(90, 580, "three")

    assert not [block for block in read(drawn(draw)).blocks if isinstance(block, ListItem)]


def test_text_in_the_next_column_takes_no_bullet_from_an_item():
    def draw(canvas):
        for x in (50, 250, 450):
            canvas.line(x, 560, x, 660)
        for y in (560, 660):
            canvas.line(50, y, 450, y)
        for row, (left, right) in enumerate([("strengths that reach the right edge", "one item"), ("", "another one")]):
            canvas.drawRightString(242, 630 - 20 * row, left)
            canvas.circle(262, 633 - 20 * row, 1.6, stroke=0, fill=1)
            canvas.drawString(272, 630 - 20 * row, right)

    (table,) = read(drawn(draw)).blocks
    items = [part.text.value for part in table.rows[0].cells[1].paragraphs if isinstance(part, ListItem)]
    assert items == ["one item", "another one"]


def test_the_pieces_of_a_dotted_line_are_no_bullets():
    def draw(canvas):
        canvas.drawString(90, 600, "beside a dotted line")
        for step in range(40):
            canvas.rect(80, 520 + 4 * step, 2, 2, stroke=0, fill=1)

    assert not [block for block in read(drawn(draw)).blocks if isinstance(block, ListItem)]


def test_an_item_begins_at_the_next_number_though_the_line_before_is_full():
    def draw(canvas):
        lines = (
            "1. name each potential victim in every single plan",
            "2. share what the police know with every officer",
        )
        for number, line in enumerate(lines):
            canvas.drawString(72, 600 - 13 * number, line)

    blocks = read(drawn(draw)).blocks
    assert [block.text.value[:2] for block in blocks if isinstance(block, Paragraph)] == ["1.", "2."]


def test_an_underlined_raised_mark_is_not_struck_out():
    def draw(canvas):
        canvas.drawString(72, 600, "in its first year.")
        canvas.setFont("Helvetica", 8)
        canvas.drawString(155, 604, "[1]")
        canvas.line(155, 603.2, 165, 603.2)
        canvas.setFont("Helvetica", 11)
        canvas.drawString(170, 600, "It went well.")

    content = read(drawn(draw))
    assert "[1]" in " ".join(block.text.value for block in content.blocks)
    assert content.asides == ()


def test_a_dash_that_a_line_begins_with_may_belong_to_the_sentence_above():
    def draw(canvas):
        canvas.drawString(72, 600, "Thank you for your help with the review of the Probation Service")
        canvas.drawString(72, 587, "– Border Counties region, in which we met many of your staff.")
        canvas.drawString(72, 560, "We asked for:")
        canvas.drawString(72, 547, "– a plan")
        canvas.drawString(72, 534, "– a date")

    blocks = read(drawn(draw)).blocks
    assert blocks[0].text.value.startswith("Thank you for your help with the review of the Probation Service – Border")
    assert [block.text.value for block in blocks if isinstance(block, ListItem)] == ["a plan", "a date"]
