"""A recommendation of the report has no response in the plan.

## Why it matters
A plan has to answer every recommendation of its report; one that is left out is neither agreed nor refused. It rests
on comparing the report with the plan: wording, number and addressee together decide what answers what.

## What to do
Add the recommendation to the plan, with a response. If it is answered under another wording, use the report's.

## Fails

The report:

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    Wold and Marsh PDU should:

    1. Review every case on time.
    2. Open a women's centre in each town.

The plan:

    | 1 | Review every case on time. | Agreed | Cases will be reviewed. | Head of Operations | March 2026 |

## Passes

The report:

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    Wold and Marsh PDU should:

    1. Review every case on time.
    2. Open a women's centre in each town.

The plan:

    | 1 | Open a women's centre in each town. | Agreed | A centre will open. | Head of Operations | March 2026 |
    | 2 | Review every case on time. | Agreed | Cases will be reviewed. | Head of Operations | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.trace import MatchVerdict, Trace
from apparse.validate.rule import rule
from apparse.validate.traced import name_asked, places


@rule("XR101", severity=Severity.ERROR, applies_to=Trace)
def recommendation_without_response(trace: Trace) -> Iterator[Problem]:
    plans = "The plan has" if len(trace.plans) == 1 else "The plans have"
    for match in trace.matches:
        asked = trace.asked(match)
        if match.verdict is MatchVerdict.MISSING and asked:
            message = f"{plans} no response to {name_asked(trace, asked)}."
            yield Problem(message, asked, None, asked.text, at=places(trace, match))
