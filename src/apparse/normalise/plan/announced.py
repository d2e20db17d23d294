"""Group headings that stand above a table instead of in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise

from apparse.blocks import Block, Heading, Prose, Table
from apparse.normalise.plan.addressee import (
    addresses,
    asks_somebody,
    heads_group,
    names_topic,
    says_whom,
    titles_plan,
)
from apparse.records.title import Names, names
from apparse.text import EMPTY, Text


def announced_groups(above: Sequence[Prose], bodies: Collection[int] = (), *, themed: bool = False) -> tuple[Text, ...]:
    """The headings of groups that the lines above a table end with; at the levels of `bodies` a name is enough.

    In a `themed` plan the lowest may say what is asked of those whom a heading above it names, or has named before.
    """
    if not (themed and above and _is_theme(above[-1])):
        groups = [_announced_group(above, bodies)]
    elif _themes(above[-2:]):
        groups = [above[-2].text, above[-1].text]
    else:
        groups = [above[-1].text]
    return tuple(group for group in groups if group)


def _announced_group(above: Sequence[Prose], bodies: Collection[int]) -> Text:
    """The last of the lines if it heads a group, and else nothing.

    Between it and the table may stand a heading that says nothing of the kind, as the upper line of a head of two levels.
    """
    if len(above) > 1 and isinstance(above[-1], Heading) and asks_somebody(above[-2].text.value):
        return _announced_group(above[-1:], bodies) or above[-2].text
    last = above[-1] if above else None
    if last is None or titles_plan(last.text.value):
        return EMPTY
    heading = last if isinstance(last, Heading) else None
    named = heading is not None and heading.level in bodies and names(heading.text.value) is not Names.NOTHING
    heads = (heads_group if heading else says_whom)(last.text.value)
    return last.text if heads or named else EMPTY


def has_themes(pieces: Sequence[Block]) -> bool:
    """Whether a heading right above a table says what is asked of those whom the line above it names."""
    return any(
        isinstance(table, Table) and _themes(pieces[place - 2 : place])
        for place, table in enumerate(pieces)
        if place > 1
    )


def _themes(lines: Sequence[Block]) -> bool:
    """Whether two lines are headings of two levels: who is to act, and on what."""
    if len(lines) < 2 or not isinstance(lines[0], Prose) or not _is_theme(lines[1]):
        return False
    whom = lines[0].text.value
    return asks_somebody(whom) or (isinstance(lines[0], Heading) and heads_group(whom) and addresses(whom))


def _is_theme(line: Block) -> bool:
    text = line.text.value if isinstance(line, Heading) else ""
    return bool(text) and names_topic(text) and not heads_group(text) and not titles_plan(text)


def levels_of_bodies(pieces: Sequence[Block]) -> frozenset[int]:
    """The levels at which more than one heading right above a table names a body or office, and says no more."""
    above = [block for block, below in pairwise(pieces) if isinstance(block, Heading) and isinstance(below, Table)]
    levels = Counter(heading.level for heading in above if names(heading.text.value) is not Names.NOTHING)
    return frozenset(level for level, count in levels.items() if count > 1)
