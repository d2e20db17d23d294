"""Where tables without standing rules begin and end: running heads, page numbers, and text before the head of another table."""

from __future__ import annotations

from itertools import pairwise

import pytest
from drawn_pages import drawn, grid, outline, read, tables

HEADINGS = ("No.", "Asked", "Done", "", "Date")
ROWS = [("1", "asked of us", "done by us", "an owner", "a date")] * 3
NOT_OWNED = [("1", "asked of us", "done by us", "", "a date")] * 3


def _rows(canvas, top, *rows, pitch=24):
    for number, row in enumerate(rows):
        for x, word in zip((60, 110, 230, 340, 440), row, strict=True):
            canvas.drawString(x, top - pitch * number, word)


def _overleaf(canvas, *rows):
    """Rows at the foot of a page, and the next page."""
    _rows(canvas, 200, *rows)
    canvas.showPage()
    canvas.setFont("Helvetica", 11)


def _headed(canvas, top, *heads):
    """A table whose head is printed in one line or in several."""
    canvas.setFont("Helvetica-Bold", 11)
    _rows(canvas, top, *heads, pitch=12)
    canvas.setFont("Helvetica", 11)
    _rows(canvas, top - 12 * len(heads) - 12, *NOT_OWNED)


HEADS = pytest.mark.parametrize(
    "heads",
    [(HEADINGS,), (("", "Asked", "", "", "Date"), ("No.", "", "Done", "", ""))],
    ids=["in one line", "at two heights"],
)


def test_a_bare_number_below_a_column_is_that_of_the_page():
    def draw(canvas):
        _rows(canvas, 700, *ROWS)
        canvas.drawString(230, 622, "7")

    assert outline(read(drawn(draw))) == ["[table]", "7"]


def test_the_number_of_the_page_and_a_mark_beside_it_are_no_row():
    def draw(canvas):
        _rows(canvas, 120, *ROWS)
        canvas.drawString(60, 28, "3")
        canvas.drawString(270, 28, "OFFICIAL")

    assert outline(read(drawn(draw))) == ["[table]", "3 OFFICIAL"]


def test_a_running_head_is_no_row_of_the_table_that_goes_on_over_the_page():
    def draw(canvas):
        _overleaf(canvas, *ROWS)
        canvas.drawString(60, 806, "OFFICIAL")
        _rows(canvas, 774, *NOT_OWNED)

    content = read(drawn(draw))
    assert outline(content) == ["[table]", "OFFICIAL", "[table]"]
    assert grid(tables(content)[1])[0][0] == "1"


@HEADS
def test_lines_that_stand_apart_above_the_head_of_another_table_are_in_neither(heads):
    def draw(canvas):
        _rows(canvas, 700, *ROWS)
        canvas.drawString(60, 630, "Concern 2")
        canvas.drawString(60, 616, "The gate was stuck.")
        _headed(canvas, 590, *heads)

    content = read(drawn(draw))
    assert outline(content) == ["[table]", "Concern 2", "The gate was stuck.", "[table]"]
    assert grid(tables(content)[1])[0] == list(filter(None, HEADINGS))


@HEADS
def test_text_right_above_a_head_is_not_in_it(heads):
    def draw(canvas):
        canvas.drawString(60, 702, "of it.")
        _headed(canvas, 690, *heads)

    assert outline(read(drawn(draw))) == ["of it.", "[table]"]


@HEADS
def test_a_line_above_a_head_does_not_go_on_with_the_table_of_the_page_before(heads):
    def draw(canvas):
        _overleaf(canvas, *ROWS)
        canvas.drawString(60, 750, "Concern 2")
        _headed(canvas, 730, *heads)

    assert outline(read(drawn(draw))) == ["[table]", "Concern 2", "[table]"]


def test_a_foot_with_the_number_of_the_page_is_no_row_however_close():
    def draw(canvas):
        _rows(canvas, 700, *ROWS)
        canvas.drawString(440, 634, "Page 3")
        canvas.drawString(60, 622, "Version 2")

    content = read(drawn(draw))
    assert len(grid(tables(content)[0])) == len(ROWS)
    assert " ".join(outline(content)[1:]) in ("Page 3 Version 2", "Version 2 Page 3")


def test_the_columns_of_the_page_before_are_not_those_of_a_wider_table():
    def draw(canvas):
        _overleaf(canvas, *[("1", "asked of us and of all who work here", "", "an owner", "")] * 3)
        _rows(canvas, 774, ("", "What was", "", "Who", ""), ("No.", "asked", "Done", "does it", "Date"), pitch=12)
        _rows(canvas, 738, *ROWS)
        for y in (786, 752):
            canvas.line(50, y, 540, y)

    assert [table.width for table in tables(read(drawn(draw)))] == [3, 5]


