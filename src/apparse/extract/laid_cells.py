"""The cells of a line of laid-out text that keeps to the columns of its table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from apparse.marks import BULLETS, LETTERS
from apparse.patterns import Pattern

GAP = Pattern(r"(?<! ) {3,}+(?=\S)")
"""Between two parts of a line: no sentence has so many blanks."""
NARROWEST = 5
"""Letters from one column to the next: nearer, texts are indented."""
FEWEST_LINES = 3
"""That begin where a column does, or show how broad it is."""
APART = 2
"""Blanks at least before a column."""
_BULLET = Pattern(rf"(?:^|\s)[{BULLETS}{LETTERS}]$")

Span = tuple[int, int]
"""Where a cell begins and ends in its line; an empty one does both where its column begins."""
Cells = tuple[Span, ...]
"""Of a line, one for each column."""
Texts = tuple[str, ...]
"""What the cells of a line say."""


def gaps(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The gaps behind a place, but for that between a bullet and what it stands before."""
    return (gap for gap in GAP.finditer(text, start) if not _BULLET.search(text, max(0, gap.start() - 2), gap.start()))


def has_gap(text: str) -> bool:
    return next(gaps(text), None) is not None


def parts_of(line: str) -> list[int]:
    """Where the parts of a line begin."""
    first = len(line) - len(line.lstrip())
    return [first, *(gap.end() for gap in gaps(line, first))] if line.strip() else []


def kept_cells(line: str, columns: Sequence[int]) -> Cells:
    """The cells of a line, none if it doesn't keep to the columns: a sentence may have a blank where one begins."""
    cells = tuple(_span(line, start, stop) for start, stop in pairwise((*columns, len(line) + columns[-1])))
    kept = not any(line[max(0, start - APART) : start].strip() for start in columns)
    return cells if kept and not any(has_gap(line[slice(*cell)]) for cell in cells) else ()


def kept_texts(lines: Iterable[str], columns: Sequence[int]) -> list[Texts]:
    """What the lines say in several columns that keep to these."""
    kept = (tuple(line[slice(*cell)] for cell in kept_cells(line, columns)) for line in lines)
    return [texts for texts in kept if sum(map(bool, texts)) > 1]


def _span(line: str, start: int, stop: int) -> Span:
    said = line[start:stop]
    begin = start + len(said) - len(said.lstrip())
    return (begin, begin + len(said.strip())) if said.strip() else (start, start)


def columns_of(head: Sequence[int], beside: Iterable[str]) -> tuple[int, ...]:
    """Where the parts of a line begin, and those of several lines beside it in columns that it has no part in, or a pressed one."""
    lines = [spans for line in beside if len(spans := _part_spans(line)) > 1 or len(line) < head[1]]
    begun = Counter(start for spans in lines for start in spans)
    usual = {start for start, count in begun.items() if count >= FEWEST_LINES}
    columns = [
        column if column in usual else min(_near(usual.difference(head), column), default=column) for column in head
    ]
    for start, count in begun.most_common():
        if count >= FEWEST_LINES and all(abs(start - column) >= NARROWEST for column in columns):
            columns.append(start)
    apart: list[int] = []
    for column in sorted({*columns}):
        if apart and _are_one(lines, apart[-1], column):
            apart[-1] = max(apart[-1], column, key=lambda start: begun[start])
        else:
            apart.append(column)
    # a number may stand in the middle of its column, but no heading left of that
    return (min(apart[0], head[0]), *apart[1:])


def _part_spans(line: str) -> dict[int, int]:
    """Where the parts of a line begin and end."""
    return {start: start + len(line[start:stop].rstrip()) for start, stop in pairwise((*parts_of(line), len(line)))}


def _near(starts: Iterable[int], column: int) -> list[int]:
    return [start for start in starts if abs(start - column) < NARROWEST]


def _are_one(lines: Iterable[Mapping[int, int]], left: int, right: int) -> bool:
    """Whether two places are of one column, in the middle of which texts stand: no line begins parts at both, and one runs from one over the other."""
    covers = False
    for spans in lines:
        begun, beside = _just_beside(spans, left), _just_beside(spans, right)
        if begun and beside:
            return False
        covers = covers or any(spans[start] > right for start in begun)
    return covers


def _just_beside(starts: Iterable[int], column: int) -> list[int]:
    return [start for start in starts if abs(start - column) <= 1]


def is_filled(cell: Span) -> bool:
    return cell[0] < cell[1]
