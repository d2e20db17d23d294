"""Tables without standing rules, or without any."""

from __future__ import annotations

import pytest
from drawn_pages import HEADINGS, drawn, grid, outline, read, tabled, tables

FIRST = "The teams will agree a protocol with the police and with children's services, and will review it in every quarter of the year."
SECOND = "A tracker of referrals will be kept by the hub, and its figures will be read at the monthly meeting of the heads of unit."
ROWS = (
    HEADINGS,
    ("1", "Improve the sharing of information between the teams", "Agreed", FIRST, "Head of Operations", "March 2026"),
    ("", "", "", SECOND, "Regional Probation Director (RPD)", "Ongoing"),
    ("2", "Train all staff in the use of the new tool", "Partly agreed", SECOND, "Head of Learning", "31/03/2026"),
    ("3", "Publish the data each year", "Not agreed", FIRST, "Head of Performance & Quality", "Complete"),
)
PADDED = ("BOTTOMPADDING", (0, 0), (-1, -1), 8)


@pytest.mark.parametrize(
    "style",
    [
        (("LINEBELOW", (0, 0), (-1, -1), 0.5, "black"),),
        (
            ("LINEABOVE", (0, 0), (-1, 0), 1, "black"),
            ("LINEBELOW", (0, 0), (-1, 0), 0.5, "black"),
            ("LINEBELOW", (0, -1), (-1, -1), 1, "black"),
            PADDED,
        ),
        (("LINEBELOW", (0, 0), (-1, 0), 1, "black"), PADDED),
        (("ROWBACKGROUNDS", (0, 1), (-1, -1), ("white", "lightgrey")),),
        (PADDED,),
    ],
    ids=["rules between rows", "three rules", "rule below the head", "bands", "nothing"],
)
def test_rows_and_columns_are_found_without_standing_rules(style):
    (table,) = tables(read(tabled(ROWS, style)))
    assert grid(table) == [list(row) for row in ROWS]


def test_a_heading_across_the_columns_is_one_cell():
    rows = (HEADINGS, ("The region should do this:", "", "", "", "", ""), *ROWS[1:])
    (table,) = tables(read(tabled(rows, (PADDED, ("SPAN", (0, 1), (-1, 1))))))
    assert [cell.colspan for cell in table.rows[1].cells] == [6]
    assert grid(table)[1] == ["The region should do this:"]
    assert grid(table)[2][0] == "1"


def test_a_recommendation_beside_several_actions_spans_their_rows():
    rows = (
        HEADINGS,
        (
            "1",
            " ".join(["A long recommendation that fills its column"] * 5),
            "Agreed",
            FIRST,
            "Head of Operations",
            "March 2026",
        ),
        ("", "", "", SECOND, "RPD", "Ongoing"),
        *ROWS[3:],
    )
    (table,) = tables(
        read(tabled(rows, (PADDED, ("SPAN", (0, 1), (0, 2)), ("SPAN", (1, 1), (1, 2)), ("SPAN", (2, 1), (2, 2)))))
    )
    assert table.rows[1].cells[1].rowspan == 2
    assert [cell.text.value for cell in table.rows[2].cells][-3:] == [SECOND, "RPD", "Ongoing"]


def test_the_columns_hold_on_the_next_page_without_a_head():
    rows = (HEADINGS, *(ROWS[1 + number % 4] for number in range(24)))
    first, *others = tables(read(tabled(rows, (PADDED,))))
    assert others
    assert first.width == 6
    assert {table.width for table in others} == {6}
    got = [cell.text.value for table in (first, *others) for row in table.rows for cell in row.cells if cell.text]
    assert sorted(got) == sorted(cell for row in rows for cell in row if cell)


def test_totals_of_one_line_are_rows():
    def draw(canvas):
        for number, (name, count) in enumerate((("Agreed", "8"), ("Partly agreed", "1"), ("Total", "9"))):
            canvas.drawString(72, 700 - 14 * number, name)
            canvas.drawString(220, 700 - 14 * number, count)

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [["Agreed", "8"], ["Partly agreed", "1"], ["Total", "9"]]


def test_a_text_beside_a_reference_on_two_lines_is_one_row():
    practice = (
        (("The kitchen trained men for a certificate that is known to", "See paragraph"), ("all employers of the county.", "4.12")),
        (("A peer worker met each man who came in late in the evening", "See paragraph"), ("and stayed with him until he slept.", "3.4")),
    )  # fmt: skip

    def draw(canvas):
        lines = ((70 * row + 15 * line, text) for row, lines in enumerate(practice) for line, text in enumerate(lines))
        for down, (text, reference) in lines:
            canvas.drawString(72, 700 - down, text)
            canvas.drawString(400, 700 - down, reference)

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [[" ".join(column) for column in zip(*lines, strict=True)] for lines in practice]


