"""Stacked cells: tables as Tika writes them to text, each cell on a line of its own behind a tab, an empty line below each row.

What a cell says in further lines stands there without a tab.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile
from typing import NamedTuple

from apparse.blocks import Cell, ListItem, Paragraph, Passage, Row, Table
from apparse.extract.cells import cell_paragraphs
from apparse.extract.flat_cells import passages, plain
from apparse.extract.stretch import Stretch
from apparse.location import Location
from apparse.patterns import Pattern
from apparse.text import Text

FEWEST_ROWS = 3
FEWEST_CELLS = 3
_CELL = Pattern(r"\t[^\t]*")
_NUMBER = Pattern(r"\d+")


class _Row(NamedTuple):
    """A row on the lines from `start` up to `stop`, with the lines at which its cells begin."""

    start: int
    stop: int
    cells: tuple[int, ...]


def stacked_stretches(lines: Sequence[str]) -> list[Stretch]:
    """The stretches of a text that are such tables."""
    if not _is_stacked(lines):
        return []
    found: list[list[_Row]] = []
    for row in _rows(lines):
        # a row that has lost its leading cells is shorter than the first one, and none is longer
        goes_on = found and row.start == found[-1][-1].stop + 1 and len(row.cells) <= len(found[-1][0].cells)
        found[-1].append(row) if goes_on else found.append([row])
    return [Stretch(rows[0].start, rows[-1].stop, (_table(lines, rows),)) for rows in found if len(rows) > 1]


def _is_stacked(lines: Sequence[str]) -> bool:
    """Whether each line with a tab is a cell, and as many of them as cells of rows stand together several times."""
    tabbed = [bool(_CELL.fullmatch(line)) for line in lines if "\t" in line]
    if not tabbed or not all(tabbed):
        return False
    together = (sum(1 for _ in group) for is_cell, group in groupby(lines, key=lambda line: "\t" in line) if is_cell)
    return sum(length >= FEWEST_CELLS for length in together) >= FEWEST_ROWS


def _rows(lines: Sequence[str]) -> Iterator[_Row]:
    """The rows from line to line; the foot of a page that touches one is none of its lines, as it stands by itself elsewhere."""
    alone = set(_lines_alone(lines))
    start = 0
    while start < len(lines):
        if "\t" not in lines[start]:
            start += 1
            continue
        onwards = (lines[place] for place in range(start, len(lines)))
        stop = start + sum(1 for _ in takewhile(lambda line: line.strip(" ") and _masked(line) not in alone, onwards))
        yield _Row(start, stop, tuple(place for place in range(start, stop) if "\t" in lines[place]))
        start = stop


def _lines_alone(lines: Sequence[str]) -> Iterator[str]:
    """The lines between empty ones of which none is a cell, whatever numbers they have."""
    for is_said, group in groupby(lines, key=lambda line: bool(line.strip(" "))):
        together = list(group) if is_said else []
        if not any("\t" in line for line in together):
            yield from map(_masked, together)


def _masked(line: str) -> str:
    return _NUMBER.sub("0", line.strip())


def _table(lines: Sequence[str], rows: Sequence[_Row]) -> Table:
    width = len(rows[0].cells)
    made = (
        Row(tuple(_cells(lines, row)), tuple(range(width - len(row.cells), width)) if len(row.cells) > 1 else (0,))
        for row in rows
    )
    return Table(tuple(made), width, Location(line=rows[0].start + 1, column=1), flattened=True)


def _cells(lines: Sequence[str], row: _Row) -> Iterator[Cell]:
    for start, stop in zip(row.cells, [*row.cells[1:], row.stop], strict=True):
        first = Text.of(lines[start], Location(line=start + 1, column=1))[1:]
        below = (Text.of(lines[place], Location(line=place + 1, column=1)) for place in range(start + 1, stop))
        yield Cell(tuple(_passages(Text.join([first, *below]))), Location(line=start + 1, column=2))


def _passages(text: Text) -> Iterator[Passage]:
    for passage in cell_paragraphs([Paragraph(text)]):
        if isinstance(passage, ListItem):
            yield ListItem(plain(passage.text), passage.marker)
        else:
            yield from passages(passage.text)
