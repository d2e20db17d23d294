"""An explanation names none of the four causes that the plan allows for.

## Why it matters
The explanation "must state clearly whether this is due to commissioning, policy, operational or affordability reasons",
says the definitions table. The words need not be these ("we do not have the funding" is affordability), and the words
alone are not enough ("the policy team met" is no cause).

## What to do
Name the cause: is it how services are commissioned, a policy, what can be done in practice, or the money? One clause
is enough.

## Fails

    | 1 | Open the library daily. | Partly Agreed | This is partly agreed because much of it is done already. | | |
    |  |  |  | The library will open on weekdays. | Head of Learning | March 2026 |

## Passes

    | 1 | Open the library daily. | Partly Agreed | We cannot open the library at weekends because there is no funding for the posts. | | |
    |  |  |  | The library will open on weekdays. | Head of Learning | March 2026 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import Recommendation
from apparse.records.response import Response
from apparse.sentences import placed_sentences
from apparse.validate.explained import explanation_of
from apparse.validate.naming import excerpt, name
from apparse.validate.rule import rule


@rule("AP305", severity=Severity.WARNING, applies_to=Recommendation)
def explanation_without_reason(recommendation: Recommendation) -> Iterator[Problem]:
    if recommendation.response not in (Response.PARTLY_AGREED, Response.NOT_AGREED):
        return
    explanation = explanation_of(recommendation)
    if explanation.explains and not explanation.causes:
        yield Problem(
            f"{name(recommendation)} has an explanation, but it does not say whether the reason is commissioning, policy, "
            "operational or affordability.",
            recommendation,
            "explanation",
            recommendation.explanation and _explaining_words(recommendation.explanation),
        )


def _explaining_words(text: str) -> str:
    """The text around the sentence that makes it an explanation, if one alone does."""
    from apparse.validate.wording.explanation import explain  # noqa: PLC0415 - most plans agree to all

    for start, sentence in placed_sentences(text):
        if explain(sentence).explains:
            return excerpt(text, start, start + len(sentence))
    return text
