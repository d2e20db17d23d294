"""Dashed tables in plain text: what their lines say, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apparse.blocks import Block, Cell, Paragraph
from apparse.extract.broad_letters import closed_up, spread
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
        SpannedRow(tuple(_cells(lines, row, table.columns)), table.has_head and place == 0)
        for place, row in enumerate(table.rows)
    ]
    if rows and (made := flow(rows, Location(line=table.start + 1, column=table.columns[0] + 1))):
        yield made
    else:
        said = (_part(lines, place, 0, None) for place in range(table.start, table.stop))
        yield from (Paragraph(line) for line in said if line)


def _cells(lines: Sequence[str], row: DashedRow, columns: Sequence[int]) -> Iterator[Cell]:
    for start, stop in zip(columns, (*columns[1:], None), strict=True):
        said = [part for place in range(*row) if (part := _part(lines, place, start, stop))]
        passages = tuple(with_typed_items(Text.join(said).collapsed())) if said else ()
        yield Cell(passages, Location(line=row.start + 1, column=start + 1))


def _part(lines: Sequence[str], place: int, start: int, stop: int | None) -> Text:
    return Text.of(closed_up(spread(lines[place])[start:stop]), Location(line=place + 1, column=start + 1)).strip()
