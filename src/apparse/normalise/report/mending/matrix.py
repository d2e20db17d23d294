"""Tables that rate several units side by side: a table for each of them."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.blocks import Block, Paragraph, Table
from apparse.normalise.report.mending.table_of import table_of
from apparse.normalise.report.tables.cells import read_row
from apparse.normalise.report.tables.row import RowKind
from apparse.records.body import read_body_name
from apparse.records.rating import read_rating
from apparse.text import EMPTY, Text

Pair = tuple[Text, Text]

_FIRST = {RowKind.SCORE, RowKind.OVERALL}
FEWEST = 2
"""Ratings: a column of figures has none."""


def with_a_table_for_each_unit(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such tables cut by their columns; what heads the names of the standards stands before them."""
    return [part for block in blocks for part in (_cut(block) if isinstance(block, Table) else [block])]


def _cut(table: Table) -> list[Block]:
    heads = {column: cell.text for column, cell in table.rows[0].placed() if cell.text} if table.rows else {}
    units = {column: head for column, head in heads.items() if read_body_name(head.value).kind}
    if len(units) < 2 or any(column > min(units) for column in heads.keys() - units.keys()):
        return [table]
    rows = [{column: cell.text for column, cell in row.placed()} for row in table.rows[1:]]
    if any(sum(bool(read_rating(row.get(column, EMPTY).value)) for row in rows) < FEWEST for column in units):
        return [table]
    names = [Text.join(text for column, text in row.items() if column < min(units)) for row in rows]
    cut = [
        _of_unit(unit, [(name, row.get(column, EMPTY)) for name, row in zip(names, rows, strict=True)])
        for column, unit in units.items()
    ]
    said = [Paragraph(head) for column, head in heads.items() if column not in units]
    return [*said, *cut]


def _of_unit(unit: Text, pairs: Sequence[Pair]) -> Table:
    """The name of a unit, its score and overall rating, and the ratings of its standards."""
    kinds = [row.kind if (row := read_row([text for text in pair if text])) else None for pair in pairs]
    first = [pair for pair, kind in zip(pairs, kinds, strict=True) if kind in _FIRST]
    others = [pair for pair, kind in zip(pairs, kinds, strict=True) if kind not in _FIRST]
    return table_of([(unit, EMPTY), *first, *others])
