"""Where columns begin that stand too close for a river: at stops, as of a tabulator, and at the borders of painted cells.

A line that fills its column leaves less white before the next one than a river must have elsewhere, and one that is
justified in a narrow column more between its words. What begins where parts of lines begin again and again is a part
with less white before it; where painted cells or the head of the table show the columns, the parts are what stands in
them. What ends close before the next column is told to end a river's width away, so that the river stays open.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise

from apparse.extract.pdf.layout.measures import APART, FAR
from apparse.extract.pdf.layout.painted import MANY, SAME, WHITE, Band, painted_rows
from apparse.extract.pdf.layout.strips import RIVER, Span, Strip, is_bold, joined
from apparse.extract.pdf.page import Fill, Run

OFTEN = 3
"""Lines that must begin a part at a place to make a stop of it."""
MORE = 1.3
"""Times as wide as the blanks of the line: the least white before a stop, and in a line of one part before a border."""
LEAST = 0.28
"""The same in heights of a line, where it has no other blank."""
INSIDE = 0.1
"""Heights of a line by which a word may reach over the border of a painted cell."""
CLOSE = 1.01 * RIVER
"""Heights of a line before a column within which nothing is told to end."""


def cut_at_stops(page: Sequence[Strip], fills: Sequence[Fill], known: Sequence[Span] = ()) -> list[Strip]:
    """The strips of a page, their parts as the columns are that repeated beginnings and painted cells show.

    `known` are the columns of a table that the page before ended with.
    """
    stops = _stops(page)
    painted = list(painted_rows(fills))
    bare = (
        head for head in _heads(page) if not any(band.top < head.bottom and head.top < band.bottom for band in painted)
    )
    bands = _widest([*_going_on(known), *sorted([*painted, *bare])])
    cut = zip(page, _bands_of(page, bands, fills), strict=True)
    by_borders = [(band, _by_borders(strip, band)) if band else (None, None) for strip, band in cut]
    lefts = _lefts((band, strip) for band, strip in by_borders if band and strip and strip.top > band.bottom)
    return [
        _by_stops(bare, stops)
        if strip is None
        else _from_left(strip, band, lefts)
        if band and strip.top < band.bottom
        else strip
        for bare, (band, strip) in zip(page, by_borders, strict=True)
    ]


def _stops(page: Sequence[Strip]) -> list[float]:
    """Where lines begin a part that is not their first, again and again."""
    return _repeated((left for strip in page for left, _ in strip.parts[1:]), OFTEN)


def _repeated(places: Iterable[float], least: int) -> list[float]:
    """The places that occur so often at least."""
    groups: list[list[float]] = []
    for left in sorted(places):
        if groups and left - groups[-1][0] <= SAME:
            groups[-1].append(left)
        else:
            groups.append([left])
    return [group[len(group) // 2] for group in groups if len(group) >= least]


def _heads(page: Sequence[Strip]) -> Iterator[Band]:
    """Bold lines in four parts or more, all but the first of which begin where text does, or several of the lines do."""
    text = [left for strip in page if not is_bold(strip) for left, _ in strip.parts]
    for bold, group in groupby(page, is_bold):
        head = [strip for strip in group if len(strip.parts) > 1] if bold else []
        cover = joined((part for strip in head for part in strip.parts), RIVER * head[0].height) if head else ()
        stops = [*text, *_repeated((left for strip in head for left, _ in strip.parts), 2)]
        if len(cover) > MANY and all(any(abs(left - stop) <= SAME for stop in stops) for left, _ in cover[1:]):
            yield Band(
                head[0].top, head[-1].bottom, cover[0][0], tuple(left - SAME for left, _ in cover[1:]), cover[-1][1]
            )


def _going_on(columns: Sequence[Span]) -> Iterator[Band]:
    """The columns of the page before, if they are more than chance."""
    above = float("-inf")
    if len(columns) > MANY:
        yield Band(above, above, columns[0][0], tuple(left - SAME for left, _ in columns[1:]), columns[-1][1])


def _widest(bands: Sequence[Band]) -> list[Band]:
    """The bands without those that show but some columns of the one before: beside a merged cell."""
    found: list[Band] = []
    for band in bands:
        before = found[-1].borders if found else ()
        fewer = len(band.borders) < len(before)
        if not fewer or not all(any(abs(x - y) <= SAME for y in before) for x in band.borders):
            found.append(band)
    return found


def _bands_of(page: Sequence[Strip], bands: Sequence[Band], fills: Sequence[Fill]) -> Iterator[Band | None]:
    """For each strip the last band that begins above its foot, until a line apart, on no ground, begins something else."""
    known, ended = None, False
    above = 0.0
    for strip in page:
        band = next((band for band in reversed(bands) if band.top < strip.bottom), None)
        apart = len(strip.parts) == 1 and strip.top - above > APART * strip.height
        leads = band is not None and apart and strip.parts[0][0] < band.borders[0] and not _on_ground(strip, fills)
        ended = band == known and (ended or leads)
        known, above = band, strip.bottom
        yield None if ended else band


def _on_ground(strip: Strip, fills: Sequence[Fill]) -> bool:
    """Whether a line is painted under in a colour, as a row is and no higher."""
    left, right = strip.parts[0][0], strip.parts[-1][1]
    middle = (strip.top + strip.bottom) / 2
    low = [fill for fill in fills if fill.bottom - fill.top < FAR * strip.height and fill.colour != WHITE]
    return any(fill.top < middle < fill.bottom and fill.x0 <= left and right <= fill.x1 for fill in low)


def _by_borders(strip: Strip, band: Band) -> Strip | None:
    """The strip with a part for each column that the band shows; None if its words lie across them."""
    borders, slack = band.borders, INSIDE * strip.height
    if any(run.x0 + slack < x < run.x1 - slack for run in strip.runs for x in borders):
        return None
    least = _least(strip) if len(strip.parts) == 1 else 0.0

    def begins(run: Run, before: Run) -> bool:
        return run.x0 - before.x1 >= least and any(before.x0 + slack < x <= run.x0 + slack for x in borders)

    return _cut(strip, begins, borders)


def _lefts(below: Iterable[tuple[Band, Strip]]) -> dict[Place, float]:
    """Where the text below a head begins in each of its columns, more than once."""
    found = defaultdict[Place, list[float]](list)
    for band, strip in below:
        for left, _ in strip.parts:
            found[_place(band, left)].append(left)
    repeated = ((place, _repeated(lefts, 2)) for place, lefts in found.items())
    return {place: lefts[0] for place, lefts in repeated if lefts}


def _from_left(head: Strip, band: Band, lefts: Mapping[Place, float]) -> Strip:
    """A head with each part reaching to where the text below begins: headings may stand in the middle of their cells."""
    return head._replace(
        parts=tuple((min(left, lefts.get(_place(band, left), left)), right) for left, right in head.parts)
    )


Place = tuple[tuple[int, ...], int]
"""A column by the borders of all and by its number: rows painted one by one show the same columns."""


def _place(band: Band, left: float) -> Place:
    return tuple(map(round, band.borders)), bisect_right(band.borders, left + SAME)


def _by_stops(strip: Strip, stops: Sequence[float]) -> Strip:
    """The strip cut once more at stops; a line of a single part may be text and stays one."""
    least = _least(strip)
    lefts = {left for left, _ in strip.parts}

    def begins(run: Run, before: Run) -> bool:
        at_stop = run.x0 - before.x1 >= least and any(abs(run.x0 - stop) <= SAME for stop in stops)
        return run.x0 in lefts or (at_stop and len(lefts) > 1)

    return _cut(strip, begins, stops)


def _least(strip: Strip) -> float:
    """The white that is more than a blank between two words of a line; a line's only gap is not known for one."""
    gaps = [gap for a, b in pairwise(strip.runs) if (gap := b.x0 - a.x1) > 0]
    return max(LEAST * strip.height, MORE * min(gaps) if len(gaps) > 1 else 0.0)


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
