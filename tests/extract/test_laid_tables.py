"""Tables of text laid out by blanks, whose lines stand equally close."""

import pytest
from growth import assert_no_squared_growth

import apparse
from apparse import Source
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


@pytest.mark.parametrize("said", ["Not all.", "Not all of it will be done."])
def test_terms_that_may_go_on_in_the_next_line_are_not_told(said):
    terms = (("Agreed", "It is."), ("Agreed in part", said), ("Not agreed", "It is not."), ("Total", "All of them."))
    assert laid_tables([f"{word:18}{meaning:40}Say why." for word, meaning in terms]) == []


@pytest.mark.parametrize(
    "text",
    [
        SHOWERS.replace("                   Pipes will be mended.  ", "2                  Pipes will be mended,  ")
        .replace("each wing.", "each wing,")
        .replace("2                  Pipes", "2                  and pipes"),
        SHOWERS.replace("\n        all wings.                             each wing.", "")
        .replace("in the showers of", "                 ").replace("laid  ", "laid. ").replace("Head of Works    ", "Head of the Works"),
        SHOWERS.replace("all wings.                      ", "all wings and all of the corridors"),
    ],
    ids=["a number in the middle of its row", "an owner that may go on", "a text that crosses into the next column"],
)  # fmt: skip
def test_what_can_be_told_in_two_ways_is_not_told(text):
    assert rows(HEAD + text) == []


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
