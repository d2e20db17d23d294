"""The plan answers a recommendation that the report does not make.

## Why it matters
It comes from another report or an earlier draft, or it is one of the report's that can't be recognised any more. It
rests on comparing the report with the plan.

## What to do
Check which report it comes from, and take it out of this plan; or restore the report's wording, if it is one of this
report's.

## Fails

The report:

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    Wold and Marsh PDU should:

    1. Review every case on time.

The plan:

    | 1 | Review every case on time. | Agreed | Cases will be reviewed. | Head of Operations | March 2026 |
    | 2 | Open a women's centre in each town. | Agreed | A centre will open. | Head of Operations | March 2026 |

## Passes

The report:

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    Wold and Marsh PDU should:

    1. Review every case on time.

The plan:

    | 1 | Review every case on time. | Agreed | Cases will be reviewed. | Head of Operations | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.trace import MatchVerdict, Trace
from apparse.validate.naming import name
from apparse.validate.rule import rule
from apparse.validate.traced import places


@rule("XR102", severity=Severity.WARNING, applies_to=Trace)
def recommendation_not_in_report(trace: Trace) -> Iterator[Problem]:
    reports = "the report" if len(trace.reports) == 1 else "any of the reports"
    for match in trace.matches:
        answered = trace.answered(match)
        if match.verdict is MatchVerdict.EXTRA and answered:
            message = f"{name(answered)} of the plan is not in {reports}."
            yield Problem(message, answered, None, answered.text, at=places(trace, match))
