"""Steps: the actions of one row with the owners and dates that belong to them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from apparse.normalise.plan.cells.printed import PrintedLine, joined, label_style, laid_out
from apparse.text import EMPTY, Text

T = TypeVar("T")


class Step(NamedTuple):
    """One action of a row: its label, its text and the paragraphs of it, and the owners and dates that belong to it."""

    label: Text
    text: Text
    owners: tuple[Text, ...] = ()
    targets: tuple[Text, ...] = ()
    paragraphs: tuple[str, ...] = ()

    def led_up_to(self, lead: Text) -> Step:
        """The action that begins with what leads up to it."""
        paragraphs = (lead.value, *(self.paragraphs or (self.text.value,)))
        return self._replace(text=Text.join([lead, self.text]), paragraphs=paragraphs)


class Pairing(NamedTuple):
    """The steps of an entry, what leads up to them, and what can be no owner or date.

    Where actions, owners and dates don't come out even, their numbers, and the owners
    and dates that could not be paired. `labels` are those that owners and dates carry.
    """

    steps: tuple[Step, ...]
    lead_in: Text = EMPTY
    stray_owners: tuple[Text, ...] = ()
    stray_targets: tuple[Text, ...] = ()
    uneven: tuple[int, int, int] | None = None
    unpaired: tuple[Text, ...] = ()
    labels: tuple[Text, ...] = ()


def cut(items: Sequence[T], starts: Sequence[int]) -> list[Sequence[T]]:
    """The items from each start to the next, or to the end."""
    return [items[a:b] for a, b in pairwise([*starts, len(items)])]


def step_of(lines: Sequence[PrintedLine], owners: tuple[Text, ...], targets: tuple[Text, ...]) -> Step:
    """An action of its lines; the label of the first one is told from the text."""
    label = lines[0].marker if lines and lines[0].labelled else EMPTY
    return Step(label, joined(lines), owners, targets, laid_out(lines))


def labelled_like(actions: Sequence[PrintedLine], starts: set[int]) -> set[int]:
    """The lines with labels of the style in which actions of this row are labelled."""
    styles = {
        (label_style(actions[index].marker.value), actions[index].level) for index in starts if actions[index].labelled
    }
    if not styles and actions and actions[0].labelled:
        styles = {(label_style(actions[0].marker.value), actions[0].level)}
    return {
        i for i, line in enumerate(actions) if line.labelled and (label_style(line.marker.value), line.level) in styles
    }
