"""Below a page that is missing or can't be read a row without a number may be of a recommendation that began there."""

from dataclasses import replace

import pytest
from tables import placed

from apparse.blocks import MissingPages, Table, Unreadable
from apparse.normalise import normalise

FIRST = ["3", "Improve the showers.", "Agreed", "Tiles will be laid in the showers of", "Governor", "May 2026"]
REST = ["", "", "", "both wings.", "", ""]
OTHER = ["", "", "", "Drains will be cleaned.", "Plumber", "June 2026"]
LOST = pytest.mark.parametrize("lost", [MissingPages(1), Unreadable(2, "no text layer")], ids=["missing", "unreadable"])


def row(number, action, text="Open the library."):
    return [number, text, "Agreed", action, "Librarian", "July 2026"]


def told(*pages, lost=None):
    """Number and actions of each recommendation, with a `lost` page before the second one."""
    content = placed(*pages)
    second = [place for place, block in enumerate(content.blocks) if isinstance(block, Table)][1]
    between = (lost,) if lost else ()
    found = normalise(replace(content, blocks=(*content.blocks[:second], *between, *content.blocks[second:])))
    return [(r.number or r.inferred_number, [a.text for a in r.actions]) for r in found.recommendations]


@LOST
@pytest.mark.parametrize("first", [OTHER, REST], ids=["another action", "end of a sentence"])
def test_where_a_number_is_skipped_a_row_begins_the_recommendation_that_is_lost(first, lost):
    pages = [FIRST], [first, row("5", "It will open.")]
    assert told(*pages, lost=lost) == [("3", [FIRST[3]]), ("4", [first[3]]), ("5", ["It will open."])]


@LOST
@pytest.mark.parametrize("below", [[], [row("1", "It will open.")]], ids=["the end", "numbers that begin again"])
def test_it_begins_one_without_number_where_none_can_be_told(below, lost):
    assert told([FIRST], [OTHER, *below], lost=lost)[:2] == [("3", [FIRST[3]]), (None, [OTHER[3]])]


@LOST
def test_rows_below_the_first_are_of_the_same_recommendation(lost):
    more = [*OTHER[:3], "Pipes will be mended.", *OTHER[4:]]
    assert told([FIRST], [OTHER, more], lost=lost)[1] == (None, [OTHER[3], more[3]])


@LOST
@pytest.mark.parametrize("number", ["3", "4"])
def test_where_the_numbers_leave_no_room_it_belongs_to_the_one_above_and_goes_on_with_none_of_its_actions(number, lost):
    said = "It will be kept open."
    found = told([FIRST], [REST, row(number, said, "Improve the showers." if number == "3" else "Open.")], lost=lost)
    assert found[0][:2] == ("3", [FIRST[3], REST[3], said][: 3 if number == "3" else 2])
    assert len(found) == (1 if number == "3" else 2)


@LOST
def test_numbers_that_begin_again_leave_room(lost):
    again = [row("1", "Pipes will be mended."), row("2", "Roofs will be mended."), row("3", "Walls will be painted.")]
    found = told([row("1", "Gates will be oiled."), FIRST], [OTHER, row("4", "It will open."), *again], lost=lost)
    assert found[1:3] == [("3", [FIRST[3]]), (None, [OTHER[3]])]


@LOST
@pytest.mark.parametrize(("label", "homes"), [("3.2", 1), ("3.4", 1), ("4.2", 2), ("b)", 2)])
def test_labels_that_count_under_the_number_above_say_whose_an_action_is(label, homes, lost):
    labelled = [*FIRST[:3], "3.1 Tiles will be laid.", *FIRST[4:]]
    assert len(told([labelled], [[*OTHER[:3], f"{label} {OTHER[3]}", *OTHER[4:]]], lost=lost)) == homes


@LOST
def test_a_recommendation_that_is_printed_again_goes_on(lost):
    assert len(told([FIRST], [["", FIRST[1], *OTHER[2:]]], lost=lost)) == 1


def test_where_no_page_is_lost_rows_go_on_as_ever():
    assert told([FIRST], [REST]) == [("3", ["Tiles will be laid in the showers of both wings."])]
    done = "Tiles will be laid."
    assert told([[*FIRST[:3], done, *FIRST[4:]]], [OTHER, row("5", "It will open.")])[0] == ("3", [done, OTHER[3]])
