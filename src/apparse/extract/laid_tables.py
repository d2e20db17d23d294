"""Tables of text laid out by blanks: columns by where all their lines begin, rows by where their cells begin together.

Lines stand equally close in such a text, so that no white parts rows. But the cells of a row begin in one line: where a column
goes on that had ended, a row begins. Where that could be told in two ways, no table is told, and other readers try.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from apparse.extract.pdf.layout.text.labels import NUMBER
from apparse.marks import BULLETS, LETTERS
from apparse.patterns import Pattern

FEWEST_COLUMNS = 3
BROAD = 4
"""Columns of a table that is known by its head and a line."""
FEWEST_LINES = 4
"""Of a narrower one, with a part in most columns: one or two may be a letterhead."""
MOST_ACROSS = 2
"""Lines of a heading."""
UNEVEN = 6
"""Of as many lines with as many letters, one more may have room."""
NARROW = 18
"""Letters: in a narrower column a word or a date is a line."""
MOST_EMPTY = 1
"""Lines between two of a table."""
APART = 2
"""Blanks at least before a column."""
GAP = Pattern(r"(?<! ) {3,}+(?=\S)")
"""Between two parts of a line: no sentence has so many blanks."""
_SIGNS = BULLETS + LETTERS
_ENDED = Pattern(r"[.!?:;][\"'”’)]*$")


def may_lack(breadth: int) -> int:
    """How many letters a full line may lack in a column as broad: not all letters of printed type are."""
    return breadth // UNEVEN if breadth >= NARROW else 0


class LaidRow(NamedTuple):
    """The lines of a row from `start` up to `stop`; one that is `across` is a heading over all columns.

    The cells in the columns `merged` go on from the row above.
    """

    start: int
    stop: int
    across: bool = False
    merged: frozenset[int] = frozenset()


class LaidTable(NamedTuple):
    """Where its columns begin, how long the longest text in each is, and its rows."""

    columns: tuple[int, ...]
    breadths: tuple[int, ...]
    rows: tuple[LaidRow, ...]

    @property
    def borders(self) -> tuple[int, ...]:
        """Where its columns begin, and what is right of the last one."""
        return (*self.columns, self.columns[-1] + self.breadths[-1] + 1)


class _Line(NamedTuple):
    """A line of the page, with its cells; without, if it runs across."""

    place: int
    cells: tuple[str, ...]


def laid_tables(lines: Sequence[str]) -> list[LaidTable]:
    """The tables of a page of which all tells where their columns and rows are, from top to bottom."""
    parts = [tuple(_parts(line)) for line in lines]
    tables: list[LaidTable] = []
    stretches = [range(len(lines))]
    while stretches:
        places = stretches.pop()
        head = max(places, key=lambda place: len(parts[place]), default=0)
        if not places or len(parts[head]) < FEWEST_COLUMNS:
            continue
        found = _around(lines, places, head, parts[head])
        above, below = range(found[0].place - 1, places.start - 1, -1), range(found[-1].place + 1, places.stop)
        # what is found beside one that goes on behind what is none of it would be a part of that
        if any(_goes_on(lines, beside, parts[head]) for beside in (above, below)):
            continue
        if table := _table(found, parts[head]):
            tables.append(table)
            stretches += range(places.start, found[0].place), below
    return sorted(tables, key=lambda table: table.rows[0].start)


def _goes_on(lines: Sequence[str], places: Iterable[int], columns: Sequence[int]) -> bool:
    """Whether a line keeps to the columns and has parts in most of them, or in two if no white parts it from the table."""
    empty, fewest = 0, 2
    for place in places:
        empty = 0 if lines[place].strip() else empty + 1
        fewest = len(columns) // 2 + 1 if empty > MOST_EMPTY else fewest
        if sum(map(bool, _cells(lines[place], columns))) >= fewest:
            return True
    return False


def _table(found: Sequence[_Line], columns: tuple[int, ...]) -> LaidTable | None:
    """The table that the lines are, if all tells its rows."""
    told = sum(sum(map(bool, line.cells)) > len(columns) // 2 for line in found)
    if told < (2 if len(columns) >= BROAD else FEWEST_LINES):
        return None
    breadths = tuple(max(len(line.cells[place]) for line in found if line.cells) for place in range(len(columns)))
    # names that are broader than all that is said of them may go on in any line
    rows = tuple(_rows(found, breadths)) if breadths[0] < max(breadths) else ()
    return LaidTable(columns, breadths, rows) if rows else None


def _parts(line: str) -> list[int]:
    """Where the parts of a line begin."""
    first = len(line) - len(line.lstrip())
    return [first, *(gap.end() for gap in _gaps(line, first))] if line.strip() else []


def _gaps(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The gaps behind a place, but for that between a bullet and what it stands before."""
    return (gap for gap in GAP.finditer(text, start) if text[gap.start() - 1] not in _SIGNS)


def _has_gap(text: str) -> bool:
    return next(_gaps(text), None) is not None


