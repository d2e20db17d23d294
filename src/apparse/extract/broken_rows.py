"""Broken rows: rows with tabs of which a cell has several paragraphs, each on a line of its own, as a browser copies a page.

An empty line stands above and below such a paragraph, or none where it is an item of a list, and one more between two rows.
Prose and the feet of pages stand between rows as well: where a text has no row that is broken in its middle, and has then as
many cells as one that is whole, all of them are left alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

FEWEST_CELLS = 3


class _Gap(NamedTuple):
    """The lines `above` and `below` with tabs, the places of those without between them, and how many empty ones part all these."""

    above: int
    said: Sequence[int]
    below: int

    @property
    def blanks(self) -> list[int]:
        return [below - above - 1 for above, below in pairwise((self.above, *self.said, self.below))]


def broken_rows(lines: Sequence[str]) -> list[range]:
    """The places of the lines of each broken row, with the empty ones that part it from the row above."""
    gaps = list(_gaps(lines))
    inner = [range(gap.above, gap.below + 1) for gap in gaps if _is_within(gap, lines)]
    found = _joined([*inner, *(each for gap in gaps for each in (_last_cell(gap, lines), _first_cell(gap, lines)))])
    within = {place for places in found for place in places}
    whole = {_cells(lines, (place,)) for place, line in enumerate(lines) if "\t" in line and place not in within}
    if not any(FEWEST_CELLS <= _cells(lines, places) in whole for places in _joined(inner)):
        return []
    return [places for places in found if FEWEST_CELLS <= _cells(lines, places) <= max(whole)]


def _gaps(lines: Sequence[str]) -> Iterator[_Gap]:
    tabbed = [place for place, line in enumerate(lines) if "\t" in line]
    for above, below in pairwise(tabbed):
        said = [place for place in range(above + 1, below) if lines[place].strip()]
        if said:
            yield _Gap(above, said, below)


def _is_within(gap: _Gap, lines: Sequence[str]) -> bool:
    """Whether what is said is a cell in the middle of a row."""
    return lines[gap.above].endswith("\t") and lines[gap.below].startswith("\t") and max(gap.blanks) < 2


def _last_cell(gap: _Gap, lines: Sequence[str]) -> range:
    """The lines of the row above, with as many of what is said as is its last cell: more empty lines end it than begin it."""
    begins, *others = gap.blanks
    ends = next((place for place, blanks in enumerate(others, 1) if blanks > begins), 0)
    goes_on = lines[gap.above].endswith("\t") and begins < 2 and ends and gap.blanks[ends] == begins + 1
    return range(gap.above, gap.said[ends - 1] + 1) if goes_on and not _is_within(gap, lines) else range(0)


def _first_cell(gap: _Gap, lines: Sequence[str]) -> range:
    """The lines of the row below, with as many of what is said as is its first cell: more empty lines begin it than end it."""
    *above, ends = gap.blanks
    most = max(above)
    begins = len(above) - 1 - above[::-1].index(most)
    goes_on = lines[gap.below].startswith("\t") and ends < most <= 2
    start = gap.said[begins - 1] if begins else gap.above
    return range(start + 1, gap.below + 1) if goes_on else range(0)


def _joined(rows: Iterable[range]) -> list[range]:
    """The rows from line to line; those that share one are broken twice."""
    joined: list[range] = []
    for places in sorted(filter(None, rows), key=lambda each: each.start):
        if joined and places.start < joined[-1].stop:
            joined[-1] = range(joined[-1].start, max(joined[-1].stop, places.stop))
        else:
            joined.append(places)
    return joined


def _cells(lines: Sequence[str], places: Iterable[int]) -> int:
    return sum(lines[place].count("\t") for place in places) + 1
