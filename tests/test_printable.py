"""No text whatever leaves apparse as a control, a bidirectional mark or a command."""

import json
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apparse.printable import clean, clean_name, long_date, to_json

NASTY = st.sampled_from(
    ["\x1b[31m", "\x9b", "\u202e", "\u2066", "\ud800", "\u2028", "\r\n", "\x00", "##vso[", "##[", "::error::"]
)
TEXT = st.lists(st.one_of(NASTY, st.text(st.characters(codec=None), max_size=5)), max_size=12).map("".join)


def unsafe(text: str) -> list[str]:
    return [char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}]


@given(TEXT)
def test_clean_text_prints_on_one_line(text):
    assert unsafe(clean(text)) == []
    assert "##vso[" not in clean(text)
    assert "##[" not in clean(text)


@given(TEXT)
def test_a_name_never_begins_a_line_with_a_command(name):
    assert not clean_name(name).lstrip().startswith(("::", "##"))


@given(st.dictionaries(TEXT, st.one_of(TEXT, st.lists(TEXT), st.integers(), st.none())))
def test_json_says_the_same_in_printable_characters(data):
    written = to_json(data)
    assert unsafe(written.replace("\n", "")) == []
    assert "##vso[" not in written
    assert json.loads(written) == json.loads(json.dumps(data))


def test_ordinary_text_is_left_alone():
    said = "“Café” – 25 % of Heads’ time, naïve £5 №1 東京 \N{NO-BREAK SPACE}ok"
    assert clean(said) == said
    assert json.loads(to_json(said)) == said
    assert said in to_json(said)


@pytest.mark.parametrize("day", [date(2026, 3, 31), "2026-03-31"])
def test_a_day_in_words(day):
    assert long_date(day) == "31 March 2026"


def test_what_is_no_day_stays_as_it_is():
    assert long_date("spring 2026") == "spring 2026"
