"""Text of several lines across the columns of tables without rules between them: bands, and explanations below these."""

from __future__ import annotations

from itertools import pairwise

import pytest
from drawn_pages import drawn, grid, outline, read, tables

LEFTS = (54, 304, 404, 484)
HEADS = ("Step", "Lead", "By when", "Priority")
STEPS = (
    ("Open the workshop on each day of the week.", "Head of Work", "May 2031", "High"),
    ("Pay those who clean it.", "Head of Work", "June 2031", "Low"),
)
BAND = ("1. Give every man who asks for it some work that is worth the doing, with regard to:", "o  pay", "o  hours")
REASON = (
    "There is no money for it this year, and the one thing that could have been sold was given away on the day when",
    "the roof fell in.",
)


def _cells(canvas, top, row, *, bold=False):
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", 10)
    for x, text in zip(LEFTS, row, strict=True):
        canvas.drawString(x, top - 14, text)


def _ground(canvas, top, height, borders=(50, 540)):
    canvas.setFillGray(0.85)
    for left, right in pairwise(borders):
        canvas.rect(left, top - height, right - left, height, fill=1, stroke=0)
    canvas.setFillGray(0)


def _lines(canvas, top, lines):
    canvas.setFont("Helvetica", 10)
    for number, line in enumerate(lines):
        mark, _, text = line.partition("  ")
        canvas.drawString(54, top - 14 - 13 * number, mark if text else line)
        canvas.drawString(68, top - 14 - 13 * number, text)


def _head(canvas):
    _ground(canvas, 780, 20, (50, 300, 400, 480, 540))
    _cells(canvas, 780, HEADS, bold=True)


def test_the_lines_of_a_painted_band_are_one_row_however_short():
    def draw(canvas):
        _head(canvas)
        _ground(canvas, 760, 50)
        _lines(canvas, 760, BAND)
        for number, row in enumerate(STEPS):
            _cells(canvas, 706 - 24 * number, row)

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [list(HEADS), [" | ".join((BAND[0], "o pay", "o hours"))], *map(list, STEPS)]


@pytest.mark.parametrize("rows", [STEPS, ()], ids=["rows follow", "the page ends"])
def test_a_painted_cell_over_some_columns_is_one_though_a_word_begins_at_a_border_and_a_list_follows(rows):
    def draw(canvas):
        _head(canvas)
        _ground(canvas, 760, 50, (50, 480, 540))
        _lines(canvas, 760, ("", *BAND[1:]))
        canvas.drawRightString(299, 746, "1. Give every man who asks for it some work, with regard")
        canvas.drawString(301.8, 746, "to:")
        canvas.drawString(484, 746, "Agreed")
        for number, row in enumerate(rows):
            _cells(canvas, 706 - 24 * number, row)

    (table,) = tables(read(drawn(draw)))
    band = "1. Give every man who asks for it some work, with regard to: | o pay | o hours"
    assert [[text for text in row if text] for row in grid(table)] == [list(HEADS), [band, "Agreed"], *map(list, rows)]


@pytest.mark.parametrize("ends", [False, True], ids=["rows follow", "the page ends"])
def test_an_explanation_across_the_columns_is_a_row_between_painted_ones(ends):
    def draw(canvas):
        _head(canvas)
        for number, row in enumerate(STEPS):
            _cells(canvas, 756 - 24 * number, row)
        _ground(canvas, 700, 24)
        _lines(
            canvas,
            700,
            ("2. Sell the workshop, the garden and all the tools, and give what is had for them to the poor.",),
        )
        _lines(canvas, 670, REASON)
        _ground(canvas, 630, 24)
        _lines(canvas, 630, ("3. Tidy up.",))
        if not ends:
            _cells(canvas, 600, STEPS[0])
            _cells(canvas, 576, STEPS[1])

    content = read(drawn(draw))
    assert outline(content) == ["[table]"]
    rows = grid(tables(content)[0])
    assert [" ".join(REASON)] in rows
    assert [row[0] for row in rows][-1 if ends else -3] == "3. Tidy up."


def test_headings_above_an_explanation_that_a_page_has_parted_from_its_recommendation_are_those_of_the_rows_below():
    def draw(canvas):
        _head(canvas)
        _lines(canvas, 752, (*REASON, *REASON))
        for number, row in enumerate(STEPS):
            _cells(canvas, 690 - 24 * number, row)

    (table,) = tables(read(drawn(draw)))
    assert grid(table)[0] == list(HEADS)
    assert grid(table)[-2:] == [list(row) for row in STEPS]