def test_text_in_two_columns_is_read_column_by_column():
    words = "some words of a text that runs on"

    def draw(canvas):
        for number in range(12):
            canvas.drawString(60, 700 - 14 * number, f"left{number} {words}")
            canvas.drawString(310, 700 - 14 * number, f"right{number} {words}")

    content = read(drawn(draw))
    assert tables(content) == []
    text = " ".join(outline(content))
    assert text.index("left11") < text.index("right0")


def test_a_column_of_text_may_begin_with_a_heading_and_the_other_with_the_rest_of_a_list():
    words = "some words of a text that runs on"

    def draw(canvas):
        canvas.drawString(60, 780, "A thematic inspection")
        for number in range(12):
            canvas.drawString(60, 670 - 14 * number, f"left{number} {words}")
            canvas.drawString(310, 666 - 14 * number, f"right{number} {words}")
        for down, text in ((0, "share what is known of a man,"), (14, "and write it down.")):
            canvas.drawString(340, 708 - down, text)
        canvas.drawString(310, 708, "10.")
        canvas.setFont("Helvetica-Bold", 22)
        canvas.drawString(60, 696, "Foreword")

    text = outline(read(drawn(draw)))
    assert text[:2] == ["A thematic inspection", "Foreword"]
    assert any("left11" in line for line in text[:3])
    assert text[3].startswith("10. share what is known of a man, and write it down.")


def test_what_is_not_bold_below_a_bold_line_is_another_cell():
    rows = (
        ("Wold Youth Justice Service", "Score 5/9"),
        ("Overall rating", "Good"),
        ("1.1 Staff", "Good"),
        ("1.2 Services", "Poor"),
    )

    def draw(canvas):
        for number, (name, value) in enumerate(rows):
            canvas.setFillColorRGB(0.5, 0.7, 0.3)
            canvas.rect(230, 695 - 16 * number, 90, 16, fill=number > 0, stroke=0)
            canvas.setFillGray(0)
            canvas.setFont("Helvetica" if number else "Helvetica-Bold", 11)
            canvas.drawString(72, 700 - 16 * number, name)
            canvas.drawString(236, 700 - 16 * number, value)

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [list(row) for row in rows]


def test_justified_text_in_two_columns_is_text_where_its_blanks_are_wide():
    def draw(canvas):
        for number in range(9):
            canvas.drawString(310, 700 - 14 * number, f"right{number} some words of a text that runs on")
            words = f"left{number} some words of a text".split()
            for place, word in enumerate(
                words if number % 3 == 1 else [f"left{number} some words of a text that goes on and on"]
            ):
                canvas.drawString(60 + 40 * place, 700 - 14 * number, word)

    content = read(drawn(draw))
    assert tables(content) == []
    text = " ".join(outline(content))
    assert text.index("left8") < text.index("right0")


def test_lists_beside_each_other_stay_so_where_one_is_longer():
    lists = (
        ("Strengths", "• Staff are kind.", "• Cells are warm.", "• Food is good."),
        ("Areas for improvement", "• Too few work."),
    )

    def draw(canvas):
        for column, lines in enumerate(lists):
            for down, line in enumerate(lines):
                canvas.drawString(72 + 240 * column, 700 - 20 * down, line)

    (table,) = tables(read(drawn(draw)))
    columns = [[cell for row in grid(table) for cell in row[column : column + 1]] for column in (0, 1)]
    assert [" ".join(filter(None, cells)).replace(" | ", " ") for cells in columns] == [
        " ".join(lines) for lines in lists
    ]


def test_a_numbered_list_is_no_table():
    def draw(canvas):
        for number in range(6):
            canvas.drawString(72, 700 - 28 * number, f"{number + 1}.")
            canvas.drawString(100, 700 - 28 * number, "An item of a list whose words")
            canvas.drawString(100, 687 - 28 * number, "go on in a second line.")

    assert tables(read(drawn(draw))) == []


