"""Closings: owner and date that stand under labels behind what is done ("Tiles will be laid. Owner: Governor. By when: May 2026.").

Letters end the paragraph of an action so, or each of several actions in one paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.normalise.endings import is_finished
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.role import SIDES, Role
from apparse.normalise.plan.facts.fact import Fact, fact_of
from apparse.normalise.plan.facts.labels import INNER, bare
from apparse.patterns import Pattern
from apparse.records.owner import is_plausible_owner
from apparse.records.target_date import is_plausible_target
from apparse.text import EMPTY, Text

_STOP = Pattern(r"(?<!\b[A-Z])(?<!\b[DM]r)(?<!\bM[rs]s)(?<!\bMs)[.!?]\s+(?=[A-Z‘“\"'])")
"""The end of a sentence before another, and not that of an initial or a form of address in the name of an owner."""


def closings(text: Text) -> list[Fact]:
    """The actions of a paragraph, each with what is labelled behind it; nothing unless the last one ends the paragraph.

    What stands behind the values of the last action may be more of them, or anything: there nothing is certain.
    """
    found = list(_closings(text))
    return found if found[-1].role is not Role.ACTION and all(_fits(fact) for fact in found) else []


def _closings(text: Text) -> Iterator[Fact]:
    labels = [(label, role) for label in INNER.finditer(text.value) if (role := role_of_heading(label[0])) in SIDES]
    starts = [*(label.start() for label, _ in labels), len(text.value)]
    yield fact_of(Role.ACTION, EMPTY, EMPTY, text[: starts[0]])
    for (label, role), end in zip(labels, starts[1:], strict=True):
        value = text[label.end() : end]
        stop = _STOP.search(value.value)
        said, rest = (value[: stop.start()], value[stop.end() :]) if stop else (value, EMPTY)
        yield fact_of(role, EMPTY, text.group(label), bare(said, role, divided=end < len(text.value)))
        if rest:
            yield fact_of(Role.ACTION, EMPTY, EMPTY, rest)


def _fits(fact: Fact) -> bool:
    """Whether the value can be what its label says; what is done is a sentence, and no answer to the recommendation."""
    said = " ".join(value.text.value for value in fact.values)
    if fact.role is Role.ACTION:
        return is_finished(said) and not any(read_answer(value.text) for value in fact.values)
    return not said or (is_plausible_owner(said) if fact.role is Role.OWNER else is_plausible_target(said))
