"""Paragraphs with a number before a tab, whose other lines begin below the number: the white of the tab parts no columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.extract.pdf.layout.measures import SAME, TIGHT
from apparse.extract.pdf.layout.text.lines import level_groups
from apparse.extract.pdf.page import Run
from apparse.patterns import Pattern

_NUMBER = Pattern(r"[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*[.)]?")
"""The number of a paragraph, and no year, as a line of running text may begin with one."""
BLANK = 0.42
"""Heights of a line: a blank is narrower, also in justified type as a rule."""
FEWEST = 2
"""Paragraphs that go on below their numbers, by which it is known that those of a page do."""


class _Numbered(NamedTuple):
    """A line by its number and the first run behind it."""

    number: Run
    text: Run

    def stands_like(self, other: _Numbered) -> bool:
        return abs(self.number.x0 - other.number.x0) < SAME and abs(self.text.x0 - other.text.x0) < SAME


def behind_numbers(printed: Iterable[Run]) -> frozenset[Run]:
    """The runs behind the numbers of such paragraphs."""
    lines = [sorted(group, key=lambda run: run.x0) for group in level_groups(printed)]
    numbered = [line for line in map(_numbered, lines) if line]
    if len(numbered) < FEWEST:
        return frozenset()
    known = list(_going_on(lines))
    same = [line for line in numbered if sum(line.stands_like(other) for other in known) >= FEWEST]
    return frozenset(line.text for line in same)


def _numbered(line: Sequence[Run]) -> _Numbered | None:
    if len(line) < 2 or not _NUMBER.fullmatch(line[0].text):
        return None
    return _Numbered(line[0], line[1])


def _going_on(lines: Sequence[Sequence[Run]]) -> Iterator[_Numbered]:
    """The lines with a number below which, in small letters, the text goes on across the white behind the number."""
    for line, below in pairwise(lines):
        numbered = _numbered(line)
        first = below[0]
        if numbered is None or not first.text[:1].islower() or abs(first.x0 - numbered.number.x0) > SAME:
            continue
        close = first.top - numbered.number.bottom < TIGHT * (first.bottom - first.top)
        if close and _crosses(below, numbered):
            yield numbered


def _crosses(line: Sequence[Run], numbered: _Numbered) -> bool:
    """Whether a line prints without a gap from below the number to below the text."""
    reached = line[0].x1
    for run in line[1:]:
        if reached > numbered.text.x0 or run.x0 - reached > BLANK * (run.bottom - run.top):
            break
        reached = run.x1
    return reached > numbered.text.x0
