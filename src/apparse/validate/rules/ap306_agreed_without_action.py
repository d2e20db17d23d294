"""A recommendation is agreed or partly agreed, and nothing is to be done.

## Why it matters
"Where a recommendation is agreed or partly agreed, the action plan provides specific steps and actions to address
these", say the plans of themselves.

## What to do
Add at least one action with an owner and a target date, or change the response.

## Fails

    | 1 | Open the library daily. | Agreed |  |  |  |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.records.response import Response
from apparse.validate.naming import name
from apparse.validate.rule import rule

_PROMISES = {Response.AGREED: "agreed", Response.PARTLY_AGREED: "partly agreed"}


@rule("AP306", severity=Severity.ERROR, applies_to=Recommendation)
def agreed_without_action(recommendation: Recommendation) -> Iterator[Problem]:
    promise = _PROMISES.get(recommendation.response) if recommendation.response else None
    if promise and not recommendation.actions:
        yield Problem(
            f"{name(recommendation)} is {promise}, but has no action.",
            recommendation,
            "actions",
            recommendation.response_raw,
            at=recommendation.locate("response_raw"),
        )