@pytest.mark.parametrize("letter", ["", "R"])
def test_a_numbered_list_under_several_headings_is_neither_a_table_nor_two_columns(letter):
    listed = [
        *("The service should:", "keep the records of its stores in one place for all", "mend the roof"),
        *("The region should:", "pay for the roof and for all of the other repairs"),
        *("The ministry should:", "see that each roof is looked at once in two years"),
    ]
    printed, number = [], 0
    for line in listed:
        number += not line.endswith(":")
        printed.append(line if line.endswith(":") else f"{letter}{number} {line}")

    def draw(canvas):
        for row, line in enumerate(printed):
            first, _, rest = line.partition(" ")
            heading = line.endswith(":")
            canvas.drawString(72, 700 - 15 * row, line if heading else first)
            canvas.drawString(108, 700 - 15 * row, "" if heading else rest)

    found = outline(read(drawn(draw)))
    assert " ".join(found) == " ".join(printed)


def test_a_page_number_below_a_table_is_not_in_it():
    def draw(canvas):
        for number in range(8):
            for x, word in ((60, f"{number}"), (120, f"name {number}"), (300, f"date {number}")):
                canvas.drawString(x, 700 - 20 * number, word)
        canvas.drawString(290, 40, "Page 3 of 9")

    assert outline(read(drawn(draw))) == ["[table]", "Page 3 of 9"]


def test_columns_go_on_over_the_page_only_with_a_table_that_ends_it():
    """Below the first table text follows, so that the next page has columns of its own."""

    def draw(canvas):
        for number in range(3):
            for x, word in ((60, "the name of the site and where we are in it"), (420, "item"), (460, "search")):
                canvas.drawString(x, 780 - 20 * number, word)
        for number in range(6):
            canvas.drawString(60, 650 - 14 * number, "A line of the text that follows below the table and runs on")
        canvas.showPage()
        canvas.drawString(60, 724, "Asked of the board:")
        for number in range(6):
            for x, word in ((60, "2"), (110, "asked of us"), (230, "done by us"), (340, "an owner"), (440, "a date")):
                canvas.drawString(x, 700 - 24 * number, word)

    assert [table.width for table in tables(read(drawn(draw)))] == [3, 5]


def _rows(canvas, top, *rows):
    for number, row in enumerate(rows):
        for x, word in zip((60, 110, 230, 340, 440), row, strict=False):
            canvas.drawString(x, top - 24 * number, word)


def test_a_heading_and_a_bold_head_begin_another_table():
    def draw(canvas):
        _rows(canvas, 700, *[("1", "asked of us", "done by us", "an owner", "a date")] * 3)
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(60, 600, "The governors should do all of this now:")
        _rows(canvas, 576, ("No.", "Asked", "Done", "Owner", "Date"))
        canvas.setFont("Helvetica", 11)
        _rows(canvas, 552, *[("2", "asked of them", "done by them", "an owner", "a date")] * 3)

    content = read(drawn(draw))
    assert outline(content) == ["[table]", "The governors should do all of this now:", "[table]"]
    assert grid(tables(content)[1])[0] == ["No.", "Asked", "Done", "Owner", "Date"]


def test_text_above_a_bold_head_and_left_below_a_table_is_not_in_it():
    def draw(canvas):
        canvas.drawString(60, 714, "last words of it.")
        canvas.setFont("Helvetica-Bold", 11)
        _rows(canvas, 700, ("No.", "Asked", "Done", "Owner", "Date"))
        canvas.setFont("Helvetica", 11)
        _rows(canvas, 676, *[("1", "asked of us", "done by us", "an owner", "a date")] * 3)
        canvas.drawString(40, 600, "Words")

    assert outline(read(drawn(draw))) == ["last words of it.", "[table]", "Words"]


def test_a_first_cell_that_wraps_beside_short_ones_is_one_row():
    def draw(canvas):
        for number in range(2):
            _rows(canvas, 700 - 60 * number, ("", "a text of some length", "", "an owner", "a date"))
            canvas.drawString(110, 687 - 60 * number, "which goes on in lines")
            canvas.drawString(110, 674 - 60 * number, "and ends.")

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [["a text of some length which goes on in lines and ends.", "an owner", "a date"]] * 2


def test_a_list_in_two_columns_is_no_table():
    def draw(canvas):
        for number in range(3):
            canvas.drawString(60, 700 - 14 * number, f"{number + 1}. chapter")
            canvas.drawString(310, 700 - 14 * number, f"{number + 4}. chapter")

    assert outline(read(drawn(draw))) == [f"{number}. chapter" for number in range(1, 7)]


def test_text_below_the_rule_that_closes_the_last_row_is_not_in_the_table():
    def draw(canvas):
        for top in (700, 660):
            for x, word in ((60, "a text of some length"), (310, "an owner"), (440, "a date")):
                canvas.drawString(x, top, word)
            canvas.line(60, top - 14, 520, top - 14)
        canvas.drawString(60, 626, "Concern 2")
        canvas.drawString(60, 600, "Words of the next concern that run on below the columns of the table.")

    content = read(drawn(draw))
    assert outline(content)[:2] == ["[table]", "Concern 2"]
    assert grid(tables(content)[0]) == [["a text of some length", "an owner", "a date"]] * 2


