"""Beside: tables without headings whose rows are an action and, beside it, owner and date under labels of their own."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.blocks import Cell, Paragraph, Row, Table
from apparse.normalise.plan.cards.bare_labels import end_before_value
from apparse.normalise.plan.cards.fact import Fact, fact_of
from apparse.normalise.plan.cards.labels import BESIDE, labelled
from apparse.normalise.plan.table.columns import Role, role_of_heading
from apparse.normalise.plan.table.row import SIDES
from apparse.text import EMPTY, Text


def actions_beside(table: Table) -> list[Fact]:
    """The actions of a table with what is said beside them; nothing if any row is another."""
    found = [_facts(row) for row in table.rows]
    return [fact for facts in found for fact in facts] if all(found) else []


def _facts(row: Row) -> list[Fact]:
    filled = [cell for cell in row.cells if cell.text]
    if len(filled) != 2:
        return []
    action, side = filled
    sides = list(_labelled_lines(side))
    return [Fact(Role.ACTION, EMPTY, EMPTY, list(action.paragraphs), action.at), *sides] if sides else []


def _labelled_lines(cell: Cell) -> Iterator[Fact]:
    """What the labels in a cell name, if it begins with one: each stands above its value or before it."""
    fact: Fact | None = None
    for line in (line for paragraph in cell.paragraphs for line in paragraph.text.lines()):
        begun = _begun(line, fact)
        if begun:
            yield from [fact] if fact else []
            *whole, fact = begun
            yield from whole
        elif fact is None:
            return
        else:
            fact.values = [Paragraph(Text.join([*(value.text for value in fact.values), line]))]
    yield from [fact] if fact else []


def _begun(line: Text, above: Fact | None) -> list[Fact]:
    """What a line names; below a label that lacks its value another one must be all of the line."""
    found = labelled(line)
    if found:
        return found if all(fact.role in BESIDE for fact in found) else []
    end = end_before_value(line.value)
    role = role_of_heading(line.value[:end]) if end else None
    value_due = above is not None and not above.values and end < len(line)
    if role not in SIDES or value_due or (above and above.role is role):
        return []
    return [fact_of(role, EMPTY, line[:end], line[end:])]
