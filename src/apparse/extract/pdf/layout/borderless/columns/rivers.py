"""Tables without standing rules: columns are what the white rivers between the words divide.

A river is an upright strip that no line of the table prints into. It is found
by going on line by line from one that falls into several parts, as long as the
lines leave the same rivers free; a line that runs across them all is either a
heading within the table (it begins at its left side, and the table goes on) or
the text that follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from apparse.extract.pdf.layout.borderless.columns.backdrop import (
    NO_BACKDROP,
    Backdrop,
    beside_columns,
    is_band,
    runs_across,
)
from apparse.extract.pdf.layout.borderless.columns.belonging import (
    begins_anew,
    belongs_above,
    closes_crack,
    goes_on,
    is_row_above,
    is_ruled_in,
    is_ruled_out,
    keeps_apart,
    leads_to_another,
    spans_columns,
)
from apparse.extract.pdf.layout.borderless.columns.below import is_text, without_text
from apparse.extract.pdf.layout.borderless.columns.bold_heads import (
    heads_groups,
    heads_on,
    is_head_alone,
    labels_again,
    labels_head_again,
)
from apparse.extract.pdf.layout.borderless.columns.over_pages import (
    RUNNING_LINES,
    goes_on_over_page,
    is_rest_of_cell,
    is_rest_of_row,
    is_running_head,
    spans_filled_below,
    widened,
    without_feet,
)
from apparse.extract.pdf.layout.borderless.columns.tabular import is_divided, is_prose
from apparse.extract.pdf.layout.borderless.columns.wide_text import with_lists_whole, with_paragraphs_whole
from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.measures import APART, FAR, HANGING, HEAD, TIGHT
from apparse.extract.pdf.layout.text.strips import RIVER, Span, Strip, is_bold, joined

PARTS_OF_A_ROW = 3
"""Parts of a line: with so many it may begin a little to the left of a head, whose headings may stand in the middle of their columns."""


def regions(page: Sequence[Strip], known: Sequence[Span] = (), backdrop: Backdrop = NO_BACKDROP) -> list[Region]:
    """The tables among the strips of a page; `known` are the columns of a table that the page before ended with."""
    found: list[Region] = []
    index = start = 0
    while index < len(page):
        region, end = _grown(page, start, index, () if found or index > RUNNING_LINES else known, backdrop)
        if region and known and not found:
            first, after = _first(page, index, backdrop)
            if first and first.strips[0].top < region.strips[-1].bottom:
                anew = is_bold(first.strips[0])  # else a line above it may be the rest of a row that the page has cut
                either = ((first, after), (region, end)) if anew else ((region, end), (first, after))
                region, end = max(either, key=_breadth)
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


def _grown(
    page: Sequence[Strip], start: int, index: int, known: Sequence[Span], backdrop: Backdrop
) -> tuple[Region | None, int]:
    """The region around a strip, from `start` on, if any; and the strip to go on with."""
    first, seed = page[index], index
    width = RIVER * first.height
    if goes_on_over_page(page, index, known) and not _is_headed(page, index, backdrop):
        cover = joined(widened(known, beside_columns(first, known)), width)
    elif len(first.parts) > 1 and not _leads(page, index, backdrop):
        cover = joined([*first.parts, *_beside_groups(page, index)], width)
    else:
        return None, seed + 1
    members, cover = _downwards(page, seed, cover, backdrop)
    rest = is_rest_of_cell(members, known, backdrop.across(cover)) or is_rest_of_row(members, known)
    while seed > start and not rest:
        above = page[seed - 1]
        if is_ruled_out(above, members[0], backdrop.across(cover)):
            break
        grouped = heads_groups(page, seed - 1)
        white = members[0].top - above.bottom
        banded = grouped and white < FAR * above.height
        banded = banded or (white < APART * above.height and backdrop.paints(above) and runs_across(above, cover))
        ruled = is_row_above(above, members[0], cover, backdrop.across(cover))
        if not banded and not ruled and not belongs_above(above, members, cover):
            break
        seed -= 1
        members.insert(0, above._replace(band=banded))
        beside = () if grouped else beside_columns(above, cover) if banded else above.parts
        cover = joined([*cover, *beside], width)
    members = without_text(members, cover, backdrop.across(cover))
    end = seed + len(members)
    region = Region(tuple(with_paragraphs_whole(members, cover, backdrop)), cover)
    if len(cover) < 2 or (
        not is_divided(region)
        and not rest
        and not (seed > RUNNING_LINES and is_head_alone(members, backdrop.across(cover)))
    ):
        return None, index + 1
    if is_prose(region):
        return _prose(page, start, seed, region), end
    return region._replace(strips=tuple(with_lists_whole(region.strips, backdrop))), end


def _prose(page: Sequence[Strip], start: int, seed: int, region: Region) -> Region:
    """Running text in two columns, from the first strip right above that leaves the white between them free.

    Where a column begins with a heading, or with the rest of a list, the strip has other parts than those below.
    """
    middle = sum(region.rivers[0]) / 2
    first = seed
    while first > start:
        above, below = page[first - 1], page[first]
        divided = above.parts[-1][0] > middle and not any(x0 < middle < x1 for x0, x1 in above.parts)
        if not divided or below.top - above.bottom > APART * above.height:
            break
        first -= 1
    return Region((*page[first:seed], *region.strips), region.columns, prose=True)


def _is_headed(page: Sequence[Strip], index: int, backdrop: Backdrop) -> bool:
    """Whether a bold line stands close above a strip, or above the text that does: a heading of the page.

    It is no row, as there is neither ground nor a rule above it.
    """
    for above, strip in zip(reversed(page[:index]), reversed(page[1 : index + 1]), strict=True):
        if len(above.parts) > 1 or strip.top - above.bottom > APART * strip.height:
            return False
        if is_bold(above):
            return not backdrop.paints(above) and all(bar.at > above.top for bar in backdrop.bars)
    return False


def _leads(page: Sequence[Strip], index: int, backdrop: Backdrop) -> bool:
    """Whether a strip only stands above others: at the head of the page, or over columns that they divide."""
    return is_running_head(page, index) or is_band(page, index, backdrop) or heads_groups(page, index)


def _beside_groups(page: Sequence[Strip], index: int) -> Sequence[Span]:
    """What stands beside headings of groups, and beside the headings below these: a heading that reaches down over both."""
    below = page[index].parts
    bold = takewhile(lambda number: is_bold(page[number]), range(index - 1, max(index - HEAD, 0) - 1, -1))
    first = min((number for number in bold if heads_groups(page, number)), default=index)
    parts = (part for strip in page[first:index] for part in strip.parts)
    return [(x0, x1) for x0, x1 in parts if not any(x0 < right and left < x1 for left, right in below)]


def _downwards(
    page: Sequence[Strip], seed: int, cover: tuple[Span, ...], backdrop: Backdrop
) -> tuple[list[Strip], tuple[Span, ...]]:
    """The strips from the seed on that leave the rivers free, or run across them as lines of the table may; and its columns."""
    width = RIVER * page[seed].height
    members, covers = [page[seed]._replace(band=runs_across(page[seed], cover))], [cover]
    for index in range(seed + 1, len(page)):
        strip, cover = page[index], covers[-1]
        if strip.top - members[-1].bottom > FAR * strip.height or is_text(strip, members, cover):
            break
        farthest = HANGING if len(strip.parts) >= PARTS_OF_A_ROW else strip.height
        if cover[0][0] - strip.parts[0][0] > farthest and strip.top - members[-1].bottom > strip.height:
            break  # text that begins to the left of the table
        if backdrop.rules_off(members[-1], strip):
            break
        close = members[-1].band and strip.top - members[-1].bottom < TIGHT * strip.height
        spans = backdrop.paints(strip) or spans_columns(page, index, cover, backdrop.bars)
        spans = spans or spans_filled_below(page, index, cover)
        if runs_across(strip, cover) and (close or (len(strip.parts) > 1 and spans)):
            members.append(strip._replace(band=True))
            covers.append(joined([*cover, *beside_columns(strip, cover)], width))
            continue
        if (
            begins_anew(strip, members)
            or leads_to_another(page, index, cover)
            or labels_head_again(page, index, members)
            or labels_again(page, index, members)
        ):
            break
        wider = joined([*cover, *strip.parts], width)
        if len(wider) > len(cover) and strip.top - members[-1].bottom > APART * strip.height:
            break  # a footer that stands apart and opens a column of its own
        as_many = len(wider) == len(cover) or (
            len(wider) > len(cover) and (heads_on(strip, members) or is_ruled_in(strip, members, backdrop.bars))
        )
        if (as_many and keeps_apart(cover, wider)) or closes_crack(strip, members[-1], cover, wider):
            members.append(strip)
            covers.append(wider)
        elif len(strip.parts) == 1 and (backdrop.is_row(strip) or goes_on(page, index, cover, backdrop)):
            members.append(strip._replace(across=True))
            covers.append(cover)
        else:
            break
    members = without_feet(members, covers[-1], backdrop.bottom)
    return members, covers[len(members) - 1]  # a foot may have stood in a column and made it broader
