"""Pairing by label: where owners or dates carry the labels of the actions that they belong to ("(b) Head of Safety")."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.normalise.plan.actions.steps import Pairing, cut, labelled_like, step_of
from apparse.normalise.plan.cells.printed import PrintedLine, as_text, joined, paragraphs_of
from apparse.normalise.spelling import squeezed
from apparse.text import Text


def pair_by_label(
    actions: Sequence[PrintedLine], owners: Sequence[PrintedLine], targets: Sequence[PrintedLine]
) -> Pairing | None:
    """The actions with what carries their labels, or None where labels don't say whose each owner and date is.

    Beside a labelled column another one may hold a single value, which belongs to each action.
    """
    starts = sorted(labelled_like(actions, set()))
    known = [_plain(actions[start]) for start in starts]
    sides = [_labelled(paragraphs_of(side)) for side in (owners, targets)]
    said = [_all_labelled(side, known) for side in sides]
    if len(set(known)) < max(2, len(known)) or not any(said):
        return None
    if any(not labelled and len(side) > 1 for labelled, side in zip(said, sides, strict=True)):
        return None
    steps = [
        step_of(lines, *(_of(label, side, own) for side, own in zip(sides, said, strict=True)))
        for label, lines in zip(known, cut(actions, starts), strict=True)
    ]
    return Pairing(tuple(steps), lead_in=as_text(actions[: starts[0]]))


def _labelled(side: Sequence[Sequence[PrintedLine]]) -> Sequence[Sequence[PrintedLine]]:
    """The paragraphs of one side, those without a label joined to the one above that has one."""
    groups: list[list[PrintedLine]] = []
    for paragraph in map(list, side):
        if groups and groups[0][0].labelled and not paragraph[0].labelled:
            groups[-1].extend(paragraph)
        else:
            groups.append(paragraph)
    return groups


def _all_labelled(side: Sequence[Sequence[PrintedLine]], known: Sequence[str]) -> bool:
    return bool(side) and all(paragraph[0].labelled and _plain(paragraph[0]) in known for paragraph in side)


def _of(label: str, side: Sequence[Sequence[PrintedLine]], labelled: bool) -> tuple[Text, ...]:  # noqa: FBT001
    """The values of one side that belong to the action with the label."""
    values = (joined(paragraph) for paragraph in side if not labelled or _plain(paragraph[0]) == label)
    return tuple(value for value in values if value)


def _plain(line: PrintedLine) -> str:
    """A label as it is said: "a" for "(a)" and "a."."""
    return squeezed(line.marker.value)
