"""Run together: several actions with labels in one line of flattened text, behind what leads up to them, and the dates of all of them.

"We will: 1) lay tiles. 2) mend pipes.", "Complete May 2026 Ongoing".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from apparse.blocks import Cell
from apparse.normalise.endings import is_cut
from apparse.normalise.plan.cells.printed import PrintedLine, printed_lines
from apparse.patterns import Pattern
from apparse.records.target_date import is_plausible_target
from apparse.text import Text

_FIRST = Pattern(r"(?<=[:.;])\s+(?=(?:\(?(?:1|a|i)\)|1\.)\s+[A-Z])")
_BREAK = Pattern(r"\s+(?=[A-Z\d])(?!\d{4}\b)")
"""Before what may begin a date: a capital or a figure, but for that of a year."""
_OPEN_DAY = Pattern(r"\b\d{1,2}(?:st|nd|rd|th)?$")
"""A day of which the month comes next."""
MOST_BREAKS = 14
LONGEST_DATES = 400
"""Characters of a cell with the dates of several actions."""


def listed_apart(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines of a cell; where that has a single one with no label, the labelled actions in it by themselves, behind their lead-in."""
    if len(lines) != 1 or lines[0].marker:
        return list(lines)
    (line,) = lines
    first = _FIRST.search(line.text.value)
    items = printed_lines(Cell.of(line.text[first.end() :]), line.part) if first else []
    if first is None or len(items) < 2 or not all(item.labelled for item in items):
        return [line]
    return [line._replace(text=line.text[: first.start()]), *items]


def dates_apart(lines: Sequence[PrintedLine], count: int) -> list[PrintedLine]:
    """The dates of a cell; as many as `count` if its only line can be cut in but one way into so many."""
    if len(lines) != 1 or count < 2 or len(lines[0].text) > LONGEST_DATES:
        return list(lines)
    (line,) = lines
    found = [parts for parts in _divisions(line.text, count) if all(is_plausible_target(part.value) for part in parts)]
    return [line._replace(text=part, opens=True) for part in found[0]] if len(found) == 1 else [line]


def _divisions(text: Text, count: int) -> Iterator[list[Text]]:
    breaks = [cut for cut in _BREAK.finditer(text.value) if _may_end(text.value[: cut.start()])]
    for cuts in combinations(breaks, count - 1) if len(breaks) <= MOST_BREAKS else ():
        starts, ends = [0, *(cut.end() for cut in cuts)], [*(cut.start() for cut in cuts), len(text)]
        yield [text[start:end] for start, end in zip(starts, ends, strict=True)]


def _may_end(before: str) -> bool:
    return not is_cut(before) and not _OPEN_DAY.search(before)
