"""Whether a text is at its end, or more must follow."""

import pytest
from growth import assert_no_squared_growth

from apparse.normalise.endings import is_cut, is_finished, takes_small, without_marks


@pytest.mark.parametrize(
    "text",
    [
        "The tiles were laid.",
        "They said: “The tiles are laid.”",
        "(The tiles were laid.) ",
        "The tiles were laid.[4]",
        "The tiles were laid.[iv][v]",
        "The tiles were laid.¹²",
        "The tiles should be laid. (3.9, repeated recommendation 3.4)",
        "The tiles should be laid. (To the governor)",
        "The governor should:",
    ],
)
def test_a_sentence_is_finished_with_or_without_the_mark_of_a_note(text):
    assert is_finished(text)


@pytest.mark.parametrize(
    "text",
    ["The tiles were", "The tiles[4]", "The tiles¹", "The tiles (all)", "The tiles (3.9)", "The tiles (to be laid)"],
)
def test_a_mark_alone_finishes_nothing(text):
    assert not is_finished(text)


def test_what_ends_in_a_word_that_leads_on_is_cut():
    assert is_cut("laid by the")
    assert is_cut("laid by all (i.e.")
    assert not is_finished("laid by some, e.g.")
    assert not is_cut("laid by the builder")


@pytest.mark.parametrize(
    "text", ["laid at 4 p.m.", "laid by the N.H.S.", "tiles, soap, etc.", "These are laid:", "laid by"]
)
def test_what_may_go_on_with_a_small_letter(text):
    assert takes_small(text)
    assert not takes_small("laid in the afternoon.")


@pytest.mark.parametrize("marks", ["", "[4]", " [4]", "[iv][v]", "¹²"])
def test_what_stands_before_the_marks_of_notes_is_the_end(marks):
    assert without_marks(f"The tiles were:{marks}") == "The tiles were:"


@pytest.mark.parametrize("asked", [is_finished, is_cut])
def test_the_end_of_a_sentence_is_asked_about_line_by_line(asked):
    """While it grows: what stands before its end is not looked at again."""
    assert_no_squared_growth(lambda text: [asked(text) for _ in range(len(text) // 20)], "The staff of the ")
