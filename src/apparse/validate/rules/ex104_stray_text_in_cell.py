"""An owner or date cell holds what can't be one.

## Why it matters
A page number that slid into the owner column makes it look as if the action had an owner. It rests on what owners and
dates look like; the cell counts as empty, and the text is listed.

## What to do
Take the stray text out of the cell, and enter the owner or the date that belongs there.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | 3 | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.location import Location
from apparse.records.action_plan import Action, ActionPlan
from apparse.records.document import Document, Leftover, Unclaimed
from apparse.validate.naming import actions_of_plan, quote
from apparse.validate.rule import rule

_CELLS = {"owners_raw": "owner", "target_raw": "target date"}


@rule("EX104", severity=Severity.WARNING, applies_to=Document)
def stray_text_in_cell(document: Document) -> Iterator[Problem]:
    for leftover in document.leftovers:
        if leftover.reason != Unclaimed.STRAY_TEXT:
            continue
        at = leftover.locate("text")
        if home := _home(document, at):
            who, action, field = home
            yield Problem(
                f"{who} has {quote(leftover.text)} where its {_CELLS[field]} should be.",
                action,
                field,
                leftover.text,
                at=at,
            )
        else:
            yield _homeless(leftover)


def _homeless(leftover: Leftover) -> Problem:
    message = f"A cell for an owner or a date holds {quote(leftover.text)}, which can be neither."
    return Problem(message, leftover, "text", leftover.text)


def _home(document: Document, at: tuple[Location, ...]) -> tuple[str, Action, str] | None:
    """The action and the field in whose cell the text stands."""
    if not isinstance(document, ActionPlan):
        return None
    for who, _, action in actions_of_plan(document):
        for field in _CELLS:
            if any(_holds(cell, place) for cell in action.provenance.get(field, ()) for place in at):
                return who, action, field
    return None


def _holds(cell: Location, place: Location) -> bool:
    """Whether a place is that of the cell, or lies in its box."""
    if cell.bbox is None or place.bbox is None:
        return cell == place
    across, down = (place.bbox.x0 + place.bbox.x1) / 2, (place.bbox.top + place.bbox.bottom) / 2
    inside = cell.bbox.x0 <= across <= cell.bbox.x1 and cell.bbox.top <= down <= cell.bbox.bottom
    return cell.page == place.page and inside
