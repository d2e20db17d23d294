"""Tables of text laid out by blanks, whose lines stand equally close."""

import pytest
from growth import assert_no_squared_growth

import apparse
from apparse import Source
from apparse.extract.laid_repeated import repeated
from apparse.extract.laid_tables import laid_tables

HEAD = """\
1. Rec  2. Recommendation       3. Agreed/     4. Response                              5. Owner                6. Target
No                              Not agreed     Action taken or planned                                          date
"""
SHOWERS = """\
1       Mend the showers on     Agreed         Tiles will be laid in the showers of     Head of Works           May 2025
        all wings.                             each wing.
                                               Pipes will be mended.                    Works and Estates       June 2025
                                                                                        Manager
"""
LIBRARY = """\
2       Open a library that     Agreed         Shelves will be bought for the room      Head of Learning        July 2025
        is staffed on each                     beside the chapel.
        day of the week, also                  A prisoner will be paid to look after    Governor                August
        in the evening                         the books.                                                       2025
"""
LAMPS = "3       Light the lamps.        Agreed         Lamps will be lit.                       Governor                May 2025\n"
TITLE = "Action plan: HMP Lowmoor Fen\nAction plan submitted: 3 March 2025\n\n"


def rows(text):
    """The lines at which the rows of the tables begin, with the columns that go on there."""
    return [
        [(row.start, sorted(row.merged)) for row in table.rows]
        for table in laid_tables(text.splitlines())
        if table.rows[0].start or text.startswith(HEAD)
    ]


