"""Tables by the tags of a file, on pages where nothing is ruled or painted."""

from __future__ import annotations

import pytest
from drawn_pages import grid

from apparse.blocks import Table
from apparse.extract.pdf.layout.marked.tables import MOST_CELLS, marked_tables
from apparse.extract.pdf.layout.reading_order import LastTable, blocks
from apparse.extract.pdf.page import Edge, MarkedCell, Page, Run
from apparse.location import BBox

LETTER, LINE = 4.0, 10.0
"""Points: how broad a letter is set here, and how high a line."""
GONE = ()
"""A cell that prints nothing on this page."""
HEADS = (("No.", 50, 100), ("Action", 100, 100), ("Owner", 300, 100), ("By", 400, 100))


def words(text, x, top):
    """The runs of a line: one a word."""
    for word in text.split():
        yield Run(word, x, top, x + LETTER * len(word), top + LINE)
        x += LETTER * (len(word) + 1)


def cell(text="", x=0.0, top=0.0, colspan=1, rowspan=1):
    if not text:
        return MarkedCell(None, colspan, rowspan)
    return MarkedCell(BBox(x, top, x + LETTER * len(text), top + LINE), colspan, rowspan)


def read(*marked, loose=(), known=(), edges=()):
    """What a page says whose words are those of these marked tables, and of loose lines."""
    lines = [part[:3] for table in marked for row in table for part in row if part] + list(loose)
    runs = tuple(run for line in lines for run in words(*line))
    told = tuple(tuple(tuple(cell(*part) for part in row) for row in table) for table in marked)
    found, last = blocks(Page(1, 595, 842, runs, edges, marked=told), LastTable(known, marked=True))
    return found, last.columns


def rows(found):
    """What the tables say: of each row the cells that begin in it."""
    return [grid(block) for block in found if isinstance(block, Table)]


def spans(found):
    """Of each table the cells that span more than one row or column."""
    return [
        [
            (one.text.value, one.colspan, one.rowspan)
            for row in table.rows
            for one in row.cells
            if one.colspan + one.rowspan > 2
        ]
        for table in found
        if isinstance(table, Table)
    ]


def test_cells_are_those_of_the_tags_however_close_they_stand():
    table = (
        HEADS,
        (("1", 50, 120), ("Train the staff of both", 100, 120), ("Head of Skills", 218, 120), ("May 2025", 400, 120)),
        (("2", 50, 130), ("Buy a second van", 100, 130), ("Head of Stores", 300, 130), ("July 2025", 400, 130)),
    )
    found, _ = read(table)
    assert rows(found) == [
        [
            ["No.", "Action", "Owner", "By"],
            ["1", "Train the staff of both", "Head of Skills", "May 2025"],
            ["2", "Buy a second van", "Head of Stores", "July 2025"],
        ]
    ]


def test_a_merged_cell_stands_over_its_rows_wherever_its_words_are_set():
    table = (
        HEADS,
        (
            ("1", 50, 136, 1, 2),
            ("Train the staff", 100, 120),
            ("Head of Skills", 300, 130, 1, 2),
            ("May 2025", 400, 120),
        ),
        (("Buy a second van", 100, 140), ("July 2025", 400, 140)),
    )
    found, _ = read(table)
    assert spans(found) == [[("1", 1, 2), ("Head of Skills", 1, 2)]]


def test_a_merged_cell_that_has_rows_on_the_page_before_ends_at_the_next_one():
    table = (
        ((GONE), (GONE), ("its governor.", 300, 100, 1, 3), GONE),
        (("Buy a second van", 100, 120), ("July 2025", 400, 120)),
        (("2", 50, 140), ("Train the staff", 100, 140), ("Head of Skills", 300, 140), ("May 2025", 400, 140)),
    )
    found, _ = read(table)
    assert spans(found) == [[("its governor.", 1, 2)]]


