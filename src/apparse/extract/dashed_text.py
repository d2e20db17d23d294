"""Dashed tables in plain text: what their lines say, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apparse.blocks import Block, Cell, Paragraph
from apparse.extract.cells import with_typed_items
from apparse.extract.dashed import DashedRow, DashedTable, dashed_tables
from apparse.extract.grid import SpannedRow, flow
from apparse.extract.stretch import Stretch
from apparse.location import Location
from apparse.text import Text


def dashed_stretches(lines: Sequence[str]) -> list[Stretch]:
    """The stretches of a text that are dashed tables; lines whose cells can't be told for certain are paragraphs."""
    return [Stretch(table.start, table.stop, tuple(_blocks(lines, table))) for table in dashed_tables(lines)]


def _blocks(lines: Sequence[str], table: DashedTable) -> Iterator[Block]:
    rows = [
        SpannedRow(tuple(_cells(lines, row, table)), table.has_head and place == 0)
        for place, row in enumerate(table.rows)
    ]
    if rows and (made := flow(rows, Location(line=table.start + 1, column=table.columns[0] + 1))):
        yield made
    else:
        said = (_said(lines[place], place, 0) for place in range(table.start, table.stop))
        yield from (Paragraph(line) for line in said if line)


def _cells(lines: Sequence[str], row: DashedRow, table: DashedTable) -> Iterator[Cell]:
    for begin, parts in zip(table.columns, table.parts(lines[row.start : row.stop]), strict=True):
        said = [text for place, part in enumerate(parts, row.start) if (text := _said(part, place, begin))]
        passages = tuple(with_typed_items(Text.join(said).collapsed())) if said else ()
        yield Cell(passages, Location(line=row.start + 1, column=begin + 1))


def _said(part: str, place: int, begin: int) -> Text:
    return Text.of(part, Location(line=place + 1, column=begin + 1)).strip()
