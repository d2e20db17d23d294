"""Headings in the middle of columns that nothing shows but rules between rows, bands of two painted cells and the words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from drawn_pages import drawn, grid, outline, read, tables

LEFT, BORDERS = 50, (50, 290, 430, 540)
HEADS = ("Step", "Lead", "By when")
STEPS = [(f"Mend the pipes of the {wing} wing.", "Head of Works", "May 2031") for wing in ("east", "west", "north")]
REASON = ("There is no money for the whole of it until the prison has sold all of the land that it owns by the river.",)
ASKED = ("Recommendation 1: Make sure that all of the showers are warm in winter.", "Agreed")


def _rule(canvas, y):
    canvas.line(LEFT, y, BORDERS[-1], y)


def _band(canvas, top, row, height=24):
    canvas.setFillGray(0.9)
    for left, right in ((LEFT, BORDERS[2]), BORDERS[2:]):
        canvas.rect(left, top - height, right - left, height, stroke=0, fill=1)
    canvas.setFillGray(0)
    for x, text in zip((LEFT, BORDERS[2]), row, strict=True):
        canvas.drawString(x + 5, top - 16, text)


def _table(canvas, rows, *, heads=HEADS):
    """Rows of 24 points between rules below headings in the middle."""
    top = 760
    _rule(canvas, top)
    canvas.setFont("Helvetica-Bold", 10)
    for (left, right), head in zip(pairwise(BORDERS), heads, strict=False):
        canvas.drawCentredString((left + right) / 2, top - 16, head)
    canvas.setFont("Helvetica", 10)
    for number, row in enumerate(rows, 1):
        _rule(canvas, top - 24 * number)
        if len(row) == 2:
            _band(canvas, top - 24 * number, row)
        for x, text in zip(BORDERS, row if len(row) != 2 else (), strict=False):
            canvas.drawString(x + 5, top - 24 * number - 16, text)
    _rule(canvas, top - 24 * (len(rows) + 1))


@pytest.mark.parametrize("rows", [[ASKED, *STEPS], [*STEPS[:1], ASKED, *STEPS], [ASKED, REASON, ASKED, *STEPS]])
def test_they_head_the_columns_of_the_rows_below_whatever_bands_show(rows):
    (table,) = tables(read(drawn(lambda canvas: _table(canvas, rows))))
    assert [[cell for cell in row if cell] for row in grid(table)] == [list(HEADS), *map(list, rows)]
    assert table.width == 3


def test_a_page_without_them_goes_on_in_their_columns_though_a_band_shows_others():
    def draw(canvas):
        _table(canvas, [ASKED, *STEPS] * 7)
        canvas.showPage()
        _table(canvas, [STEPS[0], ASKED, *STEPS], heads=())

    *_, last = tables(read(drawn(draw)))
    assert [[cell for cell in row if cell] for row in grid(last)] == list(map(list, (STEPS[0], ASKED, *STEPS)))


def test_bold_lines_between_rules_head_no_lines_of_text():
    lines = [(f"Line {number} of the text that runs from one side of the page to the other one.",) for number in "123"]
    content = read(drawn(lambda canvas: _table(canvas, lines)))
    assert [line for (line,) in lines] == outline(content)[-3:]


def test_a_list_on_the_ground_of_a_band_is_in_its_cell_however_far_its_items_stand_apart():
    asked = ("Recommendation 2: Make the wings of this prison warm and light, with regard to:", "Agreed")

    def draw(canvas):
        _table(canvas, STEPS)
        _band(canvas, 664, asked, height=72)
        for number, item in enumerate(("lamps", "pipes")):
            canvas.drawString(55, 628 - 20 * number, "•")
            canvas.drawString(66, 628 - 20 * number, item)
        _rule(canvas, 592)
        for x, text in zip(BORDERS, STEPS[0], strict=False):
            canvas.drawString(x + 5, 576, text)
        _rule(canvas, 568)

    (table,) = tables(read(drawn(draw)))
    assert grid(table)[-2][0] == f"{asked[0]} | • lamps | • pipes"


@pytest.mark.parametrize("broad", [True, False])
def test_painted_cells_above_rows_of_two_columns_are_their_head_and_above_rows_of_three_a_band(broad):
    rows = STEPS if broad else [(f"Was the {wing} wing warm in winter?", "", "Yes") for wing in ("east", "west")]

    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 10)
        _band(canvas, 760, ("What was asked", "Answer"))
        canvas.setFont("Helvetica", 10)
        for number, row in enumerate(rows):
            _rule(canvas, 736 - 24 * number)
            for x, text in zip(BORDERS, row, strict=False):
                canvas.drawString(x + 5, 720 - 24 * number, text)
        _rule(canvas, 736 - 24 * len(rows))

    (table,) = tables(read(drawn(draw)))
    assert table.width == (3 if broad else 2)
    assert grid(table)[1] == [text for text in rows[0] if text]
