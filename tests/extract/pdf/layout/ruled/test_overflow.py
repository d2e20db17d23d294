"""Text that runs out of the bottom of its table, as browsers print the rest of a cell below its border."""

from __future__ import annotations

import pytest
from drawn_pages import drawn, grid, outline, read, tables

LINES = ("Staff will be trained in groups of ten,", "each of them led by a manager, and", "managers before all others.")


@pytest.mark.parametrize(
    ("below", "inside"),
    [(16, True), (30, False)],
    ids=["right below the border", "with room for the border"],
)
def test_lines_that_go_on_below_the_last_border_are_of_the_row(below, inside):
    def draw(canvas):
        for y in (700, 670, 626):
            canvas.line(50, y, 550, y)
        for x in (50, 300, 550):
            canvas.line(x, 700, x, 626)
        canvas.drawString(56, 680, "Action")
        canvas.drawString(306, 680, "Owner")
        for y, line in zip((654, 640, 640 - below), LINES, strict=True):
            canvas.drawString(56, y, line)
        canvas.drawString(306, 654, "Head of Learning")

    content = read(drawn(draw))
    action = " ".join(LINES if inside else LINES[:-1])
    assert grid(tables(content)[0]) == [["Action", "Owner"], [action, "Head of Learning"]]
    assert outline(content)[1:] == ([] if inside else [LINES[-1]])
