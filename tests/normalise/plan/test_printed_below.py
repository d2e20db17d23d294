"""Recommendations that a page prints beside later actions than their first."""

import pytest
from tables import flat, normalise

FIRST = ("R1", "Improve the showers.", "Agreed", "1.1 Tiles will be laid.", "Governor", "May 2026")
PIPES = ("", "", "", "2.1 Pipes will be mended.", "Plumber", "June 2026")
BELOW = ("R2", "Mend the drains.", "Agreed", "2.2 Drains will be swept.", "Plumber", "July 2026")


def told(*pages):
    found = normalise(flat(*pages)).recommendations
    return [(r.number, r.text, [a.text for a in r.actions]) for r in found]


def test_actions_counted_under_the_number_below_the_pages_end_are_its_own():
    assert told([FIRST, PIPES], [BELOW]) == [
        ("R1", FIRST[1], ["Tiles will be laid."]),
        ("R2", BELOW[1], ["Pipes will be mended.", "Drains will be swept."]),
    ]


@pytest.mark.parametrize("label", ["1.2", "3.1", "2)"])
def test_actions_that_are_counted_otherwise_stay_with_the_recommendation_above(label):
    pipes = (*PIPES[:3], PIPES[3].replace("2.1", label), *PIPES[4:])
    (_, _, actions), (_, _, own) = told([FIRST, pipes], [BELOW])
    assert (actions, own) == (["Tiles will be laid.", "Pipes will be mended."], ["Drains will be swept."])


def test_numbers_that_begin_again_leave_actions_with_their_own():
    again = ("R1", "Open the library.", "Agreed", "1.1 Books will be bought.", "Librarian", "July 2026")
    pipes = (*PIPES[:3], "1.2 Pipes will be mended.", *PIPES[4:])
    assert [actions for _, _, actions in told([FIRST, pipes], [again])] == [
        ["Tiles will be laid.", "Pipes will be mended."],
        ["Books will be bought."],
    ]
