"""Group headings that stand above a table instead of in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from apparse.blocks import Block, Heading, Prose, Table
from apparse.normalise.plan.addressee import asks_somebody, heads_group, names_topic, says_whom, titles_plan
from apparse.records.title import Names, names
from apparse.text import EMPTY, Text


def announced_group(above: Sequence[Prose], bodies: Collection[int] = ()) -> Text:
    """The last of the lines above a table if it heads a group, and else nothing; at the levels of `bodies` a name is enough.

    Between it and the table may stand a heading that says nothing of the kind, as the upper line of a head of two levels.
    """
    if len(above) > 1 and isinstance(above[-1], Heading) and asks_somebody(above[-2].text.value):
        return announced_group(above[-1:], bodies) or above[-2].text
    last = above[-1] if above else None
    if last is None or titles_plan(last.text.value):
        return EMPTY
    heading = last if isinstance(last, Heading) else None
    named = heading is not None and heading.level in bodies and names(heading.text.value) is not Names.NOTHING
    heads = (heads_group if heading else says_whom)(last.text.value)
    return last.text if heads or named else EMPTY


def announced_topic(above: Sequence[Prose], topics: Collection[int]) -> Text:
    """The heading of a section in which a table stands, where that is at a level of `topics`; else nothing."""
    headings = [line for line in above if isinstance(line, Heading)]
    last = headings[-1] if headings else None
    return last.text if last and last.level in topics and _is_topic(last.text.value) else EMPTY


def levels_of_bodies(pieces: Sequence[Block]) -> frozenset[int]:
    """The levels at which more than one heading right above a table names a body or office, and says no more."""
    return _levels(pieces, lambda heading: names(heading) is not Names.NOTHING)


def levels_of_topics(pieces: Sequence[Block]) -> frozenset[int]:
    """The levels at which more than one heading right above a table says what the recommendations in it are about."""
    return _levels(pieces, _is_topic)


def _levels(pieces: Sequence[Block], says: Callable[[str], bool]) -> frozenset[int]:
    above = [block for block, below in pairwise(pieces) if isinstance(block, Heading) and isinstance(below, Table)]
    levels = Counter(level for level, _ in {(each.level, each.text.value) for each in above if says(each.text.value)})
    return frozenset(level for level, count in levels.items() if count > 1)


def _is_topic(heading: str) -> bool:
    return names_topic(heading) and not titles_plan(heading)
