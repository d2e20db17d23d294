"""Which lines belong to a table without standing rules: those that leave its rivers free, above, within and below it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, takewhile

from apparse.extract.pdf.layout.borderless.columns.backdrop import Backdrop
from apparse.extract.pdf.layout.borderless.columns.below import tallest
from apparse.extract.pdf.layout.borderless.columns.bold_heads import AHEAD, headings, heads_another
from apparse.extract.pdf.layout.measures import ALIGNED, APART, CLEAR, HEAD, LARGER, LEVEL, STANDS_OFF, TOUCHING
from apparse.extract.pdf.layout.text.strips import RIVER, Span, Strip, is_bold, joined
from apparse.extract.pdf.page import Edge

COLUMNS_OF_A_HEAD = 4
"""Columns: a line that has something in each of so many is their head."""
A_LITTLE_LARGER = 1.05
"""Times as high: the type of a heading that stands apart, as 10 points are to 9."""
INDENT = 12.0
"""Points: a heading within a table begins no farther from its left side than the padding of a cell."""


def belongs_above(strip: Strip, members: Sequence[Strip], cover: tuple[Span, ...]) -> bool:
    """Whether the strip above a region leaves its rivers free and either touches it or begins where columns do."""
    first = members[0]
    if len(joined([*cover, *strip.parts], RIVER * strip.height)) < len(cover):
        return False
    gap = first.top - strip.bottom
    if headings(members[:HEAD]) > 2 and not is_bold(strip):
        return False  # the text above the head of a table
    leads = len(strip.parts) == 1 and strip.parts[0][0] < cover[0][1] and is_bold(strip)
    if leads and (not is_bold(first) or tallest(strip) > LARGER * tallest(first)):
        return False  # a heading
    if len(cover) == 2 and strip.parts[-1][1] < cover[1][0]:
        # the line above a list of names and values is most often a heading, or the text before
        return gap < TOUCHING * strip.height and strip.height < LARGER * first.height
    aligned = all(any(abs(x0 - left) < ALIGNED for left, _ in cover) for x0, _ in strip.parts)
    aligned = aligned or len(strip.parts) == len(cover) >= COLUMNS_OF_A_HEAD  # headings in the middle of their columns
    return gap < TOUCHING * strip.height or (aligned and gap < APART * strip.height)


def is_row_above(strip: Strip, first: Strip, cover: Sequence[Span], bars: Sequence[float]) -> bool:
    """Whether the strip above a region leaves its rivers free, and stands in a row that is ruled off above and below."""
    reach = APART * strip.height
    keeps = len(strip.parts) > 1 and len(joined([*cover, *strip.parts], RIVER * strip.height)) == len(cover)
    below = any(strip.bottom - LEVEL < y < min(first.top, strip.bottom + reach) + LEVEL for y in bars)
    return keeps and below and any(strip.top - reach < y < strip.top + LEVEL for y in bars)


def is_ruled_out(strip: Strip, first: Strip, bars: Sequence[float]) -> bool:
    """Whether the line above a region stands in one piece above the rule that opens the table, and below none: a heading."""
    below = any(strip.bottom - LEVEL < y < first.top + LEVEL for y in bars)
    reach = APART * strip.height
    return len(strip.parts) == 1 and below and not any(strip.top - reach < y < strip.top + LEVEL for y in bars)


def keeps_apart(cover: tuple[Span, ...], wider: tuple[Span, ...]) -> bool:
    """Whether no two columns have become one: a footer may close a river and open another."""
    return all(sum(x0 <= left and right <= x1 for left, right in cover) <= 1 for x0, x1 in wider)


def closes_crack(strip: Strip, above: Strip, cover: tuple[Span, ...], wider: tuple[Span, ...]) -> bool:
    """Whether the strip, in parts itself, closes but one river, and a narrow one: a wide blank taken for a river."""
    if strip.top - above.bottom > APART * strip.height:
        return False  # a footer
    if len(strip.parts) < 2 or len(wider) < 3 or len(wider) < len(cover) - 1:
        return False
    left = {b[0] for b in wider}
    return all(b[0] - a[1] < CLEAR * strip.height for a, b in pairwise(cover) if b[0] not in left)


def is_ruled_in(strip: Strip, members: Sequence[Strip], bars: Sequence[Edge]) -> bool:
    """Whether a line stands between the same two rules as all lines of the table above, and so in one row with them."""
    lines = [*members, strip]
    left, right = min(line.parts[0][0] for line in lines), max(line.parts[-1][1] for line in lines)
    whole = [bar.at for bar in bars if bar.start < left and bar.end > right]
    top, bottom = members[0].top + LEVEL, strip.bottom - LEVEL
    return any(y < top for y in whole) and any(y > bottom for y in whole) and not any(top < y < bottom for y in whole)


def goes_on(page: Sequence[Strip], index: int, cover: Sequence[Span], backdrop: Backdrop) -> bool:
    """Whether a line across the rivers begins at the table's left side, and the table goes on after it and others like it."""
    if abs(page[index].parts[0][0] - cover[0][0]) > INDENT or heads_another(page, index, cover):
        return False
    width = RIVER * page[index].height
    begun: set[float] = set()
    for below, strip in enumerate(page[index + 1 : index + 1 + AHEAD], index + 1):
        if backdrop.is_row(strip):
            return True
        wide = len(joined([*cover, *strip.parts], width)) < len(cover) and not spans_columns(
            page, below, cover, backdrop.bars
        )
        alike = len(strip.parts) == 1 and abs(strip.parts[0][0] - cover[0][0]) <= INDENT
        if wide and not (alike and len(begun) < 2):
            break
        begun.update(left for left, _ in cover if any(abs(x0 - left) < ALIGNED for x0, _ in strip.parts))
    return len(begun) > 1


