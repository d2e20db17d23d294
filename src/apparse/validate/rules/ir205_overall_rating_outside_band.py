"""The score lies outside the band of the overall rating.

## Why it matters
The overall rating follows from the score. The bands are recalled from the annexes of reports (for a maximum of 21:
0 to 3 Inadequate, 4 to 10 Requires improvement, 11 to 17 Good, 18 and over Outstanding), for other maxima they are
carried on by the same rule, and a panel may decide otherwise; so this is a warning.

## What to do
Check the score and the overall rating. Where the panel used its discretion, the report should say so.

## Fails

    # An inspection of probation services in Wold and Marsh PDU

    ## Ratings

    | Fieldwork started May 2025 | Score 3/9 |
    | Overall rating | Good |
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

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.inspection_report import Rated
from apparse.records.rating import MOST_POINTS, POINTS, overall_bands, read_rating
from apparse.validate.points import whose
from apparse.validate.rule import rule


@rule("IR205", severity=Severity.WARNING, applies_to=Rated)
def overall_rating_outside_band(rated: Rated) -> Iterator[Problem]:
    overall = read_rating(rated.overall_rating or "")
    if rated.score is None or not rated.max_score or rated.max_score % MOST_POINTS or overall not in POINTS:
        return
    bands = overall_bands(rated.max_score)
    expected = bands.rating(rated.score)
    if overall is not None and expected is not overall:
        low, high = bands.range(overall)
        message = (
            f"{whose(rated)} is rated {overall} overall, but {rated.score} of {rated.max_score} points are in the band for "
            f"{expected} ({overall} is {low} to {min(high, rated.max_score)} points, {bands.standing})."
        )
        yield Problem(message, rated, "overall_rating", f"{rated.score}/{rated.max_score}")
