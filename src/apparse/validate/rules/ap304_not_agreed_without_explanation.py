"""A recommendation is not agreed, and it is not said why.

## Why it matters
"There must be an explanation of why we cannot agree the recommendation" is the clause of the definitions table. The
decision alone, however it is worded, gives no why.

## What to do
Say why the recommendation can't be agreed, and whether the reason is commissioning, policy, operational or
affordability.

## Fails

    | 1 | Open the library daily. | Not Agreed | After careful thought the recommendation has not been accepted. | | |

## Passes

    | 1 | Open the library daily. | Not Agreed | There is no funding for the posts that this would need. | | |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.records.response import Response
from apparse.validate.explained import unexplained
from apparse.validate.rule import rule


@rule("AP304", severity=Severity.ERROR, applies_to=Recommendation)
def not_agreed_without_explanation(recommendation: Recommendation) -> Iterator[Problem]:
    if recommendation.response is Response.NOT_AGREED:
        yield from unexplained(recommendation, "is not agreed, but the plan does not explain why.")
