"""The points of the standards do not add up to the score.

## Why it matters
The score decides the overall rating. Outstanding counts 3 points, Good 2, Requires improvement 1, Inadequate 0;
a standard that was not inspected counts nothing. It rests on addition, confirmed by published reports. Standards
that some programmes leave out of the score (work with victims, resettlement), and those of which the report itself
says so, may count or not.

## What to do
Add up the ratings by hand: either one of them, or the score, is wrong.

## Fails

    # An inspection of probation services in Wold and Marsh PDU

    ## Ratings

    | Fieldwork started May 2025 | Score 4/9 |
    | Overall rating | Requires improvement |
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
from apparse.validate.points import added_points, likeliest_standards, points, whose
from apparse.validate.rule import rule


@rule("IR201", severity=Severity.ERROR, applies_to=Rated)
def score_mismatch(rated: Rated) -> Iterator[Problem]:
    standards = likeliest_standards(rated)
    if rated.score is None or standards is None:
        return
    if rated.score != (added := added_points(standards)):
        sums = " + ".join(str(points(standard)) for standard in standards)
        message = f"{whose(rated)} has a score of {rated.score}, but its ratings add up to {added} ({sums})."
        yield Problem(message, rated, "score", f"{rated.score}/{rated.max_score}", tuple(standards))
