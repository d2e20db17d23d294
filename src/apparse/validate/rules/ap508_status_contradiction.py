"""The same action is complete under one recommendation and open under another.

## Why it matters
Both can't be true, and a reader will believe the better news. It rests on comparing the plan with itself: the wording
is equal or nearly equal, a lead-in such as "As per Action Point 1" aside.

## What to do
Find out whether the action is done, and give both the same status. Where the second refers to the first already, its
number is enough: take the text and the date out there.

## Fails

    | 1 | Open the library daily. | Agreed | A rota of trained orderlies will be drawn up for the library. | Head of Learning | March 2026 |
    | 2 | Provide work for prisoners. | Agreed | As per Action Point 1, a rota of trained orderlies will be drawn up for the library. | Head of Learning | Complete |

## Passes

    | 1 | Open the library daily. | Agreed | A rota of trained orderlies will be drawn up for the library. | Head of Learning | March 2026 |
    | 2 | Provide work for prisoners. | Agreed | A rota of trained orderlies was drawn up for the kitchen. | Head of Learning | Complete |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan
from apparse.validate.naming import in_sentence, quote
from apparse.validate.repeats import contradictions, says_the_same
from apparse.validate.rule import rule


@rule("AP508", severity=Severity.WARNING, applies_to=ActionPlan)
def status_contradiction(plan: ActionPlan) -> Iterator[Problem]:
    for later, earlier in contradictions(plan):
        yield Problem(
            f"{later.who} {says_the_same(later, earlier)} {in_sentence(earlier.who)}, but its target date is {quote(later.target)}, "
            f"there {quote(earlier.target)}.",
            later.action,
            "target_raw",
            later.action.text,
            related=(earlier.action,),
        )
