"""Keyed tables: actions that stand apart from the cards ("Annex A"), each under the number of its recommendation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Block, Row, Table
from apparse.normalise.numbering import start_of_count
from apparse.normalise.plan.cards.card import Card
from apparse.normalise.plan.columns.header import find_header
from apparse.normalise.plan.columns.layout import grid_of
from apparse.normalise.plan.columns.role import Role
from apparse.normalise.spelling import squeezed
from apparse.text import EMPTY, Text


def file_by_number(parts: Sequence[Card | Block]) -> Sequence[Card | Block]:
    """Give the cards the tables whose rows say by number which of them they belong to; the parts less these tables.

    A page may have cut such a table; its rest goes on with the number above.
    """
    cards = [part for part in parts if isinstance(part, Card) and not (part.tables or part.actions)]
    waiting = {squeezed(card.opening.count.value): card for card in cards}
    filed: set[int] = set()
    width = 0
    shares: list[tuple[str, Table]] = []
    numbers: list[str] = []
    heads: tuple[Row, ...] = ()
    for place, table in enumerate(parts):
        if not isinstance(table, Table):
            continue
        height = _height_of_keyed_header(table)
        if height:
            heads = table.rows[:height]
        elif find_header(table) or not filed or table.width != width:
            continue
        counted = _numbers(table, height, before=numbers[-1] if numbers else "")
        for number in dict.fromkeys(counted):
            own = [row for row, its in zip(table.rows[height:], counted, strict=True) if its == number]
            shares.append((number, replace(table, rows=(*heads, *own))))
        filed.add(place)
        width = table.width
        numbers += counted
    if len(set(numbers)) < 2 or not waiting.keys() >= set(numbers):
        return parts
    for number, share in shares:
        waiting[number].labels.extend(filter(None, map(_number, share.rows)))
        waiting[number].tables.append(_unnumbered(share))
    return [part for place, part in enumerate(parts) if place not in filed]


def _height_of_keyed_header(table: Table) -> int:
    """How many rows the headings of actions take that stand beside a number and no recommendation; 0 if there are none."""
    header = find_header(table)
    keyed = header and header.layout.columns[0].role is Role.NUMBER and header.layout.has_actions_alone
    return header.rows if header and keyed else 0


def _numbers(table: Table, body: int, before: str) -> list[str]:
    """The number of each row from `body` on, which need not be printed again."""
    numbers: list[str] = []
    for slots in grid_of(table)[body:]:
        printed = slots[0].cell.text.value
        before = squeezed(printed[start_of_count(printed) :]) or before
        numbers.append(before)
    return numbers


def _number(row: Row) -> Text:
    return next((cell.text for column, cell in row.placed() if not column), EMPTY)


def _unnumbered(table: Table) -> Table:
    """The table less its first column, which the card has."""
    rows = (row.with_placed((column - 1, cell) for column, cell in row.placed() if column) for row in table.rows)
    return replace(table, rows=tuple(rows), width=table.width - 1)
