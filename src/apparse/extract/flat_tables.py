"""Tables of flattened text: rows are lines, with tabs or bars between their cells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from apparse.blocks import Cell, Row, Table
from apparse.extract.flat_cells import HEADING, passages
from apparse.extract.repeated import with_repeated_joined
from apparse.extract.torn_rows import is_number_apart, torn_rows
from apparse.location import Location
from apparse.patterns import Pattern
from apparse.text import Text

FEWEST = 4
"""Cells of a row: two short ones in a line may as well be a broad one."""
CELL_BREAK = Pattern(r"\t| ?\| ?")
_ENDS_IN_BAR = Pattern(r"\s*[^|\s].*\|\s*$")
"""A row with a last bar and no first one: the bar closes it, as it does the longest, or else stands before an empty cell."""


def table_of_lines(numbered: Iterable[tuple[int, str]], broken: Iterable[range] = ()) -> Table:
    """A table of lines whose cells are divided by tabs or bars; a short row has lost its leading cells.

    The rows on the `broken` lines have paragraphs of their cells on lines of their own.
    """
    lines = list(numbered)
    first = lines[0][0]
    broken_from = {places.start - first: range(places.start - first, places.stop - first) for places in broken}
    apart = {place for places in broken_from.values() for place in places}
    torn_from = {places.start: places for places in torn_rows([line for _, line in lines]) if apart.isdisjoint(places)}
    longer = {**torn_from, **broken_from}
    within = {place for places in longer.values() for place in places[1:]}
    wholes = [
        [lines[each] for each in longer.get(place, (place,))] for place in range(len(lines)) if place not in within
    ]
    rows = [
        _row_of(whole, _below) if whole[0][0] - first in broken_from else _row_of(_with_tab(whole), _behind)
        for whole in wholes
    ]
    _shift_back(rows)
    usual, _ = _usual_length(rows)
    parted = [_parted(cells, usual) for cells in rows]
    width = max(len(cells) for each in parted for cells in each)
    ends = [(cells, *whole[-1]) for (*_, cells), whole in zip(parted, wholes, strict=True)]
    if not any(len(cells) == width and _ENDS_IN_BAR.match(line) for cells, _, line in ends):
        for cells, number, line in ends:
            if len(cells) == width - 1 and _ENDS_IN_BAR.match(line):
                cells.append(Cell(at=Location(line=number)))
    table = Table(
        rows=tuple(Row(tuple(cells), tuple(range(width - len(cells), width))) for each in parted for cells in each),
        width=width,
        at=Location(line=lines[0][0], column=1),
        flattened=True,
    )
    return with_repeated_joined(table)


def _row_of(lines: Sequence[tuple[int, str]], join: Callable[[Cell, Cell], Cell]) -> list[Cell]:
    """The cells of a row; where it has several lines, each goes on in the last cell of the one above."""
    row: list[Cell] = []
    for cells in (list(_cells(number, line)) for number, line in lines):
        row = [*row[:-1], join(row[-1], cells[0]), *cells[1:]] if row else cells
    return row


def _with_tab(lines: Sequence[tuple[int, str]]) -> Sequence[tuple[int, str]]:
    """The lines of a row with the tab behind its number, whose place a line break may have taken."""
    (number, count), *below = lines
    return [(number, count + "\t"), *below] if below and is_number_apart(count, below[0][1]) else lines


def _behind(above: Cell, below: Cell) -> Cell:
    """Two parts of a cell, of which the lower one goes on with a sentence of the upper one."""
    if not (above.paragraphs and below.paragraphs):
        return above if above.paragraphs else below
    *whole, torn = above.paragraphs
    rest, *further = below.paragraphs
    return replace(above, paragraphs=(*whole, replace(torn, text=Text.join([torn.text, rest.text])), *further))


def _below(above: Cell, below: Cell) -> Cell:
    """Two parts of a cell, of which each has paragraphs of its own."""
    return replace(above, paragraphs=above.paragraphs + below.paragraphs) if above.paragraphs else below


def _usual_length(rows: Sequence[Sequence[Cell]]) -> tuple[int, int]:
    """How many cells most rows have, and how many rows."""
    return max(Counter(map(len, rows)).items(), key=lambda each: (each[1], each[0]))


def _parted(cells: list[Cell], usual: int) -> list[list[Cell]]:
    """The row, or two where a line has those of two: the last cell of the first is one with the first of the second.

    Its first cells are empty, as they are below a recommendation.
    """
    if len(cells) != 2 * usual - 1 or usual < FEWEST:
        return [cells]
    shared = cells[usual - 1]
    if not cells[usual].text and cells[usual - 2].text and shared.text:
        return [cells[:usual], [Cell(at=cells[usual].at), *cells[usual:]]]
    return [cells]


def _shift_back(rows: Sequence[list[Cell]]) -> None:
    """Take away the empty cell by which a row stands one to the right of all that are as long as most."""
    usual, _ = _usual_length(rows)
    longer = [cells for cells in rows if len(cells) > usual]
    if all(len(cells) == usual + 1 and not cells[0].text and cells[1].text for cells in longer):
        for cells in longer:
            del cells[0]


def _cells(number: int, line: str) -> Iterator[Cell]:
    closed = re.sub(r"\s*\|\s*$", "", line)
    heading = HEADING.match(line)  # a converter marks one so though what stands at its right is a cell
    start = heading.end() if heading else 0
    for divider in [*CELL_BREAK.finditer(closed, start), None]:
        stop = divider.start() if divider else len(closed)
        at = Location(line=number, column=start + 1)
        yield Cell(tuple(passages(Text.of(closed[start:stop], at))), at)
        start = divider.end() if divider else stop
