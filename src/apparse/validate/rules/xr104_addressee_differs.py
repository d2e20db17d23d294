"""The plan lets another body answer than the one that the report asks.

## Why it matters
What is asked of the national service and answered by a region (or the other way round) is answered by somebody who
can't decide it. It rests on the headings above the recommendations ("X should:") and on subjects in their texts; the
order of the places in a name and its suffix do not count.

## What to do
Let the body answer that the report addresses, or say in the plan why another one does.

## Fails

The report:

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    HM Prison and Probation Service should:

    1. Review every case on time.

The plan:

    | Wold and Marsh PDU should: |  |  |  |  |  |
    | 1 | Review every case on time. | Agreed | Cases will be reviewed. | Head of Operations | March 2026 |

## Passes

The report:

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    Wold and Marsh PDU should:

    1. Review every case on time.

The plan:

    | Marsh and Wold should: |  |  |  |  |  |
    | 1 | Review every case on time. | Agreed | Cases will be reviewed. | Head of Operations | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.trace import Trace
from apparse.validate.naming import name, quote
from apparse.validate.rule import rule
from apparse.validate.traced import addressee_of, places


@rule("XR104", severity=Severity.WARNING, applies_to=Trace)
def addressee_differs(trace: Trace) -> Iterator[Problem]:
    for match, asked, answered in trace.pairs():
        if match.other_addressee:
            yield Problem(
                f"{name(answered)} is addressed to {quote(addressee_of(answered))} in the plan, "
                f"but to {quote(addressee_of(asked))} in the report.",
                answered,
                "addressee",
                answered.addressee,
                at=places(trace, match, "addressee"),
            )
