"""Drawn tables: hyphens and bars around cells of several lines, as pandoc and reStructuredText draw them.

+-----+---------------+
| No  | Action        |
+=====+===============+
| 1   | Lay tiles in  |
|     | the showers.  |
+-----+---------------+
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from apparse.extract.broad_letters import closed_up, spread
from apparse.patterns import Pattern

_BORDER = Pattern(r"\+(?:[-=:]+\+)+")
_EDGED = Pattern(r"[|+].*[|+]")


class DrawnCell(NamedTuple):
    """A cell: the row and the column in which it begins, its spans, and its lines.

    These stand on the lines of the table from `first` on, behind `left` characters.
    """

    row: int
    column: int
    rowspan: int
    colspan: int
    first: int
    left: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class DrawnTable:
    lines: Sequence[str]

    @cached_property
    def heads(self) -> int:
        """How many rows stand above the double rule under the header."""
        double = (place for place, line in enumerate(self.lines) if _BORDER.fullmatch(line) and "=" in line)
        return self._rules.index(next(double, 0))

    def rows(self) -> Iterator[list[DrawnCell]]:
        """The cells that begin in each row, left to right."""
        taken: set[tuple[int, int]] = set()
        for row in range(len(self._rules) - 1):
            begun = []
            for column in range(len(self._edges) - 1):
                if (row, column) not in taken:
                    cell = self._cell(row, column, taken)
                    begun.append(cell)
                    taken.update(
                        (down, right)
                        for down in range(row, row + cell.rowspan)
                        for right in range(column, column + cell.colspan)
                    )
            yield begun

    @cached_property
    def _edges(self) -> list[int]:
        """The columns of characters in which borders cross."""
        borders = (line for line in self.lines if _BORDER.fullmatch(line))
        return sorted({place for line in borders for place, character in enumerate(line) if character == "+"})

    @cached_property
    def _rules(self) -> list[int]:
        """The lines in which a border stands below at least one column."""
        columns = range(len(self._edges) - 1)
        return [place for place in range(len(self.lines)) if any(self._is_ruled(place, each) for each in columns)]

    def _is_ruled(self, place: int, column: int) -> bool:
        line, left, right = self.lines[place], self._edges[column], self._edges[column + 1]
        return line[left] in "+|" and line[right] in "+|" and not line[left + 1 : right].strip("-=:+")

    def _is_walled(self, row: int, column: int) -> bool:
        """Whether a wall stands on the left of a column in all lines of a row."""
        between = range(self._rules[row] + 1, self._rules[row + 1])
        return all(self.lines[place][self._edges[column]] in "|+" for place in between)

    def _cell(self, row: int, column: int, taken: set[tuple[int, int]]) -> DrawnCell:
        right, bottom = column + 1, row + 1
        while right < len(self._edges) - 1 and (row, right) not in taken and not self._is_walled(row, right):
            right += 1
        across = range(column, right)
        while bottom < len(self._rules) - 1 and not any(
            self._is_ruled(self._rules[bottom], each) or (bottom, each) in taken for each in across
        ):
            bottom += 1
        first = self._rules[row] + 1
        left = self._edges[column] + 1
        lines = (line[left : self._edges[right]] for line in self.lines[first : self._rules[bottom]])
        told = tuple(closed_up(line).rstrip() for line in lines)
        return DrawnCell(row, column, bottom - row, right - column, first, left, told)


def drawn_table(lines: Iterable[str]) -> DrawnTable | None:
    """The table with whose upper border the lines begin, if there is one."""
    within: list[str] = []
    for line in (spread(line.strip()) for line in lines):
        if not (_goes_on(within, line) if within else _BORDER.fullmatch(line)):
            break
        within.append(line)
    while within and not _BORDER.fullmatch(within[-1]):
        within.pop()
    return DrawnTable(within) if len(within) > 1 else None


def _goes_on(within: Sequence[str], line: str) -> bool:
    """Whether a line belongs to the table above: all are as long as the upper border, and borders enclose something."""
    return len(line) == len(within[0]) and bool(_EDGED.fullmatch(line)) and not (line[0] == within[-1][0] == "+")
