"""Tables without standing rules: columns are what the white rivers between the words divide.

A river is an upright strip that no line of the table prints into. It is found
by going on line by line from one that falls into several parts, as long as the
lines leave the same rivers free; a line that runs across them all is either a
heading within the table (it begins at its left side, and the table goes on) or
the text that follows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from apparse.extract.pdf.layout.below import has_values, is_text, tallest, without_text
from apparse.extract.pdf.layout.measures import (
    ALIGNED,
    APART,
    CLEAR,
    FAR,
    HANGING,
    HEAD,
    LARGER,
    LEVEL,
    STANDS_OFF,
    TOUCHING,
)
from apparse.extract.pdf.layout.painted import NO_BACKDROP, Backdrop, beside_columns, is_band, runs_across
from apparse.extract.pdf.layout.strips import RIVER, Region, Span, Strip, is_bold, joined
from apparse.extract.pdf.layout.tabular import is_divided, is_prose
from apparse.extract.pdf.page import Edge

FEW = 3
"""Lines: no more of a running head or foot stand between a page's edge and the table that goes on over it."""
MANY = 4
"""Columns: a line that has something in each of so many is their head."""
AHEAD = 8
"""Lines below a heading within a table in which the table must have gone on in two columns."""
EDGE = 45.0
"""Points: no table reaches so near to a page's upper or lower edge, as running heads and feet do."""
INDENT = 12.0
"""Points: a heading within a table begins no farther from its left side than the padding of a cell."""
STRAY = 1.2
"""Heights of a line: a page number stands this far below a table at least."""


def regions(page: Sequence[Strip], known: Sequence[Span] = (), backdrop: Backdrop = NO_BACKDROP) -> list[Region]:
    """The tables among the strips of a page; `known` are the columns of a table that the page before ended with."""
    found: list[Region] = []
    index = start = 0
    while index < len(page):
        region, end = _grown(page, start, index, (), backdrop)
        if known and not found and index <= FEW:
            going_on = _grown(page, start, index, known, backdrop)
            region, end = max(_first(page, index, backdrop), going_on, key=_breadth) if going_on[0] else (region, end)
        if region:
            found.append(region)
            start = end
        index = end
    return found


def _first(page: Sequence[Strip], index: int, backdrop: Backdrop) -> tuple[Region | None, int]:
    """The first table among the strips of a head from one on, whatever stood on the page before."""
    tries = (_grown(page, 0, seed, (), backdrop) for seed in range(index, min(index + HEAD, len(page))))
    return next((found for found in tries if found[0]), (None, index + 1))


def _breadth(found: tuple[Region | None, int]) -> tuple[int, int]:
    """By what one reading of a page's first table is better than another: where it ends and, if both end there, its columns."""
    region, end = found
    return end, len(region.columns) if region else 0


def last_columns(page: Sequence[Strip], found: Sequence[Region]) -> tuple[Span, ...]:
    """The columns of the table that a page ends with, but for a foot or a note; a table with text below is at its end."""
    if not found or found[-1].prose or sum(strip.top > found[-1].strips[-1].top for strip in page) > FEW:
        return ()
    last = found[-1].columns
    whole = (region.columns for region in reversed(found) if _has_all(region.columns, last))
    return max(whole, key=len)


def _has_all(columns: Sequence[Span], some: Sequence[Span]) -> bool:
    """Whether each of some columns begins where one of the others does: a table may be cut where a column is empty."""
    return all(any(abs(left - x0) < ALIGNED for x0, _ in columns) for left, _ in some)


