"""The plan has no summary of its responses.

## Why it matters
The table of totals at the end is a check on the whole plan. It rests on a convention of the plans of 2025; older ones
had none, so this is a remark and no fault.

## What to do
Nothing has to be done. A table that counts the agreed, partly agreed and not agreed recommendations lets a reader
check the plan.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |

    | Recommendations |  |
    | Agreed | 1 |
    | Partly Agreed | 0 |
    | Not Agreed | 0 |
    | Total | 1 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan
from apparse.validate.rule import rule


@rule("AP603", severity=Severity.INFO, applies_to=ActionPlan)
def summary_missing(plan: ActionPlan) -> Iterator[Problem]:
    if plan.summary is None:
        yield Problem("The plan has no summary of its responses, so its counts can't be checked.", plan, "summary")
