"""Drawn tables in plain text, which has no mark-up in their cells: a blank line there parts paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from apparse.blocks import Cell, Passage
from apparse.extract.cells import with_typed_items
from apparse.extract.drawn import DrawnCell, DrawnTable, drawn_table
from apparse.extract.grid import SpannedRow, flow
from apparse.extract.stretch import Stretch
from apparse.location import Location
from apparse.text import Text


def drawn_stretches(lines: Sequence[str]) -> list[Stretch]:
    """The stretches of a text that are drawn tables."""
    found: list[Stretch] = []
    for start in range(len(lines)):
        if (not found or start >= found[-1].stop) and (drawn := drawn_table(_from(lines, start))):
            table = flow([_row(drawn, cells, start + 1) for cells in drawn.rows()], Location(line=start + 1, column=1))
            found.append(Stretch(start, start + len(drawn.lines), (table,) if table else ()))
    return found


def _from(lines: Sequence[str], start: int) -> Iterator[str]:
    """The lines from one on, reached without passing those above it: a text may have a hundred thousand."""
    return (lines[place] for place in range(start, len(lines)))


def _row(drawn: DrawnTable, cells: Sequence[DrawnCell], first: int) -> SpannedRow:
    is_head = bool(cells) and cells[0].row < drawn.heads
    return SpannedRow(tuple(_cell(cell, first) for cell in cells), is_head)


def _cell(drawn: DrawnCell, first: int) -> Cell:
    at = Location(line=first + drawn.first, column=drawn.left + 1)
    return Cell(tuple(_passages(drawn, first)), at, drawn.colspan, drawn.rowspan)


def _passages(drawn: DrawnCell, first: int) -> Iterator[Passage]:
    lines = [
        Text.of(line, Location(line=number, column=drawn.left + 1)).strip()
        for number, line in enumerate(drawn.lines, first + drawn.first)
    ]
    for is_told, group in groupby(lines, key=bool):
        if is_told:
            yield from with_typed_items(Text.join(group).collapsed())