def _grown(
    page: Sequence[Strip], start: int, index: int, known: Sequence[Span], backdrop: Backdrop
) -> tuple[Region | None, int]:
    """The region around a strip, from `start` on, if any; and the strip to go on with."""
    first, seed = page[index], index
    width = RIVER * first.height
    if _goes_on_over_page(page, index, known):
        cover = joined([*known, *first.parts], width)
    elif len(first.parts) > 1 and not is_band(page, index, backdrop) and not _heads_groups(page, index):
        cover = first.parts
    else:
        return None, seed + 1
    members, across, bands, cover = _downwards(page, seed, cover, backdrop)
    while seed > start:
        above = page[seed - 1]
        banded = (
            (backdrop.paints(above) or _heads_groups(page, seed - 1))
            and runs_across(above, cover)
            and members[0].top - above.bottom < APART * above.height
        )
        ruled = _is_row_above(above, members[0], cover, backdrop.across(cover))
        if not banded and not ruled and not _belongs_above(above, members, cover):
            break
        seed -= 1
        members.insert(0, above)
        across = {number + 1 for number in across}
        bands = {number + 1 for number in bands} | ({0} if banded else set())
        cover = joined([*cover, *(beside_columns(above, cover) if banded else above.parts)], width)
    members = without_text(members, cover, backdrop.across(cover))
    kept = range(len(members))
    region = Region(
        tuple(members), cover, frozenset(across.intersection(kept)), bands=frozenset(bands.intersection(kept))
    )
    if not is_divided(region) and not (seed > FEW and _is_head_alone(members, backdrop.across(cover))):
        return None, index + 1
    return (replace(region, prose=True) if is_prose(region) else region), seed + len(members)


def _goes_on_over_page(page: Sequence[Strip], index: int, known: Sequence[Span]) -> bool:
    """Whether a strip near the top of a page stands in the columns of the table that the page before ended with."""
    strip = page[index]
    if not known or not _fits(strip, known) or (len(strip.parts) == 1 and _heads_another(page, index)):
        return False
    below = next((after.top for after in page[index + 1 :]), strip.bottom)
    if strip.bottom < EDGE and len(strip.parts) == 1 and below - strip.bottom > APART * strip.height:
        return False  # a running head
    return len(known) > 2 or (index < 2 and has_values(strip, known))


def _downwards(
    page: Sequence[Strip], seed: int, cover: tuple[Span, ...], backdrop: Backdrop
) -> tuple[list[Strip], set[int], set[int], tuple[Span, ...]]:
    """The strips from the seed on that leave the rivers free; those that run across all or some of them; the columns."""
    width = RIVER * page[seed].height
    members, across, bands = [page[seed]], set[int](), set[int]()
    for index in range(seed + 1, len(page)):
        strip = page[index]
        if strip.top - members[-1].bottom > FAR * strip.height or is_text(strip, members, cover):
            break
        if cover[0][0] - strip.parts[0][0] > strip.height and strip.top - members[-1].bottom > strip.height:
            break  # text that begins to the left of the table
        if len(strip.parts) > 1 and backdrop.paints(strip) and runs_across(strip, cover):
            bands.add(len(members))
            members.append(strip)
            cover = joined([*cover, *beside_columns(strip, cover)], width)
            continue
        if _begins_anew(strip, members, backdrop.bars) or _leads_to_another(page, index, cover):
            break
        wider = joined([*cover, *strip.parts], width)
        if len(wider) > len(cover) and strip.top - members[-1].bottom > APART * strip.height:
            break  # a footer that stands apart and opens a column of its own
        as_many = len(wider) == len(cover) or (
            len(wider) > len(cover) and (_heads_on(strip, members) or _is_ruled_in(strip, members, backdrop.bars))
        )
        if (as_many and _keeps_apart(cover, wider)) or _closes_crack(strip, cover, wider):
            cover = wider
        elif len(strip.parts) == 1 and _goes_on(page, index, cover, width):
            across.add(len(members))
        else:
            break
        members.append(strip)
    while len(members) > 1 and _stray(members[-1], members[-2], cover, backdrop.bottom - EDGE):
        members.pop()
    kept = range(len(members))
    return members, across.intersection(kept), bands.intersection(kept), cover


