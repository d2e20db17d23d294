"""Ratings on cards, and in boxes: a cell holds what is rated with its rating, or the name of a standard over its statement."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain

from apparse.blocks import Block, Row, Table, parts
from apparse.normalise.report.headings.numbers import numbered
from apparse.normalise.report.mending.table_of import table_of
from apparse.normalise.report.tables.cells import read_row
from apparse.normalise.report.tables.row import RowKind, is_statement
from apparse.records.rating import read_rating
from apparse.text import Text

_SAID = {RowKind.RATED, RowKind.OVERALL, RowKind.SCORE}

Card = tuple[Text, Text]


def with_cards_as_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such tables as tables of two columns: a row for each card; the name in a row over the statement."""
    return [_with_heads(_unfolded(block)) if isinstance(block, Table) else block for block in blocks]


def _unfolded(table: Table) -> Table:
    filled = (cell.paragraphs for row in table.rows for cell in row.cells if cell.text)
    cells = [list(chain.from_iterable(map(parts, paragraphs))) for paragraphs in filled]
    cards = _cards(cells) or (_cards([list(chain(*cells))]) if table.width == 1 and len(cells) == 2 else [])
    return table_of(cards, at=table.at) if cards else table


def _with_heads(table: Table) -> Table:
    rows = tuple(part for row in table.rows for part in _headed(row))
    return replace(table, rows=rows) if len(rows) > len(table.rows) else table


def _headed(row: Row) -> Iterator[Row]:
    """The row, the name of the standard in one of its own where it stands over the statement beside the rating."""
    first, others = row.cells[:1], row.cells[1:]
    paragraphs = first[0].paragraphs if first else ()
    number = numbered(paragraphs[0].text) if len(paragraphs) > 1 else None
    named = number is not None and number.name and not is_statement(number.name)
    if named and any(read_rating(cell.text.value) for cell in others):
        yield Row((replace(first[0], paragraphs=paragraphs[:1]),), row.columns[:1])
        yield replace(row, cells=(replace(first[0], paragraphs=paragraphs[1:]), *others))
    else:
        yield row


def _cards(cells: Sequence[Sequence[Text]]) -> list[Card]:
    """What the cells hold, if each is a card."""
    cards = [card for texts in cells if (card := _card(texts))]
    return cards if len(cards) == len(cells) else []


def _card(texts: Sequence[Text]) -> Card | None:
    if len(texts) == 1:
        row = read_row(texts)
        return (Text.join([row.ref, row.name]), row.rating) if row and row.kind is RowKind.RATED else None
    for what, value in ((texts[:-1], texts[-1]), (texts[1:], texts[0])):
        row = read_row([Text.join(what), value])
        if row and row.kind in _SAID:
            return Text.join(what), value
    return None
