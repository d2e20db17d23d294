"""One action has several target dates.

## Why it matters
Progress can be tracked against one date; several may mean several steps that deserve a row each. It rests on "the
owner and timescale of each step clearly identified", the plans' own clause.

## What to do
Give each step a row with its own date; or keep the last date, if it is one action.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | December 2025 and April 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | April 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.validate.naming import actions_of, quote
from apparse.validate.rule import rule


@rule("AP505", severity=Severity.INFO, applies_to=Recommendation)
def several_target_dates(recommendation: Recommendation) -> Iterator[Problem]:
    for who, action in actions_of(recommendation):
        if action.target and action.target.several:
            yield Problem(
                f"{who} has several target dates: {quote(action.target.raw)}.",
                action,
                "target_raw",
                action.target_raw,
            )
