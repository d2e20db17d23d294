"""Panels: a number, a text and a word on one ground, above a table that keeps to other columns."""

from __future__ import annotations

import pytest
from drawn_pages import drawn, grid, read, tables

LEFTS = (52, 240, 330)
HEADS = ("Action", "Owner", "Date")
ROWS = (
    ("Lay new tiles in each of the|showers.", "Head of Works", "May 2031"),
    ("Mend the pipes in the two old|wings.", "Governor", "June 2031"),
    ("Heat the water.", "Deputy Governor", "July 2031"),
)


def panel(canvas, y, number, lines, word):
    canvas.setFillColorRGB(0.9, 0.8, 0.8)
    canvas.rect(50, y - 22, 360, 36, fill=1, stroke=0)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica-Bold", 14)
    canvas.drawString(54, y - 1, number)
    canvas.setFont("Helvetica-Bold", 9)
    for index, line in enumerate(lines):
        canvas.drawString(90, y - 12 * index, line)
    canvas.drawString(350, y, word)


def actions(canvas, y, rows, *, head_ruled=False):
    """Headings, and rows with a rule below each: printed cell by cell."""
    canvas.setFont("Helvetica-Bold", 8)
    for left, head in zip(LEFTS, HEADS, strict=True):
        canvas.drawString(left, y, head)
    canvas.setFont("Helvetica", 9)
    for row in rows:
        y -= 13
        height = max(cell.count("|") for cell in row) + 1
        for left, cell in zip(LEFTS, row, strict=True):
            for index, line in enumerate(cell.split("|")):
                canvas.drawString(left, y - 11 * index, line)
        y -= 11 * (height - 1) + 5
        canvas.line(50, y, 410, y)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_a_panel_is_a_table_of_its_own_and_the_next_one_has_its_head(count):
    def draw(canvas):
        panel(canvas, 750, "1", ("Showers should be warm in each", "of the old wings."), "Agreed")
        actions(canvas, 716, ROWS[:count])
        panel(canvas, 600, "2", ("Drains should be mended before", "the summer."), "Partly agreed")
        actions(canvas, 566, ROWS)

    found = [grid(table) for table in tables(read(drawn(draw)))]
    told = [[cell.replace("|", " ") for cell in row] for row in ROWS]
    assert found == [
        [["1", "Showers should be warm in each of the old wings.", "Agreed"]],
        [list(HEADS), *told[:count]],
        [["2", "Drains should be mended before the summer.", "Partly agreed"]],
        [list(HEADS), *told],
    ]


def test_a_ground_whose_columns_go_on_below_is_a_row():
    def draw(canvas):
        panel(canvas, 750, "1", ("Showers should be warm in each", "of the old wings."), "Agreed")
        canvas.setFont("Helvetica", 9)
        for number in range(2, 6):
            y = 750 - 30 * (number - 1)
            canvas.drawString(54, y, str(number))
            canvas.drawString(90, y, "Drains should be mended before")
            canvas.drawString(90, y - 11, "the summer.")
            canvas.drawString(350, y, "Agreed")

    (table,) = tables(read(drawn(draw)))
    assert [row[0] for row in grid(table)] == ["1", "2", "3", "4", "5"]
