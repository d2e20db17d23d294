"""A recommendation is answered that is not quoted.

## Why it matters
A response can't be judged by a reader who doesn't see what was recommended.
It rests on the column "Recommendation".

## What to do
Copy the recommendation from the report, word for word, into the row.

## Fails

    | 1 |  | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.validate.naming import name
from apparse.validate.rule import rule


@rule("AP203", severity=Severity.ERROR, applies_to=Recommendation)
def missing_recommendation_text(recommendation: Recommendation) -> Iterator[Problem]:
    if not recommendation.text:
        yield Problem(
            f"{name(recommendation)} is answered, but not quoted: its text is missing.", recommendation, "text"
        )
