"""Rows of flattened text that have lost cells, or a number, or the boundary between two cells."""

import pytest
from texts import parsed

HEAD = "Action plan: HMP Lowmoor Fen\n\nNo\tRecommendation\tAgreed/ Not agreed\tAction\tOwner\tTarget date\n"
FIRST = "4.1\tImprove the showers on all wings.\tAgreed\tTiles will be laid in the showers.\tGovernor\tMay 2026\n"
LAST = "4.3\tOpen the library every evening.\tAgreed\tIt will be open from six.\tLibrarian\tJuly 2026\n"
SECOND = (
    "4.2",
    "Mend all the drains below the wings.",
    "Agreed",
    "Pipes will be mended.",
    "Head of Works",
    "June 2026",
)


def told(*rows):
    found = parsed(HEAD + "".join(rows), "plan.txt").recommendations
    return [
        (r.number, r.text, r.response, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in found
        if r.number not in ("4.1", "4.3")
    ]


NUMBER, TEXT, _, *STEP = SECOND


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((NUMBER, TEXT, *STEP), (NUMBER, TEXT, None, [tuple(STEP)])),
        (("", *SECOND), (NUMBER, TEXT, "agreed", [tuple(STEP)])),
        ((f"{NUMBER} {TEXT}", *SECOND[2:]), (NUMBER, TEXT, "agreed", [tuple(STEP)])),
        (("", f"{NUMBER} {TEXT}", *SECOND[2:]), (NUMBER, TEXT, "agreed", [tuple(STEP)])),
        ((*SECOND[:4], "Head of Works June 2026"), (NUMBER, TEXT, "agreed", [tuple(STEP)])),
        ((NUMBER, f"{TEXT} Agreed", *STEP), (NUMBER, TEXT, "agreed", [tuple(STEP)])),
        ((NUMBER, "Mend what was Agreed", *STEP), (NUMBER, "Mend what was Agreed", None, [tuple(STEP)])),
        ((*SECOND[:3], STEP[0], STEP[1]), (NUMBER, TEXT, "agreed", [(STEP[0], STEP[1], None)])),
    ],
    ids=[
        "no response",
        "moved right",
        "number slipped",
        "number slipped right",
        "owner and date in one",
        "response slipped",
        "no response behind",
        "no date",
    ],
)
def test_each_cell_stands_under_the_heading_that_it_can_belong_to(cells, expected):
    assert told(FIRST, "\t".join(cells) + "\n", LAST) == [expected]


def test_short_rows_have_lost_their_first_cells_where_all_else_fits():
    assert told(FIRST, "\t".join(STEP) + "\n", LAST) == []
    document = parsed(HEAD + FIRST + "\t".join(STEP) + "\n" + LAST, "plan.txt")
    assert [a.text for a in document.recommendations[0].actions] == ["Tiles will be laid in the showers.", STEP[0]]


def test_the_tail_of_an_action_whose_page_is_lost_is_an_action_of_its_own():
    lost = "\t\t\tand the drains will be seen to once a month.\t\t\n"
    found = parsed(f"{HEAD}{FIRST}\n{lost}{LAST}", "plan.txt").recommendations
    assert [(r.number, r.inferred_number, [a.text for a in r.actions]) for r in found] == [
        ("4.1", None, ["Tiles will be laid in the showers."]),
        (None, "4.2", ["and the drains will be seen to once a month."]),
        ("4.3", None, ["It will be open from six."]),
    ]


def test_such_a_tail_above_labelled_actions_explains_nothing():
    tail = "\t\t\tand the drains will be seen to.  b) Pipes will be mended.\tPlumber\tJune 2026\n"
    found = parsed(f"{HEAD}{tail}{LAST}", "plan.txt").recommendations[0]
    assert (found.explanation, [(a.label, a.text, a.owners_raw) for a in found.actions]) == (
        None,
        [(None, "and the drains will be seen to.", None), ("b)", "Pipes will be mended.", "Plumber")],
    )