def test_what_a_page_has_left_of_merged_cells_alone_is_of_the_row_that_begins_beside_it():
    table = (
        (GONE, ("and a van.", 100, 100, 1, 3), GONE, GONE),
        (("Sell the bus", 250, 100), ("July 2025", 400, 100)),
        (("Buy a van", 250, 120), ("May 2026", 400, 120)),
        (("2", 50, 140), ("Train all", 100, 140), ("Hold a class", 250, 140), ("May 2025", 400, 140)),
    )
    found, _ = read(table)
    assert rows(found)[0][:2] == [["", "and a van.", "Sell the bus", "July 2025"], ["", "Buy a van", "May 2026"]]
    assert spans(found) == [[("and a van.", 1, 2)]]


def test_a_merged_cell_that_claims_rows_which_print_nothing_here_ends_above_the_next():
    """Its words end below those of its row, and above the next."""
    table = (
        (("1", 50, 100, 1, 3), ("Buy a van", 120, 100)),
        (("2", 50, 130), ("Sell a van", 120, 130)),
    )
    tall = [[cell(*part) for part in row] for row in table]
    tall[0][0] = tall[0][0]._replace(bbox=BBox(50, 100, 95, 122))
    runs = [*words("1", 50, 100), *words("goes on", 50, 112), *words("Buy a van", 120, 100)]
    runs += [*words("2", 50, 130), *words("Sell a van", 120, 130)]
    found, _ = blocks(Page(1, 595, 842, tuple(runs), marked=(tuple(map(tuple, tall)),)))
    assert rows(found) == [[["1 goes on", "Buy a van"], ["2", "Sell a van"]]]


def test_a_cell_spans_what_it_claims_though_its_words_are_short():
    table = (
        HEADS,
        (("The region should:", 50, 120, 4),),
        (("1", 50, 140), ("Buy a van", 100, 140), ("Head of Stores", 300, 140)),
    )
    found, _ = read(table)
    assert spans(found) == [[("The region should:", 4, 1)]]


def test_a_cell_spans_what_its_words_reach_into_though_it_claims_nothing():
    table = (
        HEADS,
        (("A reason that is long enough, set in one line, to reach into the next two columns", 100, 120),),
        (("1", 50, 140), ("Buy a van", 100, 140), ("Head of Stores", 300, 140), ("May 2025", 400, 140)),
    )
    found, _ = read(table)
    assert spans(found) == [
        [("A reason that is long enough, set in one line, to reach into the next two columns", 3, 1)]
    ]


def test_a_spanning_cell_may_begin_and_end_beyond_the_words_of_all_columns():
    table = (
        (("No.", 50, 100), ("State", 100, 100)),
        (("A sentence that is broader than all columns", 40, 120, 2),),
        (("1", 55, 140), ("Done", 100, 140)),
    )
    found, _ = read(table)
    assert rows(found)[0][1] == ["A sentence that is broader than all columns"]


def test_a_head_in_the_middle_and_values_at_the_left_are_one_column_by_their_order():
    table = ((("Published", 120, 100), ("Submitted", 320, 100)), (("5 May 2025", 50, 120), ("9 July 2025", 250, 120)))
    found, _ = read(table)
    assert rows(found) == [[["Published", "Submitted"], ["5 May 2025", "9 July 2025"]]]


def test_a_head_with_nothing_below_it_goes_with_the_column_beside_it_that_has_none():
    """So it is where empty cells are no part of the tree, and no row has as many cells as the head."""
    table = (
        (("Number of it", 70, 100), ("Action", 160, 100), ("Owner", 300, 100)),
        (("1", 50, 120), ("Buy a van", 160, 120)),
        (("2", 50, 140), ("Sell a van", 160, 140)),
    )
    found, _ = read(table)
    assert rows(found)[0][:2] == [["Number of it", "Action", "Owner"], ["1", "Buy a van", ""]]


