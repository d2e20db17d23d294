"""Tables without standing rules that go on over a page, told from the running heads and feet beside them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.borderless.columns.below import has_values
from apparse.extract.pdf.layout.borderless.columns.bold_heads import AHEAD, heads_another
from apparse.extract.pdf.layout.borderless.region import Region
from apparse.extract.pdf.layout.measures import ALIGNED, APART, HANGING, LARGER, LEVEL
from apparse.extract.pdf.layout.ruled.painted_cells import painted_rows
from apparse.extract.pdf.layout.text.strips import Span, Strip, is_bold
from apparse.extract.pdf.page import Fill
from apparse.patterns import Pattern

_PAGE = Pattern(r"page \d+( of \d+)?", re.IGNORECASE)
RUNNING_LINES = 3
"""Lines: no more of a running head or foot stand between a page's edge and the table that goes on over it."""
PAGE_EDGE = 45.0
"""Points: no table reaches so near to a page's upper or lower edge, as running heads and feet do."""
PARTS_OF_A_HEAD_ROW = 4
"""Parts of a line: a running head has fewer, left, in the middle and right."""
WIDEST_PADDING = 6.0
"""Points: the words of a painted cell seldom begin farther in (Word's 5.4 and a little to spare)."""
STRAY = 1.2
"""Heights of a line: a page number stands this far below a table at least."""


def last_columns(page: Sequence[Strip], found: Sequence[Region], fills: Sequence[Fill]) -> Sequence[Span]:
    """The columns of the table that a page ends with, but for a foot or a note; with text or a heading below it is at its end.

    Each begins where a painted cell does, if it has one: all that it has may be a heading in the middle.
    """
    if not found or found[-1].prose:
        return ()
    end = found[-1].strips[-1]
    below = [strip for strip in page if strip.top > end.top]
    if len(below) > RUNNING_LINES or any(strip.height > LARGER * end.height for strip in below):
        return ()
    last = found[-1].columns
    whole = (region for region in reversed(found) if _has_all(region.columns, last))
    widest = max(whole, key=lambda region: len(region.columns))
    top, bottom = widest.strips[0].top, widest.strips[-1].bottom
    shown = [x for row in painted_rows(fills) if row.top < bottom and top < row.bottom for x in row.borders]
    first, *others = widest.columns
    begun = (min([b, *(x + WIDEST_PADDING for x in shown if a < x < b)]) for a, b in widest.rivers)
    return [first, *((left, right) for left, (_, right) in zip(begun, others, strict=True))]


def _has_all(columns: Sequence[Span], some: Sequence[Span]) -> bool:
    """Whether each of some columns begins where one of the others does: a table may be cut where a column is empty."""
    return all(any(abs(left - x0) < ALIGNED for x0, _ in columns) for left, _ in some)


def goes_on_over_page(page: Sequence[Strip], index: int, known: Sequence[Span]) -> bool:
    """Whether a strip near the top of a page stands in the columns of the table that the page before ended with."""
    strip = page[index]
    if not known or (len(strip.parts) == 1 and heads_another(page, index)):
        return False
    if not _fits(strip, known) and not spans_filled_below(page, index, known):
        return False
    if len(strip.parts) == 1 and is_running_head(page, index):
        return False
    return len(known) > 2 or (index < 2 and has_values(strip, known))


def is_rest_of_cell(members: Sequence[Strip], known: Sequence[Span], bars: Sequence[float]) -> bool:
    """Whether lines are all that the page before has left of its last row: they stand in one later column, closed by a rule."""
    if not known or any(len(strip.parts) > 1 or strip.parts[0][0] < known[0][1] for strip in members):
        return False
    bottom, reach = members[-1].bottom, APART * members[-1].height
    return any(bottom - LEVEL < y < bottom + reach for y in bars)


def is_rest_of_row(members: Sequence[Strip], known: Sequence[Span]) -> bool:
    """Whether lines are the rest of a row that a page has cut in several columns, each of which begins where it did, one in small letters."""
    if not all(strip.keeps_to_columns for strip in members):
        return False
    parts = [(strip, part) for strip in members for part in strip.parts]
    begun = {next((left for left, _ in known if abs(x0 - left) < ALIGNED), None) for _, (x0, _) in parts}
    several = len(known) > 2 and len(begun) > 1 and None not in begun
    return several and any(strip.said(part)[:1].islower() for strip, part in parts)


