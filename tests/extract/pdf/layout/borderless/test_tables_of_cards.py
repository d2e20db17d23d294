"""Cards without standing rules: a small table of labels and values, and right below it that of the actions, with rules across both."""

from __future__ import annotations

from itertools import pairwise

import pytest
from drawn_pages import drawn, grid, outline, read, tables

LEFT, RIGHT = 56, 540
LABELS = (60, 165)
COLUMNS = (60, 165, 340, 450)
HEADS = ("Ref.", "Action", "Owner", "Due")
ASKED = "Improve the showers on all of the wings, and keep them warm in winter."
LAY = ("1.1", "Tiles will be laid.", "Governor", "May 2025")
MEND = ("1.2", "Pipes will be mended.", "Head of Works", "June 2025")
PITCH = 17


class Page:
    """Draws rows from the top of a page down, with a rule above and below each if they are ruled."""

    def __init__(self, canvas, top=760, *, ruled=True):
        self.canvas, self.y, self.ruled = canvas, top, ruled
        self._rule()

    def row(self, words, places, bold=(), middle=()):
        base = self.y - 12
        for number, (x, word) in enumerate(zip(places, words, strict=True)):
            self.canvas.setFont("Helvetica-Bold" if number in bold else "Helvetica", 10)
            self.canvas.drawString(x + 34 * (number in middle), base, word)
        self.y -= PITCH
        self._rule()

    def head(self, *, painted=False):
        borders = (LEFT, *(x - 4 for x in COLUMNS[1:]), RIGHT)
        self.canvas.setFillGray(0.8)
        for left, right in pairwise(borders) if painted else ():
            self.canvas.rect(left, self.y - PITCH, right - left, PITCH, stroke=0, fill=1)
        self.canvas.setFillGray(0)
        self.row(HEADS, COLUMNS, bold=range(4))

    def card(self, number, *, painted=False, middle=(), actions=(LAY, MEND), asked=ASKED):
        self.row((f"Recommendation {number}", asked), LABELS, bold=(0,))
        self.row(("Reason", "They were cold."), LABELS, bold=(0,))
        self.row(("Response", "Agreed"), LABELS, bold=(0, 1))
        self.head(painted=painted)
        for action in actions:
            self.row(action, COLUMNS, middle=middle)

    def gap(self, points=14):
        self.y -= points
        self._rule()

    def _rule(self):
        if self.ruled:
            self.canvas.line(LEFT, self.y, RIGHT, self.y)


def leads(number, asked=ASKED):
    return [[f"Recommendation {number}", asked], ["Reason", "They were cold."], ["Response", "Agreed"]]


ACTIONS = [[*HEADS], [*LAY], [*MEND]]


def test_labels_and_values_are_no_rows_of_the_table_whose_head_follows():
    assert [grid(table) for table in tables(read(drawn(lambda canvas: Page(canvas).card(1))))] == [leads(1), ACTIONS]


def test_two_rules_with_nothing_between_them_part_tables():
    def draw(canvas):
        page = Page(canvas)
        page.card(1)
        page.gap()
        page.card(2)

    assert [grid(table) for table in tables(read(drawn(draw)))] == [leads(1), ACTIONS, leads(2), ACTIONS]


def test_labels_and_values_that_keep_to_the_columns_end_a_table_whose_head_is_printed_once_more_below():
    asked = "Improve the showers."

    def draw(canvas):
        page = Page(canvas, ruled=False)
        page.card(1, asked=asked)
        page.gap()
        page.card(2, asked=asked)

    found = [grid(table) for table in tables(read(drawn(draw)))]
    assert found[::2] == [leads(1, asked), leads(2, asked)]
    assert [table[0] for table in found[1::2]] == [list(HEADS)] * 2


@pytest.mark.parametrize(("label", "ends"), [("Recommendation 2", True), ("1.3", False)])
def test_a_label_that_stood_above_a_table_ends_it_though_a_page_cuts_off_what_follows_and_another_does_not(label, ends):
    asked = ("Mend the pipes of the", "– east wing,")

    def draw(canvas):
        page = Page(canvas, ruled=False)
        page.card(1, asked="Improve the showers.", actions=())
        for action in (LAY, MEND):
            page.gap(10)
            page.row(action, COLUMNS)
        page.gap(10)
        page.row((label, asked[0]), LABELS, bold=(0,))
        page.row(("", asked[1]), LABELS)

    actions = grid(tables(read(drawn(draw)))[1])
    assert actions[:3] == ACTIONS
    assert [row[0] for row in actions[3:]] == ([] if ends else [label])


def test_labels_in_the_middle_of_their_cells_stand_below_their_heading():
    """What the next card has at the left side of the column is nothing to them."""

    def draw(canvas):
        page = Page(canvas)
        page.card(1, painted=True, middle=(0,))
        page.gap()
        page.card(2, painted=True, middle=(0,))

    assert [grid(table) for table in tables(read(drawn(draw)))] == [leads(1), ACTIONS, leads(2), ACTIONS]


def test_a_running_head_with_the_number_of_the_page_is_no_row_of_the_table_below():
    def draw(canvas):
        canvas.drawString(LEFT, 810, "Lowmoor Fen action plan")
        canvas.drawRightString(RIGHT, 810, "2")
        Page(canvas, 785).card(1)

    content = read(drawn(draw))
    assert outline(content) == ["Lowmoor Fen action plan 2", "[table]", "[table]"]
    assert grid(tables(content)[0]) == leads(1)


def overleaf(canvas, *, actions):
    """A card at the foot of a page, and the head of the next page."""
    canvas.drawString(LEFT, 262, "The governor should:")
    Page(canvas, 250).card(1, painted=True, middle=(0,), actions=actions)
    canvas.showPage()
    canvas.setFont("Helvetica", 10)
    canvas.drawString(LEFT, 818, "Lowmoor Fen action plan")


def test_labels_in_the_middle_of_their_cells_go_on_below_a_heading_that_a_page_parts_from_them():
    def draw(canvas):
        overleaf(canvas, actions=())
        page = Page(canvas)
        for action in (LAY, MEND):
            page.row(action, COLUMNS, middle=(0,))

    assert grid(tables(read(drawn(draw)))[-1]) == ACTIONS[1:]


def test_a_table_below_a_heading_does_not_go_on_with_that_of_the_page_before():
    unit = "Offender management unit, as it is called in all of the prisons of the region"
    terms = [["Term", "Meaning"], ["OMU", unit], ["PDU", "Probation unit"], ["YOT", "Youth team"]]

    def draw(canvas):
        overleaf(canvas, actions=(LAY, MEND))
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(LEFT, 776, "Abbreviations")
        page = Page(canvas, 770)
        page.row(terms[0], LABELS, bold=(0, 1))
        for term in terms[1:]:
            page.row(term, LABELS)

    assert grid(tables(read(drawn(draw)))[-1]) == terms


def test_the_last_line_of_a_row_may_stand_alone_at_the_head_of_a_page():
    def draw(canvas):
        overleaf(canvas, actions=(LAY, MEND))
        canvas.drawString(COLUMNS[1], 796, "The work is funded.")
        canvas.line(LEFT, 790, RIGHT, 790)
        Page(canvas).card(2, painted=True)

    rest, *card = tables(read(drawn(draw)))[2:]
    assert [grid(table) for table in (rest, *card)] == [[["", "The work is funded.", "", ""]], leads(2), ACTIONS]
    assert rest.at.bbox.x0 < COLUMNS[0]
