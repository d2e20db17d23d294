"""Where texts in the tables of laid-out text are shown to end: the longest of each column fills it.

Else all would end early, by the white before the next column, as paragraphs do that go on in no other line.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from apparse.extract.laid_cells import Span
from apparse.extract.laid_rows import may_lack
from apparse.extract.laid_tables import LaidTable
from apparse.patterns import Pattern

_WORD = Pattern(r"\S+")
_PART = Pattern(r"\S+(?: \S+)*+")
"""Words with single blanks between them: where columns are known, these part none."""


Borders = Mapping[int, tuple[int, ...]]
"""Where columns are shown to begin, and the last one to end, by how many there are."""


class ShownPart(NamedTuple):
    """Words of a line, where they stand in it, and from where to where on the page they are shown to stand, in letters."""

    words: str
    start: int
    left: int
    right: float


class Shown:
    """The lines of a page with its tables, and where the texts in them are shown to stand."""

    def __init__(self, lines: Sequence[str], tables: Sequence[LaidTable], borders: Borders) -> None:
        self.tables = [(table, borders[len(table.columns)]) for table in tables]
        in_columns = {
            place: (table, shown)
            for table, shown in self.tables
            for row in table.rows
            if not row.across
            for place in range(row.start, row.stop)
        }
        parts = (_PART if tables else _WORD).finditer
        self.lines = [
            [
                each
                for part in parts(line)
                for each in (
                    _in_columns(*in_columns[row], row, line, part.span())
                    if row in in_columns
                    else [ShownPart(part[0], part.start(), *part.span())]
                )
            ]
            for row, line in enumerate(lines)
        ]
        self._moved = {
            (row, part.left): part.start
            for row, parts in enumerate(self.lines)
            for part in parts
            if part.left != part.start
        }

    def start(self, row: int, shown: int) -> int:
        """Where in its line a text begins that is shown to begin at a place."""
        return self._moved.get((row, shown), shown)


def shown_borders(tables: Iterable[LaidTable]) -> Borders:
    """For each number of columns the places between which all pages show them: as broad as any page has them.

    Columns stand where they do on paper, but further left in a text where its page has less to say.
    """
    breadths: dict[int, list[int]] = {}
    for table in tables:
        own = [stop - start for start, stop in pairwise((0, *table.borders))]
        breadths[len(table.columns)] = list(map(max, own, breadths.get(len(table.columns), own)))
    return {columns: tuple(accumulate(each)) for columns, each in breadths.items()}


def _in_columns(table: LaidTable, shown: Sequence[int], row: int, line: str, part: Span) -> Iterator[ShownPart]:
    """A part of a line of a table, cut where its cells are; a cell that begins beside its column is shown where that does."""
    for place, cell in enumerate(table.cells[row]):
        start, stop = max(cell[0], part[0]), min(cell[1], part[1])
        if start < stop:
            left, right = table.borders[place : place + 2]
            moved = shown[place] - (left if left <= cell[0] < right else cell[0])
            end = (
                stop + moved if stop < cell[1] else _end(table.breadths[place], stop + moved, *shown[place : place + 2])
            )
            yield ShownPart(line[start:stop], start, start + moved, end)


def _end(breadth: int, stop: int, left: int, right: int) -> float:
    """Where a text in a column is shown to end: one that may have filled its cell does, all others are as broad beside it."""
    length = min(breadth, stop - left + may_lack(breadth))
    return left + length * (right - 1 - left) / breadth
