"""Two standards carry one number.

## Why it matters
A finding that cites standard 2.2 then cites two. It rests on the report's own numbering.

## What to do
Look up the two standards in the inspectorate's list, and correct the number that is wrong.

## Fails

    # An inspection of probation services in Wold and Marsh PDU

    ## Ratings

    | Overall rating | Good |
    | 2.1 Assessment | Good |
    | 2.2 Planning | Good |
    | 2.2 Reviewing | Good |

    ## Recommendations

    Wold and Marsh PDU should:

    1. review every case on time.

## Passes

    # An inspection of probation services in Wold and Marsh PDU

    ## Ratings

    | Overall rating | Good |
    | 2.1 Assessment | Good |
    | 2.2 Planning | Good |
    | 2.3 Reviewing | Good |

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


@rule("IR101", severity=Severity.WARNING, applies_to=Rated)
def duplicate_standard_number(rated: Rated) -> Iterator[Problem]:
    first: dict[str, Standard] = {}
    for standard in rated.standards:
        number = "".join((standard.ref or "").split()).lower()
        if number in first:
            both = " and ".join(quote(each.name or "no name") for each in (first[number], standard))
            message = f"Two standards have the number {standard.ref}: {both}."
            yield Problem(message, standard, "ref", standard.label, (first[number],))
        elif number:
            first[number] = standard
