"""An action has no target date.

## Why it matters
An action without a date is never late. "Actions should be as SMART (Specific, Measurable, Achievable, Realistic and
Time-bound) as possible" is the clause of the definitions table.

## What to do
Enter the month or day by which the action will be done; write Complete if it is.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning |  |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.validate.naming import actions_of
from apparse.validate.rule import rule
from apparse.validate.unpaired import has_unpaired_target


@rule("AP501", severity=Severity.ERROR, applies_to=Recommendation)
def missing_target_date(recommendation: Recommendation) -> Iterator[Problem]:
    for who, action in actions_of(recommendation):
        if not action.target_raw and not has_unpaired_target(recommendation, action):
            yield Problem(f"{who} has no target date.", action, "target_raw", action.text)
