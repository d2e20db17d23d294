"""Counted headings: those of columns each printed by itself, where one without a number goes on with the one before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apparse.normalise.plan.addressee import heads_group
from apparse.patterns import Pattern
from apparse.text import Text

_COUNTED = Pattern(r"(?P<count>\d{1,2})[.)]?\s*(?=[^\W\d])")


def headings_in(texts: Sequence[Text], separator: str = " ") -> Iterator[Sequence[Text]]:
    """What the headings in the texts may be: where all but some are counted from 1, these go on with those before; else each is one.

    The last text may head a group below.
    """
    headings: list[Text] = []
    for text in texts:
        if _count(text) == len(headings) + 1:
            headings.append(text)
        elif headings:
            headings[-1] = Text.join([headings[-1], text], separator)
    starts = bool(texts) and _count(texts[0]) == 1
    if starts and 2 * len(headings) > len(texts) > len(headings) and not heads_group(texts[-1].value):
        yield headings
    yield texts


def _count(heading: Text) -> int:
    counted = _COUNTED.match(heading.value)
    return int(counted["count"]) if counted else 0
