"""The numbers under which a plan's recommendations and actions can be referred to."""

from __future__ import annotations

import re

from apparse.patterns import Pattern
from apparse.records.action_plan import ActionPlan, Recommendation
from apparse.records.reference import Reference, Referent
from apparse.validate.naming import mark
from apparse.validate.series import plain_number

_PARTS = Pattern(r"(?P<recommendation>\d+)(?:\.(?P<action>\d+[a-z]?)|(?P<letter>[a-z]))")


class Index:
    """Looks up references among the printed and the inferred numbers and labels of a plan."""

    def __init__(self, plan: ActionPlan) -> None:
        self._actions: dict[str, set[str]] = {}
        for position, recommendation in enumerate(plan.recommendations, start=1):
            for number in self._numbers(recommendation, position):
                self._actions.setdefault(number, set()).update(_marks(recommendation))

    def has(self, reference: Reference, near: Recommendation) -> bool:
        """Whether the plan has what a reference in the recommendation `near` names."""
        number = re.sub(r"[()\s]", "", reference.number).lower()
        if number in self._actions:
            return True
        if parts := _PARTS.fullmatch(number):
            action = parts["action"] or parts["letter"]
            if action in self._actions.get(parts["recommendation"], ()):
                return True
        if reference.target is Referent.RECOMMENDATION:
            return False
        return number in _marks(near) or any(number in marks for marks in self._actions.values())

    @staticmethod
    def _numbers(recommendation: Recommendation, position: int) -> set[str]:
        """The numbers of a recommendation; its position where it has none at all."""
        numbers = {plain_number(recommendation), (recommendation.inferred_number or "").strip(" .").lower()} - {""}
        return numbers or {str(position)}


def _marks(recommendation: Recommendation) -> set[str]:
    """The labels of the actions; their positions, as figures and letters, where they have no labels."""
    labels = {label for action in recommendation.actions if (label := mark(action).lower())}
    if labels:
        return labels
    positions = range(1, len(recommendation.actions) + 1)
    return {str(position) for position in positions} | {chr(ord("a") + p - 1) for p in positions if p <= 26}
