"""What a recommendation that is partly or not agreed says in explanation, wherever it says it."""

from __future__ import annotations

from apparse.records.action_plan import Recommendation
from apparse.validate.wording.explanation import Explanation, decides, explain


def explanation_of(recommendation: Recommendation) -> Explanation:
    """The judgement of the explanation, and of actions that speak of the decision ("Partly agreed, as …; we will …")."""
    texts = [recommendation.explanation or ""]
    texts += [action.text for action in recommendation.actions if action.text and decides(action.text)]
    return explain("\n".join(texts))
