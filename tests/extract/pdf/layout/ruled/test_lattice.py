from growth import assert_no_squared_growth

from apparse.extract.pdf.layout.ruled.lattice import grids
from apparse.extract.pdf.page import Edge


def _stairs(steps):
    """Each edge touches the one before and the one after it, and no other."""
    treads = [Edge.lying(10.0 * step, 10.0 * step, 10.0 * step + 10) for step in range(steps)]
    return [*treads, *(Edge.standing(tread.end, tread.at, tread.at + 10) for tread in treads)]


def test_edges_that_touch_by_others_are_of_one_grid():
    def frame(left):
        lines = [Edge.lying(y, left, left + 90) for y in (0.0, 50.0)]
        return [*lines, *(Edge.standing(x, 0.0, 50.0) for x in (left, left + 90))]

    assert [len(grid.fields) for grid in grids([*frame(0.0), *frame(200.0)])] == [1, 1]
    assert [len(grid.fields) for grid in grids([*frame(0.0), *frame(90.0)])] == [2]


def test_the_time_to_see_which_edges_touch_grows_with_their_number_and_no_faster():
    assert_no_squared_growth(lambda text: grids(_stairs(len(text) // 2)), "x")
