"""Owners that flattening has run together, told apart by what the rest of the plan says of them."""

import pytest
from tables import actions, flat

START = ["1", "Improve the showers.", "Agreed"]
OTHER = ["2", "Mend the roof.", "Agreed", "The Search Dog Unit will ask the Head of Mill Street each week.", "Estates Manager", "May 2026"]  # fmt: skip


def owners(action, owner, dates, other=OTHER):
    return [found for _, _, found, _ in actions(flat([[*START, action, owner, dates], other]))]


TWO = "Mend pipes.|Lay tiles."
DATES = "May 2026 June 2026"


@pytest.mark.parametrize(
    ("owner", "apart"),
    [
        ("Head of Mill Street Search Dog Unit Manager", ["Head of Mill Street", "Search Dog Unit Manager"]),
        ("Search Dog Unit Manager Estates Manager", ["Search Dog Unit Manager", "Estates Manager"]),
        ("Estates Manager Search Dog Unit Manager", ["Estates Manager", "Search Dog Unit Manager"]),
        ("Ann Marsh, Estates Manager Paul Lowe, Works Supervisor", ["Ann Marsh, Estates Manager", "Paul Lowe, Works Supervisor"]),
        ("Head of Works Residential Manager", ["Head of Works", "Residential Manager"]),
    ],
    ids=["words side by side", "the second known", "the first known", "behind names", "but one way"],
)  # fmt: skip
def test_owners_are_cut_where_the_plan_tells(owner, apart):
    assert owners(TWO, owner, DATES) == apart


@pytest.mark.parametrize("dates", [DATES, "31/05/2026 30/06/2026", "Complete June 2026"])
@pytest.mark.parametrize("parted", ["Mend pipes. Lay tiles.", TWO])
def test_actions_may_be_parted_only_as_sentences_are(parted, dates):
    content = flat([[*START, parted, "Head of Mill Street Search Dog Unit Manager", dates], OTHER])
    assert [(text, owner) for _, text, owner, _ in actions(content)] == [
        ("Mend pipes.", "Head of Mill Street"),
        ("Lay tiles.", "Search Dog Unit Manager"),
    ]


def test_three_are_told_apart_as_two_are():
    three = "Head of Mill Street Estates Manager Search Dog Unit Manager"
    assert owners("Mend pipes.|Lay tiles.|Clean both.", three, f"{DATES} Complete") == [
        "Head of Mill Street",
        "Estates Manager",
        "Search Dog Unit Manager",
    ]


@pytest.mark.parametrize(
    ("action", "owner"),
    [
        (TWO, "Head of Mild Weather Slow Rivers Lead"),
        (TWO, "Estates Manager and Search Dog Unit Manager"),
        (TWO, "Estates Manager Head of Mill Street Head of Works"),
        ("Mend pipes.", "Head of Mill Street Search Dog Unit Manager"),
        ("Mend pipes. Lay tiles. Clean both.", "Head of Works Estates Manager"),
    ],
    ids=["two ways", "one for both", "three for two", "one action", "more sentences"],
)
def test_what_is_not_certain_stays_together(action, owner):
    assert owners(action, owner, DATES) == [owner]