def test_a_cell_across_some_columns_may_be_ruled_off_for_itself_beside_one_that_reaches_down():
    asked = ("Mend the roof of the", "workshop, and then", "the walls and doors.", "Response: Partly agreed")
    reason = "The walls belong to the town, which has not yet agreed to anything at all."

    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 10)
        for x, head in zip((54, 80, 204, 404, 484), ("No.", "Asked", "Done", "Lead", "By when"), strict=True):
            canvas.drawString(x, 746, head)
        canvas.setFont("Helvetica", 10)
        for top, number in ((740, "1"), (680, "2")):
            for y in (top, top - 60):
                canvas.line(50, y, 540, y)
            canvas.drawString(54, top - 14, number)
            for line, text in enumerate(asked):
                canvas.drawString(80, top - 14 - 13 * line, text)
            canvas.drawString(204, top - 14, reason)
            canvas.line(200, top - 20, 540, top - 20)
            for x, text in zip((204, 404, 484), ("Tiles will be laid in spring.", "Estates", "May 2031"), strict=True):
                canvas.drawString(x, top - 36, text)

    (table,) = tables(read(drawn(draw)))
    assert grid(table)[1:3] == [
        ["1", " ".join(asked[:3]) + " | " + asked[3], reason],
        ["Tiles will be laid in spring.", "Estates", "May 2031"],
    ]


def test_a_cell_across_some_columns_may_end_in_nothing_but_white_above_those_that_it_spans():
    asked = (
        "Mend the roof of the",
        "workshop, and then",
        "the walls and doors,",
        "and see to it that",
        "all of it is dry.",
    )
    reason = (
        "The walls belong to the town, which has not agreed to anything as yet,",
        "and will not do so in this year.",
    )

    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 10)
        for x, head in zip((54, 80, 204, 404, 484), ("No.", "Asked", "Done", "Lead", "By when"), strict=True):
            canvas.drawString(x, 746, head)
        canvas.setFont("Helvetica", 10)
        for top, number in ((740, "1"), (660, "2")):
            for y in (top, top - 80):
                canvas.line(50, y, 540, y)
            canvas.drawString(54, top - 14, number)
            for x, lines in ((80, asked), (204, reason)):
                for line, text in enumerate(lines):
                    canvas.drawString(x, top - 14 - 13 * line, text)
            for x, text in zip((204, 404, 484), ("Tiles will be laid in spring.", "Estates", "May 2031"), strict=True):
                canvas.drawString(x, top - 53, text)

    (table,) = tables(read(drawn(draw)))
    rows = grid(table)
    assert [row[-1] for row in rows[1::2]] == [" ".join(reason)] * 2
    assert [row[-3:] for row in rows[2::2]] == [["Tiles will be laid in spring.", "Estates", "May 2031"]] * 2


def test_the_items_of_a_list_below_a_line_that_runs_across_are_one_cell_with_it():
    lefts, steps = (54, 90, 384, 484), (("1.1", *STEPS[0][:3]), ("1.2", *STEPS[1][:3]))
    items = ("o  pay for all who work", "o  hours that are kept")

    def draw(canvas):
        _ground(canvas, 760, 20, (50, 86, 380, 480, 540))
        _ground(canvas, 740, 52, (50, 480, 540))
        canvas.setFont("Helvetica-Bold", 10)
        for x, head in zip(lefts, ("Ref.", *HEADS[:3]), strict=True):
            canvas.drawString(x, 746, head)
        for y in (760, 740, 640):
            canvas.line(50, y, 540, y)
        _lines(canvas, 740, ("Give every man who asks for it some work, with regard to:", *items))
        canvas.drawString(484, 726, "Agreed")
        for top, row in zip((692, 664), steps, strict=True):
            for x, text in zip(lefts, row, strict=True):
                canvas.drawString(x, top - 14, text)

    (table,) = tables(read(drawn(draw)))
    asked = "Give every man who asks for it some work, with regard to: | o pay for all who work | o hours that are kept"
    assert grid(table)[1:] == [[asked, "", "Agreed"], *map(list, steps)]
