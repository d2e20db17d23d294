"""The same action stands twice under one recommendation.

## Why it matters
It was copied, or torn from another page; counted twice, it makes a plan look longer than it is. It rests on comparing
the actions of one recommendation; the reader of a torn table leaves a row that repeats another out and lists it.

## What to do
If it is one action, delete the second row; if two are meant, write what is different about them.

## Fails

    | 1 | Open the library daily. | Agreed | A rota of trained orderlies will be drawn up for the library. | Head of Learning | March 2026 |
    |  |  |  | A rota of trained orderlies will be drawn up for the library. | Head of Learning | March 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | A rota of trained orderlies will be drawn up for the library. | Head of Learning | March 2026 |
    |  |  |  | A rota of trained orderlies will be drawn up for the gym. | Head of Learning | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan, Recommendation
from apparse.records.document import Document, Leftover, Unclaimed
from apparse.validate.naming import actions_of, actions_of_plan, quote
from apparse.validate.rule import rule
from apparse.validate.wording.likeness import words_of


@rule("EX103", severity=Severity.WARNING, applies_to=Document)
def repeated_row(document: Document) -> Iterator[Problem]:
    for leftover in document.leftovers:
        if leftover.reason == Unclaimed.REPEATED_ROW:
            yield _left_out(leftover, document)
    if isinstance(document, ActionPlan):
        for recommendation in document.recommendations:
            yield from _repeated_actions(recommendation)


def _left_out(leftover: Leftover, document: Document) -> Problem:
    """A row that was left out, named by the action that it repeats, if that can be told."""
    at = leftover.locate("text")
    repeated = " ".join(words_of(leftover.text))
    for who, _, action in actions_of_plan(document) if isinstance(document, ActionPlan) else ():
        text = " ".join(words_of(action.text or ""))
        if text and (text in repeated or repeated in text):
            return Problem(f"{who} stands in a second row, which is not counted.", action, "text", leftover.text, at=at)
    message = f"A row repeats another and is not counted: {quote(leftover.text)}."
    return Problem(message, leftover, "text", leftover.text)


def _repeated_actions(recommendation: Recommendation) -> Iterator[Problem]:
    first: dict[tuple[str, ...], int] = {}
    for position, (who, action) in enumerate(actions_of(recommendation)):
        words = words_of(action.text or "")
        if words and words in first:
            earlier = recommendation.actions[first[words]]
            yield Problem(
                f"{who} repeats an earlier action of the same recommendation.",
                action,
                "text",
                action.text,
                related=(earlier,),
            )
        first.setdefault(words, position)