def _begins_anew(strip: Strip, members: Sequence[Strip], bars: Sequence[Edge]) -> bool:
    """Whether the table has ended: a heading, a bold head after other rows, or two rules with nothing between them."""
    between = [bar.at for bar in bars if members[-1].bottom - LEVEL < bar.at < strip.top + LEVEL]
    if between and max(between) - min(between) > STANDS_OFF * strip.height:
        return True
    if not is_bold(strip):
        return False
    if len(strip.parts) == 1:  # a heading of the page, or a band right below the head
        return tallest(strip) > LARGER * max(map(tallest, members)) and not all(map(is_bold, members))
    return (
        len(strip.parts) > 2 and not is_bold(members[-1]) and strip.top - members[-1].bottom > STANDS_OFF * strip.height
    )


def _leads_to_another(page: Sequence[Strip], index: int, cover: Sequence[Span]) -> bool:
    """Whether a line stands apart at a table's left side, and the head of another table comes next."""
    strip, above = page[index], page[index - 1]
    apart = len(strip.parts) == 1 and strip.top - above.bottom > STANDS_OFF * strip.height
    return apart and strip.parts[0][0] < cover[0][0] + ALIGNED and _heads_another(page, index)


def _heads_on(strip: Strip, members: Sequence[Strip]) -> bool:
    """Whether a line goes on with a head whose headings stand in the middle or at the foot, and so begin one by one."""
    touches = strip.top - members[-1].bottom < TOUCHING * strip.height
    return touches and is_bold(strip) and all(map(is_bold, members))


def _is_ruled_in(strip: Strip, members: Sequence[Strip], bars: Sequence[Edge]) -> bool:
    """Whether a line stands between the same two rules as all lines of the table above, and so in one row with them."""
    lines = [*members, strip]
    left, right = min(line.parts[0][0] for line in lines), max(line.parts[-1][1] for line in lines)
    whole = [bar.at for bar in bars if bar.start < left and bar.end > right]
    top, bottom = members[0].top + LEVEL, strip.bottom - LEVEL
    return any(y < top for y in whole) and any(y > bottom for y in whole) and not any(top < y < bottom for y in whole)


def _keeps_apart(cover: tuple[Span, ...], wider: tuple[Span, ...]) -> bool:
    """Whether no two columns have become one: a footer may close a river and open another."""
    return all(sum(x0 <= left and right <= x1 for left, right in cover) <= 1 for x0, x1 in wider)


def _closes_crack(strip: Strip, cover: tuple[Span, ...], wider: tuple[Span, ...]) -> bool:
    """Whether the strip, in parts itself, closes but one river, and a narrow one: a wide blank taken for a river."""
    if len(strip.parts) < 2 or len(wider) < 3 or len(wider) < len(cover) - 1:
        return False
    left = {b[0] for b in wider}
    return all(b[0] - a[1] < CLEAR * strip.height for a, b in pairwise(cover) if b[0] not in left)


def _belongs_above(strip: Strip, members: Sequence[Strip], cover: tuple[Span, ...]) -> bool:
    """Whether the strip above a region leaves its rivers free and either touches it or begins where columns do."""
    first = members[0]
    if len(joined([*cover, *strip.parts], RIVER * strip.height)) < len(cover):
        return False
    gap = first.top - strip.bottom
    if _headings(members[:HEAD]) > 2 and not is_bold(strip):
        return False  # the text above the head of a table
    leads = len(strip.parts) == 1 and strip.parts[0][0] < cover[0][1] and is_bold(strip)
    if leads and (not is_bold(first) or tallest(strip) > LARGER * tallest(first)):
        return False  # a heading
    if len(cover) == 2 and strip.parts[-1][1] < cover[1][0]:
        # the line above a list of names and values is most often a heading, or the text before
        return gap < TOUCHING * strip.height and strip.height < LARGER * first.height
    aligned = all(any(abs(x0 - left) < ALIGNED for left, _ in cover) for x0, _ in strip.parts)
    aligned = aligned or len(strip.parts) == len(cover) >= MANY  # headings in the middle of their columns
    return gap < TOUCHING * strip.height or (aligned and gap < APART * strip.height)


