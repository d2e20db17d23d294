"""A report makes no recommendations.

## Why it matters
A plan answers recommendations; without them there is nothing to answer, or the part that holds them was lost.
It rests on the practice of the inspectorates that a report ends in recommendations (or in key concerns). A review of
progress judges what has come of earlier ones and makes none of its own.

## What to do
Look for recommendations under another heading or in an annexe. If the report has them, `apparse show --blocks` tells
how that part was read.

## Fails

    # An inspection of probation services in Wold and Marsh PDU

    ## Ratings

    | Overall rating | Good |
    | 2.1 Assessment | Good |
    | 2.2 Planning | Good |

## Passes

    # An inspection of probation services in Wold and Marsh PDU

    ## Ratings

    | Overall rating | Good |
    | 2.1 Assessment | Good |
    | 2.2 Planning | Good |

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.inspection_report import InspectionReport
from apparse.validate.rule import rule


@rule("IR103", severity=Severity.ERROR, applies_to=InspectionReport)
def missing_recommendations(report: InspectionReport) -> Iterator[Problem]:
    if not report.recommendations and not report.is_review:
        yield Problem("The report makes no recommendations.", report)
