"""Runs to lines."""

import pytest

from apparse.extract.pdf.layout.text.lines import text_lines
from apparse.extract.pdf.page import Run


def test_runs_of_one_height_are_one_line_in_their_order():
    runs = [
        Run("2", 100, 0, 105, 11),
        Run("of", 120, 0, 130, 11),
        Run("nd", 105, 0, 111, 6),
        Run("below", 100, 13, 130, 24),
    ]
    assert [line.text for line in text_lines(runs)] == ["2nd of", "below"]


def test_a_heading_set_letter_by_letter_is_words():
    x, runs = 50.0, []
    for letter in "the board should":
        if letter != " ":
            runs.append(Run(letter, x, 0, x + 7, 12))
        x += 8.8 if letter != " " else 3.5
    assert [line.text for line in text_lines(runs)] == ["the board should"]
    options = [Run(letter, 50 + 11 * n, 0, 57 + 11 * n, 12) for n, letter in enumerate("ABCDEF")]
    assert [line.text for line in text_lines(options)] == ["A B C D E F"]


@pytest.mark.parametrize(
    ("number", "blank", "heights"),
    [
        (Run("3", 50, 0, 53, 6), " ", [6, 9]),  # raised, with a blank behind it
        (Run("3", 50, 0, 55, 6), "", [6, 9]),  # raised and glued to the note
        (Run("3", 50, 2, 53, 11), " ", [9]),  # as high as the text
        (Run("3", 50, 6, 53, 11), " ", [9]),  # small, and on the line of the text
        (Run("nd", 50, 0, 53, 6), " ", [11]),  # no number
    ],
)
def test_a_raised_number_that_begins_a_line_has_a_place_of_its_own(number, blank, heights):
    line, *others = text_lines([number, Run("Rounded to a tenth.", 55, 2, 90, 11)])
    text = line.located(4)
    assert not others
    assert text.value == f"{number.text}{blank}Rounded to a tenth."
    assert [place.bbox.bottom - place.bbox.top for place in text.at] == heights