def _is_row_above(strip: Strip, first: Strip, cover: Sequence[Span], bars: Sequence[float]) -> bool:
    """Whether the strip above a region leaves its rivers free, and stands in a row that is ruled off above and below."""
    reach = APART * strip.height
    keeps = len(strip.parts) > 1 and len(joined([*cover, *strip.parts], RIVER * strip.height)) == len(cover)
    below = any(strip.bottom - LEVEL < y < min(first.top, strip.bottom + reach) + LEVEL for y in bars)
    return keeps and below and any(strip.top - reach < y < strip.top + LEVEL for y in bars)


def _goes_on(page: Sequence[Strip], index: int, cover: Sequence[Span], width: float) -> bool:
    """Whether a line across the rivers begins at the table's left side, and the table goes on right after it."""
    if abs(page[index].parts[0][0] - cover[0][0]) > INDENT or _heads_another(page, index):
        return False
    begun: set[float] = set()
    for strip in page[index + 1 : index + 1 + AHEAD]:
        if len(joined([*cover, *strip.parts], width)) < len(cover):
            break
        begun.update(left for left, _ in cover if any(abs(x0 - left) < ALIGNED for x0, _ in strip.parts))
    return len(begun) > 1


def _is_head_alone(members: Sequence[Strip], bars: Sequence[float]) -> bool:
    """Whether all there is are the headings, between two rules, of a table whose rows begin below lines that run across."""
    if len(members) > 1 or len(members[0].parts) < 3 or not is_bold(members[0]):
        return False
    top, bottom, reach = members[0].top, members[0].bottom, TOUCHING * members[0].height
    return any(top - reach < y < top + LEVEL for y in bars) and any(bottom - LEVEL < y < bottom + reach for y in bars)


def _heads_another(page: Sequence[Strip], index: int) -> bool:
    """Whether a head row follows a line, or it and a few more, so that another table begins."""
    below = page[index + 1 : index + 1 + AHEAD]
    text = takewhile(lambda strip: len(strip.parts) == 1 and not is_bold(strip), below)
    head = list(takewhile(is_bold, page[index + 1 + len(list(text)) :][: HEAD + 1]))
    return len(head) <= HEAD and _headings(head) > 2


def _headings(strips: Iterable[Strip]) -> int:
    """In how many columns the bold lines stand with which the strips begin."""
    return len(joined((part for bold in takewhile(is_bold, strips) for part in bold.parts), 0.0))


def _heads_groups(page: Sequence[Strip], index: int) -> bool:
    """Whether a bold line of several parts stands above headings of which it heads two or more at a time."""
    strip, below = page[index], takewhile(is_bold, page[index + 1 : index + 1 + HEAD])
    heads = joined((part for bold in below for part in bold.parts), RIVER * strip.height)
    return is_bold(strip) and 1 < len(strip.parts) < len(heads) and runs_across(strip, heads)


def _stray(last: Strip, before: Strip, cover: Sequence[Span], foot: float) -> bool:
    """Whether the last line stands apart, and in the foot of the page or under no column's beginning, or is a bare number."""
    if len(last.parts) > 1 or last.top - before.bottom <= STRAY * last.height:
        return False
    x0 = last.parts[0][0]
    number = len(last.runs) == 1 and last.runs[0].text.isdecimal()
    return number or last.top > foot or all(abs(x0 - left) > ALIGNED for left, _ in cover)


def _fits(strip: Strip, columns: Sequence[Span]) -> bool:
    """Whether each part of the strip begins at the left of a column, or a little into it, and ends before the next."""
    nexts = [left for left, _ in columns[1:]] + [float("inf")]
    return all(
        any(
            left - ALIGNED <= x0 <= left + HANGING and x1 < following
            for (left, _), following in zip(columns, nexts, strict=True)
        )
        for x0, x1 in strip.parts
    )
