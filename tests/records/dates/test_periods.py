"""Dates in running text, with their places."""

import pytest

from apparse.records.dates.finding import find_periods
from apparse.records.dates.period import Precision


def test_finds_the_dates_of_a_sentence_where_they_stand():
    text = "Launched on 3rd May 2025, reviewed in June and October 2025, and due by the end of Q4 2025/26 (see PI 04/2016)."
    found = [(text[p.start : p.end], p.precision, p.ends) for p in find_periods(text)]
    assert found == [
        ("3rd May 2025", Precision.DAY, 1),
        ("June and October 2025", Precision.MONTH, 2),
        ("Q4 2025/26", Precision.QUARTER, 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "May is when staff may leave",
        "24/7 cover",
        "11 of the 12 wings",
        "see 1.2",
        "Phase 2",
        "version 2.1.1",
        "in 3 to 6 months",
    ],
)
def test_what_only_looks_like_a_date_is_none(text):
    assert find_periods(text) == ()


def test_an_impossible_date_has_no_bounds():
    (period,) = find_periods("by 31 September 2026")
    assert (period.earliest, period.latest) == (None, None)


@pytest.mark.parametrize("typo", ["Decmber 2025", "Decemberr 2025", "Decmeber 2025"])
def test_a_slip_in_the_name_of_a_month_is_forgiven(typo):
    (period,) = find_periods(typo)
    assert period.earliest is not None
    assert (period.earliest.year, period.earliest.month) == (2025, 12)


def test_a_stretch_is_one_period():
    (period,) = find_periods("between 1 March 2026 and 30 June 2026")
    assert period.window
    assert str(period.earliest) == "2026-03-01"
    assert str(period.latest) == "2026-06-30"
