"""Stops: where the parts of lines begin again and again, as at a tabulator.

A line that fills its column leaves less white before the next one than a river must have elsewhere. What begins at a
stop begins a part of its line as soon as more than a blank stands before it. The part before is told to end a river's
width away, so that the river stays open: of a column's words only the beginnings are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.strips import RIVER, Span, Strip

SAME = 1.0
"""Points: what begins within this distance begins at one stop."""
OFTEN = 3
"""Lines that must begin a part at a place to make a stop of it."""
MORE = 1.3
"""Times as wide as the blanks of the line: the least white before a part."""
LEAST = 0.28
"""The same in heights of a line, where it has no other blank."""


def cut_at_stops(page: Sequence[Strip]) -> list[Strip]:
    """The strips of a page with those cut once more that run over a stop; a line of a single part may be text and stays."""
    stops = _stops(page)
    return [
        strip._replace(parts=tuple(_cut(strip, stops))) if stops and len(strip.parts) > 1 else strip for strip in page
    ]


def _stops(page: Sequence[Strip]) -> list[float]:
    lefts = sorted(left for strip in page for left, _ in strip.parts[1:])
    groups: list[list[float]] = []
    for left in lefts:
        if groups and left - groups[-1][0] <= SAME:
            groups[-1].append(left)
        else:
            groups.append([left])
    return [group[len(group) // 2] for group in groups if len(group) >= OFTEN]


def _cut(strip: Strip, stops: Sequence[float]) -> Iterator[Span]:
    blanks = [b.x0 - a.x1 for a, b in pairwise(strip.runs)]
    blank = min((width for width in blanks if width > 0), default=0.0)
    least = max(LEAST * strip.height, MORE * blank)
    for left, right in strip.parts:
        begun, reached = left, left
        for run in strip.runs:
            if not left <= run.x0 <= right:
                continue
            if run.x0 - reached >= least and reached > left and any(abs(run.x0 - stop) <= SAME for stop in stops):
                yield begun, max(begun, min(reached, run.x0 - 1.01 * RIVER * strip.height))
                begun = run.x0
            reached = max(reached, run.x1)
        yield begun, right
