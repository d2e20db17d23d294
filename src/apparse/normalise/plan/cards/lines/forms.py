"""Forms: tables whose rows are labels with their values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from apparse.blocks import Block, Cell, Passage, Table
from apparse.normalise.plan.cells.printed import LEVEL
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.facts.fact import Fact
from apparse.normalise.plan.facts.labels import number_of, role_of_label
from apparse.normalise.plan.tables.totals import read_totals
from apparse.text import Text

_ACTED = (Role.ACTION, Role.OWNER, Role.TARGET)
"""What the label of at least one row of a form names."""


@dataclass(frozen=True, slots=True)
class Form(Table):
    """A table whose rows are labels with their values."""


def with_forms(blocks: Sequence[Block]) -> list[Block]:
    """The blocks with their forms marked as such. Where there are some, a page may have left one with a single row."""
    roles = [form_roles(block) if isinstance(block, Table) else [] for block in blocks]
    if not any(map(_is_form, roles)):
        return list(blocks)
    return [
        Form(block.rows, block.width, block.at, block.open_top, block.open_bottom)
        if isinstance(block, Table) and known
        else block
        for block, known in zip(blocks, roles, strict=True)
    ]


def _is_form(roles: Sequence[Role]) -> bool:
    answered = {Role.RECOMMENDATION, Role.RESPONSE} <= set(roles)
    return answered or set(SIDES) <= set(roles) or (len(roles) > 2 and any(role in _ACTED for role in roles))


def form_roles(table: Table) -> list[Role]:
    """What the labels of a table name; nothing if its rows are no labels with values, or most of them say nothing."""
    if table.width < 2 or any(len(row.filled) > 2 for row in table.rows) or read_totals(table):
        return []
    roles = [role_of_label(row.cells[0].text)[0] for row in table.rows if row.cells and row.cells[0].text]
    known = [role for role in roles if role]
    return known if 5 * len(known) >= 4 * len(roles) else []


def rows_of_form(form: Form) -> Iterator[Fact | Block]:
    for row in form.rows:
        label, *cells = row.cells
        values = [value for cell in cells for value in cell.paragraphs]
        at = next((cell.at for cell in cells), label.at)
        for name, own in _beside(label, values):
            role, count, words = role_of_label(name)
            if number := number_of(name, Text.join(value.text for value in own)):
                yield number
            elif role and name:
                yield Fact(role, count, words, own, at)
            else:
                yield from (label.paragraphs if name else ())
                yield from own


def _beside(label: Cell, values: Sequence[Passage]) -> Iterator[tuple[Text, list[Passage]]]:
    """A label with its values; several that stand below each other in one cell, each with those beside and below it."""
    names = _stacked(label)
    tops = [text.top for text in (*names, *(value.text for value in values))]
    if len(names) < 2 or None in tops:
        yield label.text, list(values)
        return
    for name, below in zip_longest(names, names[1:]):
        start, end = ((text.top or 0) - LEVEL if text else float("inf") for text in (name, below))
        yield name, [part for value in values if (part := _between(value, start, end)).text]


def _stacked(label: Cell) -> list[Text]:
    """The labels below each other in a cell: its paragraphs, or their lines if each is a label of its own.

    A narrow cell breaks one label over several lines: "Recommendation", "No."; "Action", "owner".
    """
    if role_of_label(label.text)[0] is Role.NUMBER:
        return []
    paragraphs = [paragraph.text for paragraph in label.paragraphs]
    lines = [line for text in paragraphs for line in text.lines()]
    roles = [role_of_label(line)[0] for line in lines]
    goes_on = any(line.value[:1].islower() for line in lines[1:])
    if all(roles) and len(set(roles)) == len(roles) and not goes_on:
        return lines
    return paragraphs if all(role_of_label(text)[0] for text in paragraphs) else []


def _between(value: Passage, start: float, end: float) -> Passage:
    """What of a value is printed between two heights."""
    lines = value.text.lines()
    own = [line for line in lines if start <= (line.top or 0) < end]
    return value if len(own) == len(lines) else replace(value, text=Text.join(own))