@pytest.mark.parametrize(
    "rows", [ROWS, [("Agreed", "", "3", "", ""), ("Not agreed", "", "1", "", "")]], ids=["five columns", "two"]
)
@pytest.mark.parametrize("beside", [145, 290])
def test_a_title_and_a_head_over_other_columns_begin_another_table(rows, beside):
    if rows is not ROWS and beside == 145:
        beside = 350

    def draw(canvas):
        _rows(canvas, 700, *rows)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(60, 610, "Words used")
        for left, word in ((60, "Short"), (beside, "In full")):
            canvas.drawString(left, 590, word)
        canvas.setFont("Helvetica", 11)
        for number, (short, full) in enumerate((("PDU", "Probation delivery unit"), ("RPD", "Regional director"))):
            canvas.drawString(60, 570 - 24 * number, short)
            canvas.drawString(beside, 570 - 24 * number, full)

    content = read(drawn(draw))
    assert outline(content) == ["[table]", "Words used", "[table]"]
    assert grid(tables(content)[1])[:2] == [["Short", "In full"], ["PDU", "Probation delivery unit"]]


def test_a_table_with_the_heading_of_another_below_it_does_not_go_on_over_the_page():
    def draw(canvas):
        _rows(canvas, 200, *[("asked", "", "done by us", "an owner", "a date")] * 3)
        canvas.setFont("Helvetica-Bold", 15)
        canvas.drawString(60, 110, "Totals")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 80, "Agreed")
        canvas.drawString(230, 80, "5")
        canvas.showPage()
        canvas.setFont("Helvetica", 11)
        for number, words in enumerate([("Partly agreed", "0"), ("Not agreed", "1"), ("Total", "6")]):
            for x, word in zip((60, 230), words, strict=True):
                canvas.drawString(x, 780 - 24 * number, word)
        canvas.drawString(60, 694, "Sent to all members")

    content = read(drawn(draw))
    assert grid(tables(content)[-1]) == [["Partly agreed", "0"], ["Not agreed", "1"], ["Total", "6"]]
    assert outline(content)[-1] == "Sent to all members"


def test_a_page_may_begin_with_a_cell_that_spans_columns_of_the_page_before():
    reasons = (
        "We cannot do what is asked of us here, since no money has been",
        "set aside for it this year or the next.",
    )

    def ruled(canvas, *heights):
        for height in heights:
            canvas.line(55, height, 520, height)

    def draw(canvas):
        _rows(canvas, 200, *[("1", "asked of us", "done by us", "an owner", "a date")] * 3)
        ruled(canvas, 216, 192, 168, 144)
        canvas.showPage()
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 770, "2")
        canvas.drawString(110, 770, "asked of us")
        for number, line in enumerate(reasons):
            canvas.drawString(230, 770 - 13 * number, line)
        _rows(canvas, 733, *[("3", "asked of us", "done by us", "an owner", "a date")] * 2)
        ruled(canvas, 749, 725, 701)

    rows = grid(tables(read(drawn(draw)))[1])
    assert rows[0][:3] == ["2", "asked of us", " ".join(reasons)]
    assert rows[1:] == [["3", "asked of us", "done by us", "an owner", "a date"]] * 2


def test_a_list_below_a_heading_and_its_text_does_not_go_on_with_the_table_of_the_page_before():
    said = ("Asked 4", "Improve all that is done for those who can neither read nor write as yet, above all:")

    def draw(canvas):
        _overleaf(canvas, *ROWS)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(60, 780, said[0])
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 766, said[1])
        for number, item in enumerate(("read", "write", "count")):
            canvas.drawString(60, 752 - 14 * number, "•")
            canvas.drawString(72, 752 - 14 * number, item)

    assert outline(read(drawn(draw))) == ["[table]", *said, "• read", "• write", "• count"]


def test_a_heading_left_of_a_table_that_goes_on_over_the_page_ends_it():
    said = ("Asked 4", "Improve all that is done for those who can neither read nor write as yet.", "Response:")

    def draw(canvas):
        _overleaf(canvas, *ROWS)
        _rows(canvas, 780, *ROWS)
        for number, line in enumerate(said):
            canvas.setFont("Helvetica" if number else "Helvetica-Bold", 11)
            canvas.drawString(54, 706 - 16 * number, line)
        canvas.drawString(54 + canvas.stringWidth(said[2]) + 4, 674, "Agreed")
        _headed(canvas, 650, HEADINGS)

    assert outline(read(drawn(draw))) == ["[table]", "[table]", *said[:2], "Response: Agreed", "[table]"]


