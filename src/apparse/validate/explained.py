"""What a recommendation that is partly or not agreed says in explanation, wherever it says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from apparse.records.action_plan import Recommendation

if TYPE_CHECKING:
    from apparse.validate.wording.explanation import Explanation


def explanation_of(recommendation: Recommendation) -> Explanation:
    """The judgement of the explanation, and of actions that speak of the decision ("Partly agreed, as …; we will …")."""
    from apparse.validate.wording.explanation import decides, explain  # noqa: PLC0415 - most plans agree to all

    texts = [recommendation.explanation or ""]
    texts += [action.text for action in recommendation.actions if action.text and decides(action.text)]
    return explain("\n".join(texts))
