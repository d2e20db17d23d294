"""Rows of laid-out text: which of the lines of a table begin one.

Lines stand equally close in such a text, so that no white parts rows. But the cells of a row begin in one line: where a column
goes on that had ended, a row begins.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from apparse.extract.laid_cells import Cells
from apparse.extract.pdf.layout.text.labels import NUMBER
from apparse.patterns import Pattern

NARROW = 18
"""Letters: in a narrower column a word or a date is a line."""
UNEVEN = 6
"""Of as many lines with as many letters, one more may have room."""
_ENDED = Pattern(r"[.!?:;][\"'”’)]*$")


class LaidRow(NamedTuple):
    """The lines of a row from `start` up to `stop`; one that is `across` is a heading over all columns.

    The cells in the columns `merged` go on from the row above.
    """

    start: int
    stop: int
    across: bool = False
    merged: frozenset[int] = frozenset()


class LaidLine(NamedTuple):
    """A line of the page, with what its cells say and where they stand; without, if it runs across."""

    place: int
    cells: tuple[str, ...]
    spans: Cells


def may_lack(breadth: int) -> int:
    """How many letters a full line may lack in a column as broad: not all letters of printed type are."""
    return breadth // UNEVEN if breadth >= NARROW else 0


def rows_of(lines: Sequence[LaidLine], breadths: Sequence[int], head: range) -> list[LaidRow]:
    """The rows of the lines, of which some are known to be the head of the table."""
    rows: list[LaidRow] = []
    for is_across, together in _groups(lines, breadths):
        first = _Begun(together[0].place, frozenset())
        begun = [first, *(_parted(together) if is_across else _begun(together, breadths, head))]
        stops = [*(each.place for each in begun[1:]), together[-1].place + 1]
        rows += [LaidRow(each.place, stop, is_across, each.merged) for each, stop in zip(begun, stops, strict=True)]
    return rows


def _groups(lines: Sequence[LaidLine], breadths: Sequence[int]) -> Iterator[tuple[bool, list[LaidLine]]]:
    """The lines that run across, and those that don't, in turn.

    Where the first column is the broadest, lines that say nothing beside it run across as well.
    """
    across = {line.place for line in lines if not line.cells}
    if breadths[0] == max(breadths):
        for block in _blocks(lines):
            if not any(any(line.cells[1:]) for line in block):
                across |= {line.place for line in block}
    for is_across, group in groupby(lines, key=lambda line: line.place in across):
        yield is_across, list(group)


def _blocks(lines: Sequence[LaidLine]) -> Iterator[list[LaidLine]]:
    """Lines with no white between them."""
    block: list[LaidLine] = []
    for line in lines:
        if block and block[-1].place < line.place - 1:
            yield block
            block = []
        block.append(line)
    yield block


class _Begun(NamedTuple):
    """The line in which a row begins, and the columns whose cells go on from the row above."""

    place: int
    merged: frozenset[int]


def _parted(lines: Sequence[LaidLine]) -> Iterator[_Begun]:
    """Where lines that run across begin another text."""
    yield from (_Begun(line.place, frozenset()) for above, line in pairwise(lines) if above.place < line.place - 1)


def _begun(lines: Sequence[LaidLine], breadths: Sequence[int], head: range) -> Iterator[_Begun]:
    """Where rows begin below the first one."""
    for above, line in pairwise(lines):
        before = above.cells if above.place == line.place - 1 else ("",) * len(breadths)
        step = _Step(before, line.cells, breadths)
        if above.place in head or line.place in head:
            if line.place == head.start or line.place not in head:
                yield _Begun(line.place, frozenset())
        elif step.begins_row:
            yield _Begun(line.place, step.merged)


class _Step(NamedTuple):
    """From one line of a table, or an empty one, to the next: what stands in each column, and how broad these are."""

    above: Sequence[str]
    below: Sequence[str]
    breadths: Sequence[int]

    @property
    def main(self) -> int:
        """The broadest column: that of the actions, as a rule."""
        return max(range(len(self.breadths)), key=lambda column: self.breadths[column])

    @property
    def filled(self) -> list[int]:
        return [column for column, text in enumerate(self.below) if text]

    @property
    def _sides(self) -> list[int]:
        return [column for column in self.filled if column > self.main]

    @property
    def _is_new_beside(self) -> bool:
        """Whether nothing right of the main column goes on; where the text in this ended, one that can't is enough, or two beside a short line."""
        going_on = [self._runs_on(column) for column in self._sides]
        above, below = self.above[self.main], self.below[self.main]
        is_short = bool(above) and not self._is_full(self.main)
        if not (below[:1].isupper() and (is_short or _ENDED.search(above))):
            return not any(going_on)
        return not all(going_on) or not going_on or (is_short and len(going_on) > 1)

    @property
    def counts(self) -> bool:
        return NUMBER.fullmatch(self.below[0]) is not None

    @property
    def begins_row(self) -> bool:
        """Whether a row begins below: with a number, below an empty line, or with what stands in the main column and begins beside it."""
        if self.counts or (self.below[0] and not any(self.above)):
            return True
        anew = [column for column in self.filled if not self.above[column]]
        begun = len(anew) > 1 or any(column > self.main for column in anew)
        if self.main not in self.filled or self._runs_on(self.main):
            return False
        return begun or bool(self._sides and self._is_new_beside)

    @property
    def merged(self) -> frozenset[int]:
        """The columns before the main one that go on; none below what stands in the first."""
        leading = (column for column in self.filled if column < self.main and self.above[column])
        return frozenset() if self.below[0] else frozenset(filter(self._goes_on, leading))

    def _runs_on(self, column: int) -> bool:
        """Whether the line above may have had no room for the first word of the one below, and no sentence ends there."""
        above, below = self.above[column], self.below[column]
        if not (above and below):
            return False
        return self._is_full(column) and not (_ENDED.search(above) and not below[0].islower())

    def _is_full(self, column: int) -> bool:
        """Whether the line above may have had no room for the first word of the one below."""
        said = len(self.above[column]) + 1 + len(self.below[column].split()[0])
        return said > self.breadths[column] - may_lack(self.breadths[column])

    def _goes_on(self, column: int) -> bool:
        """Whether what stands below is no new text."""
        ended = _ENDED.search(self.above[column]) is not None
        return self._runs_on(column) or self.below[column][0].islower() or not ended
