"""Boxes: what a converter prints between empty lines because it stands together on a page, known by its form alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import NamedTuple

from apparse.blocks import Block, Furniture, ListItem, Prose, as_printed
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.addressee import says_whom
from apparse.normalise.plan.answers import read_answer
from apparse.normalise.plan.cells.owner_and_date import LONGEST_OWNER
from apparse.normalise.plan.cells.parallel import names_posts
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
    """What a box holds, and where its blocks begin and end."""

    kind: Kind
    text: Text
    place: int
    stop: int


class Together(NamedTuple):
    """The paragraphs and items that stand together without an empty line, and where their blocks begin and end."""

    texts: tuple[Text, ...]
    place: int
    stop: int

    @property
    def text(self) -> Text:
        return Text.join(self.texts)


def printed_together(blocks: Sequence[Block], start: int, stop: int) -> Iterator[Together]:
    """What stands together on the lines of the blocks, up to what is no text."""
    found: Together | None = None
    for place in range(start, stop):
        block = blocks[place]
        if isinstance(block, Furniture):
            continue
        if not isinstance(block, Prose):
            break
        text = as_printed(block)
        if found and place == found.stop and _is_right_below(found.texts[-1], text):
            *above, last = found.texts
            texts = (last, text) if isinstance(block, ListItem) else (Text.join([last, text]),)
            found = Together((*above, *texts), found.place, place + 1)
        else:
            yield from [found] if found else []
            found = Together((text,), place, place + 1)
    yield from [found] if found else []


def _is_right_below(above: Text, below: Text) -> bool:
    line, next_line = (at[0].line if at else None for at in (above.at[-1:], below.at[:1]))
    return line is not None and next_line == line + 1


def boxes_of(together: Together) -> Iterator[Box]:
    """The box of what stands together, or two where a number or an owner and a date stand in one, each on lines of its own."""
    texts, place, stop = together
    lines = texts[0].lines()
    if len(lines) > 1 and is_number(lines[0].value):
        yield Box(Kind.NUMBER, lines[0], place, stop)
        texts = (Text.join(lines[1:]), *texts[1:])
        lines = lines[1:]
    kind = _kind(Text.join(texts))
    if len(texts) > 1 and kind is Kind.SAID:
        yield from (Box(kind, text, place, stop) for text in texts)
        return
    for cut in (len(lines) - 1, 1) if len(lines) > 1 and len(texts) == 1 else ():
        boxes = [Box(_kind(part), part, place, stop) for part in (Text.join(lines[:cut]), Text.join(lines[cut:]))]
        if {box.kind for box in boxes} == {Kind.OWNER, Kind.TARGET}:
            yield from boxes
            return
    yield Box(kind, Text.join(texts), place, stop)


def _kind(text: Text) -> Kind:
    words = len(text.value.split())
    answer = read_answer(text)
    if is_number(text.value):
        return Kind.NUMBER
    if answer and answer.response.value == text.value:
        return Kind.RESPONSE
    if says_whom(text.value):
        return Kind.GROUP
    if (is_finished(text.value) and not names_posts(text.value)) or words > LONGEST_OWNER:
        return Kind.SAID
    if words <= LONGEST_DATE and is_plausible_target(text.value):
        return Kind.TARGET
    return Kind.OWNER if names(text.value) is not Names.NOTHING else Kind.SAID