def test_a_date_in_two_lines_is_one_cell_of_a_narrow_table():
    def draw(canvas):
        for top in (700, 660, 620):
            for x, word in ((60, "a text of some length"), (310, "an owner"), (440, "September")):
                canvas.drawString(x, top, word)
            canvas.drawString(440, top - 13, "2026")

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [["a text of some length", "an owner", "September 2026"]] * 3


def test_owners_and_dates_that_are_not_level_with_the_actions_are_paragraphs_of_one_row():
    def draw(canvas):
        _rows(canvas, 730, ("No.", "Done", "", "Owner", "Date"))
        for top, number in ((700, "1"), (600, "2")):
            canvas.drawString(60, top, number)
            for line in range(6):
                canvas.drawString(110, top - 13 * line, "words that fill a line of the cell")
            for left, lines in ((340, ("Head of Works", "Head of Rolls")), (440, ("March 2026", "Complete"))):
                for line, text in enumerate(lines):
                    canvas.drawString(left, top - 32 * line, text)

    (table,) = tables(read(drawn(draw)))
    words = " ".join(["words that fill a line of the cell"] * 6)
    row = [words, "Head of Works | Head of Rolls", "March 2026 | Complete"]
    assert grid(table)[1:] == [["1", *row], ["2", *row]]


def test_an_open_column_ends_where_its_widest_line_does():
    """The white before the next column is no room that a line has left."""

    def draw(canvas):
        for top in (700, 640, 580):
            for x, word in ((60, "a text of some length"), (240, "Interventions"), (440, "a date")):
                canvas.drawString(x, top, word)
            canvas.drawString(240, top - 13, "Manager (North)")

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [["a text of some length", "Interventions Manager (North)", "a date"]] * 3


def test_a_cell_that_no_band_reaches_begins_anew_where_its_row_does():
    """A merged cell stays unpainted beside the rows that it spans."""

    def draw(canvas):
        for top, left, right in ((660, 50, 330), (660, 430, 500)):
            canvas.setFillGray(0.9)
            canvas.rect(left, top - 40, right - left, 40, fill=1, stroke=0)
        canvas.setFillGray(0)
        for top, word in ((686, "Agreed"), (646, ""), (606, "Agreed")):
            for x, text in ((60, "a text of some length"), (240, "an owner"), (340, word), (440, "a date")):
                canvas.drawString(x, top, text)

    (table,) = tables(read(drawn(draw)))
    assert [cell.rowspan for row in table.rows for cell in row.cells if cell.text.value == "Agreed"] == [2, 1]


def test_how_wide_a_river_is_depends_on_the_type_beside_it():
    def draw(canvas):
        for number in range(3):
            canvas.setFont("Helvetica-Bold", 22)
            if not number:
                for x, word in ((60, "ACTION"), (151, "PLAN:"), (228, "WOLD")):
                    canvas.drawString(x, 700, word)
            canvas.setFont("Helvetica", 9)
            canvas.drawString(400, 706 - 14 * number, "Agreed in full")
            canvas.drawString(500, 706 - 14 * number, str(number))

    (table,) = tables(read(drawn(draw)))
    assert table.width == 3


def test_a_name_that_wraps_is_one_row_and_a_head_above_the_values_is_in_the_table():
    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 11)
        canvas.drawString(400, 724, "Share")
        canvas.setFont("Helvetica", 11)
        for top, name, value in ((706, "Is planning good enough for the child itself?", "79%"), (688, "Is planning good enough for the other children", "71%")):  # fmt: skip
            canvas.drawString(60, top, name)
            canvas.drawString(400, top, value)
        canvas.drawString(60, 674, "of the town?")

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [
        ["", "Share"],
        ["Is planning good enough for the child itself?", "79%"],
        ["Is planning good enough for the other children of the town?", "71%"],
    ]


def test_labels_beside_a_text_make_no_second_column_of_prose():
    said = (
        "Each of the wings will have a library",
        "that is open on six days of the week,",
        "and a clerk to look after the books.",
    )
    named = ("Who: Head of Learning and Skills", "When: by the end of June 2026", "Cost: to be met from savings")

    def draw(canvas):
        for number in range(9):
            canvas.drawString(60, 700 - 16 * number, said[number % 3])
            canvas.drawString(330, 700 - 16 * number, named[number % 3])

    assert outline(read(drawn(draw))) == ["[table]"]
