"""Rules that are drawn cell by cell show the columns of a table by where their pieces meet, though nothing stands upright."""

from itertools import pairwise

from extract.pdf.drawn_pages import drawn, grid, read, spans, tables

from apparse.extract.pdf.edges import merged
from apparse.extract.pdf.layout.borderless.columns.broad_heads import broad_heads
from apparse.extract.pdf.layout.ruled.painted_cells import ShownColumns
from apparse.extract.pdf.layout.text.strips import strips
from apparse.extract.pdf.page import Edge, Run

BORDERS = (50, 200, 300, 550)
HEADINGS = ("Abbreviation", "Used by", "In full")
ROWS = (("PDU", "all", "Probation delivery unit"), ("SLT", "us", "Senior leadership team"))


def ruled(canvas, y, borders=BORDERS):
    for left, right in pairwise(borders):
        canvas.line(left, y, right, y)


def headed(canvas, top, headings=HEADINGS, rows=ROWS, borders=BORDERS):
    """A table whose headings stand in the middle of their columns, and whose short texts do not reach below them."""
    for number, row in enumerate((headings, *rows)):
        y = top - 20 * number
        ruled(canvas, y, borders)
        for left, right, text in zip(borders, borders[1:], row, strict=False):
            if number:
                canvas.drawString(left + 4, y - 14, text)
            else:
                canvas.setFont("Helvetica-Bold", 11)
                canvas.drawCentredString((left + right) / 2, y - 14, text)
                canvas.setFont("Helvetica", 11)
    ruled(canvas, top - 20 * (len(rows) + 1), borders)


def test_pieces_of_a_line_are_one_that_remembers_where_they_met():
    pieces = [Edge.lying(10, 0, 50), Edge.lying(10, 49, 120), Edge.lying(10.4, 120, 200), Edge.lying(10, 230, 260)]
    joined, apart = sorted(merged(pieces), key=lambda edge: edge.start)
    assert (joined.start, joined.end, joined.seams) == (0, 200, (49.5, 120))
    assert (apart.start, apart.end, apart.seams) == (230, 260, ())
    assert merged([joined, apart]) == merged(pieces)


def test_a_line_that_goes_on_over_another_has_no_seam():
    (whole,) = merged([Edge.lying(10, 0, 200), Edge.lying(10, 60, 90)])
    assert whole.seams == ()


def test_headings_that_stand_beside_all_that_they_head_are_those_of_its_columns():
    rows = (("PDU", "Probation delivery unit"), ("SLT", "Senior leadership team"))
    (table,) = tables(read(drawn(lambda canvas: headed(canvas, 700, ("Short", "In full"), rows, (50, 250, 550)))))
    assert grid(table) == [["Short", "In full"], *map(list, rows)]


def test_columns_are_told_apart_by_seams_where_the_white_between_them_is_no_more_than_a_blank():
    def draw(canvas):
        for number, (owner, due) in enumerate((("Governor", "May 2026"), ("Deputy", "June 2026"))):
            y = 700 - 34 * number
            ruled(canvas, y, (50, 206, 300, 400))
            for line, text in enumerate(("The prison will ask all", "teams for their lists in")):
                canvas.drawRightString(203, y - 12 - 14 * line, f"{text} {number}")
            canvas.drawString(207, y - 12, owner)
            canvas.drawString(304, y - 12, due)
        ruled(canvas, 632, (50, 206, 300, 400))

    (table,) = tables(read(drawn(draw)))
    assert [row[1:] for row in grid(table)] == [["Governor", "May 2026"], ["Deputy", "June 2026"]]


def test_of_two_parts_in_a_column_the_second_begins_where_it_does():
    """There are more columns than the seams show, as of a row below a band of two cells."""

    def line(top, *lefts):
        return strips([Run("Lay tiles.", left, top, left + 60, top + 11) for left in lefts])

    columns = ShownColumns(100, 130, 50, (430,), 550, at_least=True)
    found = broad_heads([*line(110, 54, 204, 434), *line(140, 54), *line(160, 54)], [columns] * 3)
    assert [left for left, _ in found[0].parts] == [54, 204, 434]


def test_a_table_ends_where_the_rules_have_other_seams():
    def draw(canvas):
        headed(canvas, 700, ("Term", "Used", "Meaning"))
        headed(canvas, 560, ("No.", "Who"), (("1", "Governor of the prison"), ("2", "Deputy")), (50, 330, 550))

    first, second = tables(read(drawn(draw)))
    assert grid(first) == [["Term", "Used", "Meaning"], *map(list, ROWS)]
    assert grid(second) == [["No.", "Who"], ["1", "Governor of the prison"], ["2", "Deputy"]]


def test_what_stands_beside_a_table_at_the_foot_of_the_page_says_nothing_of_its_columns():
    def draw(canvas):
        headed(canvas, 700, ("Response", "Number"), (("Agreed", "8"), ("Not agreed", "1")), (50, 150, 220))
        canvas.drawString(400, 40, "4 / 4")

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [["Response", "Number"], ["Agreed", "8"], ["Not agreed", "1"]]


def test_a_cell_that_no_piece_ends_reaches_over_the_rows_beside_it_wherever_its_paragraphs_begin():
    asked = "Share what is known about:"

    def draw(canvas):
        ruled(canvas, 700)
        canvas.drawString(54, 686, asked)
        for number, owner in enumerate(("Governor", "Deputy", "Head")):
            y = 700 - 30 * number
            ruled(canvas, y, BORDERS[1:])
            canvas.drawString(204, y - 14, owner)
            canvas.drawString(304, y - 14, f"Action number {number} will be done by then.")
        canvas.drawString(54, 656, "o lamps")
        canvas.drawString(54, 642, "o phones")
        ruled(canvas, 610)

    (table,) = tables(read(drawn(draw)))
    assert spans(table) == {f"{asked} o lamps o phones": (3, 1)}


def test_the_dots_of_a_dotted_rule_are_no_cells():
    def draw(canvas):
        for y in (700, 680, 660):
            for x in range(50, 550, 6):
                canvas.line(x, y, x + 5, y)
        canvas.drawString(54, 686, "Plans were made with the child, in words that the child would use.")
        canvas.drawString(54, 666, "Transitions were planned early, and with those who would take them on.")

    assert tables(read(drawn(draw))) == []
