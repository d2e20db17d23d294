"""Tables that are ruled within the cells of another, with white between the borders of both."""

from __future__ import annotations

import pytest
from drawn_pages import drawn, grid, read, spans, tables


def ruled(canvas, xs, ys):
    for x in xs:
        canvas.line(x, ys[0], x, ys[-1])
    for y in ys:
        canvas.line(xs[0], y, xs[-1], y)


def outer(canvas):
    ruled(canvas, (40, 100, 560), (800, 780, 680, 600))
    for text, x, y in (("No", 45, 786), ("Actions", 105, 786), ("1", 45, 766), ("2", 45, 666)):
        canvas.drawString(x, y, text)
    canvas.drawString(105, 620, "Nothing will be done.")


def steps(canvas, top, left=110, rows=(("Steps", "Lead"), ("Lay tiles", "Governor"))):
    ruled(canvas, (left, 400, 550), [top - 20 * row for row in range(len(rows) + 1)])
    for row, cells in enumerate(rows):
        for text, x in zip(cells, (left + 5, 405), strict=True):
            canvas.drawString(x, top - 14 - 20 * row, text)


def test_they_divide_the_cell_around_them():
    def page(canvas):
        outer(canvas)
        steps(canvas, 770)

    (table,) = tables(read(drawn(page)))
    assert grid(table) == [
        ["No", "Actions"],
        ["1", "Steps", "Lead"],
        ["Lay tiles", "Governor"],
        ["2", "Nothing will be done."],
    ]
    assert spans(table) == {"Actions": (1, 2), "1": (2, 1), "Nothing will be done.": (1, 2)}


def test_what_stands_above_and_below_them_in_the_cell_has_rows_of_its_own():
    def page(canvas):
        outer(canvas)
        canvas.drawString(105, 768, "We agree in part.")
        steps(canvas, 760)
        canvas.drawString(105, 690, "See the annex.")

    (table,) = tables(read(drawn(page)))
    assert grid(table)[1:5] == [
        ["1", "We agree in part."],
        ["Steps", "Lead"],
        ["Lay tiles", "Governor"],
        ["See the annex."],
    ]
    assert spans(table)["1"] == (4, 1)


def test_several_within_one_cell_stand_below_each_other():
    def page(canvas):
        outer(canvas)
        steps(canvas, 775)
        steps(canvas, 725, left=120)

    (table,) = tables(read(drawn(page)))
    said = [["Steps", "Lead"], ["Lay tiles", "Governor"]]
    assert grid(table)[1:5] == [["1", *said[0]], *said[1:], *said]


@pytest.mark.parametrize(
    "rows", [(("", ""), ("", "")), (("Lay tiles", ""), ("Mend pipes", ""))], ids=["boxes", "a column"]
)
def test_lines_between_which_no_words_stand_in_rows_and_columns_divide_nothing(rows):
    def page(canvas):
        outer(canvas)
        steps(canvas, 770, rows=rows)

    (table,) = tables(read(drawn(page)))
    assert (table.width, len(table.rows)) == (2, 3)