def test_the_last_line_of_a_row_that_a_page_has_cut_goes_on_in_its_table():
    def draw(canvas):
        _overleaf(canvas, *ROWS)
        canvas.drawString(60, 806, "Lowmoor Fen")
        canvas.drawString(110, 764, "of us all")
        _rows(canvas, 730, *ROWS)

    content = read(drawn(draw))
    assert outline(content) == ["[table]", "Lowmoor Fen", "[table]"]
    assert grid(tables(content)[1])[0] == ["", "of us all", "", "", ""]


@pytest.mark.parametrize(("size", "below"), [(12, "[table]"), (11, None)], ids=["larger", "as large as the rows"])
def test_a_bold_line_that_stands_apart_below_a_table_heads_what_follows_if_its_type_is_larger(size, below):
    def draw(canvas):
        _rows(canvas, 700, *ROWS)
        canvas.setFont("Helvetica-Bold", size)
        canvas.drawString(60, 606, "Rule 2")

    assert outline(read(drawn(draw))) == (["[table]", "Rule 2"] if below else ["[table]"])


def test_rows_below_a_head_that_is_alone_at_the_foot_of_a_page_stand_in_its_columns():
    borders = (55, 100, 220, 330, 430)
    rows = [(f"1.{number}", "We will do it in summer.", "an owner", "a date") for number in "123"]

    def draw(canvas):
        for y in (160, 136):
            canvas.line(borders[0], y, borders[-1], y)
        for x in borders:
            canvas.line(x, 160, x, 136)
        canvas.setFont("Helvetica-Bold", 11)
        for (left, right), head in zip(pairwise(borders), ("Ref", "Done", "Owner", "Date"), strict=True):
            canvas.drawCentredString((left + right) / 2, 144, head)
        canvas.showPage()
        canvas.setFont("Helvetica", 11)
        for line, row in enumerate(rows):
            for x, text in zip((60, 105, 225, 335), row, strict=True):
                canvas.drawString(x, 770 - 24 * line, text)

    assert grid(tables(read(drawn(draw)))[-1]) == [list(row) for row in rows]


def _painted(canvas, top, *words):
    """A row of painted cells, of which as many hold something."""
    borders = (55, 220, 330, 430)
    canvas.setFillGray(0.8)
    for left, right in pairwise(borders):
        canvas.rect(left, top - 20, right - left, 20, stroke=0, fill=1)
    canvas.setFillGray(0)
    for left, word in zip(borders, words, strict=False):
        canvas.drawString(left + 5, top - 14, word)


def _painted_overleaf(canvas, *words):
    """A painted table at the foot of a page, and a row of its cells at the head of the next."""
    for number, row in enumerate([("Done", "Owner", "Date"), *[("We do it", "an owner", "a date")] * 3]):
        _painted(canvas, 160 - 20 * number, *row)
    canvas.showPage()
    canvas.setFont("Helvetica", 11)
    _painted(canvas, 780, *words)


def test_the_last_line_of_a_painted_row_is_a_row_of_its_table_overleaf():
    found = tables(read(drawn(lambda canvas: _painted_overleaf(canvas, "in the summer."))))
    assert grid(found[-1]) == [["in the summer.", "", ""]]


def test_cells_that_hold_the_rest_of_a_row_show_no_columns_below_a_heading():
    totals = [("AGREED", "PARTLY AGREED", "TOTAL"), ("4", "1", "5")]

    def draw(canvas):
        _painted_overleaf(canvas, "in the summer.")
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(55, 720, "Summary")
        for number, row in enumerate(totals):
            canvas.setFont("Helvetica" if number else "Helvetica-Bold", 11)
            for x, text in zip((60, 130, 240), row, strict=True):
                canvas.drawString(x, 690 - 24 * number, text)

    assert grid(tables(read(drawn(draw)))[-1]) == [list(row) for row in totals]


def test_a_heading_right_above_the_rule_that_opens_a_table_is_not_in_it():
    def draw(canvas):
        for y in (728, 708, 684, 660, 636):
            canvas.line(55, y, 500, y)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(60, 735, "Heads:")
        _rows(canvas, 714, HEADINGS)
        canvas.setFont("Helvetica", 11)
        _rows(canvas, 692, *ROWS)

    assert outline(read(drawn(draw))) == ["Heads:", "[table]"]


