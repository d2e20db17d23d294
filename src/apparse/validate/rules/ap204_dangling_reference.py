"""A text refers to an action or recommendation that the plan doesn't have.

## Why it matters
"See 1.2" promises the reader something that can't be found: it was dropped, or renumbered. It rests on looking up each
reference among the plan's own numbers, printed or inferred: "1.2" is action 2 of recommendation 1.

## What to do
Correct the number that is referred to, or put the action back that it meant. If another document is meant, name that
document.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily (see 2.3). | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily (see 2.1). | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan, Recommendation
from apparse.records.record import Record
from apparse.records.reference import Reference, Referent, find_references
from apparse.validate.index import Index
from apparse.validate.naming import actions_of, excerpt, name
from apparse.validate.rule import rule


@rule("AP204", severity=Severity.WARNING, applies_to=ActionPlan)
def dangling_reference(plan: ActionPlan) -> Iterator[Problem]:
    index = Index(plan)
    for recommendation in plan.recommendations:
        for who, record, field, text in _texts(recommendation):
            for reference in _dangling(index, recommendation, text):
                yield Problem(
                    f"{who} refers to {_named(reference)}, which the plan doesn't have.",
                    record,
                    field,
                    excerpt(text, reference.start, reference.end),
                )


def _named(reference: Reference) -> str:
    return reference.number if reference.target is Referent.EITHER else f"{reference.target} {reference.number}"


def _texts(recommendation: Recommendation) -> Iterator[tuple[str, Record, str, str]]:
    """The texts in which references may stand: whose, of which record and field."""
    if recommendation.explanation:
        yield name(recommendation), recommendation, "explanation", recommendation.explanation
    for who, action in actions_of(recommendation):
        if action.text:
            yield who, action, "text", action.text


def _dangling(index: Index, recommendation: Recommendation, text: str) -> Iterator[Reference]:
    """The references of a text that lead nowhere, each number once."""
    said: set[str] = set()
    for reference in find_references(text):
        if reference.number not in said and not index.has(reference, recommendation):
            said.add(reference.number)
            yield reference
