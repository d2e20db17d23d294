"""The rating of a standard is not that of its lowest key question.

## Why it matters
The rating "is driven by the lowest score on each of the key questions, which is placed in a rating band". The bands
(below 50 per cent Inadequate, 50 to 64 Requires improvement, 65 to 79 Good, 80 and over Outstanding) are recalled from
the annexes of reports, and a panel may decide otherwise close to a boundary; so this is a warning.

## What to do
Check the percentage and the rating against the standard's page. Where the panel used its discretion, the report
should say so.

## Fails

    # An inspection of probation services in Wold and Marsh PDU

    | P 2.1 Assessment | Rating |
    | Assessment is well informed, analytical and personalised, and involves the person on probation. | Good |

    | Key question | Percentage 'Yes' |
    | Does assessment focus sufficiently on engaging the person on probation? | 72% |
    | Does assessment focus sufficiently on keeping other people safe? | 44% |

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time.

## Passes

    # An inspection of probation services in Wold and Marsh PDU

    | P 2.1 Assessment | Rating |
    | Assessment is well informed, analytical and personalised, and involves the person on probation. | Inadequate |

    | Key question | Percentage 'Yes' |
    | Does assessment focus sufficiently on engaging the person on probation? | 72% |
    | Does assessment focus sufficiently on keeping other people safe? | 44% |

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.inspection_report import Standard
from apparse.records.rating import DISCRETION, POINTS, QUESTION_BANDS
from apparse.validate.rule import rule


@rule("IR204", severity=Severity.WARNING, applies_to=Standard)
def rating_outside_band(standard: Standard) -> Iterator[Problem]:
    answers = [question for question in standard.key_questions if question.percent is not None]
    rated = standard.rated
    if not answers or rated is None or rated not in POINTS:
        return
    lowest = min(answers, key=lambda question: question.percent or 0)
    percent = lowest.percent or 0
    expected = QUESTION_BANDS.rating(percent)
    if expected is not rated:
        close = QUESTION_BANDS.distance(percent, rated) <= DISCRETION
        why = (
            "that is close enough to the boundary for the panel to decide so"
            if close
            else "that is too far from the boundary for the panel to decide so"
        )
        message = f"{standard.label} is rated {rated}, but its lowest key question has {percent} per cent, which is {expected}: {why}."
        field = "rating" if standard.rating else "chapter_rating"
        yield Problem(message, standard, field, lowest.text, (lowest,))