def _cells(line: str, columns: Sequence[int]) -> tuple[str, ...]:
    """The cells of a line, none if it doesn't keep to the columns: a sentence may have a blank where one begins."""
    cells = tuple(line[start:stop].strip() for start, stop in zip(columns, (*columns[1:], None), strict=True))
    kept = not any(line[max(0, start - APART) : start].strip() for start in columns)
    return cells if kept and not any(map(_has_gap, cells)) else ()


def _around(lines: Sequence[str], places: range, head: int, columns: Sequence[int]) -> list[_Line]:
    """The lines of the table around a line of it, from the first to the last that has cells."""
    above = _onwards(lines, range(head - 1, places.start - 1, -1), columns)
    below = _onwards(lines, range(head, places.stop), columns)
    return [*reversed(above), *below]


def _onwards(lines: Sequence[str], places: Iterable[int], columns: Sequence[int]) -> list[_Line]:
    found: list[_Line] = []
    empty = across = 0
    for place in places:
        line = lines[place]
        if not line.strip():
            empty += 1
            continue
        cells = _cells(line, columns)
        across = 0 if cells else across + 1
        if empty > MOST_EMPTY or across > MOST_ACROSS or not (cells or _is_across(line, columns)):
            break
        empty = 0
        found.append(_Line(place, cells))
    while found and not found[-1].cells:
        found.pop()
    return found


def _is_across(line: str, columns: Sequence[int]) -> bool:
    return len(line) - len(line.lstrip()) == columns[0] and not _has_gap(line.strip())


def _rows(lines: Sequence[_Line], breadths: Sequence[int]) -> list[LaidRow]:
    """The rows of the lines; none where it isn't sure where one begins."""
    rows: list[LaidRow] = []
    for is_across, group in groupby(lines, key=lambda line: not line.cells):
        together = list(group)
        begun: list[_Begun | None] = [
            _Begun(together[0].place, frozenset()),
            *(() if is_across else _begun(together, breadths)),
        ]
        sure = [each for each in begun if each]
        if len(sure) < len(begun):
            return []
        stops = [*(each.place for each in sure[1:]), together[-1].place + 1]
        rows += [LaidRow(each.place, stop, is_across, each.merged) for each, stop in zip(sure, stops, strict=True)]
    return rows


class _Begun(NamedTuple):
    """The line in which a row begins, and the columns whose cells go on from the row above."""

    place: int
    merged: frozenset[int]


def _begun(lines: Sequence[_Line], breadths: Sequence[int]) -> Iterator[_Begun | None]:
    """Where rows begin below the first one; None where it isn't sure."""
    for above, line in pairwise(lines):
        before = above.cells if above.place == line.place - 1 else ("",) * len(breadths)
        step = _Step(before, line.cells, breadths)
        if step.begins_row:
            yield _Begun(line.place, step.merged) if step.is_sure else None
        elif step.is_doubtful:
            yield None


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
    def counts(self) -> bool:
        return NUMBER.fullmatch(self.below[0]) is not None

    @property
    def begins_row(self) -> bool:
        """Whether a row begins below: with a number, below an empty line, or with what stands in the main column and begins beside it."""
        if self.counts or (self.below[0] and not any(self.above)):
            return True
        anew = [column for column in self.filled if not self.above[column]]
        sides = [column for column in self.filled if column > self.main]
        begun = len(anew) > 1 or any(column > self.main for column in anew)
        beside = begun or (sides and not any(map(self._runs_on, self.filled)))
        return bool(self.main in self.filled and not self._runs_on(self.main) and beside)

    @property
    def is_sure(self) -> bool:
        """Whether nothing beside speaks against it: a number may stand in the middle of its row, an owner go on."""
        if self.counts:
            return not self._runs_on(self.main)
        if self.below[0]:
            return not any(map(self._runs_on, self.filled))
        leading = (column for column in self.filled if column < self.main and self.above[column])
        beside = (column for column in self.filled if column > self.main)
        return not any(map(self._runs_on, beside)) and all(map(self._goes_on, leading))

    @property
    def is_doubtful(self) -> bool:
        """Whether a row may begin below all the same: beside the middle of a text, or beside what may go on where one begins."""
        if self.main not in self.filled:
            return False
        if self._runs_on(self.main):
            return any(not self.above[column] for column in self.filled)
        ended = _ENDED.search(self.above[self.main]) is not None
        return (ended and bool(self.below[0])) or sum(column > self.main for column in self.filled) > 1

    @property
    def merged(self) -> frozenset[int]:
        """The columns before the main one that go on; none below what stands in the first."""
        leading = (column for column in self.filled if column < self.main and self.above[column])
        return frozenset() if self.below[0] else frozenset(leading)

    def _runs_on(self, column: int) -> bool:
        """Whether the line above may have had no room for the first word of the one below, and no sentence ends there."""
        above, below = self.above[column], self.below[column]
        if not (above and below):
            return False
        full = len(above) + 1 + len(below.split()[0]) > self.breadths[column] - may_lack(self.breadths[column])
        return full and not (_ENDED.search(above) and not below[0].islower())

    def _goes_on(self, column: int) -> bool:
        """Whether what stands below is no new text."""
        ended = _ENDED.search(self.above[column]) is not None
        return self._runs_on(column) or self.below[column][0].islower() or not ended
