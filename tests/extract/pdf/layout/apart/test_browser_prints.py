"""Web pages as a browser prints them: its own lines at the edges, tables with rules under each row and text behind them."""

from __future__ import annotations

import pytest
from drawn_pages import drawn, grid, read, tables

from apparse.blocks import Furniture, Heading, ListItem, Paragraph

BODY = "Staff knew the children whom they worked with, and the children said so."


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (("11/22/26, 10:20 PM", "An inspection of Wold PDU"), ("https://example.org/reports/wold/", "3/12")),
        (("An inspection of Wold PDU", "https://example.org/wold/"), ("3 of 12", "22/11/2026, 22:20")),
        (("22.11.2026, 22:20", ""), ("file:///home/me/wold.html", "1/1")),
    ],
)
def test_the_lines_of_a_browser_are_furniture(head, foot):
    def draw(canvas):
        canvas.drawString(60, 700, BODY)
        canvas.setFont("Helvetica", 8)
        for y, (left, right) in ((822, head), (16, foot)):
            canvas.drawString(24, y, left)
            canvas.drawRightString(570, y, right)

    blocks = read(drawn(draw)).blocks
    assert [block.text.value for block in blocks if not isinstance(block, Furniture)] == [BODY]


def test_an_address_in_the_text_is_none():
    def draw(canvas):
        canvas.drawString(60, 700, "https://example.org/reports/wold/")

    assert [type(block) for block in read(drawn(draw)).blocks] == [Paragraph]


def _ruled(canvas):
    rows = (("1.2 Staffing", "Rating"), ("Staff are enabled to deliver a good service.", "Good"))
    for number, (left, right) in enumerate(rows):
        canvas.drawString(60, 700 - 30 * number, left)
        canvas.drawString(480, 700 - 30 * number, right)
        canvas.line(56, 690 - 30 * number, 560, 690 - 30 * number)


def test_text_behind_the_last_rule_of_a_table_is_no_row_of_it():
    def draw(canvas):
        _ruled(canvas)
        canvas.drawString(60, 640, "Strengths:")
        canvas.drawString(60, 624, "• Vacancies were filled quickly.")
        canvas.drawString(60, 608, "• Training was valued.")

    content = read(drawn(draw))
    assert grid(tables(content)[0]) == [
        ["1.2 Staffing", "Rating"],
        ["Staff are enabled to deliver a good service.", "Good"],
    ]
    assert [block.text.value for block in content.blocks if isinstance(block, ListItem)] == [
        "Vacancies were filled quickly.",
        "Training was valued.",
    ]


def test_a_heading_over_a_table_is_no_row_of_it():
    def draw(canvas):
        _ruled(canvas)
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(60, 718, "1. Organisational delivery")

    content = read(drawn(draw))
    assert [block.text.value for block in content.blocks if isinstance(block, Heading)] == [
        "1. Organisational delivery"
    ]
    assert len(grid(tables(content)[0])) == 2


@pytest.mark.parametrize("ruled", [(700, 682), ()], ids=["rules above and below", "no rules"])
def test_each_line_of_names_and_values_is_a_row(ruled):
    rows = [("Fieldwork started May 2025", "Score 5/21"), ("Overall rating", "Requires improvement"), ("1. Organisational arrangements", ""),
            ("P 1.1 Leadership", "Good"), ("P 1.2 Staffing", "Requires improvement"), ("P 1.3 Services", "Inadequate")]  # fmt: skip

    def draw(canvas):
        for y in (*ruled, *([604] if ruled else [])):
            canvas.line(56, y, 420, y)
        for number, (left, right) in enumerate(rows):
            canvas.drawString(60, 688 - 15 * number, left)
            canvas.drawString(300, 688 - 15 * number, right)

    assert grid(tables(read(drawn(draw)))[0]) == [list(row) for row in rows]


def test_a_list_and_a_larger_heading_end_a_table_of_two_columns():
    def draw(canvas):
        for number, (left, right) in enumerate((("Standard", "Rating"), ("2.1 Assessment", "Good"))):
            canvas.drawString(60, 700 - 15 * number, left)
            canvas.drawString(480, 700 - 15 * number, right)
        canvas.drawString(60, 670, "• Assessments were thorough.")
        canvas.drawString(60, 655, "• They were written in plain words.")
        canvas.setFont("Helvetica", 15)
        canvas.drawString(60, 630, "Planning")

    content = read(drawn(draw))
    assert grid(tables(content)[0]) == [["Standard", "Rating"], ["2.1 Assessment", "Good"]]
    assert [type(block) for block in content.blocks[1:]] == [ListItem, ListItem, Heading]
