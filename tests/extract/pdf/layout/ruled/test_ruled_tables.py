"""Tables whose cells are ruled, in the ways in which makers rule them."""

from __future__ import annotations

import pytest
from drawn_pages import FULL, HEADINGS, drawn, grid, read, spans, tabled, tables

ROWS = (
    HEADINGS,
    (
        "1",
        "Improve the sharing of information between the teams",
        "Agreed",
        "A protocol will be signed by all partners in the region.",
        "Head of Operations",
        "March 2026",
    ),
    ("2", "Train staff", "Partly agreed", "", "", "Complete"),
)
LONG = " ".join(f"word{number}" for number in range(60))


@pytest.mark.parametrize(
    "style",
    [
        FULL,
        (("GRID", (0, 0), (-1, -1), 0.1, "grey"),),
        (("INNERGRID", (0, 0), (-1, -1), 0.5, "black"), ("BOX", (0, 0), (-1, -1), 4, "black")),
        (("GRID", (0, 0), (-1, -1), 0.5, "black", 0, None, None, 2, 1.5),),
        (("INNERGRID", (0, 0), (-1, -1), 0.5, "black"),),
        (("GRID", (0, 0), (-1, -1), 0.5, "black", 0, (2, 2)),),
        (
            ("BACKGROUND", (0, 0), (-1, 0), "navy"),
            ("TEXTCOLOR", (0, 0), (-1, 0), "white"),
            ("GRID", (0, 1), (-1, -1), 0.5, "black"),
        ),
    ],
    ids=["grid", "hairline", "thick box", "double rules", "no outer box", "dashed", "painted head"],
)
def test_cells_are_found_however_they_are_ruled(style):
    (table,) = tables(read(tabled(ROWS, style)))
    assert grid(table) == [list(row) for row in ROWS]
    assert table.width == 6


def test_merged_cells_stand_once_with_their_spans():
    rows = (
        HEADINGS,
        ("The region should:", "", "", "", "", ""),
        ROWS[1],
        ("", "", "", "A second action.", "RPD", "Ongoing"),
        ROWS[2],
    )
    merges = (("SPAN", (0, 1), (-1, 1)), ("SPAN", (0, 2), (0, 3)), ("SPAN", (1, 2), (1, 3)), ("SPAN", (2, 2), (2, 3)))
    (table,) = tables(read(tabled(rows, (*FULL, *merges))))
    assert spans(table) == {"The region should:": (1, 6), "1": (2, 1), ROWS[1][1]: (2, 1), "Agreed": (2, 1)}
    assert grid(table)[3] == ["A second action.", "RPD", "Ongoing"]
    assert table.rows[3].columns == (3, 4, 5)


def test_an_empty_cell_has_its_place():
    (table,) = tables(read(tabled(ROWS)))
    cell = table.rows[2].cells[4]
    owner = table.rows[1].cells[4]
    assert cell.paragraphs == ()
    assert cell.at.page == 1
    assert cell.at.bbox.x0 == owner.at.bbox.x0
    assert cell.at.bbox.top == pytest.approx(owner.at.bbox.bottom)


def test_every_line_of_a_cell_keeps_its_own_box():
    (table,) = tables(read(tabled((HEADINGS, ("1", "", "", LONG, "", "")))))
    text = table.rows[1].cells[3].text
    assert text.value == LONG
    tops = [place.bbox.top for place in text.at]
    assert len(tops) > 3
    assert tops == sorted(tops)
    box = table.rows[1].cells[3].at.bbox
    assert all(box.top <= place.bbox.top and place.bbox.bottom <= box.bottom + 1 for place in text.at)


def _open(canvas, bottom):
    """Three columns, two rows; the last row's verticals run on without a line that closes them."""
    for x in (50, 100, 300, 500):
        canvas.line(x, 100, x, 200)
    for y in (200, 150) if bottom else (150, 100):
        canvas.line(50, y, 500, y)
    for x, word in ((55, "1"), (105, "first"), (305, "second")):
        canvas.drawString(x, 180, word)
        canvas.drawString(x, 130, word + "b")


