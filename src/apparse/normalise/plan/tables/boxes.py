"""Boxes: what a converter prints between empty lines because it stands together on a page, known by its form alone."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum, auto
from typing import NamedTuple

from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.addressee import says_whom
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.cells.owner_and_date import LONGEST_OWNER
from apparse.records.target_date import is_plausible_target
from apparse.records.title import Names, names
from apparse.text import Text

LONGEST_DATE = 6
"""Words."""


class Kind(Enum):
    """What a box may hold; `REPEATED` is what each page has above its rows or in their headings."""

    REPEATED = auto()
    GROUP = auto()
    NUMBER = auto()
    RESPONSE = auto()
    TARGET = auto()
    OWNER = auto()
    SAID = auto()


class Box(NamedTuple):
    """What a box holds, and the place of its block."""

    kind: Kind
    text: Text
    place: int


def boxes_of(text: Text, place: int) -> Iterator[Box]:
    """The box of a block, or two where an owner and a date stand in one, each on lines of its own."""
    lines = text.lines()
    for cut in (len(lines) - 1, 1) if len(lines) > 1 else ():
        boxes = [Box(_kind(part), part, place) for part in (Text.join(lines[:cut]), Text.join(lines[cut:]))]
        if {box.kind for box in boxes} == {Kind.OWNER, Kind.TARGET}:
            yield from boxes
            return
    yield Box(_kind(text), text, place)


def _kind(text: Text) -> Kind:
    words = len(text.value.split())
    answer = read_answer(text)
    if is_number(text.value):
        return Kind.NUMBER
    if answer and answer.response.value == text.value:
        return Kind.RESPONSE
    if says_whom(text.value):
        return Kind.GROUP
    if is_finished(text.value) or words > LONGEST_OWNER:
        return Kind.SAID
    if words <= LONGEST_DATE and is_plausible_target(text.value):
        return Kind.TARGET
    return Kind.OWNER if names(text.value) is not Names.NOTHING else Kind.SAID
