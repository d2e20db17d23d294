"""Values behind labels in one line are text, however often they stand below each other."""

from __future__ import annotations

from drawn_pages import drawn, grid, outline, read, tables

OWNER, DUE = "Owner: Head of Resettlement", "Target date: March 2031"


def line(canvas, y, *parts):
    for x, text in zip((80, 260), parts, strict=False):
        canvas.drawString(x, y, text)


def test_owner_and_date_behind_labels_make_no_table_with_the_lines_between():
    def draw(canvas):
        line(canvas, 760, OWNER, DUE)
        line(canvas, 740, "Action 2: Guidance for prisons will be put into one paper and will be put")
        line(canvas, 726, "on the intranet.")
        line(canvas, 712, OWNER, DUE)
        line(canvas, 692, "Action 3: A helper will be named.")
        line(canvas, 678, OWNER, DUE)

    assert outline(read(drawn(draw))) == [
        f"{OWNER} {DUE}",
        "Action 2: Guidance for prisons will be put into one paper and will be put on the intranet.",
        f"{OWNER} {DUE}",
        "Action 3: A helper will be named.",
        f"{OWNER} {DUE}",
    ]


def test_values_that_go_on_in_the_next_line_are_told_by_their_columns():
    def draw(canvas):
        for y in (760, 720):
            line(canvas, y, "Owner: Head of Resettlement", "Target date: March 2031, if the")
            line(canvas, y - 13, "and Deputy Governor", "board agrees")

    (table,) = tables(read(drawn(draw)))
    assert grid(table)[0] == [
        "Owner: Head of Resettlement and Deputy Governor",
        "Target date: March 2031, if the board agrees",
    ]


def test_nor_do_they_where_labels_and_values_stand_apart_below_items_of_a_list():
    def draw(canvas):
        for y, action in (
            (760, "Guidance for all of the prisons will be put into one paper."),
            (720, "A leader will be named."),
        ):
            for x, text in ((64, "•"), (80, action)):
                canvas.drawString(x, y, text)
            for x, text in ((80, "Owner:"), (125, "Head of Resettlement"), (300, "Due:"), (340, "March 2031")):
                canvas.drawString(x, y - 14, text)

    assert outline(read(drawn(draw))) == [
        "• Guidance for all of the prisons will be put into one paper.",
        "Owner: Head of Resettlement Due: March 2031",
        "• A leader will be named.",
        "Owner: Head of Resettlement Due: March 2031",
    ]


def test_what_bars_part_in_a_line_is_text():
    def draw(canvas):
        for y, parts in (
            (760, ("1.1 Leadership – Good", "1.2 Staff – Good", "1.3 Sites – Requires")),
            (747, ("improvement",)),
            (727, ("Of services:",)),
            (700, ("2.1 Safety of the public – Good", "2.2 Work – Good")),
        ):
            x = 80
            for place, text in enumerate(parts):
                if place:
                    canvas.drawString(x + 12, y, "|")
                    x += 27
                canvas.drawString(x, y, text)
                x += canvas.stringWidth(text)

    assert outline(read(drawn(draw))) == [
        "1.1 Leadership – Good | 1.2 Staff – Good | 1.3 Sites – Requires improvement",
        "Of services:",
        "2.1 Safety of the public – Good | 2.2 Work – Good",
    ]


def test_bars_that_stand_below_each_other_part_the_columns_of_a_table():
    def draw(canvas):
        for y in (760, 740, 720):
            for x, text in ((80, f"Row {y}"), (160, "|"), (180, f"Owner {y}"), (280, "|"), (300, f"May {y}")):
                canvas.drawString(x, y, text)

    assert len(tables(read(drawn(draw)))) == 1
