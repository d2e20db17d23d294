"""Two recommendations of one series carry the same number.

## Why it matters
A reference to that number, and any progress reported against it, can mean either of them.
It rests on the column "Rec No", and on the list of a report that plans answer number by number. Numbers that begin again at 1 under another addressee are another series.

## What to do
Give each its own number, in a plan the one that it has in the report; then correct what refers to them.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |
    | 2 | Publish a timetable. | Agreed | A timetable will be published. | Head of Operations | May 2026 |

## Passes

    | 1a | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 1b | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |
    | 2 | Publish a timetable. | Agreed | A timetable will be published. | Head of Operations | May 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.document import Document
from apparse.validate.rule import rule
from apparse.validate.series import series_in


@rule("AP202", severity=Severity.ERROR, applies_to=Document)
def duplicate_recommendation_number(document: Document) -> Iterator[Problem]:
    for series in series_in(document):
        for later, earlier in series.duplicates():
            yield Problem(
                f"Two recommendations have the number {(later.number or '').strip().rstrip('.')}.",
                later,
                "number",
                later.number,
                related=(earlier,),
            )
