"""What pages have torn off in flattened text, or what it was torn off, where the tear is all that tells."""

import pytest
from tables import actions, flat
from texts import parsed

from apparse.blocks import Furniture
from apparse.extract import extract
from apparse.normalise.plan.cells.parallel import SideValue, divided_dates, divided_owners
from apparse.source import Source
from apparse.text import Text

HEAD = "Action plan: HMP Lowmoor Fen\n\nNo\tRecommendation\tAgreed/ Not agreed\tAction\tOwner\tTarget date\n"
CUT = "1\tImprove the showers.\tAgreed\tTiles will be laid in the showers of\tGovernor\tMay 2026\n"
WHOLE = "Tiles will be laid in the showers of both wings."
LAST = "3\tOpen the library.\tAgreed\tIt will be open from six.\tLibrarian\tJuly 2026\n"


def told(text):
    found = parsed(HEAD + text, "plan.txt").recommendations
    return [(r.number, r.text, [(a.label, a.text, a.owners_raw) for a in r.actions]) for r in found]


@pytest.mark.parametrize(
    "rest",
    ["\t\t\tboth wings.\t\t", "\tboth wings.\t\t\t\t", "\t\t\t\tboth wings.\t", "both wings.\t\t", "both wings."],
    ids=["action", "recommendation", "owner", "lost cells", "alone"],
)
@pytest.mark.parametrize("number", ["", "\t\t3\n"], ids=["", "page number"])
def test_the_end_of_a_sentence_belongs_to_what_breaks_off(rest, number):
    text = f"{CUT}{number}\n{rest}\n{LAST}"
    assert told(text)[0] == ("1", "Improve the showers.", [(None, WHOLE, "Governor")])
    assert parsed(HEAD + text, "plan.txt").leftovers == ()


def test_a_recommendation_that_breaks_off_goes_on_itself():
    row = "1\tImprove the showers of\tAgreed\tTiles will be laid and\tGovernor\tMay 2026\n"
    assert told(f"{row}\n\tboth wings.\t\t\t\t\n")[0][:2] == ("1", "Improve the showers of both wings.")


def test_the_number_of_a_page_in_a_cell_is_no_row():
    blocks = extract(Source("plan.txt", f"{HEAD}{CUT}\t\t3\n".encode())).blocks
    assert [block.text.value for block in blocks if isinstance(block, Furniture)] == ["3"]


@pytest.mark.parametrize("torn", ["HMPPS\tshould:", "HM\tPPS should:", "Key\tconcerns", "Key con\tcerns"])
def test_a_heading_may_be_torn_within_a_word_or_between_two(torn):
    heading = "HMPPS should:" if "PPS" in torn else "Key concerns"
    assert parsed(f"{HEAD}{torn}\t\t\t\t\n{LAST}", "plan.txt").recommendations[0].addressee == heading


LABELLED = "1\tImprove the showers.\tAgreed\ta) Lay tiles.  b) Mend pipes.\tGovernor  Plumber\tMay 2026  June 2026\n"


def test_labels_that_begin_again_are_those_of_a_recommendation_whose_page_is_lost():
    again = "\tabout the drains.\t\ta) Clean drains.  b) Test them.\tPlumber  Plumber\tMay 2026  June 2026\n"
    lost = ("", "about the drains.", ["Clean drains.", "Test them."])
    found = [(n or "", text, [a for _, a, _ in steps]) for n, text, steps in told(f"{LABELLED}\n{again}{LAST}")]
    assert found[1] == lost
    below = told(f"{LABELLED}\n{again}{LAST.replace('3', '2', 1)}")
    assert [number for number, *_ in below] == ["1", "2"]  # nothing is lost where the numbers count on


def test_an_action_with_another_owner_and_date_does_not_go_on_with_what_breaks_off():
    other = "\t\t\tPipes will be mended.\tPlumber\tJune 2026\n"
    assert told(f"{CUT}\n{other}{LAST}")[1] == (None, None, [(None, "Pipes will be mended.", "Plumber")])
    assert [a for _, a, _ in told(f"{CUT}\n{other}")[0][2]] == [
        WHOLE.removesuffix(" both wings."),
        "Pipes will be mended.",
    ]


