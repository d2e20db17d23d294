"""The plan does not say when it was submitted.

## Why it matters
Whether a target lies in the past, and whether the plan came in time, can only be judged against the day of submission.
It rests on the title block of every published plan: "Action Plan Submitted: 29 October 2025".

## What to do
Add the line "Action Plan Submitted:" with its date to the title block. If the date is there and apparse missed it,
`apparse show --blocks` tells how it was read.

## Fails

    A Response to the HMIP Inspection: HMP Eastmere
    Report Published: 4 August 2025

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |

## Passes

    Action Plan Submitted: 1 September 2025
    A Response to the HMIP Inspection: HMP Eastmere
    Report Published: 4 August 2025

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan
from apparse.validate.rule import rule


@rule("AP101", severity=Severity.ERROR, applies_to=ActionPlan)
def missing_submission_date(plan: ActionPlan) -> Iterator[Problem]:
    if plan.submitted is None:
        yield Problem("The plan does not say when it was submitted.", plan, "submitted")