def test_a_row_that_prints_the_beginning_of_one_above_again_is_no_action():
    both = "Pipes will be mended below the wings.  Drains will be cleaned.\tPlumber  Governor\tMay 2026  June 2026\n"
    again = "\t\t\tPipes will be mended below the\tPlumber\t\n"
    document = parsed(f"{HEAD}4.1\tImprove the showers.\tAgreed\t{both}\n{again}{LAST}", "plan.txt")
    assert len(document.recommendations[0].actions) == 2


def test_the_foot_of_a_page_in_cells_is_no_row():
    foot = "HMP Lowmoor Fen action plan\t\tPage 2 of 5\n"
    begun = "4.2\tMend the drains.\tAgreed\tPipes will be mended and men who\tPlumber\tJune 2026\n"
    document = parsed(f"{HEAD}{begun}\n{foot}\n\t\t\twork there will be told.\t\t\n{LAST}", "plan.txt")
    assert document.recommendations[0].actions[0].text == "Pipes will be mended and men who work there will be told."


def test_a_long_title_may_be_torn_over_all_leading_cells():
    torn = "Key conc\terns and recommendat\tions to the Gov\ternor\t\t\n"
    document = parsed(HEAD + torn + FIRST, "plan.txt")
    assert document.recommendations[0].addressee == "Key concerns and recommendations to the Governor"


def test_the_rest_of_a_sentence_on_a_page_of_its_own_is_no_title():
    torn = ("4.2", "Mend the drains.", "Agreed", "Pipes will be mended. A short", "Works", "June 2026")
    rest = "\n\n6\n\nreport will be sent to the board.\t\t\n"
    found = parsed(HEAD + FIRST + "\t".join(torn) + rest, "plan.txt")
    (action,) = found.recommendations[1].actions
    assert action.text == "Pipes will be mended. A short report will be sent to the board."


BARS = """Action plan: HMP Lowmoor Fen

No | Recommendation | Agreed/ Not agreed | Action | Owner | Target date |
4.1 | Improve the showers on all wings. | Agreed | Tiles will be laid in the showers. | Governor | May 2026 |
{}
4.3 | Open the library every evening. | Agreed | It will be open from six. | Librarian | July 2026 |
"""
"""As a converter prints a table that leaves its empty cells out and closes each row by a bar."""
WHY = "Only half of it can be done, for operational reasons, until the drains are mended in May 2027."


@pytest.mark.parametrize(
    "lacking",
    [
        (*STEP[:2], None),
        (STEP[0], None, STEP[2]),
        ("Pipes will be mended by May 2027.", STEP[1], None),
        ("Pipes will be looked at once in each month of the year.", None, None),
        (STEP[0], "Heads of Works and Residence", None),
    ],
    ids=["no date", "no owner", "no date but in the action", "neither", "a long owner"],
)
def test_a_row_of_which_all_empty_cells_are_gone(lacking):
    row = "".join(f"{cell} | " for cell in lacking if cell).rstrip()
    actions = parsed(BARS.format(row), "plan.txt").recommendations[0].actions
    assert [(a.text, a.owners_raw, a.target_raw) for a in actions[1:]] == [lacking]


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((NUMBER, TEXT, "Partly agreed", WHY), ("partly_agreed", WHY, [])),
        ((NUMBER, TEXT, "Not agreed"), ("not_agreed", None, [])),
        ((*SECOND[:4], STEP[2]), ("agreed", None, [(STEP[0], None, STEP[2])])),
        ((*SECOND[:3], *STEP[1:]), ("agreed", None, [(None, *STEP[1:])])),
        ((NUMBER, TEXT, *STEP[:2]), (None, None, [(*STEP[:2], None)])),
    ],
    ids=["an explanation with a date", "no action", "no owner", "no text of the action", "neither response nor date"],
)
def test_a_recommendation_of_which_all_empty_cells_are_gone(cells, expected):
    found = parsed(BARS.format("".join(f"{cell} | " for cell in cells).rstrip()), "plan.txt").recommendations[1]
    assert (found.number, found.text) == (NUMBER, TEXT)
    actions = [(a.text, a.owners_raw, a.target_raw) for a in found.actions]
    assert (found.response, found.explanation, actions) == expected


