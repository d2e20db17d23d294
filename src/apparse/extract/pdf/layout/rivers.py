"""Tables without standing rules: columns are what the white rivers between the words divide.

A river is an upright strip that no line of the table prints into. It is found
by going on line by line from one that falls into several parts, as long as the
lines leave the same rivers free; a line that runs across them all is either a
heading within the table (it begins at its left side, and the table goes on) or
the text that follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile
from typing import NamedTuple

from apparse.extract.pdf.layout.below import has_values, is_text, without_text
from apparse.extract.pdf.layout.lines import level_groups
from apparse.extract.pdf.page import Edge, Run

Span = tuple[float, float]
MARK = re.compile(r"\W|[o•]|\(?(\d{1,2}|[a-z]|[ivx]{1,4}|\d+(\.\d+)+)[).]?|\[\d+\]")
"""What stands before an item of a list."""
ITEM = re.compile(r"\(?(\d{1,2})[.)]\s*\S")
RIVER = 0.42
"""The least width of a river, in heights of a line: more than a blank, less than what sets columns apart."""
FEW = 3
"""Lines: no more of a running head or foot stand between a page's edge and the table that goes on over it."""


class Strip(NamedTuple):
    """All that is printed at one height: its runs, and the spans of x they cover without a river's width.

    `height` is that of its lowest run: runs of several columns may stand a little above or below each other.
    """

    top: float
    bottom: float
    parts: tuple[Span, ...]
    runs: tuple[Run, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Region:
    """Strips that make a table: the spans that its columns cover, and which strips run across them.

    `bands` are strips on a painted ground that run across some columns only. `prose` says that it is no table, but
    running text set in two columns.
    """

    strips: tuple[Strip, ...]
    columns: tuple[Span, ...]
    across: frozenset[int]
    prose: bool = False
    bands: frozenset[int] = frozenset()

    @property
    def rivers(self) -> tuple[Span, ...]:
        return tuple((left[1], right[0]) for left, right in pairwise(self.columns))


def strips(runs: Iterable[Run]) -> list[Strip]:
    """The runs by height, from the top of the page down."""
    found = []
    for group in level_groups(runs):
        group.sort(key=lambda r: r.x0)
        height = min(r.bottom - r.top for r in group)
        found.append(
            Strip(min(r.top for r in group), max(r.bottom for r in group), _parts(group), tuple(group), height)
        )
    return found


def _parts(group: Sequence[Run]) -> tuple[Span, ...]:
    """The spans that the runs of a line cover, left to right; how wide a river is depends on the type beside it."""
    found: list[Span] = []
    last = 0.0
    for run in group:
        height = run.bottom - run.top
        if found and run.x0 < found[-1][1] + RIVER * min(last, height):
            found[-1] = (found[-1][0], max(found[-1][1], run.x1))
        else:
            found.append((run.x0, run.x1))
        last = height
    return tuple(found)


class Drawn(NamedTuple):
    """What is drawn around the strips of a page: lying rules, and from where to where ground is painted."""

    bars: Sequence[Edge] = ()
    grounds: Sequence[Span] = ()

    def across(self, cover: Sequence[Span]) -> list[float]:
        """The heights of the rules that run from the first column to the last."""
        return [bar.at for bar in self.bars if bar.start < cover[0][1] and bar.end > cover[-1][0]]

    def paints(self, strip: Strip) -> bool:
        return any(top < (strip.top + strip.bottom) / 2 < bottom for top, bottom in self.grounds)


NOTHING_DRAWN = Drawn()


def regions(page: Sequence[Strip], known: Sequence[Span] = (), drawn: Drawn = NOTHING_DRAWN) -> list[Region]:
    """The tables among the strips of a page; `known` are the columns of a table that the page before ended with."""
    found: list[Region] = []
    index = start = 0
    while index < len(page):
        region, end = _grown(page, start, index, () if found or index > FEW else known, drawn)
        if region:
            found.append(region)
            start = end
        index = end
    return found


def last_columns(page: Sequence[Strip], found: Sequence[Region]) -> tuple[Span, ...]:
    """The columns of the table that a page ends with, but for a foot or a note; a table with text below is at its end."""
    if not found or found[-1].prose or sum(strip.top > found[-1].strips[-1].top for strip in page) > FEW:
        return ()
    return found[-1].columns


def _grown(
    page: Sequence[Strip], start: int, index: int, known: Sequence[Span], drawn: Drawn
) -> tuple[Region | None, int]:
    """The region around a strip, from `start` on, if any; and the strip to go on with."""
    first, seed = page[index], index
    width = RIVER * first.height
    if known and _fits(first, known) and (len(known) > 2 or (index < 2 and has_values(first, known))):
        cover = _joined([*known, *first.parts], width)
    elif len(first.parts) > 1 and not _is_band(page, index, drawn):
        cover = first.parts
    else:
        return None, seed + 1
    members, across, bands, cover = _downwards(page, seed, cover, drawn)
    while seed > start:
        above = page[seed - 1]
        banded = drawn.paints(above) and _closes(above, cover) and members[0].top - above.bottom < 1.5 * above.height
        if not banded and not _belongs_above(above, members[0], cover):
            break
        seed -= 1
        members.insert(0, above)
        across = {number + 1 for number in across}
        bands = {number + 1 for number in bands} | ({0} if banded else set())
        cover = _joined([*cover, *(_beside(above, cover) if banded else above.parts)], width)
    members = without_text(members, cover, drawn.across(cover))
    kept = range(len(members))
    region = Region(
        tuple(members), cover, frozenset(across.intersection(kept)), bands=frozenset(bands.intersection(kept))
    )
    if not _divided(region):
        return None, index + 1
    return (replace(region, prose=True) if _prose(region) else region), seed + len(members)


def _is_band(page: Sequence[Strip], index: int, drawn: Drawn) -> bool:
    """Whether a strip on painted ground runs across columns of the strip that follows."""
    after = next((strip for strip in page[index + 1 :] if not drawn.paints(strip)), None)
    return drawn.paints(page[index]) and after is not None and _closes(page[index], after.parts)


def _closes(strip: Strip, cover: Sequence[Span]) -> bool:
    """Whether a part of the strip runs across from one column to another."""
    return any(sum(x0 < right and left < x1 for left, right in cover) > 1 for x0, x1 in strip.parts)


def _beside(band: Strip, cover: Sequence[Span]) -> Sequence[Span]:
    """The parts of a band that run across no columns: a number, a response."""
    return [(x0, x1) for x0, x1 in band.parts if sum(x0 < right and left < x1 for left, right in cover) < 2]


def _divided(region: Region) -> bool:
    """Whether the region is more than chance, or a list with its marks."""
    strips = [strip for number, strip in enumerate(region.strips) if number not in region.across | region.bands]
    height = region.strips[0].height
    widths = [b - a for a, b in region.rivers]
    if len(strips) < 2 or not widths or sum(widths) < 0.6 * height * len(widths):
        return False
    if len(widths) > 1:
        return len(strips) > 2 or all(len(strip.parts) > 2 for strip in strips)
    divided = [strip for strip in strips if len(strip.parts) > 1]
    if len(divided) < 2 or widths[0] < 0.8 * height:
        return False
    bank = region.columns[0][1]
    lefts = [" ".join(r.text for r in s.runs if r.x0 < bank) for s in strips]
    return not all(MARK.fullmatch(left) for left in lefts if left)


def _prose(region: Region) -> bool:
    """Whether there are two columns, both filled with lines as running text fills them, or one list set in two."""
    strips, river = region.strips, region.rivers[0]
    if len(region.columns) > 2:
        return False
    if _is_list(region):
        return True
    sides = (
        [p for s in strips for p in s.parts if p[0] < river[0]],
        [p for s in strips for p in s.parts if p[1] > river[1]],
    )
    for (x0, x1), parts in zip(region.columns, sides, strict=True):
        if len(parts) < 0.7 * len(strips) or sum(b - a for a, b in parts) < 0.7 * (x1 - x0) * len(parts):
            return False
    return len(strips) > 5


def _is_list(region: Region) -> bool:
    """Whether each line of both columns begins with its number, and the second goes on where the first ends."""
    middle = sum(region.rivers[0]) / 2
    texts = [
        (" ".join(r.text for r in s.runs if (r.x0 < middle) == left)) for left in (True, False) for s in region.strips
    ]
    numbers = [ITEM.match(text) for text in texts if text]
    counts = [int(number[1]) for number in numbers if number]
    return len(counts) == len(numbers) > 2 and all(b == a + 1 for a, b in pairwise(counts))


def _downwards(
    page: Sequence[Strip], seed: int, cover: tuple[Span, ...], drawn: Drawn
) -> tuple[list[Strip], set[int], set[int], tuple[Span, ...]]:
    """The strips from the seed on that leave the rivers free; those that run across all or some of them; the columns."""
    width = RIVER * page[seed].height
    members, across, bands = [page[seed]], set[int](), set[int]()
    for index in range(seed + 1, len(page)):
        strip = page[index]
        if strip.top - members[-1].bottom > 4 * strip.height or is_text(strip, members, cover):
            break
        if cover[0][0] - strip.parts[0][0] > strip.height and strip.top - members[-1].bottom > strip.height:
            break  # text that begins to the left of the table
        if len(strip.parts) > 1 and drawn.paints(strip) and _closes(strip, cover):
            bands.add(len(members))
            members.append(strip)
            cover = _joined([*cover, *_beside(strip, cover)], width)
            continue
        if _begins_anew(strip, members, drawn.bars):
            break
        wider = _joined([*cover, *strip.parts], width)
        if len(wider) > len(cover) and strip.top - members[-1].bottom > 1.5 * strip.height:
            break  # a footer that stands apart and opens a column of its own
        if (len(wider) == len(cover) and _keeps_apart(cover, wider)) or _closes_crack(strip, cover, wider):
            cover = wider
        elif len(strip.parts) == 1 and _goes_on(page, index, cover, width):
            across.add(len(members))
        else:
            break
        members.append(strip)
    while len(members) > 1 and _stray(members[-1], members[-2], cover):
        members.pop()
    kept = range(len(members))
    return members, across.intersection(kept), bands.intersection(kept), cover


def _begins_anew(strip: Strip, members: Sequence[Strip], bars: Sequence[Edge]) -> bool:
    """Whether another table begins: a bold head after other rows, or two rules with nothing between them."""
    between = [bar.at for bar in bars if members[-1].bottom - 3 < bar.at < strip.top + 3]
    if between and max(between) - min(between) > 0.5 * strip.height:
        return True
    if len(strip.parts) < 3 or not _bold(strip):
        return False
    return not _bold(members[-1]) and strip.top - members[-1].bottom > 0.5 * strip.height


def _keeps_apart(cover: tuple[Span, ...], wider: tuple[Span, ...]) -> bool:
    """Whether no two columns have become one: a footer may close a river and open another."""
    return all(sum(x0 <= left and right <= x1 for left, right in cover) <= 1 for x0, x1 in wider)


def _closes_crack(strip: Strip, cover: tuple[Span, ...], wider: tuple[Span, ...]) -> bool:
    """Whether the strip, in parts itself, closes but one river, and a narrow one: a wide blank taken for a river."""
    if len(strip.parts) < 2 or len(wider) < 3 or len(wider) < len(cover) - 1:
        return False
    left = {b[0] for b in wider}
    return all(b[0] - a[1] < 0.8 * strip.height for a, b in pairwise(cover) if b[0] not in left)


def _belongs_above(strip: Strip, first: Strip, cover: tuple[Span, ...]) -> bool:
    """Whether the strip above a region leaves its rivers free and either touches it or begins where columns do."""
    if len(_joined([*cover, *strip.parts], RIVER * strip.height)) < len(cover):
        return False
    gap = first.top - strip.bottom
    if len(first.parts) > 2 and _bold(first) and not _bold(strip):
        return False  # the text above the head of a table
    if len(strip.parts) == 1 and strip.parts[0][0] < cover[0][1] and _bold(strip) and not _bold(first):
        return False  # a heading
    if len(cover) == 2 and strip.parts[-1][1] < cover[1][0]:
        # the line above a list of names and values is most often a heading, or the text before
        return gap < 0.4 * strip.height < 0.46 * first.height
    aligned = all(any(abs(x0 - left) < 3 for left, _ in cover) for x0, _ in strip.parts)
    return gap < 0.4 * strip.height or (aligned and gap < 1.5 * strip.height)


def _goes_on(page: Sequence[Strip], index: int, cover: Sequence[Span], width: float) -> bool:
    """Whether a line across the rivers begins at the table's left side, and the table goes on right after it."""
    if abs(page[index].parts[0][0] - cover[0][0]) > 12 or _heads_another(page, index):
        return False
    begun: set[float] = set()
    for strip in page[index + 1 : index + 9]:
        if len(_joined([*cover, *strip.parts], width)) < len(cover):
            break
        begun.update(left for left, _ in cover if any(abs(x0 - left) < 3 for x0, _ in strip.parts))
    return len(begun) > 1


def _heads_another(page: Sequence[Strip], index: int) -> bool:
    """Whether a head row follows a line, so that another table begins: bold lines, one of them in several parts."""
    head = list(takewhile(_bold, page[index + 1 : index + 4]))
    return 0 < len(head) < 3 and any(len(strip.parts) > 2 for strip in head)


def _bold(strip: Strip) -> bool:
    return all(run.bold for run in strip.runs)


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
