"""Days as users name them."""

from __future__ import annotations

from datetime import date

import pytest

from apparse.days import read_day


def test_a_day_is_named_in_iso_form_or_is_today():
    assert read_day("2026-03-31") == date(2026, 3, 31)
    assert read_day("today") == date.today()  # noqa: DTZ011 - the day where the user is


@pytest.mark.parametrize("word", ["31/03/2026", "2026-02-30", "tomorrow", ""])
def test_what_is_no_day_says_how_one_is_written(word):
    with pytest.raises(ValueError, match=r"is no day \(try 2026-03-31 or today\)"):
        read_day(word)