@pytest.mark.parametrize("bottom", [True, False])
def test_a_border_left_open_at_the_end_of_a_page_is_closed(bottom):
    (table,) = tables(read(drawn(lambda canvas: _open(canvas, bottom))))
    assert grid(table) == [["1", "first", "second"], ["1b", "firstb", "secondb"]]
    assert (table.open_top, table.open_bottom) == (not bottom, bottom)


def test_text_too_long_for_its_cell_stays_with_it():
    def draw(canvas):
        for x in (50, 100, 300):
            canvas.line(x, 100, x, 200)
        for y in (100, 150, 200):
            canvas.line(50, y, 300, y)
        canvas.drawString(55, 180, "unbreakable")
        canvas.drawString(140, 180, "next")
        canvas.drawString(55, 130, "a")
        canvas.drawString(105, 130, "b")

    (table,) = tables(read(drawn(draw)))
    assert grid(table)[0] == ["unbreakable", "next"]


def test_a_chart_is_no_table():
    def draw(canvas):
        for step in range(40):
            canvas.line(50, 100 + 9 * step, 500, 100 + 9 * step)
            canvas.line(50 + 11 * step, 100, 50 + 11 * step, 500)
        for step in range(9):
            canvas.drawString(60, 120 + 40 * step, "these words lie over many lines of the drawing")

    content = read(drawn(draw))
    assert tables(content) == []
    assert sum(block.text.value.count("these words lie over many lines") for block in content.blocks) == 9


def _ruled(canvas, tops):
    for top in tops:
        canvas.line(50, top, 500, top)
    for x in (50, 250, 500):
        canvas.line(x, tops[0], x, tops[-1])


def _painted(canvas, top, bottom):
    canvas.setFillGray(0.8)
    canvas.rect(50, bottom, 450, top - bottom, fill=1, stroke=0)
    canvas.setFillGray(0)


def test_a_painted_head_ends_its_row_where_a_page_has_torn_the_rule_below_it():
    def draw(canvas):
        _painted(canvas, 700, 670)
        _ruled(canvas, (700, 600))
        for x in (55, 255):
            canvas.drawString(x, 680, "Head")
            canvas.drawString(x, 640, "the rest of a row")

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [["Head", "Head"], ["the rest of a row"] * 2]


def test_a_painted_head_and_a_painted_band_are_rows_of_one_table():
    def draw(canvas):
        for top, bottom in ((700, 680), (640, 620)):
            _painted(canvas, top, bottom)
        for tops in ((680, 660, 640), (620, 600, 580)):
            _ruled(canvas, tops)
            for top in tops[:-1]:
                canvas.drawString(55, top - 14, "left")
                canvas.drawString(255, top - 14, "right")
        canvas.drawString(55, 686, "The board should do all of this:")
        canvas.drawString(55, 626, "Courts and custody")

    (table,) = tables(read(drawn(draw)))
    assert [row[0] for row in grid(table) if len(row) == 1] == [
        "The board should do all of this:",
        "Courts and custody",
    ]


def test_a_painted_band_between_two_halves_of_a_table_is_a_row_of_it():
    def draw(canvas):
        _painted(canvas, 650, 630)
        for tops in ((700, 675, 650), (630, 605, 580)):
            _ruled(canvas, tops)
            for top in tops[:-1]:
                canvas.drawString(55, top - 17, "left")
                canvas.drawString(255, top - 17, "right")
        canvas.drawString(55, 636, "Courts and custody")

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [["left", "right"]] * 2 + [["Courts and custody"]] + [["left", "right"]] * 2
    assert spans(table) == {"Courts and custody": (1, 2)}


