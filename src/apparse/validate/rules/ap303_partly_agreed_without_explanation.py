"""A recommendation is partly agreed, and it is not said why it can't be fully agreed.

## Why it matters
"There must be an explanation of why we cannot fully agree the recommendation" is the clause of the definitions table.
A text that only says what will be done, or which part is meant, gives no why.

## What to do
Say which part can't be agreed and why, and whether the reason is commissioning, policy, operational or affordability.

## Fails

    | 1 | Open the library daily. | Partly Agreed | The part about weekdays is agreed. | | |
    |  |  |  | The library will open on weekdays. | Head of Learning | March 2026 |

## Passes

    | 1 | Open the library daily. | Partly Agreed | We cannot open the library at weekends because there is no funding for the posts. | | |
    |  |  |  | The library will open on weekdays. | Head of Learning | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.records.response import Response
from apparse.validate.explained import unexplained
from apparse.validate.rule import rule


@rule("AP303", severity=Severity.ERROR, applies_to=Recommendation)
def partly_agreed_without_explanation(recommendation: Recommendation) -> Iterator[Problem]:
    if recommendation.response is Response.PARTLY_AGREED:
        yield from unexplained(
            recommendation, "is partly agreed, but the plan does not explain why it can't be fully agreed."
        )