def told(text):
    document = apparse.parse(Source("plan.txt", text.encode()))
    return [
        (r.number, r.addressee, r.text, [(a.text, a.owners, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


def test_a_row_begins_where_a_column_goes_on_that_had_ended():
    assert rows(HEAD + SHOWERS + LIBRARY + LAMPS) == [[(0, []), (2, []), (4, []), (6, []), (8, [1]), (10, [])]]


def test_a_heading_across_the_columns_is_a_row():
    (table,) = laid_tables((HEAD + "The board and the governor should:\n" + SHOWERS).splitlines())
    assert [(row.start, row.across) for row in table.rows] == [(0, False), (2, True), (3, False), (5, False)]


def test_notes_above_and_below_are_no_rows():
    text = TITLE + HEAD + SHOWERS + "\nThis plan is reviewed by the board of the prison in each quarter of the year.\n"
    (table,) = laid_tables(text.splitlines())
    assert (table.rows[0].start, table.rows[-1].stop) == (3, 9)


def test_each_of_several_tables_has_columns_of_its_own():
    terms = f"{'Term':18}{'Definition':40}Comment\n" + "".join(
        f"{word:18}{'All that is asked is, or is not,':40}Say why, and by when.\n{'':18}done.\n"
        for word in ("Agreed", "Agreed in part", "Not agreed")
    )
    first, second = laid_tables((terms + "\n\nTHE PLAN OF THE PRISON\n" + HEAD + SHOWERS).splitlines())
    assert (len(first.columns), len(first.rows), len(second.columns)) == (3, 4, 6)


def test_the_head_that_other_pages_repeat_ends_where_it_does_there():
    rest = LIBRARY.split("\n", 1)[1]
    pages = [(HEAD + text).splitlines() for text in (SHOWERS, rest)]
    found = [laid_tables(lines, (), common) for lines, common in zip(pages, repeated(pages), strict=True)]
    assert [[row.start for row in table.rows] for (table,) in found] == [[0, 2, 4], [0, 2, 3]]


def test_what_stands_at_the_foot_of_each_page_is_no_row():
    pages = [
        [*(HEAD + text).splitlines(), f"Lowmoor Fen           action plan    Page {number} of 2"]
        for number, text in enumerate((SHOWERS, LIBRARY), 1)
    ]
    found = [laid_tables(lines, (), common) for lines, common in zip(pages, repeated(pages), strict=True)]
    assert [table.rows[-1].stop for (table,) in found] == [len(lines) - 1 for lines in pages]


def test_a_table_goes_on_behind_wide_white_and_a_heading():
    text = HEAD + SHOWERS + "\n\nThe board of the prison should:\n\n\n" + LIBRARY
    (table,) = laid_tables(text.splitlines())
    assert [row.across for row in table.rows] == [False, False, False, True, False, False]


def test_a_doubt_in_one_row_leaves_the_columns_of_all():
    text = HEAD + SHOWERS.replace("all wings.                      ", "all wings and all of the corridors")
    (table,) = laid_tables(text.splitlines())
    assert (table.rows[0].start, table.rows[-1].stop) == (0, 6)


def test_the_plan_in_such_a_table():
    text = TITLE + HEAD + "The board and the governor should:\n" + SHOWERS + "\nOFFICIAL\f" + HEAD + LIBRARY + LAMPS
    board = "The board and the governor should:"
    assert told(text) == [
        (
            *("1", board, "Mend the showers on all wings."),
            [
                ("Tiles will be laid in the showers of each wing.", ("Head of Works",), "May 2025"),
                ("Pipes will be mended.", ("Works and Estates Manager",), "June 2025"),
            ],
        ),
        (
            *("2", board, "Open a library that is staffed on each day of the week, also in the evening"),
            [
                ("Shelves will be bought for the room beside the chapel.", ("Head of Learning",), "July 2025"),
                ("A prisoner will be paid to look after the books.", ("Governor",), "August 2025"),
            ],
        ),
        ("3", board, "Light the lamps.", [("Lamps will be lit.", ("Governor",), "May 2025")]),
    ]


@pytest.mark.parametrize("piece", [SHOWERS, LAMPS + "\n\n", "a   b   c   d\n  e   f   g   h\n"])
def test_time_grows_with_the_lines_of_a_page(piece):
    assert_no_squared_growth(lambda text: laid_tables(text.splitlines()), piece)


def test_the_last_line_of_headings_is_no_title_of_what_stands_below():
    head = HEAD.replace("Agreed/     ", "Agreed/ or  ").replace("Not agreed", "partly or ") + f"{'':32}not agreed\n"
    (table,) = laid_tables((TITLE + head + "\n" + SHOWERS + LIBRARY).splitlines())
    assert (table.rows[0].start, table.rows[-1].stop) == (3, 15)


def test_a_title_above_the_rows_of_a_table_is_none_above_it_where_its_head_is_known():
    heads = "1.     2. Recommendation      3. Agreed         4. Response                         5. Owner               6. Date\n"
    pages = [(heads + "\nThe board should:\n\n" + text).splitlines() for text in (SHOWERS, LIBRARY)]
    found = [laid_tables(lines, (), common) for lines, common in zip(pages, repeated(pages), strict=True)]
    assert [(table.rows[0].start, table.rows[1].across) for (table,) in found] == [(0, True), (0, True)]


def test_texts_that_run_below_a_heading_in_the_middle_of_their_column_are_in_it():
    lines = [f"{'':24}{'What will be done':40}{'Who is to do it':26}{'By when':14}Status"]
    for what in (
        "Tiles will be laid in the showers of each wing.",
        "Shelves will be bought for the room at the chapel.",
    ):
        lines += [
            f"{what:64}{'Head of Works':26}May 2025",
            f"{'Each of them will be counted in the spring.':64}Governor",
        ]
    (table,) = laid_tables(lines)
    assert table.columns == (0, 64, 90, 104)


def test_lines_across_a_table_may_begin_left_of_it():
    lines = [f"     {'Ref':6}{'Action':52}{'Owner':20}Target date"]
    for number, asked in ((1, "Mend the showers on all wings."), (2, "Open a library for all who live here.")):
        lines += ["", f"Recommendation {number}: {asked}", "Response: Agreed", ""]
        for step, what in enumerate(("Tiles will be laid on the floor of each wing.", "Lamps will be lit there."), 1):
            lines += [f"     {f'{number}.{step}':6}{what:52}{'Head of Works':20}May 2025", ""]
    assert [(number, asked, len(actions)) for number, _, asked, actions in told("\n".join((TITLE, *lines)))] == [
        ("1", "Mend the showers on all wings.", 2),
        ("2", "Open a library for all who live here.", 2),
    ]
