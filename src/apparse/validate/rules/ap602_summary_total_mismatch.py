"""The total of the summary is neither the sum of its counts nor the number of recommendations.

## Why it matters
A total that is too high tells of recommendations that are not answered. It rests on addition.

## What to do
Count the recommendations again, and correct the total, or the count that is wrong. If the total is right, a
recommendation is missing from the table.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |

    | Recommendations |  |
    | Agreed | 2 |
    | Partly Agreed | 0 |
    | Not Agreed | 0 |
    | Total | 3 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |

    | Recommendations |  |
    | Agreed | 2 |
    | Partly Agreed | 0 |
    | Not Agreed | 0 |
    | Total | 2 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan, Summary
from apparse.validate.rule import rule


@rule("AP602", severity=Severity.ERROR, applies_to=ActionPlan)
def summary_total_mismatch(plan: ActionPlan) -> Iterator[Problem]:
    summary, counted = plan.summary, len(plan.recommendations)
    if summary is None or summary.total is None:
        return
    if summary.total != counted:
        yield _problem(summary, f"the table has {counted}")
    elif (added := _sum(summary)) is not None and added != summary.total:
        yield _problem(summary, f"its counts add up to {added}")


def _sum(summary: Summary) -> int | None:
    counts = (summary.agreed, summary.partly_agreed, summary.not_agreed)
    return sum(count for count in counts if count) if any(count is not None for count in counts) else None


def _problem(summary: Summary, but: str) -> Problem:
    return Problem(
        f"The summary gives a total of {summary.total} recommendations, but {but}.",
        summary,
        "total",
        str(summary.total),
    )
