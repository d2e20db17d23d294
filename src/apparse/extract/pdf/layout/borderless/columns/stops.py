"""Where columns begin that stand too close for a river: at stops, as of a tabulator, and at the borders of painted cells.

A line that fills its column leaves less white before the next one than a river must have elsewhere, and one that is
justified in a narrow column more between its words. What begins where parts of lines begin again and again is a part
with less white before it; where painted cells or the head of the table show the columns, the parts are what stands in
them. What ends close before the next column is told to end a river's width away, so that the river stays open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.borderless.columns.backdrop import NO_BACKDROP, Backdrop
from apparse.extract.pdf.layout.borderless.columns.shown import repeated, shown_columns
from apparse.extract.pdf.layout.measures import SAME
from apparse.extract.pdf.layout.ruled.painted_cells import ShownColumns
from apparse.extract.pdf.layout.text.printing import UNKNOWN_ORDER, Printing
from apparse.extract.pdf.layout.text.strips import RIVER, Span, Strip
from apparse.extract.pdf.page import Fill, Run

LINES_AT_A_STOP = 3
"""Lines that must begin a part at a place to make a stop of it."""
STOPS_OF_A_ROW = 3
"""Stops: a line of text has no word at each of so many."""
STOP_BLANKS = 1.3
"""Times as wide as the blanks of the line: the least white before a stop, and in a line of one part before a border."""
STOP_WHITE = 0.28
"""Heights of a line: the least white before a stop where the line has no other blank."""
INSIDE = 0.1
"""Heights of a line by which a word may reach over the border of a painted cell."""
CLOSE = 1.01 * RIVER
"""Heights of a line before a column within which nothing is told to end."""


def cut_at_stops(
    page: Sequence[Strip],
    fills: Sequence[Fill],
    known: Sequence[Span] = (),
    printing: Printing = UNKNOWN_ORDER,
    backdrop: Backdrop = NO_BACKDROP,
) -> list[Strip]:
    """The strips of a page, their parts as the columns are that repeated beginnings and painted cells show.

    `known` are the columns of a table that the page before ended with.
    """
    stops = _stops(page, printing)
    shown = list(shown_columns(page, fills, known, backdrop))
    divided = [_by_borders(strip, columns) if columns else None for strip, columns in zip(page, shown, strict=True)]
    lefts = _lefts(zip(divided, shown, strict=True))
    groups = _groups(shown)
    return [
        _over_group(_from_left(parted, columns, lefts), columns, groups.get(columns), lefts)
        if parted and columns
        else _by_stops(strip, stops, printing)
        for strip, parted, columns in zip(page, divided, shown, strict=True)
    ]


def _stops(page: Sequence[Strip], printing: Printing) -> list[float]:
    """Where lines begin a part that is not their first, or are printed anew, again and again."""
    begun = (
        {left for left, _ in strip.parts[1:]} | {run.x0 for run in strip.runs[1:] if run in printing.begin}
        for strip in page
    )
    return repeated((left for lefts in begun for left in lefts), LINES_AT_A_STOP)


def _by_borders(strip: Strip, columns: ShownColumns) -> Strip | None:
    """The strip with a part for each column that is shown, and what stands beside all of these as it is; None if words lie across."""
    slack = INSIDE * strip.height
    borders = [x for x in (columns.left, *columns.borders, columns.right) if strip.parts[0][0] + slack < x]
    if any(run.x0 + slack < x < run.x1 - slack for run in strip.runs for x in columns.borders):
        return None
    least = _least(strip) if len(strip.parts) == 1 else 0.0
    beside = {left for left, _ in strip.parts if not columns.left - slack < left < columns.right + slack}

    def begins(run: Run, before: Run) -> bool:
        at_border = any(before.x0 + slack < x <= run.x0 + slack for x in borders)
        return run.x0 in beside or (run.x0 - before.x1 >= least and at_border)

    return _cut(strip, begins, columns.borders)


def _lefts(divided: Iterable[tuple[Strip | None, ShownColumns | None]]) -> dict[Place, float]:
    """Where the text below what shows columns begins in each of them: where it does so twice or, if it never does, inside them.

    Where there is none a heading that stands in them tells.
    """
    found = defaultdict[Place, list[float]](list)
    inside = defaultdict[Place, list[float]](list)
    headings = defaultdict[Place, list[float]](list)
    for strip, columns in divided:
        for left, _ in strip.parts if strip and columns else ():
            place = _place(columns, left)
            if strip.top > columns.bottom:
                found[place].append(left)
                inside[place] += [left] if left >= columns.left - SAME else []
            else:
                headings[place].append(left)
    every = {
        place: repeated(lefts, 2) or inside[place] or headings[place] for place, lefts in (headings | found).items()
    }
    return {place: min(some) for place, some in every.items() if some}


def _from_left(strip: Strip, columns: ShownColumns, lefts: Mapping[Place, float]) -> Strip:
    """The strip; in a head each part reaches to where the text below begins: one of both may stand in the middle."""
    if strip.top >= columns.bottom:
        return strip
    below = (lefts.get(_place(columns, left), left) for left, _ in strip.parts)
    parts = ((min(left, low), max(right, low)) for (left, right), low in zip(strip.parts, below, strict=True))
    return strip._replace(parts=tuple(parts))


def _groups(shown: Iterable[ShownColumns | None]) -> dict[ShownColumns, ShownColumns]:
    """For each row that shows columns the one right below it that divides some of these: it heads groups of them."""
    rows = dict.fromkeys(row for row in shown if row)
    return {
        upper: lower
        for upper, lower in pairwise(rows)
        if abs(lower.top - upper.bottom) <= SAME and set(_rounded(upper)) < set(_rounded(lower))
    }


def _over_group(strip: Strip, upper: ShownColumns, lower: ShownColumns | None, lefts: Mapping[Place, float]) -> Strip:
    """The strip; what heads a group of columns is as broad as these, wherever in its cell it stands."""
    if lower is None:
        return strip
    parts: list[Span] = []
    for left, right in strip.parts:
        x0 = max((x for x in (upper.left, *upper.borders) if x <= left + SAME), default=upper.left)
        x1 = min((x for x in (*upper.borders, upper.right) if x > left + SAME), default=upper.right)
        if any(x0 + SAME < x < x1 - SAME for x in lower.borders):
            left, right = min(left, lefts.get(_place(lower, x0), left)), max(right, x1 - CLOSE * strip.height)
        parts.append((left, right))
    return strip._replace(parts=tuple(parts))


Place = tuple[tuple[int, ...], int]
"""A column by the borders of all and by its number, 0 for all beside them: rows painted one by one show the same columns."""


def _place(columns: ShownColumns, left: float) -> Place:
    return _rounded(columns), bisect_right((columns.left, *columns.borders), left + SAME)


def _rounded(columns: ShownColumns) -> tuple[int, ...]:
    return tuple(map(round, columns.borders))


def _by_stops(strip: Strip, stops: Sequence[float], printing: Printing) -> Strip:
    """The strip cut once more at stops; a line of a single part may be text and stays one, unless it is printed in several.

    A line with a word at each of the stops that it reaches over is a row of short cells.
    """
    least = _least(strip)
    lefts = {left for left, _ in strip.parts}
    reached = [stop for stop in stops if strip.parts[0][0] + SAME < stop < strip.parts[-1][1]]
    begun = [stop for stop in reached if any(abs(run.x0 - stop) <= SAME for run in strip.runs)]
    in_each = len(begun) == len(reached) >= STOPS_OF_A_ROW

    def begins(run: Run, before: Run) -> bool:
        at_stop = any(abs(run.x0 - stop) <= SAME for stop in begun)
        apart = len(lefts) > 1 and run.x0 - before.x1 >= least and run not in printing.go_on
        return run.x0 in lefts or (at_stop and (apart or in_each or run in printing.begin))

    return _cut(strip, begins, stops)


def _least(strip: Strip) -> float:
    """The white that is more than a blank between two words of a line; a line's only gap is not known for one."""
    gaps = [gap for a, b in pairwise(strip.runs) if (gap := b.x0 - a.x1) > 0]
    return max(STOP_WHITE * strip.height, STOP_BLANKS * min(gaps) if len(gaps) > 1 else 0.0)


def _cut(strip: Strip, begins: Callable[[Run, Run], bool], columns: Sequence[float]) -> Strip:
    """The strip with a part from each run that begins one on, kept off the columns that follow."""
    parts: list[Span] = [(strip.runs[0].x0, strip.runs[0].x1)]
    for before, run in pairwise(strip.runs):
        if begins(run, before):
            parts.append((run.x0, run.x1))
        else:
            parts[-1] = (parts[-1][0], max(parts[-1][1], run.x1))
    return strip._replace(parts=tuple(_kept_off(part, strip.height, columns) for part in parts))


def _kept_off(part: Span, height: float, columns: Sequence[float]) -> Span:
    left, right = part
    nearest = min((x for x in columns if right - SAME <= x < right + CLOSE * height), default=None)
    return part if nearest is None else (left, max(left, nearest - CLOSE * height))
