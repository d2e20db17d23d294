"""Where the columns of a marked table stand on a page, by the words of its cells."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.extract.pdf.layout.text.strips import Span, joined
from apparse.extract.pdf.page import MarkedTable
from apparse.location import BBox


class Placed(NamedTuple):
    """A cell that prints something: in which row of its table it begins, which cell of that row it is, what it claims to span."""

    row: int
    order: int
    box: BBox
    colspan: int
    rowspan: int

    @property
    def span(self) -> Span:
        return self.box.x0, self.box.x1

    @property
    def breadth(self) -> float:
        return self.box.x1 - self.box.x0


def placed(table: MarkedTable) -> Iterator[Placed]:
    """The cells of a table that print something."""
    for index, row in enumerate(table):
        for order, cell in enumerate(row):
            if cell.bbox:
                yield Placed(index, order, cell.bbox, cell.colspan, cell.rowspan)


def columns_of(table: MarkedTable, cells: Sequence[Placed], known: Sequence[Span]) -> Sequence[Span]:
    """The columns in which this page prints anything, with those of the `known` ones in which it prints nothing.

    A cell that meets two others of a row spans both, whatever it claims.
    """
    single = [cell for cell in cells if cell.colspan == 1]
    while True:
        columns = joined((cell.span for cell in single), 0.0)
        wide = _spanning(single, columns)
        if not wide:
            return _among(columns, known) or _by_order(table, single) or _with_heads(single, columns)
        single.remove(wide)


def _spanning(cells: Sequence[Placed], columns: Sequence[Span]) -> Placed | None:
    """The broadest cell of the first column that holds two cells of one row."""
    lefts = [x0 for x0, _ in columns]
    inside: dict[int, list[Placed]] = defaultdict(list)
    for cell in cells:
        inside[bisect_right(lefts, cell.box.x0)].append(cell)
    crowded = (held for held in inside.values() if len({cell.row for cell in held}) < len(held))
    return max(next(crowded, ()), key=lambda cell: cell.breadth, default=None)


def _by_order(table: MarkedTable, cells: Sequence[Placed]) -> Sequence[Span] | None:
    """The columns where not all words of one meet, as those of a head in the middle and short values below it at the left.

    Rows with most cells may have all of them: so it is if their first, second … cells stand in as many columns.
    """
    width = max(len(row) for row in table)
    whole: dict[int, list[Span]] = defaultdict(list)
    for cell in cells:
        if len(table[cell.row]) == width:
            whole[cell.order].append(cell.span)
    spans = [(min(x0 for x0, _ in column), max(x1 for _, x1 in column)) for column in whole.values()]
    columns = joined([*spans, *(cell.span for cell in cells if len(table[cell.row]) < width)], 0.0)
    return columns if len(columns) == width else None


class _Column(NamedTuple):
    """Where a column stands, and the rows that have a cell in it."""

    span: Span
    rows: frozenset[int]


def _with_heads(cells: Sequence[Placed], columns: Sequence[Span]) -> Sequence[Span]:
    """The columns; a head with nothing below it goes with what stands beside it under no head, where no row has all cells."""
    found = [_Column(span, frozenset(c.row for c in cells if span[0] <= c.box.x0 <= span[1])) for span in columns]
    head = max((cell.row for cell in cells), key=lambda row: (sum(row in c.rows for c in found), -row), default=0)
    while pairs := _parted(found, head):
        choices = Counter(index for pair in pairs for index in pair)
        left, right = min(pairs, key=lambda pair: (choices[pair[0]] * choices[pair[1]], _white(found, pair)))
        whole = _Column((found[left].span[0], found[right].span[1]), found[left].rows | found[right].rows)
        found[left : right + 1] = [whole]
    return [column.span for column in found]


def _parted(columns: Sequence[_Column], head: int) -> list[tuple[int, int]]:
    """Neighbours of which one has the head alone, and the other what has none."""
    return [
        (index, index + 1)
        for index, (one, other) in enumerate(pairwise(columns))
        if {one.rows == {head}, other.rows == {head}} == {True, False} and (head in one.rows) != (head in other.rows)
    ]


def _white(columns: Sequence[_Column], pair: tuple[int, int]) -> float:
    return columns[pair[1]].span[0] - columns[pair[0]].span[1]


def _among(columns: Sequence[Span], known: Sequence[Span]) -> Sequence[Span] | None:
    """The known columns, as wide as these need them; None where these are others, or more."""
    if len(columns) > len(known):
        return None
    found = list(known)
    for x0, x1 in columns:
        met = [index for index, (left, right) in enumerate(found) if left < x1 and x0 < right]
        if len(met) != 1:
            return None
        left, right = found[met[0]]
        found[met[0]] = min(left, x0), max(right, x1)
    return found if len(joined(found, 0.0)) == len(known) else None
