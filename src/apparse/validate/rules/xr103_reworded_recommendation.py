"""The plan repeats a recommendation in words that ask for something else.

## Why it matters
A plan that weakens what it repeats ("all cases" becomes "most cases", "ensure" becomes "consider", a date or a group is
left out) answers an easier question. It rests on comparing the words; case, punctuation, spelling, articles, numbers in
words, abbreviations and the order of a list do not count.

## What to do
Copy the recommendation from the report, word for word; what can't be agreed belongs in the response.

## Fails

The report:

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    Wold and Marsh PDU should:

    1. Review all cases within ten days.

The plan:

    | 1 | Review most cases within ten days. | Agreed | Cases will be reviewed. | Head of Operations | March 2026 |

## Passes

The report:

    # An inspection of probation services in Wold and Marsh PDU

    ## Recommendations

    Wold and Marsh PDU should:

    1. review all cases within ten days

The plan:

    | 1 | Review every case within 10 days. | Agreed | Cases will be reviewed. | Head of Operations | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.trace import Change, MatchVerdict, Trace
from apparse.validate.naming import name, quote
from apparse.validate.rule import rule
from apparse.validate.traced import places

_AT_MOST = 3  # changes that a message tells; the record has them all


@rule("XR103", severity=Severity.WARNING, applies_to=Trace)
def reworded_recommendation(trace: Trace) -> Iterator[Problem]:
    for match, _, answered in trace.pairs():
        if match.verdict is MatchVerdict.REWORDED:
            told = "; ".join(_told(change) for change in match.changes[:_AT_MOST])
            more = len(match.changes) - _AT_MOST
            message = f"{name(answered)} is not what the report asks: {told}{f'; and {more} more' if more > 0 else ''}."
            yield Problem(message, answered, "text", answered.text, at=places(trace, match, "text"))


def _told(change: Change) -> str:
    if change.was and change.now:
        what = f"{quote(change.was)} has become {quote(change.now)}"
    else:
        what = f"{quote(change.was)} is left out" if change.was else f"{quote(change.now)} is put in"
    return what if change.kind == "dropped" else f"{what} ({change.reason})"
