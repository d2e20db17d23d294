"""A recommendation has no number, or the count leaves one out.

## Why it matters
A recommendation is tracked by its number; one that is left out may be a recommendation that nobody answers.
It rests on the column "Rec No" and on arithmetic. Numbers that are paragraphs of the report (5.1, 5.4, 1.46), and a
count that begins again at 1, are in order.

## What to do
Give each recommendation the number that it has in the report. If a number is left out, look it up in the report:
either a recommendation is missing from the plan, or the count went wrong.

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
from apparse.records.action_plan import Recommendation
from apparse.records.document import Document
from apparse.validate.naming import in_sentence, name, quote
from apparse.validate.rule import rule
from apparse.validate.series import Numbered, series_in


@rule("AP201", severity=Severity.ERROR, applies_to=Document)
def missing_recommendation_number(document: Document) -> Iterator[Problem]:
    found = series_in(document)
    for recommendation in (member.recommendation for series in found for member in series.members):
        if recommendation.number:
            continue
        yield Problem(_unnumbered(recommendation), recommendation, "number", recommendation.text)
    for series in found:
        for recommendation, missing in series.gaps():
            yield Problem(
                f"{_listed(missing)} missing before {in_sentence(name(recommendation))}.",
                recommendation,
                "number",
                recommendation.number,
            )


def _unnumbered(recommendation: Numbered) -> str:
    inferred = recommendation.inferred_number if isinstance(recommendation, Recommendation) else None
    which = f"The recommendation {quote(recommendation.text)}" if recommendation.text else "A recommendation"
    return f"{which} has no number" + (f"; by its place it is recommendation {inferred}." if inferred else ".")


def _listed(numbers: tuple[int, ...]) -> str:
    if len(numbers) == 1:
        return f"Recommendation {numbers[0]} is"
    return f"Recommendations {numbers[0]} to {numbers[-1]} are"
