"""Text: a string that knows where it stands."""

import re

import pytest

from apparse.location import BBox, Location
from apparse.text import EMPTY, Text

LINE = Text.of("Owner: Head of Bakery", Location(line=3, column=1))


def test_what_a_match_found_keeps_its_place():
    match = re.search(r"(?P<label>\w+):\s*(?P<value>.+)", LINE.value)
    assert LINE.group(match) == LINE
    assert LINE.group(match, "value") == LINE[7:]
    assert LINE.group(match, "value").at == LINE.at


def test_a_group_that_took_no_part_is_empty():
    match = re.match(r"(?P<number>\d+\s)?Owner", LINE.value)
    assert LINE.group(match, "number") == EMPTY


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("face-to-", "face"), "face-to-face"),
        (("the Rural–", "Urban divide"), "the Rural–Urban divide"),
        (("late –", "as ever"), "late – as ever"),
    ],
)
def test_lines_that_end_in_the_hyphen_or_dash_of_a_compound_are_joined_without_a_blank(lines, whole):
    assert Text.join(Text.of(line, Location(line=at, column=1)) for at, line in enumerate(lines)).value == whole


def test_the_first_line_is_the_first_that_has_a_box():
    """A mark that the source makes by itself has none."""
    text = Text.join([Text.of("•", Location(page=1)), Text.of("Mend it.", Location(page=1, bbox=BBox(0, 20, 90, 30)))])
    assert (text.top, text.height) == (20, 10)
