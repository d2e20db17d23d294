from datetime import date

import pytest

from apparse.config import values


@pytest.mark.parametrize(
    ("written", "meant"),
    [(1024, 1024), ("512M", 512 * 2**20), ("1 GiB", 2**30), ("1.5gb", 3 * 2**29), ("8 kB", 8192)],
)
def test_sizes(written, meant):
    assert values.size(written) == meant


@pytest.mark.parametrize(("written", "meant"), [(30, 30.0), ("2.5", 2.5), ("30s", 30.0), ("1 S", 1.0)])
def test_times(written, meant):
    assert values.seconds(written) == meant


def test_days():
    assert values.day("2026-03-31") == values.day(date(2026, 3, 31)) == "2026-03-31"
    assert values.day("today") == date.today().isoformat()  # noqa: DTZ011


@pytest.mark.parametrize(
    ("read", "written"),
    [
        *((values.size, word) for word in ("lots", "-1", "0", "1T", "", "True")),
        *((values.seconds, word) for word in ("soon", "0", "-3", "inf", "nan", "1h", True)),
        *((values.day, word) for word in ("yesterday", "31/03/2026", "2026-02-30", "")),
    ],
)
def test_what_is_none_is_refused_with_the_word(read, written):
    with pytest.raises(ValueError, match=r"is no (size|time|day)"):
        read(written)


def test_no_document_is_given_more_than_a_day():
    assert values.seconds("86400s") == values.MOST_SECONDS
    with pytest.raises(ValueError, match="'9999999999' is longer than a day \\(86400 seconds at most\\)"):
        values.seconds("9999999999")


def test_a_worker_needs_memory_before_it_reads():
    assert values.memory("128M") == values.LEAST_MEMORY
    with pytest.raises(ValueError, match="'1KB' is too little to read anything"):
        values.memory("1KB")
    with pytest.raises(ValueError, match="is no size"):
        values.memory("lots")
