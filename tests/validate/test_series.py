import pytest
from growth import assert_no_squared_growth

from apparse.records.action_plan import Recommendation
from apparse.validate.series import series_of


def recommendations(*numbers, addressees=None):
    addressees = addressees or [None] * len(numbers)
    return tuple(Recommendation(number=n, addressee=a) for n, a in zip(numbers, addressees, strict=True))


def judged(*numbers, addressees=None):
    """(numbers left out before a number, numbers used again)"""
    series = series_of(recommendations(*numbers, addressees=addressees))
    gaps = {record.number: missing for one in series for record, missing in one.gaps()}
    return gaps, [later.number for one in series for later, _ in one.duplicates()]


@pytest.mark.parametrize(
    "numbers",
    [
        ("1", "2", "3"),
        ("1.", "2.", "3."),
        ("1a", "1b", "2", "3"),
        ("1 (a)", "1 (b)", "2"),
        ("5.1", "5.4", "1.46", "4.12"),
        ("12", "17", "30"),
        ("6", "7", "9"),
        (None, "2", "3", "4", None, "6", "7"),
        ("1", "2", "1", "2", "3"),
        ("R1", "R2", "Recommendation 3"),
    ],
)
def test_in_order(numbers):
    assert judged(*numbers) == ({}, [])


def test_a_skipped_number():
    assert judged("1", "2", "4") == ({"4": (3,)}, [])
    assert judged("1", "3") == ({"3": (2,)}, [])
    assert judged("1", "2", "5", "6", "7") == ({"5": (3, 4)}, [])
    assert judged("2", "3", "4", "5") == ({"2": (1,)}, [])


def test_a_doubled_number_is_reported_and_fills_the_gap_that_it_leaves():
    assert judged("1", "2", "2", "4") == ({}, ["2"])
    assert judged("1", "3", "3", "4") == ({}, ["3"])
    assert judged("1", "1", "3") == ({}, ["1"])
    assert judged("5.1", "5.4", "5.4") == ({}, ["5.4"])


def test_a_doubled_number_does_not_hide_a_gap_elsewhere():
    assert judged("1", "1", "2", "3", "5", "6") == ({"5": (4,)}, ["1"])


def test_a_count_begins_again_under_another_addressee():
    assert judged("1", "2", "1", "2", addressees=["A", "A", "B", "B"]) == ({}, [])
    assert judged("1", "1", "1", addressees=["A", "B", "C"]) == ({}, [])
    assert judged("1", "2", None, "2", addressees=["A", "A", "B", "B"]) == ({}, [])


def test_a_count_that_runs_on_over_addressees_is_one_series():
    assert judged("1", "2", "3", "5", addressees=["A", "A", "B", "B"]) == ({"5": (4,)}, [])
    assert judged("1", "2", "2", "4", addressees=["A", "A", "B", "B"]) == ({}, ["2"])


@pytest.mark.parametrize("number", [None, "1", "2", "1.1"])
def test_the_time_grows_with_the_recommendations_and_no_faster(number):
    one = Recommendation(number=number)
    assert_no_squared_growth(lambda text: series_of([one] * len(text)), "x")
