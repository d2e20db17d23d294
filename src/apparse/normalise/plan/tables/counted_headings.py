"""Counted headings: those of columns in lines of their own, where a line without a number goes on with the one above."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apparse.normalise.plan.addressee import heads_group
from apparse.text import Text


def headings_in(lines: Sequence[Text]) -> Iterator[Sequence[Text]]:
    """What the headings in the lines may be: where all but some are counted from 1, these go on with those above; else each is one.

    The last line may head a group below.
    """
    headings: list[Text] = []
    for line in lines:
        if line.value.startswith(f"{len(headings) + 1}."):
            headings.append(line)
        elif headings:
            headings[-1] = Text.join([headings[-1], line])
    starts = bool(lines) and lines[0].value.startswith("1.")
    if starts and 2 * len(headings) > len(lines) > len(headings) and not heads_group(lines[-1].value):
        yield headings
    yield lines