def test_rows_that_nothing_rules_apart_are_parted_by_white():
    """All columns are ruled, and the head; the first column counts."""
    rows = (
        HEADINGS,
        ("1", "Share information between teams", "Agreed", "Sign a protocol.", "Head of Operations", "March 2026"),
        ("2", "Train all staff in the new process and keep a record of it", "Agreed",
         "Train them in groups of ten, each led by a manager.", "Head of Learning", "May 2026"),
    )  # fmt: skip
    style = [("BOX", (0, 0), (-1, -1), 0.5, "black"), ("LINEBELOW", (0, 0), (-1, 0), 0.5, "black")]
    (table,) = tables(read(tabled(rows, [*style, ("LINEAFTER", (0, 0), (-1, -1), 0.5, "black")])))
    assert grid(table) == [list(row) for row in rows]


def _painted_cells(canvas, top, bottom, texts, font="Helvetica", *, left=50):  # noqa: PLR0913 - places all
    """A row of cells without rules, each 150 points broad and painted for itself."""
    canvas.setFont(font, 11)
    for number, text in enumerate(texts):
        x = left + 150 * number
        canvas.setFillGray(0.9)
        canvas.rect(x, bottom, 150, top - bottom, fill=1, stroke=0)
        canvas.setFillGray(0)
        canvas.drawString(x + 5, top - 14, text)


@pytest.mark.parametrize("heads", [False, True])
def test_a_white_row_between_painted_ones_is_a_row_across_them_unless_another_table_begins_below(heads):
    def draw(canvas):
        for top in (700, 680):
            _painted_cells(canvas, top, top - 20, ("Open a clinic", "The matron", "May 2024"))
        canvas.drawString(55, 646, "We can't agree all of it, for the money is spent until the spring.")
        canvas.drawString(55, 632, "We shall ask again.")
        below = ("Step", "Lead", "Date") if heads else ("Close the old one", "The dean", "June 2024")
        _painted_cells(canvas, 620, 600, below, "Helvetica-Bold" if heads else "Helvetica")
        _painted_cells(canvas, 600, 580, ("Paint the new one", "The dean", "July 2024"))
        _painted_cells(canvas, 580, 560, ("Furnish it", "The dean", "July 2024"))

    found = tables(read(drawn(draw)))
    if heads:
        assert [len(table.rows) for table in found] == [2, 3]
    else:
        (table,) = found
        assert [len(row) for row in grid(table)] == [3, 3, 1, 3, 3, 3]
        assert next(iter(spans(table).values())) == (1, 3)


HEADS, STEP = ("Step", "Lead", "Date"), ("Open a clinic", "The matron", "May 2024")


def _painted_rows(canvas, top, rows):
    for number, row in enumerate(rows):
        _painted_cells(
            canvas, top - 20 * number, top - 20 * number - 20, row, "Helvetica-Bold" if row is HEADS else "Helvetica"
        )


@pytest.mark.parametrize("above", [(STEP,), (HEADS, STEP)], ids=["the rest of one", "a head and a row"])
def test_painted_tables_with_text_between_them_are_tables_each_however_few_rows_a_page_leaves_of_one(above):
    def draw(canvas):
        _painted_rows(canvas, 760, above)
        canvas.drawString(55, 690, "Recommendation 4")
        canvas.drawString(55, 670, "Open more clinics for all who live on the wings, and see that they are not closed.")
        canvas.drawString(55, 650, "Response: Agreed")
        _painted_rows(canvas, 630, (HEADS, STEP, STEP, STEP))

    assert [grid(table) for table in tables(read(drawn(draw)))] == [
        [list(row) for row in above],
        [list(HEADS), *[list(STEP)] * 3],
    ]


