"""Dates of title blocks."""

from datetime import date

import pytest

from apparse.records.printed_date import read_printed_date


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("29 October 2025", date(2025, 10, 29)),
        ("5th July 2019", date(2019, 7, 5)),
        ("26 th August 2020", date(2020, 8, 26)),
        ("22/05/2019", date(2019, 5, 22)),
        ("03 June 2020", date(2020, 6, 3)),
        ("Published 19th January 2018.", date(2018, 1, 19)),
        ("1st September 2025 Regional Report Published: 4th August 2025", date(2025, 9, 1)),
        ("January 2018", None),
        ("11-22 May", None),
        ("11-21 September 2017", None),
        ("31 June 2025", None),
        ("2025", None),
        ("", None),
    ],
)
def test_reads_a_day_only_where_a_day_is_printed(text, day):
    assert read_printed_date(text) == day
