from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apparse.export.tables.plain import plain, plain_text
from apparse.records.response import Response


@pytest.mark.parametrize(
    ("value", "held"),
    [
        ("plain – text’s £5", "plain – text’s £5"),
        ("two\r\nlines\rthree", "two\nlines\nthree"),
        ("a\ttab", "a\ttab"),
        ("NUL\x00", r"NUL\x00"),
        ("\x1b[31mred", r"\x1b[31mred"),
        ("\ud800 alone", r"\ud800 alone"),
        ("\u202eevil", r"\u202eevil"),
        ("\uffff", r"\uffff"),
        ("🚓", "🚓"),
        ("N/A", "N/A"),
        ("", None),
        (None, None),
        (date(2026, 3, 31), "2026-03-31"),
        (Response.PARTLY_AGREED, "partly_agreed"),
        (False, False),
        (0, 0),
        (1.5, 1.5),
    ],
)
def test_values(value, held):
    assert plain(value) == held
    assert type(plain(value)) in {str, int, float, bool, type(None)}


@given(st.text(st.characters(exclude_categories=())))
def test_every_text_can_be_held_and_is_held_once(text):
    held = plain_text(text)
    held.encode("utf-8")
    assert not any(ord(char) < 32 and char not in "\n\t" for char in held)
    assert plain_text(held) == held


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"])))
def test_what_is_ordinary_stays(text):
    assert plain_text(text) == text
