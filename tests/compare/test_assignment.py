"""The assignment is the best there is: compared with every other one on small matrices."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from apparse.compare.assignment import assign

GAIN = st.integers(0, 9).map(float)
MATRICES = st.tuples(st.integers(1, 5), st.integers(1, 5)).flatmap(
    lambda size: st.lists(st.lists(GAIN, min_size=size[1], max_size=size[1]), min_size=size[0], max_size=size[0])
)


def total(gains, pairs):
    return sum(gains[row][column] for row, column in pairs)


def best_by_trying(gains):
    rows, columns = len(gains), len(gains[0])
    if rows <= columns:
        return max(total(gains, enumerate(chosen)) for chosen in permutations(range(columns), rows))
    return max(total(gains, ((r, c) for c, r in enumerate(chosen))) for chosen in permutations(range(rows), columns))


@given(MATRICES)
def test_no_other_assignment_gains_more(gains):
    assert total(gains, assign(gains)) == best_by_trying(gains)


@given(MATRICES)
def test_each_row_and_column_at_most_once_and_no_pair_for_nothing(gains):
    pairs = assign(gains)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(gains[row][column] > 0 for row, column in pairs)


def test_the_best_pair_is_given_up_where_the_whole_gains():
    assert assign([[9.0, 8.0], [8.0, 1.0]]) == [(0, 1), (1, 0)]


def test_nothing_to_assign():
    assert assign([]) == []
    assert assign([[]]) == []
    assert assign([[0.0], [0.0]]) == []
