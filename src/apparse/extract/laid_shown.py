"""Where the columns of tables in laid-out text are shown: each as broad as its longest text, and a blank apart.

What a text has more between them would say that its lines end early, and are paragraphs. A table may go on on the next page,
where its columns are as broad, wherever the text has them.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

from apparse.extract.laid_tables import LaidTable, may_lack

Borders = Sequence[int]
"""Where the columns of a table are shown, and what is right of the last one."""


def common_borders(tables: Iterable[LaidTable]) -> dict[int, Borders]:
    """For each number of columns that tables have, the borders between them."""
    alike: defaultdict[int, list[LaidTable]] = defaultdict(list)
    for table in tables:
        alike[len(table.columns)].append(table)
    return {
        count: list(
            accumulate(
                (max(breadths) + 1 for breadths in zip(*(table.breadths for table in each), strict=True)),
                initial=min(table.columns[0] for table in each),
            )
        )
        for count, each in alike.items()
    }


class Shown:
    """The tables of a page, and where what stands in their columns is shown; all else is shown where it stands."""

    def __init__(self, tables: Sequence[LaidTable], borders: Mapping[int, Borders]) -> None:
        self.tables = tables
        self._borders = borders
        self._by_row = {
            place: table
            for table in tables
            for row in table.rows
            if not row.across
            for place in range(row.start, row.stop)
        }

    def borders(self, table: LaidTable) -> Borders:
        return self._borders[len(table.columns)]

    def column(self, row: int, column: int) -> int:
        """Where a column of the text is shown."""
        table = self._by_row.get(row)
        if table is None:
            return column
        place = max(0, bisect_right(table.columns, column) - 1)
        return column - table.columns[place] + self.borders(table)[place]

    def end(self, row: int, line: str, start: int, stop: int) -> int:
        """Where a text of a line is shown to end: one that may have filled its cell does."""
        table = self._by_row.get(row)
        shown = self.column(row, start) + stop - start
        if table is None:
            return shown
        place = max(0, bisect_right(table.columns, start) - 1)
        below = table.columns[place + 1] if place + 1 < len(table.columns) else None
        left, right = self.borders(table)[place : place + 2]
        return shown if line[stop:below].strip() else min(right - 1, shown + may_lack(right - 1 - left))

    def column_in_text(self, row: int, shown: float) -> float:
        """The column of the text that is shown in a place, or half a letter before it."""
        table = self._by_row.get(row)
        if table is None:
            return shown
        borders = self.borders(table)[:-1]
        place = max(0, bisect_right(borders, shown + 1 / 2) - 1)
        return shown - borders[place] + table.columns[place]
