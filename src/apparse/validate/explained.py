"""What a recommendation that is partly or not agreed says in explanation, wherever it says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from apparse.findings import Problem
from apparse.records.action_plan import Recommendation
from apparse.records.welsh import is_welsh
from apparse.validate.naming import excerpt, name

if TYPE_CHECKING:
    from apparse.validate.wording.explanation import Explanation


def unexplained(recommendation: Recommendation, but: str) -> Iterator[Problem]:
    """A problem, unless the recommendation's response is explained; the message says whose it is, and goes on so."""
    if not explanation_of(recommendation).explains:
        yield Problem(
            f"{name(recommendation)} {but}",
            recommendation,
            "explanation",
            recommendation.explanation or _row(recommendation),
            at=recommendation.locate("explanation" if recommendation.explanation else "response_raw"),
        )


def _row(recommendation: Recommendation) -> str:
    """The beginning of what is recommended and the response to it, as its row has them."""
    text = recommendation.text or ""
    return " | ".join(filter(None, (excerpt(text, 0, 0), recommendation.response_raw)))


def explanation_of(recommendation: Recommendation) -> Explanation:
    """The judgement of the explanation, and of actions that speak of the decision ("Partly agreed, as …; we will …")."""
    from apparse.validate.wording.causes import Cause  # noqa: PLC0415 - most plans agree to all
    from apparse.validate.wording.explanation import Explanation, explain  # noqa: PLC0415
    from apparse.validate.wording.verdict import decides  # noqa: PLC0415

    if is_welsh(recommendation.explanation or ""):
        return Explanation(explains=True, causes=frozenset(Cause))  # only English can be judged
    texts = [recommendation.explanation or ""]
    texts += [action.text for action in recommendation.actions if action.text and decides(action.text)]
    return explain("\n".join(texts))