def test_a_column_with_nothing_but_a_heading_in_the_middle_goes_on_over_the_page_from_its_border():
    borders = (55, 100, 160, 290, 400, 500)
    rows = (
        [(n, "", "", "Mend it", "May 2031") for n in "12"],
        [(n, "", "No money for it", "Mend it", "May") for n in "345"],
    )

    def draw(canvas):
        canvas.setFillGray(0.8)
        for left, right in pairwise(borders):
            canvas.rect(left, 140, right - left, 20, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.setFont("Helvetica-Bold", 11)
        for (left, right), head in zip(pairwise(borders), ("No.", "Yes", "Why", "Step", "Date"), strict=True):
            canvas.drawCentredString((left + right) / 2, 146, head)
        for top, page in zip((120, 770), rows, strict=True):
            canvas.setFont("Helvetica", 11)
            for number, row in enumerate(page):
                for x, text in zip(borders, row, strict=False):
                    canvas.drawString(x + 5, top - 24 * number, text)
            canvas.showPage()

    assert grid(tables(read(drawn(draw)))[-1]) == [list(row) for row in rows[1]]


def test_two_painted_headings_that_meet_within_a_column_head_another_table():
    heads, totals = ("Answer", "Number"), [("Agreed", "5"), ("Partly agreed", "1")]

    def draw(canvas):
        _painted(canvas, 700, "Done", "Owner", "Date")
        for number in range(3):
            for x, text in zip((60, 225, 335), ("We do it", "an owner", "a date"), strict=True):
                canvas.drawString(x, 664 - 22 * number, text)
        canvas.setFillGray(0.7)
        for left in (55, 120):
            canvas.rect(left, 570, 65, 20, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(55, 600, "Summary")
        for number, row in enumerate((heads, *totals)):
            for x, text in zip((60, 140), row, strict=True):
                canvas.drawString(x, 576 - 22 * number, text)
            canvas.setFont("Helvetica", 11)

    assert grid(tables(read(drawn(draw)))[-1]) == [list(heads), *map(list, totals)]


@pytest.mark.parametrize(
    ("places", "words", "is_row"),
    [
        ((110, 340), ("of the wings.", "Services"), True),
        ((110, 340), ("The wings", "Services"), False),
        ((125, 355), ("of the wings.", "Services"), False),
    ],
    ids=["in mid-sentence", "a running head", "elsewhere"],
)
def test_a_line_at_the_head_of_a_page_is_the_rest_of_a_row_where_it_goes_on_in_the_same_columns(places, words, is_row):
    def draw(canvas):
        _overleaf(canvas, *ROWS)
        for x, word in zip(places, words, strict=True):
            canvas.drawString(x, 770, word)
        canvas.drawString(60, 700, "Recommendation 2")
        canvas.drawString(60, 680, "The gate should be mended at once, and kept so for all the year that follows.")

    found = tables(read(drawn(draw)))
    assert len(found) == 1 + is_row
    assert not is_row or grid(found[1]) == [["", words[0], "", words[1], ""]]


@pytest.mark.parametrize("goes_on", [True, False])
def test_what_runs_across_columns_beside_others_is_a_cell_where_a_row_below_fills_these_again(goes_on):
    why = "This can be done only in part, for there is no money now"

    def draw(canvas):
        _rows(canvas, 700, *ROWS)
        for x, words in ((60, "2"), (110, "asked of us"), (230, why)):
            canvas.drawString(x, 628, words)
        _rows(canvas, 604, ("", "", "done by us", "an owner", "a date") if goes_on else ("", "of us all", "", "", ""))

    found = [grid(table) for table in tables(read(drawn(draw)))]
    assert ([row for table in found for row in table if why in row] == [["2", "asked of us", why]]) is goes_on


def test_a_foot_that_stands_in_the_last_column_makes_it_no_broader_than_its_rules():
    """Else the rule between its two cells would seem to end before the column does."""

    def draw(canvas):
        _rows(canvas, 198, HEADINGS, *ROWS[:2])
        _rows(canvas, 126, ("1", "asked of us", "done by us", "an owner", "May 2031"))
        _rows(canvas, 102, ("", "", "done by others", "", "June 2031"))
        for y in (210, 186, 162, 138, 90):
            canvas.line(56, y, 490, y)
        for left, right in ((228, 338), (438, 490)):
            canvas.line(left, 114, right, 114)
        canvas.drawString(450, 76, "Page 3 of 22")

    (table,) = tables(read(drawn(draw)))
    assert [row[-1] for row in grid(table)[-2:]] == ["May 2031", "June 2031"]


def test_a_heading_on_ground_that_is_ruled_in_is_the_last_row():
    """It is that of the next page's rows."""

    def draw(canvas):
        _rows(canvas, 150, HEADINGS, *ROWS[:2])
        canvas.setFillGray(0.9)
        canvas.rect(56, 66, 484, 24, fill=1, stroke=0)
        canvas.setFillGray(0)
        for y in (162, 138, 114, 90, 66):
            canvas.line(56, y, 540, y)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(60, 74, "Living conditions")
        canvas.setFont("Helvetica", 11)
        canvas.drawString(60, 30, "HMP Nowhere: response to the inspection")

    content = read(drawn(draw))
    assert grid(tables(content)[0])[-1] == ["Living conditions"]
    assert outline(content)[1:] == ["HMP Nowhere: response to the inspection"]
