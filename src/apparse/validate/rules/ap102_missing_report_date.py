"""The plan does not say when the report that it answers was published.

## Why it matters
Without the date a reader can't be sure which report is answered, nor how long the answer took.
It rests on the title block of every published plan: "Report Published: 16 October 2025".

## What to do
Add the line "Report Published:" with the date that stands on the report.

## Fails

    Action Plan Submitted: 1 September 2025
    A Response to the HMIP Inspection: HMP Eastmere

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |

## Passes

    Action Plan Submitted: 1 September 2025
    A Response to the HMIP Inspection: HMP Eastmere
    Report Published: 4 August 2025

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan
from apparse.validate.rule import rule


@rule("AP102", severity=Severity.WARNING, applies_to=ActionPlan)
def missing_report_date(plan: ActionPlan) -> Iterator[Problem]:
    if plan.report_published is None:
        yield Problem("The plan does not say when the report was published.", plan, "report_published")
