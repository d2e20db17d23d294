"""Text: a string that knows where it stands."""

import re

from apparse.location import Location
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
