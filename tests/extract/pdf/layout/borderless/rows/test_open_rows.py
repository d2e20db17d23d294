"""Rows of tables without standing rules: high heads, headings between painted rows, and cells beside several rows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from drawn_pages import HEADINGS, drawn, grid, read, spans, tabled, tables

RULE = (0.5, "black")
ACTION = "The teams will agree a protocol with the police."


@pytest.mark.parametrize("stand", ["MIDDLE", "BOTTOM"])
def test_a_heading_of_many_lines_stands_in_one_row_with_the_others(stand):
    heads = (*HEADINGS[:2], "Agreed, partly agreed or not agreed, or under review by the Board", *HEADINGS[3:])
    rows = (heads, *((number, "Open the library", "Agreed", ACTION, "Governor", "May 2026") for number in "123"))
    style = (
        ("LINEBELOW", (0, 0), (-1, 0), *RULE),
        ("VALIGN", (0, 0), (-1, 0), stand),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 8),
    )
    (table,) = tables(read(tabled(rows, style)))
    assert grid(table) == [list(row) for row in rows]


@pytest.mark.parametrize("painted", [(1, 3, 5), (1, 2, 3, 4, 5)], ids=["every other row", "all rows"])
def test_a_heading_right_above_a_row_of_a_table_with_painted_rows_is_one_across(painted):
    heading = "The Governor should see to this"
    rows = [
        ("No.", "Asked", "Agreed?", "Done"),
        *((str(n), f"Mend wing {n}", "Agreed", "It will be mended.") for n in range(1, 6)),
    ]

    def draw(canvas):
        top = 720
        for number, row in enumerate(rows):
            height = 36 if number in (2, 4) else 20
            canvas.setFillGray(0.85)
            canvas.rect(50, top - height, 450, height, fill=number in painted, stroke=0)
            canvas.setFillGray(0)
            if height > 20:
                canvas.drawString(53, top - 12, heading)
            canvas.setFont("Helvetica" if number else "Helvetica-Bold", 11)
            for x, text in zip((53, 93, 273, 353), row, strict=True):
                canvas.drawString(x, top - height + 7, text)
            top -= height

    (table,) = tables(read(drawn(draw)))
    headed = [[list(row)] if number not in (2, 4) else [[heading], list(row)] for number, row in enumerate(rows)]
    assert grid(table) == [row for group in headed for row in group]
    assert spans(table) == {heading: (1, 4)}


def test_a_cell_in_the_middle_of_its_rows_is_not_divided_by_rules_that_do_not_reach_it():
    texts = ("Keep all of the wings clean", "Mend the showers.<br/>Paint the walls.", "Mend the pipes.<br/>Dig drains.")
    rows, style = [HEADINGS], [("LINEBELOW", (0, 0), (-1, 0), *RULE)]
    for number, text in enumerate(texts):
        first = len(rows)
        rows += [
            (f"{number + 1}", text, "Agreed", ACTION, "Governor", "May 2026"),
            ("", "", "", ACTION, "Deputy", "June 2026"),
        ]
        style += [("SPAN", (column, first), (column, first + 1)) for column in range(3)]
        style += [
            ("VALIGN", (0, first), (2, first + 1), "MIDDLE"),
            ("LINEBELOW", (3, first), (-1, first), *RULE),
            ("LINEBELOW", (0, first + 1), (-1, first + 1), *RULE),
        ]
    (table,) = tables(read(tabled(rows, style)))
    assert [row[1] for row in grid(table)[1::2]] == [text.replace("<br/>", " | ") for text in texts]
    assert grid(table)[2::2] == [[ACTION, "Deputy", "June 2026"]] * 3


def _ruled(canvas, *heights):
    for y in heights:
        canvas.line(50, y, 540, y)


def test_a_cell_that_spans_columns_between_two_rules_is_one():
    def draw(canvas):
        columns = (53, 93, 213, 373, 453)
        rows = (
            ("1", "Mend wing 1", "It will be mended.", "Governor", "May 2026"),
            ("2", "Mend wing 2", "There is no money for it, nor will there be", "", ""),
            ("", "", "any in the years to come.", "", ""),
            ("3", "Mend wing 3", "It will be mended.", "Deputy", "June 2026"),
        )
        for number, row in enumerate((("No.", "Asked", "Done", "Owner", "Date"), *rows)):
            for x, text in zip(columns, row, strict=True):
                canvas.drawString(x, 700 - 20 * number + 6 * (number > 2), text)
        _ruled(canvas, 715, 694, 674, 639, 612)

    (table,) = tables(read(drawn(draw)))
    reason = "There is no money for it, nor will there be any in the years to come."
    assert grid(table)[2] == ["2", "Mend wing 2", reason, ""]
    assert spans(table)[reason] == (1, 2)


def test_a_status_painted_over_several_rows_rules_none():
    columns = (53, 93, 213, 373, 473)
    rows = [
        ("1", "Mend the wings", "Tiles will be laid.", "Governor", "GREEN"),
        ("", "", "Walls will be painted.", "Deputy", ""),
        ("2", "Open the gym", "Staff will be found.", "Governor", "AMBER"),
        ("", "", "Mats will be bought.", "Deputy", ""),
        ("3", "Dig drains", "Pipes will be laid.", "Governor", "RED"),
        ("", "", "Soil will be moved.", "Deputy", ""),
    ]

    def draw(canvas):
        for number, row in enumerate(rows):
            if row[0]:
                canvas.setFillGray(0.8)
                canvas.rect(470, 640 - 30 * number, 60, 60, fill=1, stroke=0)
                canvas.setFillGray(0)
            for x, text in zip(columns, row, strict=True):
                canvas.drawString(x, 685 - 30 * number, text)

    (table,) = tables(read(drawn(draw)))
    assert [row[-3:-1] for row in grid(table)] == [list(row[2:4]) for row in rows]


def _lines(canvas, top, *rows, columns=(53, 93, 213, 373, 473), pitch=20):
    for number, row in enumerate(rows):
        for x, text in zip(columns, row, strict=True):
            canvas.drawString(x, top - pitch * number, text)


BODY = [(number, "asked of us", "done by us", "an owner", "a date") for number in "123"]


def test_headings_far_above_their_rows_are_in_the_table_if_they_are_ruled_off():
    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 11)
        _lines(canvas, 720, ("Done", "Owner", "Date"), columns=(110, 300, 440))
        canvas.setFont("Helvetica", 11)
        _lines(canvas, 684, *[("Tiles will be laid.", "Governor", "May 2026")] * 3, columns=(60, 270, 420))
        _ruled(canvas, 736, 704, 630)

    (table,) = tables(read(drawn(draw)))
    assert grid(table)[0] == ["Done", "Owner", "Date"]


def test_headings_in_the_middle_above_a_painted_band_are_in_the_table():
    def draw(canvas):
        _lines(canvas, 726, ("No.", "Asked", "Done", "Owner", "Date"), columns=(54, 120, 240, 390, 485))
        canvas.setFillGray(0.8)
        canvas.rect(50, 700, 480, 18, fill=1, stroke=0)
        canvas.setFillGray(0)
        canvas.drawString(53, 705, "The Governor should see to this:")
        _lines(canvas, 684, *BODY)

    (table,) = tables(read(drawn(draw)))
    assert grid(table)[0] == ["No.", "Asked", "Done", "Owner", "Date"]


def test_headings_at_two_heights_between_rules_are_one_row_in_plain_type_too():
    def draw(canvas):
        heads = ("No.", "Asked", "Done", "", "Date"), ("", "", "", "Owner", "")
        _lines(canvas, 720, *heads, columns=(59, 120, 240, 390, 485), pitch=13)
        _lines(canvas, 684, *BODY)
        _ruled(canvas, 734, 700, 676, 656, 636)

    (table,) = tables(read(drawn(draw)))
    assert grid(table)[0] == ["No.", "Asked", "Done", "Owner", "Date"]


def test_a_heading_within_a_table_may_stand_above_a_cell_that_spans_columns():
    reason = "There is no money for it, nor will there be in any year"

    def draw(canvas):
        rows = (("No.", "Asked", "Done", "Owner", "Date"), ("The Governor should:", "", "", "", ""))
        _lines(canvas, 720, *rows, ("1", "asked of us", reason, "", ""), *BODY[1:])
        _ruled(canvas, 735, 714, 694, 674, 654, 634)

    (table,) = tables(read(drawn(draw)))
    assert grid(table)[1:3] == [["The Governor should:"], ["1", "asked of us", reason, ""]]


def test_a_merged_cell_in_the_middle_may_begin_right_below_a_rule_that_does_not_reach_it():
    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 11)
        _lines(canvas, 720, ("No.", "Asked", "Done", "Owner", "Date"))
        canvas.setFont("Helvetica", 11)
        _lines(canvas, 700, ("", "", "Tiles will be laid.", "Governor", "May 2026"))
        _lines(canvas, 680, ("1", "asked of us", "Walls will be painted.", "Deputy", "May 2026"))
        _lines(canvas, 660, ("2", "asked of us", "Pipes will be laid.", "Deputy", "May 2026"))
        _ruled(canvas, 735, 714, 674, 654)
        canvas.line(205, 694, 540, 694)

    (table,) = tables(read(drawn(draw)))
    assert spans(table)["1"] == spans(table)["asked of us"] == (2, 1) or grid(table)[1][:2] == ["1", "asked of us"]


def test_painted_cells_that_reach_down_beside_two_rows_of_a_head_are_columns_of_both():
    columns, borders = (53, 103, 143, 203, 273, 343), (50, 100, 140, 200, 270, 340, 400)

    def draw(canvas):
        canvas.setFillGray(0.8)
        for left, right, top, bottom in (
            (50, 140, 740, 722),
            (140, 200, 740, 704),
            (200, 270, 740, 704),
            (270, 400, 740, 722),
            *((a, b, 722, 704) for a, b in pairwise(borders) if not 140 <= a < 270),
        ):
            canvas.rect(left, bottom, right - left, top - bottom, fill=1, stroke=0)
        canvas.setFillGray(0)
        canvas.setFont("Helvetica-Bold", 9)
        _lines(canvas, 728, ("Asked of us", "", "", "", "Delivery", ""), columns=columns)
        _lines(canvas, 708, ("Number", "Text", "Agreed?", "Done", "Date", "RAG"), columns=columns)
        canvas.setFont("Helvetica", 9)
        body = [
            (f"HC {number}.{number}{number}", "Mend it.", "Agreed now", "It was mended.", "June of 2026", "Green")
            for number in "123"
        ]
        _lines(canvas, 690, *body, columns=columns)

    (table,) = tables(read(drawn(draw)))
    assert table.width == len(columns)


def _two_levels(rows, *style):
    """A table whose head has two levels, each heading in a painted cell of its own, that of the plan in the middle."""
    heads = (
        ("What was asked", "", "Agreed?", '<para align="center">The plan</para>', "", ""),
        [f"<b>{heading}</b>" for heading in ("No.", "Recommendation", "", "Steps", "Owner", "Target date")],
    )
    upper = (((0, 0), (1, 0)), ((2, 0), (2, 1)), ((3, 0), (5, 0)))
    lower = (((column, 1), (column, 1)) for column in (0, 1, 3, 4, 5))
    spans = (("SPAN", *cells) for cells in upper)
    painted = (("BACKGROUND", *cells, "lightblue") for cells in (*upper, *lower))
    (table,) = tables(read(tabled((*heads, *rows), (*spans, *painted, *style))))
    return table


def test_a_heading_in_the_middle_of_its_painted_cell_heads_all_columns_below_it():
    rows = ((n, "Open the library", "Agreed", f"{ACTION} {ACTION} {ACTION}", "Governor", "May 2026") for n in "12")
    table = _two_levels(rows, ("LINEBELOW", (0, 1), (-1, -1), *RULE))
    assert table.width == len(HEADINGS)
    assert spans(table) == {"What was asked": (1, 2), "Agreed?": (2, 1), "The plan": (1, 3)}


def test_the_grounds_of_a_head_with_two_levels_rule_no_rows_below_it():
    actions = [f"{number} {ACTION} {ACTION} {ACTION}" for number in ("First.", "Second.", "Third.")]
    asked = (("1", "Open the library", "Agreed"), ("", "", ""), ("", "", ""))
    rows = [(*cells, action, "Governor", "May 2026") for cells, action in zip(asked, actions, strict=True)]
    table = _two_levels(rows)
    assert [row.cells[-3].text.value for row in table.rows[2:]] == actions


def test_a_heading_that_reaches_down_beside_those_of_groups_heads_the_answers_below():
    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 9)
        for x, heading in ((75, "Asked of us"), (203, "Response to"), (300, "Delivery of it")):
            canvas.drawString(x, 740, heading)
        canvas.drawString(203, 729, "what is asked")
        columns = (53, 103, 203, 273, 343)
        heads = ("Number", "Text", "", "Done", "Date"), ("of it", "", "", "by all", "of it")
        _lines(canvas, 718, *heads, columns=columns, pitch=11)
        canvas.setFont("Helvetica", 9)
        body = [(f"HC {n}.{n}", "Mend all of it.", "Agreed now", "It was mended.", "June of 2026") for n in "123"]
        _lines(canvas, 680, *body, columns=columns)

    (table,) = tables(read(drawn(draw)))
    assert [row.cells[2].text.value for row in table.rows[-3:]] == ["Agreed now"] * 3


def test_a_painted_cell_ends_its_row_though_the_words_of_the_next_column_stand_in_the_middle():
    borders = (50, 100, 250, 340, 440)
    rows = (
        *((number, "Mend the roof.", "The dean", "May") for number in "123"),
        ("4", "We will not do all of it.", "", ""),
        ("", "Mend the walls.", "The dean", "May"),
    )

    def draw(canvas):
        for y in (780, 760, 740, 720, 700, 600):
            canvas.line(50, y, 440, y)
        canvas.setFillGray(0.9)
        for top, bottom in ((780, 760), (700, 650), (650, 600)):
            for left, right in pairwise(borders if top > 650 else borders[1:]):
                canvas.rect(left, bottom, right - left, top - bottom, stroke=0, fill=1)
        canvas.setFillGray(0)
        tops = (780, 760, 740, 720, 700, 650)
        for top, row in zip(tops, (("No.", "Step", "Owner", "By when"), *rows), strict=True):
            canvas.setFont("Helvetica-Bold" if top == tops[0] else "Helvetica", 11)
            for x, text in zip((55, 105, 255, 375), row, strict=True):
                canvas.drawString(x, top - 14, text)

    (table,) = tables(read(drawn(draw)))
    assert [row[-3:] for row in grid(table)[1:]] == [list(row[1:]) for row in rows]


def test_as_many_headings_below_a_heading_of_theirs_as_stand_beside_it_are_of_a_lower_level():
    """Three above ("What was asked", "Agreed?", "The plan") and three below the last of them."""
    columns = (53, 160, 243, 373, 453)

    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 9)
        _lines(
            canvas,
            740,
            ("What was asked", "Agreed?", "The plan of the board for all that it was asked to do", "", ""),
            columns=columns,
        )
        _lines(canvas, 726, ("", "", "Steps", "Owner", "Date"), columns=columns)
        canvas.setFont("Helvetica", 9)
        body = [(f"{n} Mend it.", "Agreed now", "It was mended.", "Governor", "June of 2026") for n in "123"]
        _lines(canvas, 700, *body, columns=columns)

    (table,) = tables(read(drawn(draw)))
    assert table.width == len(columns)
    assert [row.cells[-2].text.value for row in table.rows[-3:]] == ["Governor"] * 3


@pytest.mark.parametrize("within", [0, 9])
def test_a_number_in_the_middle_of_its_column_stands_in_it_beside_a_cell_across_others(within):
    columns = (53, 103, 203, 373, 473)
    why = "This can be done only in part, for there is no money now"

    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 9)
        _lines(canvas, 740, ("Number", "Text", "Steps", "Owner", "Date"), columns=columns)
        canvas.setFont("Helvetica", 9)
        canvas.drawString(columns[0] + within, 720, "1")
        _lines(canvas, 720, ("", "Mend it.", why, "", ""), columns=columns)
        body = [("", f"Mend {n}.", "It was mended.", "Governor", "June of 2026") for n in "234"]
        _lines(canvas, 700, *body, columns=columns)

    (table,) = tables(read(drawn(draw)))
    assert table.width == len(columns)
    assert grid(table)[1][:2] == ["1", "Mend it."]
