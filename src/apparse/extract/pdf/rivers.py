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
    """Strips that make a table: the rivers between its columns, and which strips run across them."""

    strips: tuple[Strip, ...]
    rivers: tuple[Span, ...]
    across: frozenset[int]


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
    """The tables among the strips of a page. `known` are the rivers of a table that the page before ended with."""
    found: list[Region] = []
    start = 0
    while start < len(page):
        region, end = _grown(page, start, known if not found else ())
        if region:
            found.append(region)
        start = end
    return found


def _grown(page: Sequence[Strip], seed: int, known: Sequence[Span]) -> tuple[Region | None, int]:
    """The region that begins with a strip, if any, and the strip to go on with."""
    first = page[seed]
    if known and _fits(first, known):
        cover = _banks(known)
    elif len(first.parts) > 2:
        cover = first.parts
    else:
        return None, seed + 1
    width = RIVER * first.height
    cover = _joined([*cover, *first.parts], width)
    members, across = [first], set[int]()
    index = seed + 1
    while index < len(page):
        strip = page[index]
        if strip.top - members[-1].bottom > 4 * first.height:
            break
        wider = _joined([*cover, *strip.parts], width)
        if len(wider) == len(cover) or (len(strip.parts) > 1 and len(wider) > 2 and len(wider) >= len(cover) - 1):
            cover = wider
        elif len(strip.parts) == 1 and _goes_on(page, index, cover, width):
            across.add(len(members))
        else:
            break
        members.append(strip)
        index += 1
    while len(members) > 1 and _stray(members[-1], members[-2], cover):
        members.pop()
        index -= 1
    rivers = _gaps(cover)
    if len(members) - len(across) < 3 or len(rivers) < 2 or sum(b - a for a, b in rivers) < 0.6 * first.height * len(rivers):
        return None, seed + 1
    return Region(tuple(members), rivers, frozenset(across)), index


def _stray(last: Strip, before: Strip, cover: Sequence[Span]) -> bool:
    """Whether the last line stands apart and under no column's beginning, as a page number does."""
    x0 = last.parts[0][0]
    apart = last.top - before.bottom > 1.2 * last.height
    return len(last.parts) == 1 and apart and all(abs(x0 - left) > 3 for left, _ in cover)


def _goes_on(page: Sequence[Strip], index: int, cover: Sequence[Span], width: float) -> bool:
    """Whether a line across the rivers begins at the table's left side, and the table goes on right after it."""
    if abs(page[index].parts[0][0] - cover[0][0]) > 12:
        return False
    after = page[index + 1 : index + 3]
    return any(len(s.parts) > 1 and len(_joined([*cover, *s.parts], width)) == len(cover) for s in after)


def _fits(strip: Strip, rivers: Sequence[Span]) -> bool:
    """Whether the strip leaves the rivers free, and its parts begin near a bank."""
    banks = [right for _, right in rivers]
    return all(
        not any(x0 < right - 1 and x1 > left + 1 and x0 < left and x1 > right for left, right in rivers)
        and (x0 < rivers[0][0] or any(bank - 2 <= x0 <= bank + 40 for bank in banks))
        for x0, x1 in strip.parts
    )


def _banks(rivers: Sequence[Span]) -> tuple[Span, ...]:
    """The spans between rivers, as thin as can be, so that they only say where columns are."""
    ends = [(rivers[0][0] - 1, rivers[0][0])]
    ends += [(right, next_left) for (_, right), (next_left, _) in zip(rivers, rivers[1:], strict=False)]
    return (*ends, (rivers[-1][1], rivers[-1][1] + 1))


def _joined(spans: Iterable[Span], gap: float) -> tuple[Span, ...]:
    """The union of the spans, gaps narrower than `gap` closed."""
    found: list[Span] = []
    for x0, x1 in sorted(spans):
        if found and x0 < found[-1][1] + gap:
            found[-1] = (found[-1][0], max(found[-1][1], x1))
        else:
            found.append((x0, x1))
    return tuple(found)


def _gaps(cover: Sequence[Span]) -> tuple[Span, ...]:
    return tuple((left[1], right[0]) for left, right in zip(cover, cover[1:], strict=False))