def test_a_head_that_is_printed_again_untold_stands_above_its_table():
    known = [(50.0, 65.0), (100.0, 215.0), (300.0, 370.0), (400.0, 440.0)]
    table = ((("2", 50, 122), ("Buy a second van", 100, 122), ("Head of Stores", 300, 122), ("July 2025", 400, 122)),)
    found, _ = read(table, loose=HEADS, known=known)
    assert rows(found) == [[["No.", "Action", "Owner", "By"], ["2", "Buy a second van", "Head of Stores", "July 2025"]]]


def test_headings_that_are_printed_again_may_reach_over_several_columns():
    known = [(50.0, 120.0), (150.0, 240.0), (300.0, 370.0), (400.0, 440.0)]
    heads = [("Advice", 50, 90), ("The plan of the region", 270, 90)]
    heads += [(text, x, 102) for text, x in (("No.", 50), ("Action", 150), ("Owner", 300), ("By", 400))]
    table = ((("2", 50, 122), ("Buy a van", 150, 122), ("Head of Stores", 300, 122), ("July 2025", 400, 122)),)
    found, _ = read(table, loose=heads, known=known)
    assert rows(found)[0][:2] == [["Advice", "The plan of the region", ""], ["No.", "Action", "Owner", "By"]]
    assert spans(found) == [[("The plan of the region", 2, 1)]]


def test_headings_that_stand_close_are_parted_where_the_columns_are():
    known = [(50.0, 65.0), (100.0, 215.0), (220.0, 280.0), (400.0, 440.0)]
    heads = [("No.", 50, 100), ("What we are going to do for it", 100, 100), ("Owner", 222, 100), ("By", 400, 100)]
    table = ((("2", 50, 122), ("Buy a second van", 100, 122), ("Head of Stores", 222, 122), ("July 2025", 400, 122)),)
    found, _ = read(table, loose=heads, known=known)
    assert rows(found)[0][0] == ["No.", "What we are going to do for it", "Owner", "By"]


def test_a_running_head_above_the_headings_is_none_of_them():
    known = [(50.0, 65.0), (100.0, 215.0), (300.0, 370.0), (400.0, 440.0)]
    table = ((("2", 50, 122), ("Buy a second van", 100, 122), ("Head of Stores", 300, 122), ("July 2025", 400, 122)),)
    found, _ = read(table, loose=[("OFFICIAL", 110, 72), *HEADS], known=known)
    assert rows(found)[0][0] == ["No.", "Action", "Owner", "By"]


def test_text_between_marked_tables_is_in_no_column_of_the_page_before():
    known = [(50.0, 65.0), (100.0, 215.0), (300.0, 370.0)]
    row = (("2", 50, 60), ("Buy a second van", 100, 60), ("Head of Stores", 300, 60))
    lower = tuple((text, x, 200) for text, x, _ in row)
    text = [("Recommendation 3", 50, 100), ("Mend the roof of the", 50, 112), ("house", 50, 124)]
    found, _ = read((row,), (lower,), loose=text, known=known)
    assert [block.text.value for block in found if not isinstance(block, Table)] == [
        "Recommendation 3 Mend the roof of the house"
    ]


def test_the_rest_of_one_cell_stands_in_the_columns_that_are_known():
    first, columns = read(
        (HEADS, (("1", 50, 120), ("Train the staff", 100, 120), ("Head of Skills", 300, 120), ("May", 400, 120)))
    )
    found, last = read(((("and of their managers.", 100, 60),),), known=columns)
    assert rows(first)[0][1] == ["1", "Train the staff", "Head of Skills", "May"]
    assert rows(found) == [[["", "and of their managers.", "", ""]]]
    assert len(last) == len(columns) == 4


def test_a_table_that_ends_on_its_page_leaves_no_columns_behind():
    said = (
        "Readers may ask for a copy",
        "in Welsh or",
        "in large print from the office that is named below,",
        "or write to",
        "the board.",
    )
    text = [(line, 50, 200 + 12 * number) for number, line in enumerate(said)]
    _, last = read((HEADS, (("1", 50, 120), ("Buy a van", 100, 120))), loose=text)
    assert last == ()


