"""Columns of a table without standing rules: their lines, and where blocks begin in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.grid import column_at
from apparse.extract.pdf.layout.measures import LEVEL, SLACK
from apparse.extract.pdf.layout.text.breadth import first_word
from apparse.extract.pdf.layout.text.strips import Strip

WORD_BLANK = 0.3
"""Heights of a line: a blank between two words."""
LOOSEST = 0.6
"""Heights of a line: text has no more white than this between its lines, so that what is commonest beyond it parts rows."""
LIFT = 0.15
"""Heights of a line: what must be added to the usual white for a block to begin; a raised or sunken letter adds less."""


class ColumnLine(NamedTuple):
    top: float
    bottom: float
    right: float
    word: float
    text: str = ""
    bold: bool = False


class OpenColumn(NamedTuple):
    """The lines of one column (the breadth of the first word among the rest), and where blocks begin.

    A block begins where a line stands off from the one above, or where that one had room left for its first word.
    """

    lines: tuple[ColumnLine, ...]
    starts: tuple[float, ...]
    right: float

    def starts_at(self, y: float) -> bool:
        return any(abs(top - y) < LEVEL for top in self.starts)

    def begins_again(self, y: float, top: float) -> bool:
        """Whether a block begins at y, and another one stands between top and there."""
        return self.starts_at(y) and any(top - LEVEL < line.top < y - LEVEL for line in self.lines)

    def begins_below(self, y: float, first: float, head: float) -> bool:
        """Whether one of its lines is the `first` below y, and the lines above did not run on into it.

        Those of the `head` count only right below it.
        """
        level = any(abs(line.top - first) < LEVEL for line in self.lines)
        top = head - LEVEL if y > head + LEVEL else 0.0
        return level and any(top < line.top < y - LEVEL for line in self.lines) and not self.crosses(y, 0)

    def crosses(self, y: float, above: float) -> bool:
        """Whether a block goes on over y: lines stand on both sides, and the upper ones run on into the lower."""
        upper = [line for line in self.lines if above <= line.top < y - LEVEL]
        lower = next((line for line in self.lines if line.top > y - LEVEL), None)
        if not upper or lower is None or self.starts_at(lower.top):
            return False
        last = upper[-1]
        return last.bold == lower.bold and last.right + lower.word + WORD_BLANK * (last.bottom - last.top) > self.right


def columns_of(region: Region, xs: Sequence[float]) -> list[OpenColumn]:
    lines: list[list[ColumnLine]] = [[] for _ in xs[1:]]
    for strip in region.strips:
        if strip.keeps_to_columns:
            for column, line in _by_column(strip, xs).items():
                lines[column].append(line)
    height = region.strips[0].height
    base = min(_leading(lines), LOOSEST * height) + max(SLACK, LIFT * height)
    return [
        OpenColumn(
            tuple(column),
            tuple(b.top for a, b in pairwise([ColumnLine(0, -999, 0, 0), *column]) if b.top - a.bottom > base),
            max((line.right for line in column), default=0.0),
        )
        for column in lines
    ]


def _by_column(strip: Strip, xs: Sequence[float]) -> dict[int, ColumnLine]:
    found: dict[int, ColumnLine] = {}
    for run in strip.runs:
        column = max(0, column_at(xs[:-1], run.x0))
        line = found.get(column)
        if line is None:
            word = first_word(run.text, run.x1 - run.x0)
            found[column] = ColumnLine(run.top, run.bottom, run.x1, word, run.text, run.bold)
        else:
            top, bottom, right = min(line.top, run.top), max(line.bottom, run.bottom), max(line.right, run.x1)
            found[column] = ColumnLine(top, bottom, right, line.word, f"{line.text} {run.text}", line.bold and run.bold)
    return found


def _leading(lines: Sequence[Sequence[ColumnLine]]) -> float:
    """The white between two lines of a paragraph: what is commonest in the table."""
    whites = Counter(round(2 * (b.top - a.bottom)) / 2 for column in lines for a, b in pairwise(column))
    return max(whites, key=lambda white: (whites[white], -white)) if whites else 0.0


def main_column(region: Region, columns: Sequence[OpenColumn]) -> OpenColumn:
    """The widest column: as a rule that of the actions."""
    widths = [right - left for left, right in region.columns]
    return columns[widths.index(max(widths))]
