"""A target date lies before the day on which the plan was submitted.

## Why it matters
Such an action was overdue on the first day, or it was done and should say so. It rests on comparing two dates of the
plan; a target of a month, quarter or season counts only when the whole of it had passed, and one marked complete never.

## What to do
Write Complete if the action is done; otherwise give a new date.

## Fails

    Action Plan Submitted: 1 September 2025

    Report Published: 4 August 2025

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | August 2025 |

## Passes

    Action Plan Submitted: 1 September 2025

    Report Published: 4 August 2025

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | September 2025 |
    | 2 | Repair the showers. | Agreed | The showers were repaired. | Head of Estates | Complete – June 2025 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.printable import long_date
from apparse.records.action_plan import ActionPlan
from apparse.records.target_date import Status
from apparse.validate.naming import actions_of_plan, quote
from apparse.validate.rule import rule


@rule("AP503", severity=Severity.WARNING, applies_to=ActionPlan)
def target_before_submission(plan: ActionPlan) -> Iterator[Problem]:
    if plan.submitted is None:
        return
    for who, _, action in actions_of_plan(plan):
        target = action.target
        if target and target.status is Status.DUE and target.latest and target.latest < plan.submitted:
            yield Problem(
                f"{who} has the target date {quote(target.raw)}, which had passed when the plan was submitted on {long_date(plan.submitted)}.",
                action,
                "target_raw",
                action.target_raw,
            )
