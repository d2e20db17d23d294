"""The maximum is not three times the rated standards.

## Why it matters
A score is read against its maximum. A standard can have 3 points; one that was not inspected leaves both the score
and the maximum. It rests on multiplication, confirmed by published reports. Standards that some programmes leave
out of the score (work with victims, resettlement), and those of which the report itself says so, may count or not.

## What to do
Count the standards that were rated: one is missing from the table, or the maximum is wrong.

## Fails

    # An inspection of probation services in Wold and Marsh PDU

    ## Ratings

    | Fieldwork started May 2025 | Score 3/12 |
    | Overall rating | Inadequate |
    | 2.1 Assessment | Good |
    | 2.2 Planning | Requires improvement |
    | 2.3 Reviewing | Inadequate |

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time.

## Passes

    # An inspection of probation services in Wold and Marsh PDU

    ## Ratings

    | Fieldwork started May 2025 | Score 3/9 |
    | Overall rating | Requires improvement |
    | 2.1 Assessment | Good |
    | 2.2 Planning | Requires improvement |
    | 2.3 Reviewing | Inadequate |
    | 2.4 Court work | Not inspected |

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.inspection_report import Rated
from apparse.records.rating import MOST_POINTS
from apparse.validate.points import likeliest_standards, most_points, whose
from apparse.validate.rule import rule


@rule("IR202", severity=Severity.ERROR, applies_to=Rated)
def maximum_mismatch(rated: Rated) -> Iterator[Problem]:
    standards = likeliest_standards(rated)
    if rated.max_score is None or standards is None:
        return
    if rated.max_score != (most := most_points(standards)):
        message = (
            f"{whose(rated)} has a maximum score of {rated.max_score}, but at {MOST_POINTS} points each its "
            f"{len(standards)} rated standards make {most}."
        )
        yield Problem(message, rated, "max_score", f"{rated.score}/{rated.max_score}", tuple(standards))
