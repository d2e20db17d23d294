"""An action was due before the day that is asked about, and is not complete.

## Why it matters
It is the first question at every review. The rule speaks only when a day is given (`--as-of 2026-05-01`); it rests on
comparing two dates, and a month is overdue only when all of it has passed.

An action is complete if its target date says so ("Completed – June 2026"), its status ("Complete", "Delivered in May"),
its colour (blue, which in BRAG stands for done), or a sentence of its progress that speaks of the whole action
("Completed in May 2026.", "This action has been completed."). "Two workshops delivered" only tells how far it has come.

## What to do
Ask the owner how the action stands. Write Complete in its target date or its status if it is done; otherwise agree a new date.

## Fails

As of 1 May 2026 (`--as-of 2026-05-01`):

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |

## Passes

As of 1 May 2026 (`--as-of 2026-05-01`):

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | May 2026 |
    | 2 | Repair the showers. | Agreed | The showers were repaired. | Head of Estates | Complete |
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from apparse.findings import Problem, Severity
from apparse.printable import long_date
from apparse.records.action_plan import Recommendation
from apparse.validate.naming import actions_of, quote
from apparse.validate.rule import rule


@rule("AP506", severity=Severity.WARNING, applies_to=Recommendation, dated=True)
def overdue_action(recommendation: Recommendation, as_of: date) -> Iterator[Problem]:
    for who, action in actions_of(recommendation):
        if action.target and action.target.latest and action.is_overdue(as_of):
            yield Problem(
                f"{who} was due by {long_date(action.target.latest)} ({quote(action.target.raw)}) and is not marked complete.",
                action,
                "target_raw",
                action.target_raw,
            )
