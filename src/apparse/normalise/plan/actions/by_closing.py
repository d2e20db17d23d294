"""Pairing by closing: owner and date end each action, in brackets ("… (Head of Works, May 2026)") or in a line below it ("Who: … When: …")."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, takewhile
from typing import NamedTuple

from apparse.normalise.plan.actions.steps import Pairing, Step, step_of
from apparse.normalise.plan.cells.owner_and_date import owner_and_told_date
from apparse.normalise.plan.cells.printed import PrintedLine, as_text, joined, paragraphs_of
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.facts.brackets import BRACKET, bracketed
from apparse.normalise.plan.facts.closings import closings
from apparse.normalise.plan.facts.fact import Fact, fact_of
from apparse.normalise.plan.facts.labels import labelled
from apparse.records.title import Names, names
from apparse.text import EMPTY, Text


class _End(NamedTuple):
    """A paragraph less the owner and the date at its end, either of which it may lack, and the labels before them.

    What nothing has `announced` may be a citation: "(Governor’s report, May 2025)".
    """

    text: Text
    owners: tuple[Text, ...] = ()
    dates: tuple[Text, ...] = ()
    labels: tuple[Text, ...] = ()
    announced: bool = True

    @property
    def closes(self) -> bool:
        return bool(self.owners or self.dates)


Ended = tuple[Sequence[PrintedLine], _End]


def pair_by_closing(actions: Sequence[PrintedLine]) -> Pairing | None:
    """The actions of a row whose table has neither owners nor dates, or None if most end in neither.

    What is closed in its own paragraph is an action by itself, what lines of labels close all that stands above them.
    """
    paragraphs = _less_citations([(paragraph, _end(joined(paragraph))) for paragraph in paragraphs_of(actions)])
    lead = _lead_in(paragraphs)
    steps: list[Step] = []
    waiting: list[Sequence[PrintedLine]] = []
    for paragraph, end in paragraphs[len(lead) :]:
        if not end.closes or not (end.text or waiting or steps):
            waiting.append(paragraph)
        elif end.text:
            action = step_of(paragraph, end.owners, end.dates)._replace(text=end.text, paragraphs=())
            steps += [*map(_open_step, waiting), action]
            waiting = []
        elif waiting:
            steps.append(step_of([*chain(*waiting)], end.owners, end.dates))
            waiting = []
        else:
            last = steps[-1]
            steps[-1] = last._replace(owners=last.owners + end.owners, targets=last.targets + end.dates)
    steps += map(_open_step, waiting)
    closed = sum(bool(step.owners or step.targets) for step in steps)
    labels = tuple(label for _, end in paragraphs for label in end.labels)
    return Pairing(tuple(steps), as_text([*chain(*lead)]), labels=labels) if 0 < len(steps) < 2 * closed else None


def _less_citations(paragraphs: Sequence[Ended]) -> Sequence[Ended]:
    """The paragraphs; brackets without labels are no end of theirs unless two thirds end so: they cite something."""
    actions = paragraphs[len(_lead_in(paragraphs)) :]
    if 3 * sum(end.closes and not end.announced for _, end in actions) >= 2 * len(actions):
        return paragraphs
    return [(paragraph, end if end.announced else _End(joined(paragraph))) for paragraph, end in paragraphs]


def _lead_in(paragraphs: Sequence[Ended]) -> list[Sequence[PrintedLine]]:
    """The paragraphs above the items of a list that close themselves."""
    lead = [*takewhile(lambda each: not (each[1].closes or each[0][0].marker), paragraphs)]
    first, end = paragraphs[len(lead)] if len(lead) < len(paragraphs) else ((), _End(EMPTY))
    return [paragraph for paragraph, _ in lead] if first and first[0].marker and end.text else []


def _open_step(paragraph: Sequence[PrintedLine]) -> Step:
    return step_of(paragraph, (), ())


def _end(text: Text) -> _End:
    """How a paragraph ends: in labels that are all of it or stand behind its sentences, or in brackets."""
    for before, facts in ((EMPTY, labelled(text)), _behind_sentences(text), bracketed(text)):
        roles = [fact.role for fact in facts]
        if roles and len(roles) == len(set(roles)) and set(roles) <= set(SIDES):
            owners, dates = (
                tuple(value.text for fact in facts if fact.role is role for value in fact.values) for role in SIDES
            )
            labels = tuple(fact.label for fact in facts)
            return _End(before, owners, dates, labels, announced=any(labels))
    return _in_brackets(text)


def _behind_sentences(text: Text) -> tuple[Text, Sequence[Fact]]:
    action, *sides = closings(text) or [fact_of(Role.ACTION, EMPTY, EMPTY, text)]
    return Text.join(value.text for value in action.values), sides


def _in_brackets(text: Text) -> _End:
    """The same of owner and date that nothing announces but that they end the paragraph in brackets."""
    match = BRACKET.search(text.value)
    if match is None:
        return _End(text)
    owner, date = owner_and_told_date(text.group(match, "inside").strip())
    if date and names(owner.value) is Names.ROLE and owner.value[:1].isupper():
        return _End(text[: match.start()], (owner,), (date,), announced=False)
    return _End(text)
