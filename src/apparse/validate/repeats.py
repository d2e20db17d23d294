"""Actions that stand in a plan more than once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from apparse.records.action_plan import Action, ActionPlan, Recommendation
from apparse.records.target_date import Status
from apparse.validate.naming import actions_of_plan
from apparse.validate.wording.likeness import first_alike, words_of


class Placed(NamedTuple):
    """An action with its name ("Recommendation 2, action 4") and its recommendation."""

    who: str
    recommendation: Recommendation
    action: Action

    @property
    def target(self) -> str:
        return self.action.target_raw or "no date"

    @property
    def complete(self) -> bool | None:
        """Whether the action is complete; None where its target doesn't say."""
        status = self.action.target.status if self.action.target else None
        return {Status.COMPLETE: True, Status.DUE: False, Status.ONGOING: False}.get(status) if status else None


def says_the_same(one: Placed, other: Placed) -> str:
    """ "is the same as", or where some words differ "is nearly the same as"; a lead-in is no difference."""
    nearly = "" if words_of(one.action.text or "") == words_of(other.action.text or "") else "nearly "
    return f"is {nearly}the same as"


def repeats(plan: ActionPlan) -> Iterator[tuple[Placed, Placed]]:
    """Each action that says the same as earlier ones under other recommendations, with the first of those."""
    for group in _groups(plan):
        for later, earlier in _pairs(group):
            yield later, earlier[0]


def contradictions(plan: ActionPlan) -> Iterator[tuple[Placed, Placed]]:
    """Each action that is complete where the same action is open under an earlier recommendation, or the reverse."""
    for group in _groups(plan):
        for later, earlier in _pairs(group):
            other = next((one for one in earlier if {one.complete, later.complete} == {True, False}), None)
            if other:
                yield later, other


def _groups(plan: ActionPlan) -> Iterator[list[Placed]]:
    """The actions that say the same, in the order of the plan."""
    placed = [Placed(*named) for named in actions_of_plan(plan)]
    groups: defaultdict[int, list[Placed]] = defaultdict(list)
    for first, one in zip(first_alike(tuple(one.action.text or "" for one in placed)), placed, strict=True):
        groups[first].append(one)
    yield from (group for group in groups.values() if len(group) > 1)


def _pairs(group: list[Placed]) -> Iterator[tuple[Placed, list[Placed]]]:
    for index, later in enumerate(group):
        earlier = [one for one in group[:index] if one.recommendation is not later.recommendation]
        if earlier:
            yield later, earlier
