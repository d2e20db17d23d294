"""An action names a deadline in its text that is not its target date.

## Why it matters
One of the two is wrong, and each will be quoted. It rests on comparing two dates of one action; a season or quarter
agrees with any day within it, and dates at which something begins or began are no deadlines.

## What to do
Find out which date holds, and use it in both places.

## Fails

    | 1 | Open the library daily. | Agreed | The library will be refitted by 31st October 2025. | Head of Learning | March 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will be refitted by 31st October 2025. | Head of Learning | October 2025 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan
from apparse.records.target_date import Status
from apparse.validate.naming import actions_of_plan, excerpt, quote
from apparse.validate.rule import rule
from apparse.validate.wording.deadline import contradicting_deadline


@rule("AP507", severity=Severity.WARNING, applies_to=ActionPlan)
def date_in_text_disagrees(plan: ActionPlan) -> Iterator[Problem]:
    for who, _, action in actions_of_plan(plan):
        target = action.target
        if not action.text or not target or target.status is not Status.DUE:
            continue
        if stated := contradicting_deadline(action.text, target, plan.submitted):
            yield Problem(
                f"{who} has the target date {quote(target.raw)}, but its text says {quote(stated)}.",
                action,
                "target_raw",
                excerpt(action.text, at := action.text.index(stated), at + len(stated)),
            )
