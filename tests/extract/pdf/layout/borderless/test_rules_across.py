"""Tables with nothing but rules across them and bands of text between their rows, as LaTeX sets long ones."""

from __future__ import annotations

from drawn_pages import drawn, grid, outline, read, tables

HEADS = ("Ref", "Action", "Evidence", "Owner", "Due date")
LEFTS = (50, 90, 260, 345, 470)
ROWS = (
    ("1(i)", "Mend the showers on each wing.", "Photographs", "Estates and Works Manager", "31 January 2031"),
    ("1(ii)", "Lay tiles in all of the recesses.", "Invoices", "Estates and Works Manager", "29 March 2031"),
)


def page(canvas, *, below=()):
    """Headings between two rules, bands of text, two rows with a rule below each, and what stands `below` at x."""
    canvas.setFont("Helvetica", 9)
    for index in range(5):
        canvas.drawString(
            50, 800 - 12 * index, f"Line {index} of the text that stands above the table and says what it is."
        )
    canvas.setFont("Helvetica-Bold", 9)
    _row(canvas, 720, HEADS)
    _rule(canvas, 731)
    _rule(canvas, 716)
    canvas.setFont("Helvetica", 9)
    canvas.drawString(50, 700, "Recommendation 1. Make sure that the showers are in good order and stay so.")
    canvas.drawString(50, 688, "Response: Agreed")
    for index, row in enumerate(ROWS):
        _rule(canvas, 684 - 15 * index)
        _row(canvas, 673 - 15 * index, row)
    _rule(canvas, 654)
    for index, (x, words) in enumerate(below):
        canvas.drawString(x, 642 - 24 * index, words)


def _row(canvas, y, values):
    for x, value in zip(LEFTS, values, strict=True):
        canvas.drawString(x, y, value)


def _rule(canvas, y):
    canvas.line(48, y, 540, y)


WHOLE = [
    list(HEADS),
    ["Recommendation 1. Make sure that the showers are in good order and stay so."],
    ["Response: Agreed"],
    *map(list, ROWS),
]


def test_a_rule_ends_each_cell_however_full_its_lines_are_and_lines_that_run_across_are_rows():
    (table,) = tables(read(drawn(page)))
    assert grid(table) == WHOLE


def test_a_rule_below_a_full_line_across_ends_its_row():
    full = (
        "2. Dig the drains on each side of the yard, and tell those who live in the huts beside it why it is done now."
    )
    last = ("2(i)", "Dig the drains.", "Invoices", "Governor", "1 May 2031")

    def draw(canvas):
        page(canvas)
        canvas.drawString(50, 643, full)
        _rule(canvas, 640)
        canvas.drawString(50, 631, "Response: Agreed")
        _rule(canvas, 627)
        _row(canvas, 616, last)
        _rule(canvas, 612)

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [*WHOLE, [full], ["Response: Agreed"], list(last)]


def test_what_stands_below_the_last_rule_and_begins_no_row_is_not_in_the_table():
    content = read(drawn(lambda canvas: page(canvas, below=((472, "turn the page"), (262, "1")))))
    assert grid(tables(content)[0]) == WHOLE
    assert outline(content)[-2:] == ["turn the page", "1"]


def test_a_row_without_a_rule_below_it_stays_in_the_table():
    last = ("1(iii)", "Dig the drains.", "Invoices", "Governor", "1 May 2031")

    def draw(canvas):
        page(canvas)
        _row(canvas, 643, last)

    assert grid(tables(read(drawn(draw)))[0]) == [*WHOLE, list(last)]


def test_headings_between_two_rules_are_a_row_though_more_text_follows_than_a_row_across_has():
    def draw(canvas):
        for index in range(5):
            canvas.drawString(50, 800 - 14 * index, f"Line {index} of what stands above the table.")
        canvas.setFont("Helvetica-Bold", 9)
        _row(canvas, 700, HEADS)
        _rule(canvas, 711)
        _rule(canvas, 696)
        canvas.setFont("Helvetica", 9)
        for index in range(12):
            canvas.drawString(
                50, 680 - 12 * index, f"Line {index} of what is asked, which goes on and on across the columns."
            )
        for index, row in enumerate(ROWS):
            _rule(canvas, 540 - 15 * index)
            _row(canvas, 529 - 15 * index, row)
        _rule(canvas, 510)

    assert grid(tables(read(drawn(draw)))[0]) == [list(HEADS)]


def test_a_rule_across_the_broadest_column_alone_parts_its_cells_beside_merged_ones():
    columns = ((50, "1", 0), (90, "Mend the showers.", 0), (380, "Governor", 0), (470, "May 2031", 0))
    columns += ((50, "2", 40), (90, "Open the hall.", 40), (380, "Librarian", 40), (470, "June 2031", 40))
    actions = (
        "Tiles will be laid in all of the recesses.",
        "Pipes will be mended before the winter.",
        "It will open.",
    )

    def draw(canvas):
        canvas.setFont("Helvetica-Bold", 9)
        heads = ("No.", "Recommendation", "Action taken", "Owner", "Target date")
        for x, head in zip((50, 90, 180, 380, 470), heads, strict=True):
            canvas.drawString(x, 720, head)
        canvas.setFont("Helvetica", 9)
        for x, words, down in columns:
            canvas.drawString(x, 700 - down, words)
        for index, action in enumerate(actions):
            canvas.drawString(180, 700 - 20 * index, action)
        for y, left in ((731, 48), (716, 48), (690, 178), (672, 48), (650, 48)):
            canvas.line(left, y, 376 if left > 48 else 540, y)

    (table,) = tables(read(drawn(draw)))
    assert [[cell for cell in row if cell in actions] for row in grid(table)] == [[], *([action] for action in actions)]
