"""Tables of text laid out by blanks: columns by where all their lines begin, rows by where their cells begin together.

Where these could be told in two ways, no table is told, and other readers try.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from apparse.extract.laid_cells import Cells, Texts, columns_of, has_gap, kept_cells, kept_texts, parts_of
from apparse.extract.laid_pressed import Columns
from apparse.extract.laid_rows import LaidLine, LaidRow, rows_of

FEWEST_COLUMNS = 3
BROAD = 4
"""Columns of a table that is known by its head and a line."""
FEWEST_LINES = 4
"""Of a narrower one, with a part in most columns: one or two may be a letterhead."""
MOST_ACROSS = 2
"""Lines of a heading."""
MOST_EMPTY = 1
"""Lines between two of a table."""


class LaidTable(NamedTuple):
    """Where its columns begin, how long the longest text in each is, its rows, and the cells of its lines, of which some stand beside their columns."""

    columns: tuple[int, ...]
    breadths: tuple[int, ...]
    rows: tuple[LaidRow, ...]
    cells: Mapping[int, Cells]

    @property
    def borders(self) -> tuple[int, ...]:
        """Where its columns begin, and what is right of the last one."""
        return (*self.columns, self.columns[-1] + self.breadths[-1] + 1)


def said_in_columns(lines: Sequence[str]) -> list[Texts]:
    """What is said in the columns of the broadest table of a page, line by line, as far as these keep to them."""
    parts, places = [tuple(parts_of(line)) for line in lines], range(len(lines))
    head = _head(parts, places)
    return kept_texts(lines, _columns(lines, places, parts, head)) if len(parts[head]) >= FEWEST_COLUMNS else []


def laid_tables(lines: Sequence[str], elsewhere: Sequence[Texts] = ()) -> list[LaidTable]:
    """The tables of a page of which all tells where their columns and rows are, from top to bottom.

    What is said in the columns of other pages may tell more of those of this one.
    """
    parts = [tuple(parts_of(line)) for line in lines]
    tables: list[LaidTable] = []
    stretches = [range(len(lines))]
    while stretches:
        places = stretches.pop()
        if not places or len(parts[head := _head(parts, places)]) < FEWEST_COLUMNS:
            continue
        for starts in dict.fromkeys((_columns(lines, places, parts, head), parts[head])):
            columns = Columns(starts, lines[places.start : places.stop], elsewhere)
            if found := _found(lines, places, head, columns):
                table, above, below = found
                tables.append(table)
                stretches += above, below
                break
    return sorted(tables, key=lambda table: table.rows[0].start)


def _head(parts: Sequence[Sequence[int]], places: range) -> int:
    """The line with the most parts, of several the one that others keep to."""
    begun = Counter(start for place in places for start in parts[place])
    return max(places, key=lambda place: (len(parts[place]), sum(map(begun.__getitem__, parts[place]))))


def _columns(lines: Sequence[str], places: range, parts: Sequence[Sequence[int]], head: int) -> tuple[int, ...]:
    return columns_of(parts[head], (lines[place] for place in _together(lines, places, head)))


def _together(lines: Sequence[str], places: range, head: int) -> range:
    """The lines around one with no more white between them than between two of a table."""

    def last(onwards: Iterable[int]) -> int:
        empty, last = 0, head
        for place in onwards:
            empty, last = (0, place) if lines[place].strip() else (empty + 1, last)
            if empty > MOST_EMPTY:
                break
        return last

    return range(last(range(head - 1, places.start - 1, -1)), last(range(head + 1, places.stop)) + 1)


def _found(lines: Sequence[str], places: range, head: int, columns: Columns) -> tuple[LaidTable, range, range] | None:
    """The table around a line of it, if all tells its rows, and the lines above and below."""
    found = _around(lines, places, head, columns)
    if not found:
        return None
    above, below = range(places.start, found[0].place), range(found[-1].place + 1, places.stop)
    # what is found beside one that goes on behind what is none of it would be a part of that
    if any(_goes_on(lines, beside, columns.starts) for beside in (above[::-1], below)):
        return None
    table = _table(found, columns.starts)
    return (table, above, below) if table else None


def _goes_on(lines: Sequence[str], places: Iterable[int], columns: Sequence[int]) -> bool:
    """Whether a line keeps to the columns and has parts in most of them, or in two if no white parts it from the table."""
    empty, fewest = 0, 2
    for place in places:
        empty = 0 if lines[place].strip() else empty + 1
        fewest = len(columns) // 2 + 1 if empty > MOST_EMPTY else fewest
        if sum(stop > start for start, stop in kept_cells(lines[place], columns)) >= fewest:
            return True
    return False


def _table(found: Sequence[LaidLine], columns: tuple[int, ...]) -> LaidTable | None:
    """The table that the lines are, if all tells its rows."""
    told = sum(sum(map(bool, line.cells)) > len(columns) // 2 for line in found)
    if told < (2 if len(columns) >= BROAD else FEWEST_LINES):
        return None
    breadths = tuple(max(len(line.cells[place]) for line in found if line.cells) for place in range(len(columns)))
    # names that are broader than all that is said of them may go on in any line
    rows = tuple(rows_of(found, breadths)) if breadths[0] < max(breadths) else ()
    return (
        LaidTable(columns, breadths, rows, {line.place: line.spans for line in found if line.cells}) if rows else None
    )


def _around(lines: Sequence[str], places: range, head: int, columns: Columns) -> list[LaidLine]:
    """The lines of the table around a line of it, from the first to the last that has cells."""
    above = _onwards(lines, range(head - 1, places.start - 1, -1), columns)
    below = _onwards(lines, range(head, places.stop), columns)
    return [*reversed(above), *below]


def _onwards(lines: Sequence[str], places: Iterable[int], columns: Columns) -> list[LaidLine]:
    found: list[LaidLine] = []
    empty = across = 0
    for place in places:
        line = lines[place]
        if not line.strip():
            empty += 1
            continue
        spans = columns.cells(line)
        cells = tuple(line[slice(*span)] for span in spans)
        across = 0 if cells else across + 1
        if empty > MOST_EMPTY or across > MOST_ACROSS or not (cells or _is_across(line, columns.starts)):
            break
        empty = 0
        found.append(LaidLine(place, cells, spans))
    while found and not found[-1].cells:
        found.pop()
    return found


def _is_across(line: str, columns: Sequence[int]) -> bool:
    return len(line) - len(line.lstrip()) == columns[0] and not has_gap(line.strip())
