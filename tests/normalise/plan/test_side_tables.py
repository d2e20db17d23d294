import pytest
from growth import assert_no_squared_growth

from apparse.normalise.plan.tables.side import counted_in_one
from apparse.text import Text


@pytest.mark.parametrize("piece", ["word ", "a", "a. ", "a 1 ", "1 a ", "agreed 3, ", "3 agreed, "])
def test_the_time_to_see_whether_a_line_counts_grows_with_its_length_and_no_faster(piece):
    assert_no_squared_growth(lambda line: counted_in_one(Text(line)), piece)
