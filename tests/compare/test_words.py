"""Words keep their text, and keys don't tell apart what says the same."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from apparse.compare.difference import difference
from apparse.compare.words import key_of, shown, stripped, words_of

TEXT = st.text(st.sampled_from("abcdeAB SFO '’-–&%.,()1230£é\u202e"), max_size=60)
SAME = [
    ("Programmes", "program"), ("organisations", "organization"), ("behaviour", "behavior"), ("centres", "center"),
    ("ensuring", "ensures"), ("managed", "manage"), ("children’s", "children's"), ("PDUs", "PDU"), ("enquiries", "inquiry"),
    ("ten", "10"), ("first", "1"), ("effectively", "effective"), ("judgement", "judgment"), ("focussed", "focused"),
    ("practise", "practice"), ("planning", "plans"), ("&", "and"), ("1,000", "1000"), ("counselling", "counseling"),
]  # fmt: skip
OTHERS = [
    ("all", "most"),
    ("monthly", "month"),
    ("10", "11"),
    ("police", "policy"),
    ("formal", "informal"),
    ("may", "must"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_key(one, other):
    assert key_of(one) == key_of(other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_two_keys(one, other):
    assert key_of(one) != key_of(other)


@pytest.mark.parametrize("short", ["isn’t", "Isn't", "shouldn’t", "weren't"])
def test_a_short_not_is_a_word_of_its_own(short):
    long = short.replace("’", "'").replace("n't", " not")
    assert [word.key for word in words_of(f"It {short} late.")] == [word.key for word in words_of(f"It {long} late.")]
    assert [word.key for word in words_of("a can't")] == ["a", "cannot"]


@given(TEXT)
def test_the_words_of_a_text_are_the_text(text):
    words = words_of(text)
    assert not words or "".join(word.printed for word in words) == text


@given(TEXT, TEXT)
def test_a_difference_holds_both_texts_whole(one, other):
    stretches = difference(one, other)
    for side, text in (("first", one), ("second", other)):
        words = [word for stretch in stretches for word in getattr(stretch, side)]
        assert shown(words) == (stripped(text).strip() if words else "")


def test_a_text_without_end_takes_no_time_without_end():
    began = time.process_time()
    for tail in ("(" + ", 1.1" * 20_000, "(see " * 20_000, "S" * 100_000, "- " * 50_000, "A B " * 100 + "(AB"):
        stripped(tail)
    assert time.process_time() - began < 20
