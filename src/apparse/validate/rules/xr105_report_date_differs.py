"""The plan names another publication date than the report.

## Why it matters
Either the date is wrong, or the plan answers another report. It rests on the plan's line "Report Published" and the
date that the report gives.

## What to do
Look up the date on the report, and correct the plan; or compare the plan with the report that it answers.

## Fails

The report:

    # An inspection of probation services in Wold and Marsh PDU

    Published: 4 August 2025

    ## Recommendations

    Wold and Marsh PDU should:

    1. Review every case on time.

The plan:

    Report Published: 14 August 2025

    | 1 | Review every case on time. | Agreed | Cases will be reviewed. | Head of Operations | March 2026 |

## Passes

The report:

    # An inspection of probation services in Wold and Marsh PDU

    Published: 4 August 2025

    ## Recommendations

    Wold and Marsh PDU should:

    1. Review every case on time.

The plan:

    Report Published: 4th August 2025

    | 1 | Review every case on time. | Agreed | Cases will be reviewed. | Head of Operations | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.printable import long_date
from apparse.records.trace import Trace
from apparse.validate.rule import rule
from apparse.validate.traced import document_places


@rule("XR105", severity=Severity.WARNING, applies_to=Trace)
def report_date_differs(trace: Trace) -> Iterator[Problem]:
    published = [report.published for report in trace.reports]
    for position, plan in enumerate(trace.plans):
        if plan.report_published is None or None in published or plan.report_published in published:
            continue
        named = long_date(plan.report_published)
        dates = " and ".join(dict.fromkeys(long_date(day) for day in published if day))
        yield Problem(
            f"The plan says that its report was published on {named}, but the report says {dates}.",
            plan,
            "report_published",
            plan.report_published.isoformat(),
            at=document_places(trace, position, "report_published", "published"),
        )
