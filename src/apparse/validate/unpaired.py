"""Actions whose owner or date is there, but can't be told from those of its neighbours (AP402 says so)."""

from __future__ import annotations

from apparse.records.action_plan import Action, Recommendation, UnevenCell
from apparse.validate.wording.likeness import words_of


def has_unpaired_owner(recommendation: Recommendation, action: Action) -> bool:
    return any(cell.owners and _holds(cell, action) for cell in recommendation.uneven)


def has_unpaired_target(recommendation: Recommendation, action: Action) -> bool:
    return any(cell.targets and _holds(cell, action) for cell in recommendation.uneven)


def _holds(cell: UnevenCell, action: Action) -> bool:
    """Whether the action stands in the row of the uneven cell."""
    words = " ".join(words_of(action.text or ""))
    return bool(words) and words in " ".join(words_of(cell.evidence))
