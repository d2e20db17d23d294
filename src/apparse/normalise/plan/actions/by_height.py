"""Pairing by height: an action begins where an owner or a date stands beside the start of a paragraph."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.normalise.endings import is_finished
from apparse.normalise.plan.actions.steps import Pairing, cut, labelled_like, step_of
from apparse.normalise.plan.cells.printed import PrintedLine, as_text, paragraphs_of
from apparse.text import Text

SAME_HEIGHT = 0.6
"""Lines that differ by less than this share of their height stand beside each other."""


def pair_by_height(
    actions: Sequence[PrintedLine], owners: Sequence[PrintedLine], targets: Sequence[PrintedLine]
) -> Pairing:
    """The actions of a row whose cells stand side by side on a page."""
    starts = _starts(actions, owners, targets)
    if len(paragraphs_of(owners)) <= 1 and len(paragraphs_of(targets)) <= 1:
        return _with_one_owner(actions, starts, owners, targets)
    places = [_place(actions[start]) for start in starts]
    steps = [
        step_of(
            lines,
            _values([line for line in owners if _belongs(line, places, index)]),
            _values([line for line in targets if _belongs(line, places, index)]),
        )
        for index, lines in enumerate(cut(actions, starts))
    ]
    return Pairing(tuple(steps), lead_in=as_text(actions[: starts[0]]))


def stand_beside(side: Sequence[PrintedLine], actions: Sequence[PrintedLine]) -> bool:
    """Whether each paragraph of one cell begins beside one of the action cell, and the other way round."""
    opening = [[line for line in lines if line.opens and line.top is not None] for lines in (actions, side)]
    return all(len(_matched(one, other)) == len(one) for one, other in (opening, opening[::-1]))


def _values(lines: Sequence[PrintedLine]) -> tuple[Text, ...]:
    """The paragraphs of an owner or date cell."""
    return tuple(as_text(paragraph) for paragraph in paragraphs_of(lines))


def _with_one_owner(
    actions: Sequence[PrintedLine], starts: Sequence[int], owners: Sequence[PrintedLine], targets: Sequence[PrintedLine]
) -> Pairing:
    """A row with one owner and one date: they belong to each of its actions, if labels make them several."""
    owner, target = _values(owners), _values(targets)
    if not actions or not actions[starts[0]].labelled:
        return Pairing((step_of(actions, owner, target),))
    labelled = [start for start in starts if actions[start].labelled]  # beside others they may stand in mid-cell
    steps = [step_of(lines, owner, target) for lines in cut(actions, labelled)]
    return Pairing(tuple(steps), lead_in=as_text(actions[: starts[0]]))


def _starts(actions: Sequence[PrintedLine], owners: Sequence[PrintedLine], targets: Sequence[PrintedLine]) -> list[int]:
    """The lines at which an action begins: where an owner or a date stands beside the start of a paragraph."""
    beside_owner = _matched(actions, owners)
    beside_target = _matched(actions, targets)
    beside = _without_lists(actions, beside_owner | beside_target)
    starts = set()
    for index, line in enumerate(actions):
        if (line.opens and index in beside) or (
            index in beside_owner & beside_target and index and is_finished(actions[index - 1].text.value)
        ):
            starts.add(index)
    starts |= labelled_like(actions, starts)
    return sorted(starts) or [0]


def _without_lists(actions: Sequence[PrintedLine], beside: set[int]) -> set[int]:
    """The lines without the items of a list behind a colon of which some stand alone: all are part of one action."""
    lists: list[list[int]] = [[]]
    announced = False
    for index, line in enumerate(actions):
        if line.opens and index and actions[index - 1].text.value.endswith(":"):
            lists.append([])
            announced = True
        announced = announced and (line.bulleted or not line.opens)
        if announced and line.opens:
            lists[-1].append(index)
    return beside.difference(*(items for items in lists if not beside.issuperset(items)))


def _matched(actions: Sequence[PrintedLine], side: Sequence[PrintedLine]) -> set[int]:
    """The action lines beside which an owner or date begins."""
    return {
        index
        for index, line in enumerate(actions)
        for other in side
        if other.opens
        and other.part == line.part
        and abs((other.top or 0) - (line.top or 0)) <= SAME_HEIGHT * line.height
    }


def _place(line: PrintedLine) -> tuple[int, float]:
    return line.part, (line.top or 0) - SAME_HEIGHT * line.height


def _belongs(line: PrintedLine, places: Sequence[tuple[int, float]], index: int) -> bool:
    """Whether a line stands beside action `index`: below its beginning and above that of the next one."""
    here = (line.part, line.top or 0.0)
    return (index == 0 or here >= places[index]) and (index + 1 == len(places) or here < places[index + 1])
