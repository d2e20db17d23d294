"""Beside: tables without headings whose rows are an action and, beside it, owner and date under labels of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from apparse.blocks import Block, Cell, Paragraph, Row, Table
from apparse.normalise.plan.cards.facts.fact import Fact, fact_of
from apparse.normalise.plan.cards.facts.labels import BESIDE, labelled
from apparse.normalise.plan.cards.lines.bare_labels import end_before_value
from apparse.normalise.plan.cards.lines.forms import as_line
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.text import EMPTY, Text


def with_lines_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with such tables cut at rows of a single text: a page shows what stands between the actions in their columns."""
    for block in blocks:
        rows = block.rows if isinstance(block, Table) else ()
        if isinstance(block, Table) and any(map(_facts, rows)) and all(_facts(row) or _only_text(row) for row in rows):
            yield from _cut(block)
        else:
            yield block


def _cut(table: Table) -> Iterator[Block]:
    for alone, rows in groupby(table.rows, key=lambda row: bool(_only_text(row))):
        if alone:
            yield from (as_line(_only_text(row)) for row in rows)
        else:
            yield replace(table, rows=tuple(rows))


def _only_text(row: Row) -> Text:
    """The text of a row that has one, and else nothing."""
    texts = [cell.text for cell in row.cells if cell.text]
    return texts[0] if len(texts) == 1 else EMPTY


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
