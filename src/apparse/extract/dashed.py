"""Dashed tables: dashes over each column tell how broad it is, as pandoc writes tables in plain text and Markdown.

  ----------------------------
  No    Action        Owner
  ----- ------------- --------
  1     Lay tiles in  Head of
        the showers.  Works

  2     Buy benches.  Governor
  ----------------------------

Empty lines part its rows. A table without a head has the dashes of its columns above and below; one without borders, a row a line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from apparse.extract.broad_letters import closed_up, spread
from apparse.extract.pdf.layout.text.labels import NUMBER
from apparse.patterns import Pattern

MOST_HEAD = 20
"""Lines of a head: the words of its narrowest column stand one below the other."""
_COLUMNS = Pattern(r" *-{2,}(?: +-{2,})+")
_COLUMN = Pattern(r"-+")
_BORDER = Pattern(r" *-{3,}")


class DashedRow(NamedTuple):
    """The lines from `start` up to `stop`."""

    start: int
    stop: int


class DashedTable(NamedTuple):
    """The lines from `start` up to `stop`, the characters at which its columns begin, and its rows, of which the first may be its head.

    It has no rows if it is one for certain, but not which they are.
    """

    start: int
    stop: int
    columns: tuple[int, ...]
    rows: tuple[DashedRow, ...]
    has_head: bool
    is_closed: bool

    def parts(self, lines: Sequence[str]) -> list[list[str]]:
        """What lines of the table say in each of its columns."""
        spread_out = [spread(line) for line in lines]
        ends = zip(self.columns, (*self.columns[1:], None), strict=True)
        return [[closed_up(line[start:stop]).rstrip() for line in spread_out] for start, stop in ends]


def dashed_tables(lines: Sequence[str]) -> list[DashedTable]:
    """The tables of a text; none if dashes below a line are all that it has, as these underline words, too."""
    lines = [spread(line.rstrip()) for line in lines]
    alike: dict[str, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        if _BORDER.fullmatch(line) or _COLUMNS.fullmatch(line):
            alike[line].append(place)
    found: list[DashedTable] = []
    for place in sorted(place for line, places in alike.items() if _COLUMNS.fullmatch(line) for place in places):
        begin = found[-1].stop if found else 0
        if place >= begin and (table := _Dashes(lines, place, begin).table(alike)):
            found.append(table)
    return found if any(table.is_closed for table in found) else []


class _Dashes(NamedTuple):
    """The dashes of the columns on the line of a place, and that on which the text begins that is no part of another table."""

    lines: Sequence[str]
    place: int
    begin: int

    def table(self, alike: Mapping[str, Sequence[int]]) -> DashedTable | None:
        border = self._border()
        if border is not None:
            return self._bordered(border, self._next(alike, border))
        if self.place > self.begin and self.lines[self.place - 1]:
            return self._open()
        return self._headless(self._next(alike, self.place))

    def _bordered(self, border: int, close: int) -> DashedTable:
        """The table below a border, of which a text that was cut has but a part."""
        head, body = DashedRow(border + 1, self.place), range(self.place + 1, close)
        groups = tuple(self._groups(body))
        parted = len(groups) > 1 or len(body) == 1 or (close > body.start and not self.lines[close - 1])
        sure = parted and self._keeps(range(*head)) and self._keeps(body) and not any(map(self._counts_on, groups))
        return self._made(border, close + 1, (head, *groups) if sure else (), has_head=True, is_closed=True)

    def _headless(self, close: int) -> DashedTable | None:
        body = range(self.place + 1, close)
        if close == len(self.lines) or not self._keeps(body):
            return None
        groups = tuple(self._groups(body))
        if all(self.lines[place] for place in body):
            groups = tuple(self._single(body))
        if not groups or any(map(self._counts_on, groups)):
            return None
        return self._made(self.place, close + 1, groups, has_head=False, is_closed=True)

    def _open(self) -> DashedTable | None:
        """The table of a head in one line, which ends at the first empty line."""
        head = self.place - 1
        stop = next((place for place in self._onwards() if not self.lines[place]), len(self.lines))
        rows = tuple(self._single(range(self.place + 1, stop)))
        if not rows or (head > self.begin and self.lines[head - 1]) or not self._keeps(range(head, self.place)):
            return None
        return self._made(head, stop, (DashedRow(head, head + 1), *rows), has_head=True, is_closed=False)

    def _made(
        self, start: int, stop: int, rows: tuple[DashedRow, ...], *, has_head: bool, is_closed: bool
    ) -> DashedTable:
        columns = tuple(start for start, _ in self._spans())
        return DashedTable(start, min(stop, len(self.lines)), columns, rows, has_head, is_closed)

    def _border(self) -> int | None:
        """The line of the border above the head, which is as long as all columns together."""
        dashes = self.lines[self.place]
        for place in range(self.place - 1, max(self.begin, self.place - MOST_HEAD) - 1, -1):
            line = self.lines[place]
            if not line:
                return None
            if _BORDER.fullmatch(line) and len(line) == len(dashes) and line.index("-") == dashes.index("-"):
                return place if place < self.place - 1 else None
        return None

    def _next(self, alike: Mapping[str, Sequence[int]], like: int) -> int:
        """The next line below the dashes that is the same as that of a place, or the end of the text."""
        places = alike[self.lines[like]]
        below = bisect_right(places, self.place)
        return places[below] if below < len(places) else len(self.lines)

    def _onwards(self) -> range:
        return range(self.place + 1, len(self.lines))

    def _spans(self) -> list[tuple[int, int]]:
        return [found.span() for found in _COLUMN.finditer(self.lines[self.place])]

    def _keeps(self, places: range) -> bool:
        """Whether all stands below the dashes of a column, and nothing between them; behind the last one it may be longer."""
        spans = self._spans()
        between = [(0, spans[0][0]), *((left[1], right[0]) for left, right in pairwise(spans))]
        return not any(self.lines[place][start:stop].strip() for place in places for start, stop in between)

    def _groups(self, places: range) -> Iterator[DashedRow]:
        for is_said, group in groupby(places, key=lambda place: bool(self.lines[place])):
            if is_said:
                together = list(group)
                yield DashedRow(together[0], together[-1] + 1)

    def _single(self, places: range) -> Iterator[DashedRow]:
        """Each line as a row, if all keep to the columns and begin in the first one: else some may go on with those above."""
        if self._keeps(places) and all(map(self._first_cell, places)):
            yield from (DashedRow(place, place + 1) for place in places)

    def _counts_on(self, row: DashedRow) -> bool:
        """Whether the lines between empty ones are several rows, each with a number."""
        return sum(bool(NUMBER.fullmatch(self._first_cell(place))) for place in range(*row)) > 1

    def _first_cell(self, place: int) -> str:
        start, stop = self._spans()[0]
        return self.lines[place][start:stop].strip()
