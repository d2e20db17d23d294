"""Panels: a ground on which a number, lines of text and a word stand beside each other, as above the actions of a card.

A panel is a table of one row. Without it the lines of its text would be the rows of one, and its columns would be taken for
those of the table that follows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.apart.grounds import holds
from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.measures import ALIGNED, APART
from apparse.extract.pdf.layout.text.labels import NUMBER
from apparse.extract.pdf.layout.text.strips import RIVER, Span, Strip, joined, strips
from apparse.extract.pdf.page import Run
from apparse.location import BBox
from apparse.patterns import Pattern

_COUNTED = Pattern(rf"(?:[A-Z][a-z]+ )?(?:{NUMBER.pattern})")
"""A number, or a word with its number: "Recommendation 3"."""


def panel_grids(grounds: Sequence[BBox], runs: Sequence[Run]) -> Iterator[Grid]:
    """The panels among the grounds of a page."""
    for ground in grounds:
        inside = strips(run for run in runs if holds(ground, run))
        columns = _columns(inside)
        if columns and not _heads_what_follows(ground, columns, runs):
            fields = tuple(Field(0, column, 1, 1) for column in range(len(columns)))
            xs = (ground.x0, *((left[1] + right[0]) / 2 for left, right in pairwise(columns)), ground.x1)
            yield Grid(xs, (ground.top, ground.bottom), fields, owners(1, len(columns), fields))


def _columns(inside: Sequence[Strip]) -> Sequence[Span]:
    """The columns of a panel, of which the first has nothing but a number and the second several lines; none for any other ground."""
    if len(inside) < 2:
        return ()
    height = min(strip.height for strip in inside)
    columns = joined((part for strip in inside for part in strip.parts), RIVER * height)
    held = [[s for s in inside if any(x0 <= left < x1 for left, _ in s.parts)] for x0, x1 in columns]
    if len(columns) not in (2, 3) or len(held[0]) > 1 or len(held[1]) < 2 or len(held[-1]) > len(held[1]):
        return ()
    number = " ".join(run.text for run in held[0][0].runs if run.x0 < columns[0][1])
    return columns if _COUNTED.fullmatch(number) else ()


def _heads_what_follows(ground: BBox, columns: Sequence[Span], runs: Sequence[Run]) -> bool:
    """Whether text close below begins where several columns do: then the ground is a row of that table."""
    below = [run for run in runs if run.top > ground.bottom - ALIGNED]
    reach = ground.bottom + APART * min((run.bottom - run.top for run in below), default=0.0)
    near = [left for strip in strips(run for run in below if run.top < reach) for left, _ in strip.parts]
    return sum(any(abs(left - x0) < ALIGNED for left in near) for x0, _ in columns) > 1
