"""Boxes side by side with white between them, painted or framed: cards, which are read one by one and not line by line.

Painted cells may be the head of a table that goes on without ground: then lines right above or below them begin
where they do, and they are no cards.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.apart.grounds import holds
from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.measures import ALIGNED, APART, LEVEL, SLACK
from apparse.extract.pdf.layout.text.strips import Strip, strips
from apparse.extract.pdf.page import Run
from apparse.location import BBox

SMALLEST_CARD = 24.0
"""Points: a box that is less broad or high has no room for two lines; rows of cards lie no farther apart."""
BROADEST_CARD = 0.6
"""Of the page's width: a broader box is a panel, and has none beside it."""
CARD_PADDING = 12.0
"""Points: what stands in a column begins no farther from its left side."""

Cards = tuple[BBox, ...]


def box_grids(grounds: Sequence[BBox], runs: Sequence[Run], page_width: float) -> list[Grid]:
    """The cards that hold runs as tables: those side by side as a row, rows of the same columns below each other as one table.

    A box by itself is a card where others of the page are as broad and begin where it does.
    """
    boxes = [box for box in _outermost(grounds, page_width) if any(holds(box, run) for run in runs)]
    level = list(_rows(boxes))
    if all(len(row) < 2 for row in level):
        return []
    around = strips(run for run in runs if not any(holds(box, run) for box in boxes))
    rows = [row for row in level if _is_apart(row, around)]
    beside = {box for row in rows if len(row) > 1 for box in row}
    if not any(len(strips(run for run in runs if holds(box, run))) > 1 for box in beside):
        return []
    cards = [row for row in rows if all(any(_alike(box, other) for other in beside) for box in row)]
    return [_grid(group) for group in _stacked(cards, around)]


def _outermost(grounds: Sequence[BBox], page_width: float) -> list[BBox]:
    """The grounds that may be cards and lie in no other."""
    found = [box for box in grounds if _is_card_like(box, page_width)]
    found.sort(key=lambda box: (box.x0 - box.x1) * (box.bottom - box.top))
    kept: list[BBox] = []
    for box in found:
        if not any(other.contains(box, SLACK) for other in kept):
            kept.append(box)
    return kept


def _is_card_like(box: BBox, page_width: float) -> bool:
    return SMALLEST_CARD < box.x1 - box.x0 < BROADEST_CARD * page_width and box.bottom - box.top > SMALLEST_CARD


def _rows(boxes: Sequence[BBox]) -> Iterator[Cards]:
    """The boxes whose upper sides are level, each row from the left."""
    row: list[BBox] = []
    for box in sorted(boxes, key=lambda box: box.top):
        if row and box.top - row[0].top > LEVEL:
            yield tuple(sorted(row))
            row = []
        row.append(box)
    if row:
        yield tuple(sorted(row))


def _is_apart(row: Cards, around: Sequence[Strip]) -> bool:
    """Whether the boxes of a row touch neither each other, as cells do, nor text, and head or end no table."""
    top, bottom = row[0].top, max(box.bottom for box in row)
    if any(right.x0 - left.x1 < LEVEL for left, right in pairwise(row)):
        return False
    for strip in around:
        reach = APART * strip.height
        if top - reach < strip.bottom and strip.top < bottom + reach:
            level = top < strip.middle < bottom
            if level or sum(any(0 < x0 - box.x0 < CARD_PADDING for x0, _ in strip.parts) for box in row) > 1:
                return False
    return True


def _alike(one: BBox, other: BBox) -> bool:
    return abs(one.x0 - other.x0) < ALIGNED and abs(one.x1 - other.x1) < ALIGNED


def _stacked(rows: Sequence[Cards], around: Sequence[Strip]) -> Iterator[list[Cards]]:
    """The rows in groups that lie close below each other with nothing between them."""
    group: list[Cards] = []
    for row in rows:
        if group and not _goes_on(group, row, around):
            yield group
            group = []
        group.append(row)
    if group:
        yield group


def _goes_on(group: Sequence[Cards], row: Cards, around: Sequence[Strip]) -> bool:
    bottom = max(box.bottom for box in group[-1])
    between = any(bottom < strip.middle < row[0].top for strip in around)
    known = [box for each in group for box in each]
    return (
        row[0].top - bottom < SMALLEST_CARD
        and not between
        and all(any(_alike(box, other) for other in known) for box in row)
    )


def _grid(rows: Sequence[Cards]) -> Grid:
    """The rows as a table without rules: each box is a cell, and the white between two belongs half to either."""
    columns = sorted({box.x0: box for row in rows for box in row}.values())
    columns = [
        box for box, before in zip(columns, [None, *columns], strict=False) if not before or not _alike(box, before)
    ]
    xs = (columns[0].x0, *((a.x1 + b.x0) / 2 for a, b in pairwise(columns)), columns[-1].x1)
    tops, bottoms = [row[0].top for row in rows], [max(box.bottom for box in row) for row in rows]
    ys = (tops[0], *((a + b) / 2 for a, b in zip(bottoms, tops[1:], strict=False)), bottoms[-1])
    fields = tuple(Field(row, column, 1, 1) for row in range(len(rows)) for column in range(len(columns)))
    return Grid(xs, ys, fields, owners(len(rows), len(columns), fields))
