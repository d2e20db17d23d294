"""The ratings table and the chapter give a standard different ratings.

## Why it matters
A reader of the table and a reader of the chapter come away with different judgements, and only one of them is
in the score. It rests on the report's own two statements.

## What to do
Find out which of the two ratings was given, and correct the other; then check the score.

## Fails

    # An inspection of probation services in Wold and Marsh PDU

    ## Ratings

    | Overall rating | Good |
    | P 1.1 Leadership | Good |
    | P 1.2 Staffing | Good |

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time.

    ## Findings

    | P 1.1 Leadership | Rating |
    | The leadership of the unit enables a personalised service of high quality for all. | Inadequate |

## Passes

    # An inspection of probation services in Wold and Marsh PDU

    ## Ratings

    | Overall rating | Good |
    | P 1.1 Leadership | Good |
    | P 1.2 Staffing | Good |

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time.

    ## Findings

    | P 1.1 Leadership | Rating |
    | The leadership of the unit enables a personalised service of high quality for all. | Good |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.inspection_report import Standard
from apparse.records.rating import read_rating
from apparse.validate.rule import rule


@rule("IR203", severity=Severity.ERROR, applies_to=Standard)
def rating_disagrees(standard: Standard) -> Iterator[Problem]:
    table, chapter = standard.rating, standard.chapter_rating
    if table and chapter and read_rating(table) is not read_rating(chapter):
        message = f"{standard.label} is rated {table} in the ratings table and {chapter} in its own chapter."
        yield Problem(message, standard, "chapter_rating", chapter, (standard,))
