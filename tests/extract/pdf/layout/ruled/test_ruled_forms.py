"""Forms in a frame with rules between their rows, and none between bold labels and their values."""

from __future__ import annotations

import pytest
from drawn_pages import drawn, grid, read, spans, tables

LEFT, RIGHT, LABEL, VALUE, DUE, DATE = 56, 540, 62, 150, 250, 300
ASKED = ("Improve the showers on all of the wings, and keep", "them warm in winter.")
OWNER = (("Owner", "Head of Works and", "Supplies"), ("Due", "May 2025"))


class Form:
    """Draws rows from the top of a page down; `places` are those of the labels and values, by turns."""

    def __init__(self, canvas, top=760):
        self.canvas, self.top, self.y = canvas, top, top
        canvas.line(LEFT, top, RIGHT, top)

    def row(self, *pairs, places=(LABEL, VALUE, DUE, DATE), bold=True):
        for (label, *lines), x, begins in zip(pairs, places[::2], places[1::2], strict=False):
            self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 10)
            self.canvas.drawString(x, self.y - 15, label)
            self.canvas.setFont("Helvetica", 10)
            for number, line in enumerate(lines):
                self.canvas.drawString(begins, self.y - 15 - 12 * number, line)
        self.y -= 16 + 12 * max(len(lines) for _, *lines in pairs)
        self.canvas.line(LEFT, self.y, RIGHT, self.y)

    def title(self, words):
        self.row((words, ""))

    def close(self):
        for x in (LEFT, RIGHT):
            self.canvas.line(x, self.top, x, self.y)


def form(*rows, title="", bold=True, places=(LABEL, VALUE, DUE, DATE)):
    def draw(canvas):
        drawn_form = Form(canvas)
        if title:
            drawn_form.title(title)
        for pairs in rows:
            drawn_form.row(*pairs, bold=bold, places=places)
        drawn_form.close()

    (table,) = tables(read(drawn(draw)))
    return table


def test_labels_and_values_stand_in_columns_of_their_own():
    table = form((("Asked", *ASKED),), (("Response", "Agreed"),), OWNER, title="Recommendation 4")
    assert grid(table) == [
        ["Recommendation 4"],
        ["Asked", " ".join(ASKED)],
        ["Response", "Agreed"],
        ["Owner", "Head of Works and Supplies", "Due", "May 2025"],
    ]
    assert spans(table) == {"Recommendation 4": (1, 4), " ".join(ASKED): (1, 3), "Agreed": (1, 3)}


def test_one_label_is_enough_where_its_value_has_several_lines():
    assert grid(form((("Asked", *ASKED),), title="Recommendation 4")) == [
        ["Recommendation 4"],
        ["Asked", " ".join(ASKED)],
    ]


def test_a_value_that_a_page_has_cut_below_its_label_stands_with_the_others():
    table = form((("", "them warm in winter."),), (("Response", "Agreed"),))
    assert grid(table) == [["", "them warm in winter."], ["Response", "Agreed"]]


@pytest.mark.parametrize(
    "rows",
    [
        ((("Asked", *ASKED),), (("Response", "Agreed"),)),
        ((("Showers", "improved"),), (("Drains", "mended"),)),
    ],
    ids=["long", "short"],
)
def test_nothing_is_divided_where_no_label_is_bold(rows):
    assert form(*rows, bold=False).width == 1


def test_bold_words_in_running_text_are_no_labels():
    places = (LABEL, LABEL + 30)
    table = form(
        (("Note:", "the showers on all of the wings will be improved."),),
        (("Note:", "nothing is heated."),),
        places=places,
    )
    assert table.width == 1


def test_words_that_cross_from_one_column_to_the_next_divide_nothing():
    table = form(((ASKED[0], ""),), (("Asked", *ASKED),), (("Response", "Agreed"),))
    assert [len(row) for row in grid(table)] == [1, 2, 2]
