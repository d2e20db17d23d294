"""A unit has recommendations and no ratings.

## Why it matters
A letter about several units gives each one's ratings in an annexe; where a table is missing, the score that
the recommendations rest on can't be checked. It rests on the letter's own promise ("the ratings of the PDUs").

## What to do
Look for the unit's ratings in the annexe, under its old name too; if the table was lost, put it back.

## Fails

    Dear Robin,

    We have completed the inspection of two units in your region.

    ## Annexe one – Recommendations

    ### Wold and Marsh PDU should:

    1. review every case on time.

    ### Fell PDU should:

    1. assess the risk to children.

    ## Annexe two – PDU ratings

    | Wold and Marsh | Score 4/6 |
    | Overall rating | Good |
    | 2.1 Assessment | Good |
    | 2.2 Planning | Good |

    Yours sincerely,

## Passes

    Dear Robin,

    We have completed the inspection of one unit in your region.

    ## Annexe one – Recommendations

    ### Wold and Marsh PDU should:

    1. review every case on time.

    ## Annexe two – PDU ratings

    | Marsh and Wold | Score 4/6 |
    | Overall rating | Good |
    | 2.1 Assessment | Good |
    | 2.2 Planning | Good |

    Yours sincerely,
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.body import same_body
from apparse.records.inspection_report import InspectionReport
from apparse.validate.rule import rule


@rule("IR105", severity=Severity.WARNING, applies_to=InspectionReport)
def missing_ratings(report: InspectionReport) -> Iterator[Problem]:
    for unit in report.units:
        advice = [each for each in report.recommendations if each.unit and same_body(each.unit, unit.name)]
        if advice and not unit.standards:
            given = f" (its overall rating is given as {unit.overall_rating})" if unit.overall_rating else ""
            yield Problem(f"{unit.name} has recommendations, but no ratings{given}.", unit, None, unit.name)
