"""A recommendation has no number, or the count leaves one out.

## Why it matters
A recommendation is tracked by its number; one that is left out may be a recommendation that nobody answers.
It rests on the column "Rec No" and on arithmetic. Numbers that are paragraphs of the report (5.1, 5.4, 1.46), and a
count that begins again at 1, are in order.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |
    | 4 | Publish a timetable. | Agreed | A timetable will be published. | Head of Operations | May 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |
    | 3 | Publish a timetable. | Agreed | A timetable will be published. | Head of Operations | May 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan
from apparse.validate.naming import name
from apparse.validate.rule import rule
from apparse.validate.series import series_of


@rule("AP201", severity=Severity.ERROR, applies_to=ActionPlan)
def missing_recommendation_number(plan: ActionPlan) -> Iterator[Problem]:
    for recommendation in plan.recommendations:
        if not recommendation.number:
            yield Problem(f"{name(recommendation)} has no number.", recommendation, "number", recommendation.text)
    for series in series_of(plan.recommendations):
        for recommendation, missing in series.gaps():
            yield Problem(
                f"{name(recommendation)} comes without {_listed(missing)} before it.",
                recommendation,
                "number",
                recommendation.number,
            )


def _listed(numbers: tuple[int, ...]) -> str:
    return f"a recommendation {numbers[0]}" if len(numbers) == 1 else f"recommendations {numbers[0]} to {numbers[-1]}"
