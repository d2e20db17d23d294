"""The same action stands under two recommendations.

## Why it matters
One piece of work is counted twice, or one of the two was copied and not adapted. It rests on comparing the plan with
itself: the wording is equal or nearly equal. Where one of the two is complete, AP508 says so as well.

## What to do
Keep the whole action once, and under the other recommendation no more than its number, or what is done for that one
alone.

## Fails

    | 1 | Open the library daily. | Agreed | A rota of trained orderlies will be drawn up for the library. | Head of Learning | March 2026 |
    | 2 | Provide work for prisoners. | Agreed | A rota of trained orderlies will be drawn up for the library. | Head of Learning | March 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | A rota of trained orderlies will be drawn up for the library. | Head of Learning | March 2026 |
    | 2 | Provide work for prisoners. | Agreed | A rota of trained orderlies will be drawn up for the kitchen. | Head of Learning | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan
from apparse.validate.naming import in_sentence
from apparse.validate.repeats import repeats, says_the_same
from apparse.validate.rule import rule


@rule("AP510", severity=Severity.INFO, applies_to=ActionPlan)
def repeated_action(plan: ActionPlan) -> Iterator[Problem]:
    for later, earlier in repeats(plan):
        yield Problem(
            f"{later.who} {says_the_same(later, earlier)} {in_sentence(earlier.who)}.",
            later.action,
            "text",
            later.action.text,
            related=(earlier.action,),
        )
