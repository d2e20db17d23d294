"""Tables of text laid out by blanks: columns by where all their lines begin, rows by where their cells begin together.

Where these can be told in two ways, the likelier one is taken: a page that was not read as a table would lose all of its columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from apparse.extract.laid_cells import Cells, Texts, columns_of, has_gap, kept_texts, parts_of
from apparse.extract.laid_pressed import FARTHEST, Columns
from apparse.extract.laid_repeated import Repeated
from apparse.extract.laid_rows import LaidLine, LaidRow, rows_of

FEWEST_COLUMNS = 3
BROAD = 4
"""Columns of a table that is known by its head and a line."""
FEWEST_LINES = 4
"""Of a narrower one, with a part in most columns: one or two may be a letterhead."""
MOST_ACROSS = 8
"""Lines of a heading, or of what is said of a recommendation before its actions."""
REACH = 40
"""Lines from a wide gap within which a table goes on."""
NEXT = 5
"""Lines that tell whether a table goes on."""
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


def laid_tables(
    lines: Sequence[str], elsewhere: Sequence[Texts] = (), common: Repeated | None = None
) -> list[LaidTable]:
    """The tables of a page, from top to bottom.

    What is said `elsewhere`, in the columns of other pages, and what the page has in `common` with these may tell more of this one.
    """
    parts = [tuple(parts_of(line)) for line in lines]
    tables: list[LaidTable] = []
    known = common or Repeated(range(0), len(lines))
    stretches = [range(known.foot)]
    while stretches:
        places = stretches.pop()
        if not places or len(parts[head := _head(parts, places)]) < FEWEST_COLUMNS:
            continue
        for starts in dict.fromkeys((_columns(lines, places, parts, head), parts[head])):
            columns = Columns(starts, lines[places.start : places.stop], elsewhere)
            if found := _found(lines, places, head, columns, known.head):
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


def _found(
    lines: Sequence[str], places: range, head: int, columns: Columns, known: range
) -> tuple[LaidTable, range, range] | None:
    """The table around a line of it, if there is one, and the lines above and below."""
    # nothing above the head of a table is a part of it, and all below is, whatever titles stand there
    has_top = bool(known) and places.start <= known.start <= head
    found = _around(lines, range(known.start if has_top else places.start, places.stop), head, columns, has_top=has_top)
    if not found:
        return None
    above, below = range(places.start, found[0].place), range(found[-1].place + 1, places.stop)
    table = _table(found, columns.starts, known)
    return (table, above, below) if table else None


def _goes_on(lines: Sequence[str], places: Iterable[int], columns: Sequence[int]) -> bool:
    """Whether most of the next lines of several parts begin these where the columns do."""
    parted = (starts for place in places if len(starts := parts_of(lines[place])) > 1)
    near = {column + beside for column in columns for beside in (-1, 0, 1)}
    kept = [sum(start in near for start in starts) > len(starts) // 2 for starts in islice(parted, NEXT)]
    return sum(kept) > len(kept) // 2


def _table(found: Sequence[LaidLine], columns: tuple[int, ...], known: range) -> LaidTable | None:
    """The table that the lines are, if they have a known head, or parts in most columns often enough."""
    told = sum(sum(map(bool, line.cells)) > len(columns) // 2 for line in found)
    if not (known and found[0].place <= known.start < found[-1].place) and told < (
        2 if len(columns) >= BROAD else FEWEST_LINES
    ):
        return None
    breadths = tuple(_breadth(found, columns, place) for place in range(len(columns)))
    rows = tuple(rows_of(found, breadths, known))
    return (
        LaidTable(columns, breadths, rows, {line.place: line.spans for line in found if line.cells}) if rows else None
    )


def _breadth(found: Sequence[LaidLine], columns: Sequence[int], place: int) -> int:
    """How long the longest text in a column is, of those that don't run far into the next."""
    most = columns[place + 1] - columns[place] + FARTHEST if place + 1 < len(columns) else None
    lengths = [len(line.cells[place]) for line in found if line.cells]
    return max((length for length in lengths if most is None or length <= most), default=0) or 1


def _around(lines: Sequence[str], places: range, head: int, columns: Columns, *, has_top: bool) -> list[LaidLine]:
    """The lines of the table around a line of it, from the first to the last that has cells; where its top is known, up to that."""
    above = _onwards(lines, range(head - 1, places.start - 1, -1), columns, has_titles=not has_top)
    below = _onwards(lines, range(head, places.stop), columns)
    return [*reversed(above), *below]


def _onwards(lines: Sequence[str], places: range, columns: Columns, *, has_titles: bool = False) -> list[LaidLine]:
    found: list[LaidLine] = []
    down = places.step > 0
    empty = across = 0
    for at, place in enumerate(places):
        line = lines[place]
        if not line.strip():
            empty += 1
            continue
        spans = columns.cells(line)
        cells = tuple(line[slice(*span)] for span in spans)
        across = 0 if cells else across + 1
        ends = across > MOST_ACROSS or not (cells or _is_across(line, columns.starts))
        # a title may be as near as the lines of a table are
        most = 0 if empty and has_titles and _has_one_part(lines, places[at:]) else MOST_EMPTY
        if ends or (empty > most and not _goes_on(lines, places[at : at + REACH], columns.starts)):
            break
        empty = 0
        found.append(LaidLine(place, cells, spans))
    while found and not (found[-1].cells or (down and lines[found[-1].place - 1].strip())):
        found.pop()
    return found


def _has_one_part(lines: Sequence[str], places: Iterable[int]) -> bool:
    """Whether none of the lines up to the next empty one has several parts."""
    return all(len(parts_of(lines[place])) == 1 for place in takewhile(lambda place: lines[place].strip(), places))


def _is_across(line: str, columns: Sequence[int]) -> bool:
    return len(line) - len(line.lstrip()) <= columns[0] and not has_gap(line.strip())
