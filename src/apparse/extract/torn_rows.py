"""Torn rows: rows of flattened text that a line break has cut in two or more lines, within a cell or beside a tab."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from apparse.patterns import Pattern

MOST_LINES = 4
FEWEST_BREAKS = 3
"""Dividers of the rows that tell how many a whole one has."""
FEWEST_FILLED = 4
"""Cells of a row that begins with its number, if some are empty."""
_DIVIDER = Pattern(r"\t|\|")
_GOES_ON = Pattern(r"\s?[a-z][\w'’-]*[^\w.)]")
_ENDS = Pattern(r"[.:;!?|\t]\s*$")
_COUNT = Pattern(r"\s*\d{1,3}(?:\.\d{1,3})*[a-z]?[.)]?[^\S\t]*(?:\t|$)")
"""The number in the first cell of a row."""
_DATE = Pattern(r"(?:\S+ ){0,3}\S*(?:19|20)\d\d\s*")
"""A line that can only be the last cell of the row above."""


def torn_rows(lines: Sequence[str]) -> list[range]:
    """The places of the lines of each torn row, which together have the dividers of a whole one.

    Each goes on in a small letter; or the row begins with a number and has no empty cell, and each break stands beside a tab.
    Cells below a number that stands alone may be empty.
    """
    counts = [len(_DIVIDER.findall(line)) for line in lines]
    usual = Counter(count for count in counts if count >= FEWEST_BREAKS).most_common(1)
    return list(_torn(lines, counts, usual[0][0])) if usual else []


def _torn(lines: Sequence[str], counts: Sequence[int], whole: int) -> Iterator[range]:
    start = 0
    while start < len(lines):
        stop = _end_within_cell(lines, counts, whole, start) or _end_beside_tab(lines, whole, start)
        if stop:
            yield range(start, stop)
        start = stop or start + 1


def _end_within_cell(lines: Sequence[str], counts: Sequence[int], whole: int, start: int) -> int:
    """Behind which line a row ends that begins at `start` and goes on in mid-sentence; 0 if it is not torn so."""
    stop, dividers = start + 1, counts[start]
    while (
        0 < dividers < whole
        and stop < min(start + MOST_LINES, len(lines))
        and _GOES_ON.match(lines[stop])
        and not _ENDS.search(lines[stop - 1])
    ):
        dividers += counts[stop]
        stop += 1
    return stop if stop > start + 1 and dividers == whole and counts[stop - 1] else 0


def _end_beside_tab(lines: Sequence[str], whole: int, start: int) -> int:
    """Behind which line a row ends that begins with a number at `start` and breaks between its cells; 0 if it is not torn so."""
    if not _COUNT.match(lines[start]):
        return 0
    for stop in range(start + 2, min(start + MOST_LINES, len(lines)) + 1):
        above, below = lines[stop - 2 : stop]
        apart = stop == start + 2 and is_number_apart(above, below)
        if not below.strip() or _COUNT.match(below) or not (apart or above.endswith("\t") or below.startswith("\t")):
            return 0
        if "\t" not in below and above.count("\t") == whole and not _DATE.fullmatch(below):
            return 0  # the last cell is empty, and what follows says something else
        cells = [cell.strip() for cell in ("\t" * apart).join(lines[start:stop]).split("\t")]
        if len(cells) == whole + 1 and (all(cells) or (stop == start + 2 and _begins_below(above, cells))):
            return stop
    return 0


def is_number_apart(above: str, below: str) -> bool:
    """Whether a break stands in the place of the tab between a number and the other cells of its row."""
    return _COUNT.fullmatch(above) is not None and "\t" not in above and not below.startswith("\t")


def _begins_below(number: str, cells: Sequence[str]) -> bool:
    """Whether a number stands alone above cells that begin something: those below the number of a page may only go on."""
    begins = cells[1] and not cells[1][0].islower() and sum(map(bool, cells)) >= FEWEST_FILLED
    return bool(begins) and _COUNT.fullmatch(number) is not None
