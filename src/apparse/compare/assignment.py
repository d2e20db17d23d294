"""Who goes with whom: the assignment of rows to columns that is best as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

Gains = Sequence[Sequence[float]]


def assign(gains: Gains) -> list[tuple[int, int]]:
    """The pairs (row, column), each row and column at most once, whose gains have the greatest sum.

    `gains` is a matrix of non-negative numbers; a pair that gains nothing is left
    out. Pairs come in the order of their rows. This is the Hungarian method with
    potentials; it takes O(rows² · columns) time, rows being the fewer of the two.
    """
    if not gains or not gains[0]:
        return []
    if len(gains) > len(gains[0]):
        turned = assign(list(zip(*gains, strict=True)))
        return sorted((row, column) for column, row in turned)
    solver = _Solver(gains)
    for row in range(len(gains)):
        solver.place(row)
    return sorted((row, column) for column, row in enumerate(solver.row_of[:-1]) if row >= 0 and gains[row][column] > 0)


class _Solver:
    """Rows placed so far; the last column is the door through which each new row comes in."""

    def __init__(self, gains: Gains) -> None:
        self.gains = gains
        self.width = len(gains[0])
        self.row_potential = [0.0] * len(gains)
        self.column_potential = [0.0] * (self.width + 1)
        self.row_of = [-1] * (self.width + 1)

    def place(self, row: int) -> None:
        """Give the row a column; rows that are in its way move to their next best."""
        self.row_of[-1] = row
        came_from = [self.width] * self.width
        slack = [inf] * self.width
        reached = [False] * (self.width + 1)
        column = self.width
        while self.row_of[column] >= 0:
            reached[column] = True
            column = self._nearest(column, came_from, slack, reached)
        while column != self.width:
            before = came_from[column]
            self.row_of[column] = self.row_of[before]
            column = before
        self.row_of[-1] = -1

    def _nearest(self, column: int, came_from: list[int], slack: list[float], reached: list[bool]) -> int:
        """The unreached column that costs least to go on to; potentials are moved so that it costs nothing."""
        row = self.row_of[column]
        for other in range(self.width):
            if not reached[other]:
                cost = -self.gains[row][other] - self.row_potential[row] - self.column_potential[other]
                if cost < slack[other]:
                    slack[other], came_from[other] = cost, column
        nearest = min((c for c in range(self.width) if not reached[c]), key=slack.__getitem__)
        step = slack[nearest]
        for other in range(self.width + 1):
            if reached[other]:
                self.row_potential[self.row_of[other]] += step
                self.column_potential[other] -= step
            elif other < self.width:
                slack[other] -= step
        return nearest
