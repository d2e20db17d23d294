"""Ratings on cards: tables each of whose cells holds what is rated, and its rating below or above it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from apparse.blocks import Block, Cell, Paragraph, Row, Table, parts
from apparse.normalise.report.tables.rows import RowKind, read_row
from apparse.text import Text

_SAID = {RowKind.RATED, RowKind.OVERALL, RowKind.SCORE}

Card = tuple[Text, Text]


def with_cards_as_rows(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with such tables as tables of two columns, a row for each card."""
    return [_unfolded(block) if isinstance(block, Table) else block for block in blocks]


def _unfolded(table: Table) -> Table:
    filled = (cell.paragraphs for row in table.rows for cell in row.cells if cell.text)
    cells = [list(chain.from_iterable(map(parts, paragraphs))) for paragraphs in filled]
    cards = _cards(cells) or (_cards([list(chain(*cells))]) if table.width == 1 and len(cells) == 2 else [])
    rows = (tuple(Cell((Paragraph(text),)) for text in card) for card in cards)
    return Table(tuple(Row(row, (0, 1)) for row in rows), 2, table.at) if cards else table


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
