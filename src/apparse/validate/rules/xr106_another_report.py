"""The plan answers another report altogether.

## Why it matters
Hardly a recommendation of the plan is one of the report's: the wrong file was taken, and what the other rules say of
single recommendations says no more than that. It rests on comparing all recommendations; where reports share much of
their wording, as reports on two regions of one year do, name and publication date decide.

## What to do
Compare the plan with the report that its title names. If it is the right report, look with `apparse show` whether
both were read as they should be.

## Fails

The report:

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    Wold and Marsh PDU should:

    1. Review every case on time.
    2. Open a women's centre in each town.
    3. Train staff in the use of interpreters.

The plan:

    | 1 | Repair the showers. | Agreed | They will be repaired. | Head of Estates | March 2026 |
    | 2 | Open the library at weekends. | Agreed | It will be open. | Head of Learning | March 2026 |
    | 3 | Let prisoners telephone their families daily. | Agreed | They will. | Head of Residence | March 2026 |

## Passes

The report:

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    Wold and Marsh PDU should:

    1. Review every case on time.
    2. Open a women's centre in each town.
    3. Train staff in the use of interpreters.

The plan:

    | 1 | Review every case on time. | Agreed | Cases will be reviewed. | Head of Operations | March 2026 |
    | 2 | Open a women's centre in each town. | Agreed | One will open. | Head of Operations | March 2026 |
    | 3 | Train staff in the use of interpreters. | Agreed | They will be trained. | Head of Operations | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.trace import Trace
from apparse.validate.rule import rule
from apparse.validate.traced import document_places


@rule("XR106", severity=Severity.ERROR, applies_to=Trace)
def another_report(trace: Trace) -> Iterator[Problem]:
    there = "the report" if len(trace.reports) == 1 else "the reports"
    for position in trace.strangers:
        plan = trace.plans[position]
        matched = sum(1 for match, _, _ in trace.pairs() if match.plan and match.plan.document == position)
        found = f"{f'only {matched}' if matched else 'none'} of its {len(plan.recommendations)} recommendations {'is' if matched == 1 else 'are'} in {there}"
        if not any(report.recommendations for report in trace.reports):
            found = f"no recommendation was found in {there}"
        yield Problem(
            f"The plan answers another report: {found}.",
            plan,
            "recommendations",
            plan.title,
            at=document_places(trace, position, "title", "title"),
        )
