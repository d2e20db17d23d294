"""One action names the same owner twice.

## Why it matters
Either one of the two is a slip for somebody else, or the cell is untidy. It rests on the convention that a name
stands once; singular and plural of one role ("Head of P&Q, Heads of P&Q") count as the same.

## What to do
Strike out the repetition, or put in the owner who was meant.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning, Heads of Learning | March 2026 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning, Head of Operations | March 2026 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.validate.naming import actions_of, quote
from apparse.validate.rule import rule


@rule("AP403", severity=Severity.INFO, applies_to=Recommendation)
def repeated_owner(recommendation: Recommendation) -> Iterator[Problem]:
    for who, action in actions_of(recommendation):
        roles = [_role(owner) for owner in action.owners]
        for position, owner in enumerate(action.owners):
            if (first := roles.index(roles[position])) < position:
                named = (
                    quote(owner) if owner == action.owners[first] else f"{quote(action.owners[first])}, {quote(owner)}"
                )
                yield Problem(f"{who} names the same owner twice: {named}.", action, "owners", action.owners_raw)


def _role(owner: str) -> str:
    """The owner in a form that plural, case, "&" and full stops don't change."""
    words = re.findall(r"\w+", owner.lower().replace("&", " and "))
    return " ".join(word.removesuffix("s") for word in words)
