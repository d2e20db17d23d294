"""Fact: a value, and what it is: an owner, a date, a response."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from apparse.blocks import Cell, ListItem, Paragraph, Passage
from apparse.location import Location
from apparse.normalise.plan.columns.role import Role
from apparse.text import Text


@dataclass(slots=True)
class Fact:
    """What a label names, the number in it, the words of the label that are nothing else, and the values behind it."""

    role: Role
    count: Text
    label: Text
    values: list[Passage] = field(default_factory=list)
    at: Location = field(default_factory=Location)


def fact_of(role: Role, count: Text, label: Text, value: Text) -> Fact:
    """A fact of one line, which stands where its label begins."""
    rest = value.strip()
    at = next((place for part in (label, value) for place in part.at), Location())
    return Fact(role, count, label, [Paragraph(rest)] if rest else [], at)


def cell_of(fact: Fact | None, *, among: Iterable[Fact]) -> Cell:
    """The values of a fact as a cell, an action with its number; an empty cell, where the others stand, if there is none.

    It has no box, so that columns are known by their order.
    """
    at = next((stated.at for stated in (fact, *among) if stated), Location())
    values = list(fact.values) if fact else []
    if fact and fact.role is Role.ACTION and fact.count and values:
        values[0] = ListItem(values[0].text, marker=fact.count)
    return Cell(tuple(values), Location(page=at.page, line=at.line, column=at.column))
