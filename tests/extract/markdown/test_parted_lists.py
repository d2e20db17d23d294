"""Lists of Markdown that a blank line parts, and items that it only sets apart."""

import pytest

from apparse.blocks import ListItem
from apparse.extract import extract
from apparse.source import Source


def opening(text):
    return [
        block.text.value
        for block in extract(Source("letter.md", text.encode())).blocks
        if isinstance(block, ListItem) and block.opens
    ]


@pytest.mark.parametrize(
    ("text", "firsts"),
    [
        ("- oars\n- nets\n\n- ropes\n- sails\n", ["oars", "ropes"]),
        ("- oars\n\n- nets\n- ropes\n", ["oars", "nets"]),
        ("* oars\n* nets\n\n\n* ropes\n", ["oars", "ropes"]),
        ("- oars that\n  are long\n- nets\n\n- ropes\n", ["oars that are long", "ropes"]),
        ("- oars\n- nets\n- ropes\n", ["oars"]),
        ("- oars\n\n- nets\n\n- ropes\n", ["oars"]),
        ("- oars\n- nets\n\n  They are old.\n\n- ropes\n", ["oars"]),
        ("1. oars\n2. nets\n\n3. ropes\n", ["oars"]),
    ],
)
def test_a_blank_line_parts_a_list_where_other_items_have_none(text, firsts):
    assert opening(text) == firsts
