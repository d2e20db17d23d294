"""An action is marked complete, and its text speaks of what is still to come.

## Why it matters
"Will continue to ensure" is a promise; a promise marked complete can no longer be tracked. It rests on "Actions should
be specific enough to be tracked for progress" of the definitions table.

## What to do
If the action is done, write it in the past tense; if it goes on, give a target date instead of Complete.

## Fails

    | 1 | Open the library daily. | Agreed | The library will be opened on weekdays. | Head of Learning | Complete |

## Passes

    | 1 | Open the library daily. | Agreed | The library was opened on weekdays. | Head of Learning | Complete |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.records.target_date import Status
from apparse.validate.naming import actions_of, excerpt, quote
from apparse.validate.rule import rule


@rule("AP509", severity=Severity.INFO, applies_to=Recommendation)
def complete_but_planned(recommendation: Recommendation) -> Iterator[Problem]:
    for who, action in actions_of(recommendation):
        if action.text and action.target and action.target.status is Status.COMPLETE and _is_planned(action.text):
            yield Problem(
                f"{who} is marked {quote(action.target.raw)}, but written as if it were still to come.",
                action,
                "target_raw",
                _planned_words(action.text),
            )


def _is_planned(text: str) -> bool:
    from apparse.validate.wording.planned import is_planned  # noqa: PLC0415 - its patterns take long to make

    return is_planned(text)


def _planned_words(text: str) -> str:
    from apparse.validate.wording.planned import where_planned  # noqa: PLC0415

    return excerpt(text, *where_planned(text))
