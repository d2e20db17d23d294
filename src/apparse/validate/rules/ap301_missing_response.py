"""A recommendation has no response word.

## Why it matters
The first thing that a reader asks of a plan is what was agreed. "The action plan confirms whether recommendations are
agreed, partly agreed or not agreed" is the plans' own clause. Plans whose table has no such column are left alone.

## What to do
Write Agreed, Partly Agreed or Not Agreed in the response column.

## Fails

    | 1 | Open the library daily. |  | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan
from apparse.validate.naming import name
from apparse.validate.rule import rule


@rule("AP301", severity=Severity.ERROR, applies_to=ActionPlan)
def missing_response(plan: ActionPlan) -> Iterator[Problem]:
    if not plan.response_expected:
        return
    for recommendation in plan.recommendations:
        if recommendation.response is None and not recommendation.response_raw:
            yield Problem(
                f"{name(recommendation)} has no response: the plan does not say whether it is agreed.",
                recommendation,
                "response",
                at=recommendation.locate("response_raw"),
            )
