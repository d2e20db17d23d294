"""Where texts in the tables of laid-out text are shown to end: the longest of each column fills it.

Else all would end early, by the white before the next column, as paragraphs do that go on in no other line.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from apparse.extract.laid_tables import LaidTable, may_lack


class Shown:
    """The tables of a page, and where the texts in them are shown to end."""

    def __init__(self, tables: Sequence[LaidTable]) -> None:
        self.tables = tables
        self._by_row = {
            place: table
            for table in tables
            for row in table.rows
            if not row.across
            for place in range(row.start, row.stop)
        }

    def end(self, row: int, line: str, start: int, stop: int) -> float:
        """Where a text of a line is shown to end: one that may have filled its cell does, all others are as broad beside it."""
        table = self._by_row.get(row)
        if table is None:
            return stop
        place = max(0, bisect_right(table.columns, start) - 1)
        left, right = table.borders[place : place + 2]
        breadth = table.breadths[place]
        goes_on = line[stop:right].strip()
        length = min(breadth, stop - left + (0 if goes_on else may_lack(breadth)))
        return stop if goes_on else left + length * (right - 1 - left) / breadth
