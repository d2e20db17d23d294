"""Group headings that stand above a table instead of in it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.blocks import Block, Heading, Prose, Table
from apparse.normalise.plan.addressee import (
    addresses,
    asks_somebody,
    heads_group,
    names_topic,
    says_whom,
    titles_plan,
)
from apparse.patterns import Pattern
from apparse.records.dates.finding import find_periods
from apparse.records.title import Names, names
from apparse.text import EMPTY, Text

_NO_TOPIC = Pattern(r"\b(?:continued|cont[’'.]?d|updated?|version|page|tables?)\b", re.IGNORECASE)
"""What a heading says of its table, and not of what this is about."""


class Announced(NamedTuple):
    """A heading above a table: who is to act on what stands in it, or, if it `is_topic`, what that is about."""

    text: Text
    is_topic: bool = False


def announced_groups(
    above: Sequence[Prose], bodies: Collection[int] = (), topics: Collection[int] = ()
) -> list[Announced]:
    """The headings of groups among the lines above a table: who is to act, and the section that one at a level of `topics` opens.

    At the levels of `bodies` a name is enough. Who is to act may stand above the section as well as below.
    """
    topical = (_is_topic(line) and _level(line) in topics and not _names_body(line, bodies) for line in above)
    places = [place for place, is_topic in enumerate(topical) if is_topic]
    if not places:
        return _group(above, bodies)
    place = places[-1]
    section = Announced(above[place].text, is_topic=True)
    return [*_group(above[:place], bodies), section, *_group(above[place + 1 :], bodies)]


def _group(above: Sequence[Prose], bodies: Collection[int]) -> list[Announced]:
    heading = _announced_group(above, bodies)
    return [Announced(heading)] if heading else []


def _announced_group(above: Sequence[Prose], bodies: Collection[int]) -> Text:
    """The last of the lines if it heads a group, and else nothing.

    Between it and the table may stand a heading that says nothing of the kind, as the upper line of a head of two levels.
    """
    if len(above) > 1 and isinstance(above[-1], Heading) and asks_somebody(above[-2].text.value):
        return _announced_group(above[-1:], bodies) or above[-2].text
    last = above[-1] if above else None
    if last is None or titles_plan(last.text.value):
        return EMPTY
    heads = (heads_group if isinstance(last, Heading) else says_whom)(last.text.value)
    return last.text if heads or _names_body(last, bodies) else EMPTY


def _names_body(line: Block, levels: Collection[int]) -> bool:
    """Whether a line is a heading at one of these levels and names a body or office."""
    return isinstance(line, Heading) and line.level in levels and names(line.text.value) is not Names.NOTHING


def levels_of_bodies(pieces: Sequence[Block]) -> frozenset[int]:
    """The levels at which more than one heading right above a table names a body or office, and says no more."""
    return _levels(pieces, lambda heading: names(heading) is not Names.NOTHING)


def levels_of_topics(pieces: Sequence[Block]) -> frozenset[int]:
    """The levels at which headings right above tables say what these are about: more than one, or one below who is to act."""
    below = {
        _level(topic)
        for whom, topic, table in zip(pieces, pieces[1:], pieces[2:], strict=False)
        if isinstance(table, Table) and _is_topic(topic) and _asks(whom)
    }
    return _levels(pieces, _names_topic) | below


def _levels(pieces: Sequence[Block], says: Callable[[str], bool]) -> frozenset[int]:
    above = [block for block, below in pairwise(pieces) if isinstance(block, Heading) and isinstance(below, Table)]
    levels = Counter(level for level, _ in {(each.level, each.text.value) for each in above if says(each.text.value)})
    return frozenset(level for level, count in levels.items() if count > 1)


def _level(line: Block) -> int:
    return line.level if isinstance(line, Heading) else 0


def _asks(line: Block) -> bool:
    """Whether a line or heading says who is to act."""
    whom = line.text.value if isinstance(line, Prose) else ""
    return asks_somebody(whom) or (isinstance(line, Heading) and heads_group(whom) and addresses(whom))


def _is_topic(line: Block) -> bool:
    return isinstance(line, Heading) and _names_topic(line.text.value)


def _names_topic(heading: str) -> bool:
    dated = bool(_NO_TOPIC.search(heading) or find_periods(heading))
    return names_topic(heading) and not heads_group(heading) and not titles_plan(heading) and not dated