def test_painted_tables_with_a_white_head_between_them_are_tables_each():
    reason = ("It can be done only in part, as there is no money for all", "of it.")

    def draw(canvas):
        canvas.setFillGray(0.8)
        for left, right, top, bottom in ((50, 200, 760, 680), (200, 500, 760, 720)):
            canvas.rect(left, bottom, right - left, top - bottom, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(55, 746, "Buy new boilers.")
        for number, line in enumerate(reason):
            canvas.drawString(205, 746 - 13 * number, line)
        for top in (720, 700):
            _painted_cells(canvas, top, top - 20, STEP[1:], left=200)
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(55, 666, "The board should:")
        for x, text in zip((55, 205, 355), HEADS, strict=True):
            canvas.drawString(x, 640, text)
        _painted_rows(canvas, 630, (STEP, STEP, STEP))

    upper, lower = tables(read(drawn(draw)))
    assert grid(upper) == [["Buy new boilers.", " ".join(reason)], list(STEP[1:]), list(STEP[1:])]
    assert grid(lower) == [list(HEADS), *[list(STEP)] * 3]


def test_painted_rows_between_white_ones_are_no_tables_by_themselves():
    def draw(canvas):
        _painted_rows(canvas, 760, (HEADS, STEP, STEP))
        for x, text in zip((55, 205, 355), STEP, strict=True):
            canvas.drawString(x, 686, text)
        _painted_rows(canvas, 680, (STEP, STEP, STEP))

    (table,) = tables(read(drawn(draw)))
    assert len(table.rows) == 7


def test_a_cell_that_spans_columns_ends_where_their_lines_begin_though_a_page_cuts_the_row_below_it():
    def draw(canvas):
        for y in (700, 660):
            canvas.line(50, y, 530, y)
        for x in (50, 90, 250, 530):
            canvas.line(x, 700, x, 560)
        for x in (390, 460):
            canvas.line(x, 700, x, 660)
            canvas.line(x, 620, x, 560)
        for top, row in (
            (700, ("1", "Mend it", "It was mended.", "The dean", "May")),
            (610, ("", "", "It will be paid for.", "The board", "June")),
        ):
            for x, text in zip((55, 95, 255, 395, 465), row, strict=True):
                canvas.drawString(x, top - 20, text)
        for x, text in ((55, "2"), (95, "Buy it"), (255, "We can't buy all of it, for there is no money.")):
            canvas.drawString(x, 640, text)

    (table,) = tables(read(drawn(draw)))
    assert grid(table)[1:] == [
        ["2", "Buy it", "We can't buy all of it, for there is no money."],
        ["It will be paid for.", "The board", "June"],
    ]
    assert spans(table)["Buy it"] == (2, 1)


def test_a_box_with_round_corners_within_another_divides_nothing():
    def draw(canvas):
        canvas.rect(50, 600, 480, 100)
        for x in (400, 490):
            canvas.line(x, 675, x, 685)
        for y in (670, 690):
            canvas.line(405, y, 485, y)
        for x, y, text in (
            (60, 676, "Rule 4"),
            (420, 676, "Agreed"),
            (60, 650, "Keep the wings warm in the winter months."),
        ):
            canvas.drawString(x, y, text)

    assert tables(read(drawn(draw))) == []


def test_rules_below_a_painted_head_part_rows_whose_columns_only_the_head_shows():
    asked = ("Were the men who came by night asked what they needed, by somebody who", "had the time to hear it?")
    rows = [("Key data", "% yes"), *((" ".join((*asked, f"({number})")), f"{number}%") for number in (92, 77, 69))]
    style = [("BACKGROUND", (column, 0), (column, 0), "lightgrey") for column in (0, 1)]
    style += [("LINEBELOW", (0, 0), (-1, -1), 0.5, "grey"), ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]
    (table,) = tables(read(tabled(rows, style, widths=(300, 80))))
    assert grid(table) == [list(row) for row in rows]


def test_the_rule_that_closes_such_a_table_may_be_broader():
    rows = [("Answer", "Number"), ("Agreed", "4"), ("Not agreed", "2"), ("Total", "6")]

    def draw(canvas):
        canvas.setFillGray(0.9)
        for left, right in ((50, 200), (200, 320)):
            canvas.rect(left, 680, right - left, 20, fill=1, stroke=0)
        canvas.setFillGray(0)
        for index, row in enumerate(rows):
            for x, text in zip((55, 205), row, strict=True):
                canvas.drawString(x, 686 - 20 * index, text)
            canvas.setLineWidth(2 if index == len(rows) - 1 else 0.5)
            canvas.line(50, 680 - 20 * index, 320, 680 - 20 * index)

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [list(row) for row in rows]


def _lattice(canvas, xs, ys):
    for x in xs:
        canvas.line(x, ys[0], x, ys[-1])
    for y in ys:
        canvas.line(xs[0], y, xs[-1], y)


def test_the_ground_of_a_cut_cell_may_end_with_its_text_and_ends_no_row():
    def draw(canvas):
        canvas.setFillGray(0.9)
        for left, right, bottom in ((50, 100, 680), (100, 300, 660), (300, 400, 600), (400, 500, 600)):
            canvas.rect(left, bottom, right - left, 700 - bottom, fill=1, stroke=0)
        canvas.setFillGray(0)
        _lattice(canvas, (50, 100, 300, 400, 500), (700, 600, 580, 560))
        for x, text in zip((55, 105, 305, 405), ("2", "Open the library", "Librarian", "May 2026"), strict=True):
            canvas.drawString(x, 686, text)
        canvas.drawString(105, 670, "in the evenings.")
        canvas.drawString(55, 586, "3")
        canvas.drawString(55, 566, "4")

    (table,) = tables(read(drawn(draw)))
    assert [row[0] for row in grid(table)] == ["2", "3", "4"]
    assert grid(table)[0][1] == "Open the library in the evenings."


@pytest.mark.parametrize("even", [True, False])
def test_a_justified_line_runs_on_over_a_border_between_two_of_its_words(even):
    def draw(canvas):
        _lattice(canvas, (50, 200, 300), (700, 680))
        _lattice(canvas, (50, 300), (680, 640))
        _lattice(canvas, (50, 200, 300), (640, 620))
        x = 55
        for word, gap in zip(("Mend", "each", "roof", "that"), (30, 30 if even else 20, 30, 30), strict=True):
            canvas.drawString(x, 666, word)
            x += canvas.stringWidth(word) + gap
        canvas.drawString(55, 652, "lets in rain.")
        canvas.drawString(55, 626, "Governor")

    words = [cell for row in grid(tables(read(drawn(draw)))[0]) for cell in row]
    assert ("Mend each roof that lets in rain." in words) is even


def test_a_slash_at_a_lines_end_belongs_to_its_cell_though_it_stands_on_the_border():
    def draw(canvas):
        _lattice(canvas, (50, 150, 300), (700, 660, 640))
        canvas.drawString(55, 686, "Governor and all")
        canvas.drawString(149, 686, "/")
        canvas.drawString(55, 672, "Chaplain")
        canvas.drawString(170, 686, "May 2026")
        canvas.drawString(55, 646, "Dean")
        canvas.drawString(170, 646, "June 2026")

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [["Governor and all / Chaplain", "May 2026"], ["Dean", "June 2026"]]


def test_numbers_within_the_text_of_a_merged_cell_part_nothing():
    def draw(canvas):
        _lattice(canvas, (50, 250, 400), (700, 640))
        canvas.line(250, 670, 400, 670)
        for x, word in ((55, "Recommendation"), (150, "1")):
            canvas.drawString(x, 686, word)
        for x, word in ((55, "Wash"), (90, "them"), (125, "by"), (145, "2026.")):
            canvas.drawString(x, 656, word)
        canvas.drawString(255, 686, "Buy soap.")
        canvas.drawString(255, 656, "Heat water.")

    (table,) = tables(read(drawn(draw)))
    assert grid(table) == [["Recommendation 1 | Wash them by 2026.", "Buy soap."], ["Heat water."]]
