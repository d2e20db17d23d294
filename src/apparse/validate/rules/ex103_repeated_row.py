"""The same action stands twice under one recommendation.

## Why it matters
It was copied, or torn from another page; counted twice, it makes a plan look longer than it is. It rests on comparing
the actions of one recommendation; the reader of a torn table leaves a row that repeats another out and lists it.

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
from apparse.records.action_plan import Recommendation
from apparse.records.document import Document
from apparse.validate.naming import actions_of, quote
from apparse.validate.rule import rule
from apparse.validate.wording.likeness import words_of


@rule("EX103", severity=Severity.WARNING, applies_to=Document)
def repeated_row(document: Document) -> Iterator[Problem]:
    for leftover in document.leftovers:
        if leftover.reason == "repeated row":
            yield Problem(
                f"A row repeats another and was left out: {quote(leftover.text)}.", leftover, "text", leftover.text
            )
    for recommendation in getattr(document, "recommendations", ()):
        if isinstance(recommendation, Recommendation):
            yield from _repeated_actions(recommendation)


def _repeated_actions(recommendation: Recommendation) -> Iterator[Problem]:
    first: dict[tuple[str, ...], int] = {}
    for position, (who, action) in enumerate(actions_of(recommendation)):
        words = words_of(action.text or "")
        if words and words in first:
            earlier = recommendation.actions[first[words]]
            yield Problem(f"{who} repeats an action above it.", action, "text", action.text, related=(earlier,))
        first.setdefault(words, position)
