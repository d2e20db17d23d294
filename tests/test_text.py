"""Text: a string that knows where it stands."""

import re

import pytest
from growth import assert_no_squared_growth

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


def test_a_slice_of_many_lines_keeps_the_places_of_all_that_it_cuts():
    lines = [Text.of(f"line {number}"[: number % 9], Location(line=number)) for number in range(60)]
    whole = Text.join(lines)
    for start in range(0, len(whole), 7):
        for stop in range(start, len(whole) + 1, 5):
            part = whole[start:stop]
            placed = [(p.location.line, p.start + n) for p in part.pieces for n in range(p.length)]
            assert placed == [
                (p.location.line, p.start + n)
                for p in whole.pieces
                for n in range(p.length)
                if start <= p.offset + n < stop
            ]
            assert "".join(part.value[p.offset : p.offset + p.length] for p in part.pieces) == "".join(
                lines[line].value[column] for line, column in placed
            )


def test_a_text_is_cut_into_lines_in_as_long_as_it_has_many():
    def cut(said):
        whole = Text.join(Text.of("Lay it.", Location(line=number)) for number in range(len(said)))
        assert len(whole.lines()) == len(said)

    assert_no_squared_growth(cut, "x")