@pytest.mark.parametrize(
    "table",
    [
        ((("1", 50, 140), ("Second", 100, 140)), (("2", 50, 120), ("First", 100, 120))),
        ((("1", 50, 120), ("First", 100, 120)), (("2", 50, 120), ("Second", 100, 120))),
    ],
    ids=["rows in another order than they stand", "rows that overlap"],
)
def test_tags_that_the_page_contradicts_are_not_followed(table):
    told, _ = read(table)
    untold, _ = read(loose=[part for row in table for part in row])
    assert told == untold


def test_cells_that_rules_show_as_well_are_as_large_as_their_rules():
    table = ((("No.", 50, 100), ("Action", 100, 100)), (("1", 50, 120), ("Buy a van", 100, 120)))
    lying = [Edge.lying(y, 40, 300) for y in (95, 115, 135)]
    standing = [Edge.standing(x, 95, 135) for x in (40, 90, 300)]
    found, last = read(table, edges=(*lying, *standing))
    boxes = [one.at.bbox for row in found[0].rows for one in row.cells]
    assert boxes[-1] == BBox(90, 115, 300, 135)
    assert len(last) == 2  # the next page may tear a row of it


def test_what_a_frame_holds_is_read_by_the_tags_where_the_rules_show_other_cells():
    table = ((("No.", 50, 100), ("Action", 100, 100)), (("1", 50, 120), ("Buy a van", 100, 120)))
    frame = [Edge.lying(95, 40, 300), Edge.lying(135, 40, 300), Edge.standing(40, 95, 135), Edge.standing(300, 95, 135)]
    found, _ = read(table, edges=tuple(frame))
    assert rows(found) == [[["No.", "Action"], ["1", "Buy a van"]]]


def test_text_that_shares_a_frame_with_a_table_of_the_tags_is_no_table():
    table = ((("No.", 50, 120), ("Action", 100, 120)), (("1", 50, 140), ("Buy a van", 100, 140)))
    rules = [Edge.lying(y, 40, 300) for y in (95, 115, 155)] + [Edge.standing(x, 95, 155) for x in (40, 300)]
    found, _ = read(table, loose=[("Recommendation 6: attend to the housing.", 50, 100)], edges=tuple(rules))
    assert rows(found) == [[["No.", "Action"], ["1", "Buy a van"]]]
    assert "Recommendation 6: attend to the housing." in [
        block.text.value for block in found if not isinstance(block, Table)
    ]


def test_the_last_row_of_a_table_that_rules_show_heads_none_right_below():
    upper = ((("No.", 50, 100), ("Action", 100, 100)), (("1", 50, 120), ("Buy a van", 100, 120)))
    lower = ((("2", 50, 140), ("Sell a van", 100, 140)), (("3", 50, 160), ("Mend a van", 100, 160)))
    lying = [Edge.lying(y, 40, 300) for y in (95, 115, 135)]
    standing = [Edge.standing(x, 95, 135) for x in (40, 90, 300)]
    found, _ = read(upper, lower, edges=(*lying, *standing))
    assert rows(found) == [[["No.", "Action"], ["1", "Buy a van"]], [["2", "Sell a van"], ["3", "Mend a van"]]]


def test_a_table_of_more_cells_than_a_page_has_room_for_is_not_followed():
    row = [("a", 20 + 8 * column, 0) for column in range(50)]
    table = tuple(tuple((text, x, 20 + 12 * number) for text, x, _ in row) for number in range(MOST_CELLS // 50))
    larger = (*table, table[-1][:1])
    for marked, followed in ((table, 1), (larger, 0)):
        page = Page(1, 595, 842, (), marked=(tuple(tuple(cell(*part) for part in row) for row in marked),))
        assert len(marked_tables(page, (), (), ()).filled.tables) == followed
