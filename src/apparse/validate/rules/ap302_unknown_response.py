"""A response is none of the defined categories.

## Why it matters
Agreed, Partly Agreed and Not Agreed are defined in the plan; "Accepted in principle" or "Under consideration" commits
nobody to anything. It rests on the plan's own definitions table (and Accepted and Rejected of older plans).

## What to do
Choose one of Agreed, Partly Agreed and Not Agreed. What qualifies it belongs in the explanation.

## Fails

    | 1 | Open the library daily. | Accepted in principle | The library will open daily. | Head of Learning | March 2026 |

## Passes

    | 1 | Open the library daily. | Accepted | The library will open daily. | Head of Learning | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan
from apparse.validate.naming import name, quote
from apparse.validate.rule import rule


@rule("AP302", severity=Severity.ERROR, applies_to=ActionPlan)
def unknown_response(plan: ActionPlan) -> Iterator[Problem]:
    if not plan.response_expected:
        return
    for recommendation in plan.recommendations:
        if recommendation.response is None and (raw := recommendation.response_raw):
            yield Problem(
                f"{name(recommendation)} has the response {quote(raw)}, which is not Agreed, Partly Agreed or Not Agreed.",
                recommendation,
                "response",
                raw,
                at=recommendation.locate("response_raw"),
            )
