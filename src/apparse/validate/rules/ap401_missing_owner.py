"""An action has no owner.

## Why it matters
What nobody answers for is not done. "Actions are clear, measurable, achievable and relevant with the owner and
timescale of each step clearly identified", say the plans of themselves. "TBC" and "N/A" name nobody.

## What to do
Enter the post or team that answers for the action. If several actions share an owner, repeat it for each.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. |  | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.validate.naming import actions_of, quote
from apparse.validate.rule import rule
from apparse.validate.unpaired import has_unpaired_owner


@rule("AP401", severity=Severity.ERROR, applies_to=Recommendation)
def missing_owner(recommendation: Recommendation) -> Iterator[Problem]:
    for who, action in actions_of(recommendation):
        if action.owners or has_unpaired_owner(recommendation, action):
            continue
        said = f": its cell says {quote(action.owners_raw)}" if action.owners_raw else ""
        yield Problem(f"{who} has no owner{said}.", action, "owners_raw", action.text)
