"""Tables whose cells only the order of printing tells apart: makers print cell by cell."""

from drawn_pages import BODY, HEADINGS, drawn, grid, read, tabled, tables
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle

from apparse.extract.pdf.engines.pdfium import pages
from apparse.extract.pdf.layout.text.printing import printing_of

SHORT, LONG = "Fill all posts.", "Improve the quality of what is written about people who pose a risk to others."
STEP = "The team will audit ten cases a month, tell practitioners what it found and report to the board. "
ROWS = [
    (str(number), LONG if number % 2 else SHORT, "Agreed", (STEP * (1 + number % 3)).strip(), "Head of Performance", "May")
    for number in range(1, 6)
]  # fmt: skip
TABLE = [list(row) for row in (HEADINGS, *ROWS)]
NO_ROOM = [(f"{side}PADDING", (0, 0), (-1, -1), 1) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]


def test_rows_whose_cells_stand_in_the_middle_are_told_apart():
    (table,) = tables(read(tabled([HEADINGS, *ROWS], [("VALIGN", (0, 0), (-1, -1), "MIDDLE")])))
    assert grid(table) == TABLE


def test_columns_with_less_than_a_blank_between_them_are_told_apart():
    (table,) = tables(read(tabled([HEADINGS, *ROWS], NO_ROOM)))
    assert grid(table) == TABLE


def test_wide_blanks_of_justified_type_part_no_cells():
    justified = ParagraphStyle("justified", parent=BODY, alignment=TA_JUSTIFY)
    asked = "Understanding that experienced representatives, unprepared neighbourhoods and collaborating establishments matter."
    rows = [(str(n), asked, "Agreed", (STEP * 2).strip(), "Head", "May") for n in range(1, 4)]
    (table,) = tables(read(tabled([HEADINGS, *rows], (), body=justified)))
    assert grid(table) == [list(row) for row in (HEADINGS, *rows)]


def test_an_explanation_without_owner_and_the_action_below_it_are_two_rows():
    """Both are printed in one column, one after the other; the owner is level with the second."""
    rows = [("1", LONG, "Partly agreed", STEP.strip(), "", ""), ("", "", "", SHORT, "Head of Performance", "May")]
    (table,) = tables(read(tabled([HEADINGS, *rows], ())))
    assert grid(table)[1:] == [list(row) for row in rows]


def test_lines_printed_across_all_columns_are_no_rows():
    lines = (
        ("1", "Improve what is written", "The team will audit", "Head of"),
        ("", "about risk.", "ten cases.", "Works"),
    )

    def draw(canvas):
        for row in range(3):
            for number, line in enumerate(lines):
                for left, text in zip((60, 90, 250, 420), line, strict=True):
                    canvas.drawString(left, 700 - 50 * row - 13 * number, text)

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [[" ".join(filter(None, cell)) for cell in zip(*lines, strict=True)]] * 3


def test_columns_printed_one_after_the_other_are_no_row():
    rows = [
        [f"{number}", f"what is asked in the line {number}", f"what is done about {number}"] for number in range(1, 5)
    ]

    def draw(canvas):
        for left, column in zip((60, 90, 330), zip(*rows, strict=True), strict=True):
            for number, text in enumerate(column):
                canvas.drawString(left, 700 - 40 * number, text)
                if left > 60:
                    canvas.drawString(left, 687 - 40 * number, "and so on.")

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [[number, f"{asked} and so on.", f"{done} and so on."] for number, asked, done in rows]


def test_cells_printed_line_by_line_below_heads_that_are_not_go_on_in_no_neighbour():
    """The heads alone would say that what is printed next to each other is of one cell."""
    heads = (("No.",), ("Area that", "is to be", "improved"), ("Action",), ("Owner",))
    lines = (
        ("1", "Improve what is written in", "The team will audit ten cases", "Head of Works"),
        ("", "reports about the risk.", "and say what it has found.", "and Estates"),
    )
    lefts = (60, 90, 250, 420)

    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 11)
        for left, words in zip(lefts, heads, strict=True):
            for number, word in enumerate(words):
                canvas.drawString(left, 740 - 13 * number, word)
        canvas.setFont("Helvetica", 11)
        for row in range(3):
            for number, line in enumerate(lines):
                for left, text in zip(lefts, line, strict=True):
                    canvas.drawString(left, 690 - 50 * row - 13 * number, text)

    (table,) = tables(read(drawn(draw)))
    assert grid(table)[1:] == [[" ".join(filter(None, cell)) for cell in zip(*lines, strict=True)]] * 3
    (page,) = pages(drawn(draw))
    assert not printing_of(page.runs).go_on


def test_wide_blanks_of_justified_type_that_stand_below_each_other_part_no_cells():
    def draw(canvas):
        for row in range(4):
            top = 700 - 50 * row
            canvas.drawString(60, top, str(row))
            for number in range(2):
                canvas.drawString(90, top - 13 * number, "establishments")
                canvas.drawString(176, top - 13 * number, "collaborating")
            canvas.drawString(90, top - 26, "gladly.")
            canvas.drawString(300, top, "done at once")

    (table,) = tables(read(drawn(draw)))
    words = "establishments collaborating establishments collaborating gladly."
    assert grid(table) == [[str(row), words, "done at once"] for row in range(4)]


def _row(canvas, top, *cells):
    for left, cell in zip((60, 90, 330), cells, strict=True):
        for number, text in enumerate(cell):
            canvas.drawString(left, top - 13 * number, text)


ASKED, DONE = ("Improve what is written", "about risk."), ("The team will audit", "ten cases a month.")


def test_numbers_printed_after_all_else_leave_the_rows_to_the_white_between_them():
    def draw(canvas):
        for row in range(3):
            _row(canvas, 700 - 60 * row, (), ASKED, DONE)
        for row in range(3):
            _row(canvas, 700 - 60 * row, (str(row),), (), ())

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [[str(row), " ".join(ASKED), " ".join(DONE)] for row in range(3)]


def test_a_rule_parts_what_is_printed_below_each_other():
    def draw(canvas):
        _row(canvas, 700, ("1",), ASKED, DONE)
        canvas.line(325, 682, 525, 682)
        _row(canvas, 670, (), (), ("Posts will be filled", "by the summer."))
        _row(canvas, 620, ("2",), ASKED, DONE)

    (table,) = tables(read(drawn(draw)))
    asked, done = " ".join(ASKED), " ".join(DONE)
    assert grid(table) == [["1", asked, done], ["", "", "Posts will be filled by the summer."], ["2", asked, done]]
