"""Pairing by closing: owner and date end each action, in brackets ("… (Head of Works, May 2026)") or in a line below it ("Who: … When: …")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, takewhile
from typing import NamedTuple

from apparse.normalise.plan.actions.steps import Pairing, Step, step_of
from apparse.normalise.plan.cards.facts.brackets import BRACKET, LONGEST_DATE, bracketed
from apparse.normalise.plan.cards.facts.fact import Fact
from apparse.normalise.plan.cards.facts.labels import labelled
from apparse.normalise.plan.cells.owner_and_date import owner_and_date
from apparse.normalise.plan.cells.printed import PrintedLine, as_text, joined, paragraphs_of
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.records.owner import names_owner
from apparse.records.target_date import is_plausible_target
from apparse.records.title import Names, names
from apparse.text import EMPTY, Text

_LAST_SIGN = re.compile(r"\s*[,;–—]\s*(?=[^,;–—]*$)")


class _End(NamedTuple):
    """A paragraph less the owner and the date at its end, these two, and the labels before them."""

    text: Text
    owner: Text = EMPTY
    date: Text = EMPTY
    labels: tuple[Text, ...] = ()


def pair_by_closing(actions: Sequence[PrintedLine]) -> Pairing | None:
    """The actions of a row whose table has neither owners nor dates, or None if most don't end in both.

    What is closed in brackets is an action by itself, what a line of labels closes all that stands above it.
    """
    paragraphs = [(paragraph, _end(joined(paragraph))) for paragraph in paragraphs_of(actions)]
    lead = _lead_in(paragraphs)
    steps: list[Step] = []
    waiting: list[Sequence[PrintedLine]] = []
    for paragraph, end in paragraphs[len(lead) :]:
        if not end.owner:
            waiting.append(paragraph)
        elif end.text:
            action = replace(step_of(paragraph, (end.owner,), (end.date,)), text=end.text, paragraphs=())
            steps += [*map(_open_step, waiting), action]
            waiting = []
        else:
            steps.append(step_of([*chain(*waiting)], (end.owner,), (end.date,)))
            waiting = []
    steps += map(_open_step, waiting)
    closed = sum(bool(step.owners) for step in steps)
    labels = tuple(label for _, end in paragraphs for label in end.labels)
    return Pairing(tuple(steps), as_text([*chain(*lead)]), labels=labels) if 0 < len(steps) < 2 * closed else None


def _lead_in(paragraphs: Sequence[tuple[Sequence[PrintedLine], _End]]) -> list[Sequence[PrintedLine]]:
    """The paragraphs above the items of a list that are closed in brackets."""
    lead = [*takewhile(lambda each: not (each[1].owner or each[0][0].marker), paragraphs)]
    first, end = paragraphs[len(lead)] if len(lead) < len(paragraphs) else ((), _End(EMPTY))
    return [paragraph for paragraph, _ in lead] if first and first[0].marker and end.text else []


def _open_step(paragraph: Sequence[PrintedLine]) -> Step:
    return step_of(paragraph, (), ())


def _end(text: Text) -> _End:
    for before, facts in ((EMPTY, labelled(text)), bracketed(text)):
        if [fact.role for fact in facts] in ([*SIDES], [*SIDES[::-1]]):
            owner, date = (_said(facts, role) for role in SIDES)
            return _End(before, owner, date, tuple(fact.label for fact in facts))
    match = BRACKET.search(text.value)
    if match is None:
        return _End(text)
    inside = text.group(match, "inside").strip()
    owner, date = owner_and_date(inside)
    sign = None if date else _LAST_SIGN.search(inside.value)
    if sign and _can_be_date(inside.value[sign.end() :]):
        owner, date = inside[: sign.start()], inside[sign.end() :]
    if date and names_owner(owner.value) and owner.value[:1].isupper():
        return _End(text[: match.start()], owner, date)
    return _End(text)


def _said(facts: Sequence[Fact], role: Role) -> Text:
    return Text.join(value.text for fact in facts if fact.role is role for value in fact.values)


def _can_be_date(text: str) -> bool:
    """Whether a text can be a date behind an owner, with words that say what it is the date of: "first survey May 2026"."""
    return len(text.split()) <= LONGEST_DATE and names(text) is Names.NOTHING and is_plausible_target(text)
