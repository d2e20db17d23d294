"""Tables without standing rules: columns are what the white rivers between the words divide.

A river is an upright strip that no line of the table prints into. It is found
by going on line by line from one that falls into several parts, as long as the
lines leave the same rivers free; a line that runs across them all is either a
heading within the table (it begins at its left side, and the table goes on) or
the text that follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from apparse.extract.pdf.lines import level_groups
from apparse.extract.pdf.page import Run

Span = tuple[float, float]
RIVER = 0.42
"""The least width of a river, in heights of a line: more than a blank, less than what sets columns apart."""


class Strip(NamedTuple):
    """All that is printed at one height: its runs, and the spans of x they cover without a river's width."""

    top: float
    bottom: float
    parts: tuple[Span, ...]
    runs: tuple[Run, ...]

    @property
    def height(self) -> float:
        return self.bottom - self.top


@dataclass(frozen=True, slots=True)
class Region:
    """Strips that make a table: the spans that its columns cover, and which strips run across them."""

    strips: tuple[Strip, ...]
    columns: tuple[Span, ...]
    across: frozenset[int]

    @property
    def rivers(self) -> tuple[Span, ...]:
        return tuple((left[1], right[0]) for left, right in pairwise(self.columns))


def strips(runs: Iterable[Run]) -> list[Strip]:
    """The runs by height, from the top of the page down."""
    found = []
    for group in level_groups(runs):
        group.sort(key=lambda r: r.x0)
        top, bottom = min(r.top for r in group), max(r.bottom for r in group)
        parts = _joined(((r.x0, r.x1) for r in group), RIVER * (bottom - top))
        found.append(Strip(top, bottom, parts, tuple(group)))
    return found


def regions(page: Sequence[Strip], known: Sequence[Span] = ()) -> list[Region]:
    """The tables among the strips of a page. `known` are the columns of a table that the page before ended with."""
    found: list[Region] = []
    index = start = 0
    while index < len(page):
        region, end = _grown(page, start, index, () if found else known)
        if region:
            found.append(region)
            start = end
        index = end
    return found


def _grown(page: Sequence[Strip], start: int, seed: int, known: Sequence[Span]) -> tuple[Region | None, int]:
    """The region around a strip, from `start` on, if any; and the strip to go on with."""
    first = page[seed]
    width = RIVER * first.height
    if known and _fits(first, known):
        cover = _joined([*known, *first.parts], width)
    elif len(first.parts) > 2:
        cover = first.parts
    else:
        return None, seed + 1
    members, across, cover = _downwards(page, seed, cover)
    while seed > start and _belongs_above(page[seed - 1], members[0], cover):
        seed -= 1
        members.insert(0, page[seed])
        across = {number + 1 for number in across}
        cover = _joined([*cover, *page[seed].parts], width)
    end = seed + len(members)
    rivers = sum(b[0] - a[1] for a, b in pairwise(cover))
    enough = 2 if known else 3
    if len(members) - len(across) < enough or len(cover) < 3 or rivers < 0.6 * first.height * (len(cover) - 1):
        return None, max(end - len(members), seed) + 1
    return Region(tuple(members), cover, frozenset(across)), end


def _downwards(
    page: Sequence[Strip], seed: int, cover: tuple[Span, ...]
) -> tuple[list[Strip], set[int], tuple[Span, ...]]:
    """The strips from the seed on that leave the rivers free, those among them that run across, the columns."""
    width = RIVER * page[seed].height
    members, across = [page[seed]], set[int]()
    for index in range(seed + 1, len(page)):
        strip = page[index]
        if strip.top - members[-1].bottom > 4 * strip.height:
            break
        wider = _joined([*cover, *strip.parts], width)
        if len(wider) == len(cover) or (len(strip.parts) > 1 and len(wider) > 2 and len(wider) >= len(cover) - 1):
            cover = wider
        elif len(strip.parts) == 1 and _goes_on(page, index, cover, width):
            across.add(len(members))
        else:
            break
        members.append(strip)
    while len(members) > 1 and _stray(members[-1], members[-2], cover):
        members.pop()
    return members, across, cover


def _belongs_above(strip: Strip, first: Strip, cover: tuple[Span, ...]) -> bool:
    """Whether the strip above a region leaves its rivers free and either touches it or begins where columns do."""
    if len(_joined([*cover, *strip.parts], RIVER * strip.height)) < len(cover):
        return False
    gap = first.top - strip.bottom
    aligned = all(any(abs(x0 - left) < 3 for left, _ in cover) for x0, _ in strip.parts)
    return gap < 0.4 * strip.height or (aligned and gap < 1.5 * strip.height)


def _goes_on(page: Sequence[Strip], index: int, cover: Sequence[Span], width: float) -> bool:
    """Whether a line across the rivers begins at the table's left side, and the table goes on right after it."""
    if abs(page[index].parts[0][0] - cover[0][0]) > 12:
        return False
    after = page[index + 1 : index + 3]
    return any(len(s.parts) > 1 and len(_joined([*cover, *s.parts], width)) == len(cover) for s in after)


def _stray(last: Strip, before: Strip, cover: Sequence[Span]) -> bool:
    """Whether the last line stands apart and under no column's beginning, as a page number does."""
    x0 = last.parts[0][0]
    apart = last.top - before.bottom > 1.2 * last.height
    return len(last.parts) == 1 and apart and all(abs(x0 - left) > 3 for left, _ in cover)


def _fits(strip: Strip, columns: Sequence[Span]) -> bool:
    """Whether each part of the strip begins at the left of a column, or a little into it, and ends before the next."""
    nexts = [left for left, _ in columns[1:]] + [float("inf")]
    return all(
        any(left - 3 <= x0 <= left + 40 and x1 < following for (left, _), following in zip(columns, nexts, strict=True))
        for x0, x1 in strip.parts
    )


def _joined(spans: Iterable[Span], gap: float) -> tuple[Span, ...]:
    """The union of the spans, gaps narrower than `gap` closed."""
    found: list[Span] = []
    for x0, x1 in sorted(spans):
        if found and x0 < found[-1][1] + gap:
            found[-1] = (found[-1][0], max(found[-1][1], x1))
        else:
            found.append((x0, x1))
    return tuple(found)

