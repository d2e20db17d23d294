"""A target has no end.

## Why it matters
"Ongoing" can neither be met nor missed. It rests on "Time-bound" of the SMART clause in the definitions table. A
target that says when the work begins ("From August 2019") has no end either.

## What to do
Give the date by which the work will be in place or reviewed first; how it goes on after that belongs in the action.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | Ongoing monthly |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.records.target_date import Status
from apparse.validate.naming import actions_of, quote
from apparse.validate.rule import rule


@rule("AP504", severity=Severity.WARNING, applies_to=Recommendation)
def open_ended_target_date(recommendation: Recommendation) -> Iterator[Problem]:
    for who, action in actions_of(recommendation):
        if action.target and action.target.status is Status.ONGOING:
            yield Problem(
                f"{who} has the target date {quote(action.target.raw)}, which names no end.",
                action,
                "target_raw",
                action.target_raw,
            )
