"""How messages quote: never within a word, and always with what is meant."""

import pytest

from apparse.fingerprint import plain
from apparse.validate.naming import excerpt
from apparse.validate.wording.planned import where_planned

LONG = (
    "The rota was drawn up with the orderlies of each wing. " * 20
    + "See 7.3 for the rest. "
    + "It is kept by the library. " * 20
)


def test_a_short_text_is_quoted_whole():
    assert excerpt("As described in 7.3 above.", 16, 19) == "As described in 7.3 above."


def test_of_a_long_text_what_stands_around_the_place_is_quoted():
    start = LONG.index("7.3")
    said = excerpt(LONG, start, start + 3)
    assert "See 7.3 for the rest." in said
    assert len(said) <= 250
    assert said.startswith("… ")
    assert said.endswith(" …")
    assert set(said.split()) <= {*LONG.split(), "…"}


@pytest.mark.parametrize("other", [(" ", "  "), (". ", " – "), ("’", "'"), ("library", "library,"), ("-", " ")])
def test_another_export_has_the_same_excerpt(other):
    long = LONG.replace("rota", "wing’s well-known rota")
    said = {plain(excerpt(each, at := each.index("7.3"), at + 3)) for each in (long, long.replace(*other))}
    assert len(said) == 1


def test_a_place_that_is_long_is_quoted_whole():
    assert excerpt(LONG, 10, 500) == f"… {LONG[10:500]} …"


def test_nothing_is_left_out_at_an_end_that_is_near():
    assert excerpt(LONG, 4, 8).startswith("The rota was")
    assert excerpt(LONG, len(LONG) - 9, len(LONG)).endswith("library. ")


def test_the_words_are_quoted_by_which_a_text_is_planned():
    told = "The rota was drawn up with the orderlies of each wing. " * 9
    promise = "It will be shown to the wing forum."
    said = excerpt(told + promise, *where_planned(told + promise))
    assert said.startswith("… ")
    assert said.endswith(promise)
    assert where_planned("Train all staff.") == (0, len("Train all staff."))  # an order has no sign but itself
