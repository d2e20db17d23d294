"""What asks somebody to act, and who is asked."""

import pytest

from apparse.records.asking import asks, who


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("The region should:", "The region"),
        ("THE REGION MUST", "THE REGION"),
        ("Wold PDU needs to:", "Wold PDU"),
        ("The governors are asked to :", "The governors"),
        ("HMPPS will:", "HMPPS"),
    ],
)
def test_who_is_asked_stands_before_the_words_that_ask(heading, name):
    assert asks(heading)
    assert who(heading) == name


@pytest.mark.parametrize("heading", ["To the Governor", "The region should act", "Goodwill", ""])
def test_a_heading_that_does_not_end_in_them_asks_nobody(heading):
    assert not asks(heading)
    assert who(heading) == heading
