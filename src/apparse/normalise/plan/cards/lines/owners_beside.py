"""Beside: tables without headings whose rows are an action and, beside it, owner and date under labels of their own.

Where each cell is a card of its own, they stand below the action; and the action may stand above the table, or in a row across it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from apparse.blocks import Block, Cell, Paragraph, Passage, Row, Table
from apparse.location import Location
from apparse.normalise.endings import is_finished
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.cards.lines.across import as_line
from apparse.normalise.plan.cards.lines.bare_labels import both_with_colons, end_before_value
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.facts.closings import closings
from apparse.normalise.plan.facts.fact import Fact, fact_of
from apparse.normalise.plan.facts.labels import BESIDE, labelled, numbered, opening_of
from apparse.text import EMPTY, Text


def with_lines_apart(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with such tables cut at rows of a single text: a page shows what stands between the actions in their columns."""
    for block in blocks:
        rows = block.rows if isinstance(block, Table) else ()
        if isinstance(block, Table) and all(_facts(row) or _only_text(row) for row in rows) and any(map(_facts, rows)):
            yield from _cut(block)
        else:
            yield block


def _cut(table: Table) -> Iterator[Block]:
    for acts, rows in groupby(table.rows, key=lambda row: bool(_facts(row))):
        if acts:
            yield replace(table, rows=tuple(rows))
        else:
            yield from (as_line(_only_text(row)) for row in rows)


def _only_text(row: Row) -> Text:
    """The text of a row that has one, and else nothing."""
    filled = row.filled
    return filled[0].text if len(filled) == 1 else EMPTY


def actions_beside(table: Table) -> list[Fact]:
    """The actions of a table with what is said beside them; nothing if any row is another."""
    found = [_facts(row) for row in table.rows]
    return [fact for facts in found for fact in facts] if all(found) else []


def _facts(row: Row) -> list[Fact]:
    filled = row.filled
    inside = [_action_above_labels(cell) for cell in filled]
    if any(inside) and all(own or _is_action(cell) for own, cell in zip(inside, filled, strict=True)):
        facts = (own or [_action(cell.paragraphs, cell.at)] for own, cell in zip(inside, filled, strict=True))
        return [fact for own in facts for fact in own]
    sides = [list(_labelled_lines(_lines(cell))) for cell in filled]
    if all(sides):
        return [fact for own in sides for fact in own]  # of the action above
    if len(filled) != 2 or sides[0] or not sides[1]:
        return []
    return [Fact(Role.ACTION, EMPTY, EMPTY, list(filled[0].paragraphs), filled[0].at), *sides[1]]


def _lines(cell: Cell) -> Iterator[Text]:
    return (line for paragraph in cell.paragraphs for line in paragraph.text.lines())


def _action_above_labels(cell: Cell) -> list[Fact]:
    """The action that a cell begins with, and what the labels below it name; nothing if it says anything else."""
    lines = [(place, line) for place, paragraph in enumerate(cell.paragraphs) for line in paragraph.text.lines()]
    start = next((index for index, (_, line) in enumerate(lines) if _begun(line, None)), 0)
    if not start and len(cell.paragraphs) == 1:
        return closings(cell.text)
    said = [
        replace(paragraph, text=Text.join(line for at, line in lines[:start] if at == place))
        for place, paragraph in enumerate(cell.paragraphs)
        if any(at == place for at, _ in lines[:start])
    ]
    if not said or any(map(_is_no_action, said)):
        return []
    return [_action(said, cell.at), *_labelled_lines(line for _, line in lines[start:])]


def _is_action(cell: Cell) -> bool:
    """Whether a cell beside actions is one that lacks owner and date."""
    return is_finished(cell.text.value) and not any(map(_is_no_action, cell.paragraphs))


def _is_no_action(said: Passage) -> bool:
    named = any(fact.role is not Role.ACTION for fact in labelled(said.text))
    return named or opening_of(said) is not None or read_answer(said.text) is not None


def _action(said: Sequence[Passage], at: Location) -> Fact:
    first, *rest = said
    named = labelled(first.text)
    if len(named) == 1 and named[0].role is Role.ACTION:
        return replace(named[0], values=[*named[0].values, *rest])
    count, text = numbered(first)
    return Fact(Role.ACTION, count, EMPTY, [replace(first, text=text), *rest], at)


def _labelled_lines(lines: Iterable[Text]) -> Iterator[Fact]:
    """What the labels in lines name, if these begin with one: each stands above its value or before it."""
    fact: Fact | None = None
    for line in lines:
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
    found = labelled(both_with_colons(line))
    if found:
        return found if all(fact.role in BESIDE for fact in found) else []
    end = end_before_value(line.value)
    role = role_of_heading(line.value[:end]) if end else None
    value_due = above is not None and not above.values and end < len(line)
    if role not in SIDES or value_due or (above and above.role is role):
        return []
    return [fact_of(role, EMPTY, line[:end], line[end:])]