def begins_anew(strip: Strip, members: Sequence[Strip]) -> bool:
    """Whether the table has ended: a heading, or a bold head after other rows, or after some that have fewer cells."""
    if not is_bold(strip):
        return False
    bold = all(map(is_bold, members))
    if len(strip.parts) == 1:  # a heading of the page, or a band right below the head
        least = A_LITTLE_LARGER if strip.top - members[-1].bottom > APART * strip.height else LARGER
        return tallest(strip) > least * max(map(tallest, members)) and not bold
    after = not is_bold(members[-1]) or (not bold and len(strip.parts) > max(len(member.parts) for member in members))
    return len(strip.parts) > 2 and after and strip.top - members[-1].bottom > STANDS_OFF * strip.height


def leads_to_another(page: Sequence[Strip], index: int, cover: Sequence[Span]) -> bool:
    """Whether a line stands apart at a table's left side, and the head of another table comes next."""
    strip, above = page[index], page[index - 1]
    apart = len(strip.parts) == 1 and strip.top - above.bottom > STANDS_OFF * strip.height
    return apart and strip.parts[0][0] < cover[0][0] + ALIGNED and heads_another(page, index, cover)


def spans_columns(page: Sequence[Strip], index: int, cover: Sequence[Span], bars: Sequence[Edge]) -> bool:
    """Whether a line belongs to a ruled row in which one cell spans several columns: nothing else of it begins in these.

    The `bars` are all that lie on the page; those above and below the cell may be no longer than it is. What begins in its
    columns may stand below it, apart, with no rule between.
    """
    strip = page[index]
    wide = [(x0, x1) for x0, x1 in strip.parts if sum(x0 < right and left < x1 for left, right in cover) > 1]
    if len(wide) != 1 or len(strip.parts) < 2:
        return False
    x0, x1 = wide[0]
    over = [bar.at for bar in bars if bar.start < x0 + ALIGNED and bar.end > x1 - ALIGNED]
    top = max((y for y in over if y < strip.top + LEVEL), default=None)
    bottom = min((y for y in over if y > strip.bottom - LEVEL), default=None)
    if top is None or bottom is None:
        return False
    if not any(abs(x0 - left) < ALIGNED for left, _ in cover):
        return False
    row = [line for line in page if top - LEVEL < line.top and line.bottom < bottom + LEVEL]
    spanning = list(takewhile(lambda line: not any(x0 + ALIGNED < left < x1 for left, _ in line.parts), row))
    return len(spanning) == len(row) or (strip in spanning and _stands_off(row[len(spanning)], spanning, x0))


def _stands_off(below: Strip, above: Sequence[Strip], left: float) -> bool:
    """Whether what a line has from a place on stands apart from what those above have there."""
    top = min(run.top for run in below.runs if run.x0 > left - ALIGNED)
    bottom = max(run.bottom for strip in above for run in strip.runs if run.x0 > left - ALIGNED)
    return top - bottom > STANDS_OFF * below.height
