"""Painted cells without rules: the head of a table whose rows are white, or a table by themselves."""

from __future__ import annotations

from itertools import pairwise

import pytest
from drawn_pages import drawn, grid, read, tables

BORDERS = (40, 80, 230, 280, 330, 490, 560)
GROUPS = ((40, 230, ("What they", "report")), (230, 330, ("What we", "respond")), (330, 560, ("What we", "plan")))
HEADS = ("No.", "Asked of us", "Yes", "No", "Done by us", "By when")
ROWS = [
    ("1", "Mend the showers.", "X", "", "Tiles will be laid.", "May 2031"),
    ("", "", "", "", "Pipes will be mended.", "June 2031"),
    ("2", "Open the library.", "", "X", "There are no books.", ""),
]


def _cell(canvas, left, right, top, bottom):
    canvas.setFillGray(0.85)
    canvas.rect(left, bottom, right - left, top - bottom, fill=1, stroke=0)
    canvas.setFillGray(0)


def _page(canvas, rows, *, band=""):
    """A head of two levels, the upper one set in two lines in the middle; perhaps a `band`; and white rows."""
    top = 780
    canvas.setFont("Helvetica-Bold", 10)
    for left, right, lines in GROUPS:
        _cell(canvas, left, right, top, top - 36)
        for number, line in enumerate(lines):
            canvas.drawCentredString((left + right) / 2, top - 14 - 14 * number, line)
    top -= 36
    for (left, right), head in zip(pairwise(BORDERS), HEADS, strict=True):
        _cell(canvas, left, right, top, top - 22)
        canvas.drawString(left + 5, top - 15, head)
    top -= 22
    if band:
        _cell(canvas, BORDERS[0], BORDERS[-1], top, top - 22)
        canvas.drawString(BORDERS[0] + 5, top - 15, band)
        top -= 22
    canvas.setFont("Helvetica", 10)
    for number, row in enumerate(rows):
        for x, text in zip(BORDERS, row, strict=False):
            canvas.drawString(x + 5, top - 15 - 24 * number, text)
    canvas.showPage()


@pytest.mark.parametrize("band", ["", "The board should:"])
def test_a_head_of_several_painted_rows_shows_all_columns_of_the_white_rows_below_on_each_page(band):
    def draw(canvas):
        _page(canvas, ROWS * 8, band=band)
        _page(canvas, ROWS[1:])

    first, second = tables(read(drawn(draw)))
    assert first.width == second.width == len(HEADS)
    assert [row[-2:] for row in grid(first)[-len(ROWS) :]] == [list(row[-2:]) for row in ROWS]
    assert [row[-2:] for row in grid(second)[-2:]] == [list(row[-2:]) for row in ROWS[1:]]


@pytest.mark.parametrize(
    "below",
    [
        ("What follows says what we will do, by when, and who of us will see to it in the end.",),
        ("Those who have read it", "say that it is clear and that they have no questions"),
    ],
    ids=["text", "text beside text"],
)
def test_bold_painted_cells_above_what_stands_in_no_columns_of_theirs_are_a_table_by_themselves(below):
    rows = [("Plan", "Showers"), ("Date", "May 2031"), ("Owner", "Governor")]

    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 10)
        for number, row in enumerate(rows):
            for left, right, text in zip((40, 240), (240, 440), row, strict=True):
                _cell(canvas, left, right, 780 - 22 * number, 758 - 22 * number)
                canvas.drawString(left + 5, 765 - 22 * number, text)
        canvas.setFont("Helvetica", 10)
        for x, text in zip((45, 200), below, strict=False):
            canvas.drawString(x, 695, text)

    assert grid(tables(read(drawn(draw)))[0]) == list(map(list, rows))