def test_what_stands_above_the_next_label_is_the_end_of_the_last():
    start = ["1", "Improve the showers.", "Agreed", "a) Tiles will be laid by 5", "Governor", "May 2026"]
    more = ["", "", "", "May 2026.|b) Mend pipes.", "Head of Works", "June 2026"]
    assert actions(flat([start], [more])) == [
        ("a)", "Tiles will be laid by 5 May 2026.", "Governor", "May 2026"),
        ("b)", "Mend pipes.", "Head of Works", "June 2026"),
    ]


def test_the_end_of_a_lost_action_with_neither_owner_nor_date_stands_apart_from_the_next():
    first = "\t\t\tplans will be checked each week.  Pipes will be mended.\tPlumber\tJune 2026\n"
    assert told(f"{first}{LAST}")[0][2] == [
        (None, "plans will be checked each week.", None),
        (None, "Pipes will be mended.", "Plumber"),
    ]


@pytest.mark.parametrize(
    "owners",
    [
        ("NHS England Commissioner, Head of Healthcare", "Head of Healthcare"),
        ("Head of Performance and Data", "Data Linking Programme Lead"),
        ("Deputy Director, Public Protection", "Team Managers", "Head of Quality Assurance"),
        ("Court Custody Managers", "Court Custody Managers"),
        ("Estates Programme Lead", "Deputy Director, Property"),
    ],
)
def test_owners_run_together_are_divided_where_a_title_begins(owners):
    cells = [SideValue(Text(" ".join(owners)), 0, 0)]
    assert [owner.value for owner in divided_owners(cells, len(owners))] == list(owners)


def test_a_rank_is_no_owner_without_the_words_before_it():
    cell = "Head of Education, Skills and Work Activities Hub Manager"
    assert [owner.value for owner in divided_owners([SideValue(Text(cell), 0, 0)], 2)] == [cell]


@pytest.mark.parametrize("title", ["Team Manager, Court and Custody", "Health and Justice Coordinator"])
def test_an_owner_at_the_head_of_a_page_whose_title_has_its_unit_before_it_is_whole(title):
    office = Text(title)
    cells = [SideValue(office, 0, 0), SideValue(office, 0, 0), SideValue(office, 1, 1)]
    assert divided_owners(cells, 3) == [office] * 3


def test_dates_in_figures_run_together_are_divided():
    cells = [SideValue(Text("30/01/2026 27.02.2026 Completed"), 0, 0)]
    assert [date.text.value for date in divided_dates(cells)] == ["30/01/2026", "27.02.2026", "Completed"]


def test_what_is_said_behind_a_date_is_progress_where_that_is_empty():
    head = HEAD.replace("Target date\n", "Target date\tProgress\n")
    row = "1\tImprove the showers.\tAgreed\tTiles will be laid.\tGovernor\tMay 2026 Begun in two of the wings.\t\n"
    action = parsed(head + row + LAST.replace("\n", "\tDone.\n"), "plan.txt").recommendations[0].actions[0]
    assert (action.target_raw, action.progress) == ("May 2026", "Begun in two of the wings.")


def test_labels_that_begin_amid_others_are_those_of_a_recommendation_whose_page_is_lost():
    amid = "\t\t\t3) Clean drains.  4) Test them.\tPlumber  Plumber\tMay 2026  June 2026\n"
    found = [(number or "", len(steps)) for number, _, steps in told(f"{CUT}both wings.\t\t\n\n{amid}{LAST}")]
    assert found == [("1", 1), ("", 2), ("3", 1)]


def test_the_end_of_an_owner_in_a_row_of_its_own_is_none():
    rest = CUT.replace("Governor", "HMPPS Property").replace("showers of", "showers.") + "\tDirectorate\t\n"
    assert told(f"{rest}{LAST}")[0][2] == [(None, "Tiles will be laid in the showers.", "HMPPS Property Directorate")]


def test_a_body_that_heads_a_page_is_an_owner_where_there_are_just_as_many_labels():
    start = ["1", "Improve the showers.", "Agreed", "1) Lay tiles.", "Governor", "May 2026"]
    more = ["", "", "", "2) Mend pipes.", "Operational and System Assurance Group", "June 2026"]
    assert [owner for _, _, owner, _ in actions(flat([start], [more]))] == [start[4], more[4]]
