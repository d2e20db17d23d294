"""Cards as tables: the rows that a plan of one table would have for them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from apparse.blocks import Cell, Paragraph, Passage, Row, Table
from apparse.location import Location
from apparse.normalise.plan.cards.alignment import aligned
from apparse.normalise.plan.cards.card import HEADS, Card
from apparse.normalise.plan.columns.header import find_header, repeats_header
from apparse.normalise.plan.facts.fact import cell_of
from apparse.text import Text

Leading = Sequence[tuple[str, Cell]]
"""What stands once for all actions of a card: each cell under its heading."""


def tables_of(card: Card, model: Table | None, *, responds: bool) -> Iterator[Table]:
    """The card's tables with its leading cells; before them one of the actions in its lines, or of nothing but these cells.

    `model` has the headings of all cards, if they stand above the first; `responds` says whether any card has a response.
    """
    at = _at(card)
    leading = _leading(card, at, responds=responds)
    if card.actions or not any(map(_body, card.tables)):  # a page may end behind the headings of a table
        heads = _heads(card, model)
        rows = [[cell_of(action.get(head), among=action.values()) for head in heads] for action in card.actions]
        yield _table(heads, leading, rows or [[Cell(at=at)] * len(heads)], at)
    first = None if card.actions else next((table for table in card.tables if _body(table)), None)
    for table in card.tables:
        whole = _headed(aligned(table, card.tables[0]), model)
        yield _led(whole, leading if table is first else [(heading, Cell()) for heading, _ in leading])


def _at(card: Card) -> Location:
    """Where the card begins. It has no box, so that columns are known by their order."""
    return Location(page=card.opening.at.page, line=card.opening.at.line, column=card.opening.at.column)


def _leading(card: Card, at: Location, *, responds: bool) -> Leading:
    addressee, wording = card.addressee_and_wording
    values: dict[str, Sequence[Passage]] = {
        "No": [Paragraph(card.opening.count)],
        "Recommendation": wording,
        **({"Agreed?" if card.asked else "Response": [Paragraph(card.response)]} if responds else {}),
        "Explanation": card.explanation,
        **({"Addressed to": addressee} if addressee else {}),
    }
    return [(heading, Cell(tuple(value for value in stated if value.text), at)) for heading, stated in values.items()]


def _heads(card: Card, model: Table | None) -> list[str]:
    """The headings for the card's own actions, or for none: then those that other cards have."""
    header = find_header(model) if model and not card.actions else None
    if header:
        return [column.heading for column in header.layout.columns]
    return list(dict.fromkeys([*HEADS.values(), *(head for action in card.actions for head in action)]))


def _heading_row(headings: Sequence[str]) -> Row:
    return Row.of((Cell.of(Text(heading)) for heading in headings), header=True)


def _table(heads: Sequence[str], leading: Leading, rows: Sequence[Sequence[Cell]], at: Location) -> Table:
    first = [replace(cell, rowspan=len(rows)) for _, cell in leading]
    width = len(leading) + len(heads)
    made = [_heading_row([*(heading for heading, _ in leading), *heads])]
    for index, row in enumerate(rows):
        cells = (*first, *row) if index == 0 else tuple(row)
        made.append(Row(cells, tuple(range(width - len(cells), width))))
    return Table(tuple(made), width, at)


def _headed(table: Table, model: Table | None) -> Table:
    """The table under the headings of the model, if it has none itself: they stand above the first card."""
    header = find_header(model) if model else None
    if header is None or find_header(table) or table.width != len(header.layout.columns):
        return table
    return replace(table, rows=(_heading_row([column.heading for column in header.layout.columns]), *table.rows))


def _body(table: Table) -> int:
    """The number of rows below the headings."""
    return len(table.rows) - _head(table)


def _head(table: Table) -> int:
    """The number of rows that the headings take, and what a page has torn off them and printed below."""
    header = find_header(table)
    if header is None:
        return 0
    torn = takewhile(lambda row: repeats_header(row, header.layout), table.rows[header.rows :])
    return header.rows + sum(1 for _ in torn)


def _led(table: Table, leading: Leading) -> Table:
    """The table with leading cells in front of its rows, and headings for them in front of its header."""
    header = find_header(table)
    head, body = _head(table), _body(table)
    width = len(leading)
    fronts: dict[int, list[Cell]] = {}
    if header:
        fronts[0] = [Cell.of(Text(heading), rowspan=header.rows) for heading, _ in leading]
    if body:
        fronts[head] = [replace(cell, rowspan=body) for _, cell in leading]
    rows = tuple(
        row.with_placed([*enumerate(fronts.get(index, ())), *((column + width, cell) for column, cell in row.placed())])
        for index, row in enumerate(table.rows)
    )
    return replace(table, rows=rows, width=table.width + width)
