"""Torn rows: rows of flattened text that a line break within a cell has cut in two or more lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from apparse.patterns import Pattern

MOST_LINES = 4
FEWEST_BREAKS = 3
"""Dividers of the rows that tell how many a whole one has."""
_DIVIDER = Pattern(r"\t|\|")
_GOES_ON = Pattern(r"\s?[a-z][\w'’-]*[^\w.)]")
_ENDS = Pattern(r"[.:;!?|\t]\s*$")


def torn_rows(lines: Sequence[str]) -> list[range]:
    """The places of the lines of each torn row: each goes on in a small letter, and together they have the dividers of a whole one."""
    counts = [len(_DIVIDER.findall(line)) for line in lines]
    usual = Counter(count for count in counts if count >= FEWEST_BREAKS).most_common(1)
    return list(_torn(lines, counts, usual[0][0])) if usual else []


def _torn(lines: Sequence[str], counts: Sequence[int], whole: int) -> Iterator[range]:
    start = 0
    while start < len(lines):
        stop, dividers = start + 1, counts[start]
        while (
            0 < dividers < whole
            and stop < min(start + MOST_LINES, len(lines))
            and _GOES_ON.match(lines[stop])
            and not _ENDS.search(lines[stop - 1])
        ):
            dividers += counts[stop]
            stop += 1
        if stop > start + 1 and dividers == whole and counts[stop - 1]:
            yield range(start, stop)
            start = stop
        else:
            start += 1
