"""An action was due before the day that is asked about, and is not complete.

## Why it matters
It is the first question at every review. The rule speaks only when a day is given (`--as-of 2026-05-01`); it rests on
comparing two dates, and a month is overdue only when all of it has passed.

## What to do
Ask the owner how the action stands. Write Complete if it is done; otherwise agree a new date.

## Fails

    as of 1 May 2026

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |

## Passes

    as of 1 May 2026

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | May 2026 |
    | 2 | Repair the showers. | Agreed | The showers were repaired. | Head of Estates | Complete |
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from apparse.findings import Problem, Severity
from apparse.printable import long_date
from apparse.records.action_plan import Recommendation
from apparse.records.target_date import Status
from apparse.validate.naming import actions_of, quote
from apparse.validate.rule import rule


@rule("AP506", severity=Severity.WARNING, applies_to=Recommendation, dated=True)
def overdue_action(recommendation: Recommendation, as_of: date) -> Iterator[Problem]:
    for who, action in actions_of(recommendation):
        target = action.target
        if target and target.status is Status.DUE and target.latest and target.latest < as_of:
            yield Problem(
                f"{who} was due by {long_date(target.latest)} ({quote(target.raw)}) and is not marked complete.",
                action,
                "target_raw",
                action.target_raw,
            )