@pytest.mark.parametrize("title", ["Priority concerns", "To the Governor:", "The Governor should:"])
def test_a_title_that_stands_alone_heads_the_rows_below(title):
    found = parsed(BARS.format(f"{title} |"), "plan.txt").recommendations
    assert [(r.number, r.addressee, len(r.actions)) for r in found] == [("4.1", None, 1), ("4.3", title, 1)]


def test_a_further_owner_and_date_stay_what_they_are():
    row = "Head of Works | June 2026 |"
    actions = parsed(BARS.format(row), "plan.txt").recommendations[0].actions
    assert "Head of Works" not in [a.text for a in actions]


def test_a_bar_that_closes_no_full_row_stands_before_an_empty_cell():
    rows = BARS.replace(" |\n", "\n").format(" | ".join((*SECOND[:4], STEP[1])) + " |")
    (action,) = parsed(rows, "plan.txt").recommendations[1].actions
    assert (action.text, action.owners_raw, action.target_raw) == (STEP[0], STEP[1], None)


def without_ends(*rows):
    """A plan whose lines have lost the empty cells at their ends."""
    document = parsed(HEAD + "".join(f"{row.rstrip()}\n" for row in rows), "plan.txt")
    assert document.leftovers == ()
    return [
        (r.number, r.addressee, r.text, r.explanation, [(a.text, a.owners_raw, a.target_raw) for a in r.actions])
        for r in document.recommendations
    ]


CUT = "4.1\tImprove the showers on\tAgreed\tTiles will be laid by Wold\tHead of\tMay 2026"
REFUSED = "4.2\tBuild a bath.\tNot agreed\tThere is no money for a bath this year."
SHOWERS = ("Tiles will be laid by Wold Works.", "Head of Works", "May 2026")


@pytest.mark.parametrize(
    "below",
    [
        ["", "\tthe wings.\t\tWorks.\tWorks"],
        ["", "\tthe wings.\t\tWorks.", "\t\t\t\tWorks"],
    ],
    ids=["in one row", "in several"],
)
def test_a_row_that_begins_with_empty_cells_has_lost_those_at_its_end(below):
    assert without_ends(CUT, *below, REFUSED) == [
        ("4.1", None, "Improve the showers on the wings.", None, [SHOWERS]),
        ("4.2", None, "Build a bath.", "There is no money for a bath this year.", []),
    ]


def test_headings_of_groups_may_have_lost_the_empty_cells_behind_them():
    rows = ["\tMain recommendations", "To the Gov\ternor", FIRST, "Resp\tect", LAST]
    assert [row[:2] for row in without_ends(*rows)] == [("4.1", "To the Governor"), ("4.3", "To the Governor")]
    assert [row[:2] for row in without_ends("\tMain recommendations", FIRST, "Resp\tect", LAST)] == [
        ("4.1", "Main recommendations"),
        ("4.3", "Respect"),
    ]
    torn = "HM Pri\tson and Probation Serv\tice should:\ton all wings of the prison."
    cut = FIRST.replace("in the showers.", "in the showers")
    (_, _, _, _, (action,)), below = without_ends(cut, torn, LAST)
    assert action[0] == "Tiles will be laid in the showers on all wings of the prison."
    assert below[1] == "HM Prison and Probation Service should:"


def test_a_page_without_its_first_columns_may_have_lost_the_cells_at_its_rows_ends_too():
    page = ["\t\tin the showers of the north wing.", "\tBaths will be built.\tChaplain\tJune 2026"]
    cut = FIRST.replace("in the showers.", "")
    ((*_, actions),) = without_ends(cut, "", *[row[1:] for row in page])
    assert [action[0] for action in actions] == [
        "Tiles will be laid in the showers of the north wing.",
        "Baths will be built.",
    ]
