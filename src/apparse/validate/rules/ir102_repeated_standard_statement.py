"""Two standards carry one statement.

## Why it matters
Each standard says what it asks for; the same words twice are a slip in copying, and one standard is judged
against nothing. It rests on the report's own statements. Two standards of one name may ask for the same: assessment
in work with children who were before a court, and in work with those who were not.

## What to do
Compare the two with the inspectorate's list of standards, and correct the statement that was copied.

## Fails

    # An inspection of probation services in Wold and Marsh PDU

    | P 1.1 Leadership | Rating |
    | The leadership of the unit enables a personalised service of high quality for all. | Good |

    | P 1.2 Staffing | Rating |
    | The leadership of the unit enables a personalised service of high quality for all. | Good |

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time.

## Passes

    # An inspection of probation services in Wold and Marsh PDU

    | P 1.1 Leadership | Rating |
    | The leadership of the unit enables a personalised service of high quality for all. | Good |

    | P 1.2 Staffing | Rating |
    | Staff are able to deliver a personalised service of high quality for all people on probation. | Good |

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time.
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.inspection_report import Rated, Standard
from apparse.validate.naming import quote
from apparse.validate.rule import rule


@rule("IR102", severity=Severity.WARNING, applies_to=Rated)
def repeated_standard_statement(rated: Rated) -> Iterator[Problem]:
    first: dict[str, Standard] = {}
    for standard in rated.standards:
        words = " ".join((standard.statement or "").lower().split()).rstrip(".")
        if words in first and not _named_alike(standard, first[words]):
            message = (
                f"{standard.label} has the same statement as {first[words].label}: {quote(standard.statement or '')}."
            )
            yield Problem(message, standard, "statement", standard.statement, (first[words],))
        elif words:
            first.setdefault(words, standard)


def _named_alike(one: Standard, other: Standard) -> bool:
    return (one.name or "").lower() == (other.name or "").lower() != ""