def is_running_head(page: Sequence[Strip], index: int) -> bool:
    """Whether a line at the edge of a page stands apart, and is no head row of a table: two or three short texts at most."""
    strip = page[index]
    below = next((after.top for after in page[index + 1 :]), strip.bottom)
    few = len(strip.parts) == 1 or (len(strip.parts) < PARTS_OF_A_HEAD_ROW and not is_bold(strip))
    return few and strip.bottom < PAGE_EDGE and below - strip.bottom > APART * strip.height


def widened(columns: Sequence[Span], parts: Sequence[Span]) -> list[Span]:
    """The columns of the page before, each as wide as to hold what this page has in it: that may stand in its middle."""
    found = list(columns)
    for x0, x1 in parts:
        number = max((n for n, (left, _) in enumerate(columns) if left <= x0 + ALIGNED), default=0)
        found[number] = min(found[number][0], x0), max(found[number][1], x1)
    return found


def _fits(strip: Strip, columns: Sequence[Span]) -> bool:
    """Whether each part of the strip begins at the left of a column, or a little into it, and ends before the next."""
    rooms = _rooms(columns)
    return all(
        any(left - ALIGNED <= x0 <= left + HANGING and x1 < following for left, following in rooms)
        for x0, x1 in strip.parts
    )


def _rooms(columns: Sequence[Span]) -> list[Span]:
    """From where to where each column has room: the next one begins there."""
    lefts = [left for left, _ in columns]
    return list(pairwise([*lefts, float("inf")]))


def _within_one(part: Span, columns: Sequence[Span]) -> bool:
    """Whether a part stands in one column, wherever in it: a number, or a tick, may stand in the middle."""
    return any(left - ALIGNED <= part[0] and part[1] < following for left, following in _rooms(columns))


def spans_filled_below(page: Sequence[Strip], index: int, columns: Sequence[Span]) -> bool:
    """Whether a strip of several parts keeps to the columns, but for one that begins with a column and spans several: a row below fills these."""
    strip = page[index]
    wide = [part for part in strip.parts if sum(part[0] < right and left < part[1] for left, right in columns) > 1]
    if len(strip.parts) < 2 or len(wide) != 1:
        return False
    x0, x1 = wide[0]
    begun = any(abs(x0 - left) < ALIGNED for left, _ in columns)
    if not begun or not all(_within_one(part, columns) for part in strip.parts if part != wide[0]):
        return False
    return any(
        _fits(row, columns) and sum(x0 - ALIGNED < left < x1 for left, _ in row.parts) > 1
        for row in page[index + 1 : index + 1 + AHEAD]
    )


def without_feet(members: Sequence[Strip], cover: Sequence[Span], bottom: float) -> list[Strip]:
    """The strips of a table without the running foot of a page that ends at `bottom`: lines with the number of the page, or apart."""
    last = range(max(1, len(members) - RUNNING_LINES), len(members))
    kept = next((number for number in last if _is_page_number(members[number])), len(members))
    while kept > 1 and _is_stray(members[kept - 1], members[kept - 2], cover, bottom - PAGE_EDGE):
        kept -= 1
    return list(members[:kept])


def _is_page_number(strip: Strip) -> bool:
    return any(_PAGE.fullmatch(strip.said(part)) for part in strip.parts)


def _is_stray(last: Strip, before: Strip, cover: Sequence[Span], foot: float) -> bool:
    """Whether the last line stands apart, and in the foot of the page or under no column's beginning, or is a bare number.

    In the foot a number may have something beside it, if that is under no column's beginning.
    """
    if last.top - before.bottom <= STRAY * last.height:
        return False
    said = [last.said(part) for part in last.parts]
    elsewhere = [all(abs(x0 - left) > ALIGNED for left, _ in cover) for x0, _ in last.parts]
    if len(last.parts) > 1:
        outside = all(text.isdecimal() or out for text, out in zip(said, elsewhere, strict=True))
        return last.top > foot and outside and any(map(str.isdecimal, said))
    return said[0].isdecimal() or last.top > foot or elsewhere[0]
