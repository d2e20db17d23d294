"""A report's recommendations carry no numbers.

## Why it matters
A plan refers to recommendations by number; without them, only the wording tells which one is answered.
It rests on column 1 of the plan, "Rec No". A review of progress quotes what an earlier report has numbered.

## What to do
Number the recommendations, so that plans can refer to them.

## Fails

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    Wold and Marsh PDU should:

    - review every case on time
    - assess the risk to children.

## Passes

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time
    2. assess the risk to children.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.inspection_report import InspectionReport
from apparse.validate.rule import rule


@rule("IR104", severity=Severity.INFO, applies_to=InspectionReport)
def unnumbered_recommendations(report: InspectionReport) -> Iterator[Problem]:
    advice = report.recommendations
    if advice and not report.is_review and not any(recommendation.number for recommendation in advice):
        message = (
            f"None of the {len(advice)} recommendations has a number."
            if len(advice) > 1
            else "The recommendation has no number."
        )
        yield Problem(message, report, at=advice[0].locate())
