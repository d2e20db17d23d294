"""A target date can't be read as a date.

## Why it matters
"TBC", "soon" and 31 June bind nobody to a day. It rests on "Time-bound" of the SMART clause in the definitions table.

## What to do
Enter a month or a day that exists. If the date depends on something else, give the date by which it will be known.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | TBC |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | 31/03/2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.records.target_date import Status
from apparse.validate.naming import actions_of, quote
from apparse.validate.rule import rule


@rule("AP502", severity=Severity.WARNING, applies_to=Recommendation)
def unreadable_target_date(recommendation: Recommendation) -> Iterator[Problem]:
    for who, action in actions_of(recommendation):
        if action.target and action.target.status is Status.UNREADABLE:
            yield Problem(
                f"{who} has the target date {quote(action.target.raw)}, which can't be read as a date.",
                action,
                "target_raw",
                action.target_raw,
            )
