"""The actions, owners and dates of one row can't be paired.

## Why it matters
Three actions beside two owners and one date leave open who does what by when. "The owner and timescale of each step
clearly identified" is the plans' own clause.

## What to do
Put each action in a row of its own, with its owner and target date beside it.

## Fails

    | 1 | Open the library daily. | Agreed | 1) The library will open daily.<br>2) Staff will be trained.<br>3) Books will be bought. | Head of Learning<br>Head of Operations | March 2026<br>May 2026<br>June 2026<br>July 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | 1) The library will open daily.<br>2) Staff will be trained. | Head of Learning<br>Head of Operations | March 2026<br>May 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.validate.naming import name
from apparse.validate.rule import rule


@rule("AP402", severity=Severity.WARNING, applies_to=Recommendation)
def uneven_cell(recommendation: Recommendation) -> Iterator[Problem]:
    for cell in recommendation.uneven:
        counts = (
            _counted(cell.actions, "action"),
            _counted(cell.owners, "owner"),
            _counted(cell.targets, "target date"),
        )
        yield Problem(
            f"{name(recommendation)} has {counts[0]}, {counts[1]} and {counts[2]} in one row, so it is not clear what belongs together.",
            cell,
            evidence=cell.evidence,
        )


def _counted(count: int, thing: str) -> str:
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"
