"""Text that runs across the columns of a table in several lines: one cell, though a short line of it keeps to a column by chance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from apparse.extract.pdf.layout.borderless.columns.backdrop import Backdrop
from apparse.extract.pdf.layout.measures import ALIGNED, HANGING, TIGHT
from apparse.extract.pdf.layout.text.breadth import first_word
from apparse.extract.pdf.layout.text.strips import Span, Strip, joined
from apparse.marks import is_bullet


def on_one_ground(page: Sequence[Strip], backdrop: Backdrop) -> list[Strip]:
    """The strips of a page; the lines that a painted ground holds are one, if none of them is in parts: all stand in one cell."""
    found: list[Strip] = []
    for ground, group in groupby(page, backdrop.ground_of):
        lines = list(group)
        whole = ground is not None and len(lines) > 1 and all(line.in_one_piece for line in lines)
        found += [_stacked(lines)] if whole else lines
    return found


def with_paragraphs_whole(members: Iterable[Strip], cover: Sequence[Span], backdrop: Backdrop) -> list[Strip]:
    """The strips of a table; lines that run on from one that runs across are one with it, whatever stands beside them."""
    found: list[Strip] = []
    for strip in members:
        if found and _runs_on(found[-1], strip, cover) and not backdrop.divides(found[-1], strip):
            found[-1] = _stacked((found[-1], strip))
        else:
            found.append(strip)
    return found


def with_lists_whole(strips: Iterable[Strip], backdrop: Backdrop) -> list[Strip]:
    """The strips of a table; the items of a list below a line that runs across are one with it."""
    found: list[Strip] = []
    for strip in strips:
        if found and _lists(found[-1], strip, backdrop) and not backdrop.divides(found[-1], strip):
            found[-1] = _stacked((found[-1], strip))
        else:
            found.append(strip)
    return found


def _runs_on(above: Strip, strip: Strip, cover: Sequence[Span]) -> bool:
    """Whether the first word of a line had no room left in the line across columns that ends right above it."""
    if above.keeps_to_columns or strip.top - above.bottom > TIGHT * strip.height:
        return False
    left = strip.parts[0][0] if strip.in_one_piece else _only_below(above, strip, cover)
    if left is None:
        return False
    first = next(run for run in strip.runs if run.x0 >= left)
    x0, x1 = next((part for part in above.parts if abs(part[0] - left) < ALIGNED), (left, left))
    last = max((r.x1 for r in above.runs if x0 <= r.x0 < x1 and r.bottom > above.bottom - r.bottom + r.top), default=x0)
    room = max((right for column, right in cover if column < x1), default=x1) - last
    return last > x0 and first_word(first.text, first.x1 - first.x0) > room


def _lists(above: Strip, strip: Strip, backdrop: Backdrop) -> bool:
    """Whether a line has nothing but an item of a list that begins where one does that runs across right above, or on one ground."""
    left = above.parts[0][0]
    listed = is_bullet(strip.runs[0].text) and strip.in_one_piece and not above.keeps_to_columns
    if not listed:
        return False
    ground = backdrop.ground_of(strip)
    close = strip.top - above.bottom < TIGHT * strip.height or (ground and ground == backdrop.ground_of(above))
    return bool(close) and left - ALIGNED < strip.parts[0][0] < left + HANGING


def _only_below(above: Strip, strip: Strip, cover: Sequence[Span]) -> float | None:
    """Where the one part of a line begins that stands below what runs across columns above; None where several do, or it begins elsewhere."""
    wide = next((part for part in above.parts if sum(part[0] < b and a < part[1] for a, b in cover) > 1), (0.0, 0.0))
    below = [x0 for x0, x1 in strip.parts if x0 < wide[1] and wide[0] < x1]
    return below[0] if len(below) == 1 and abs(below[0] - wide[0]) < ALIGNED else None


def _stacked(lines: Sequence[Strip]) -> Strip:
    runs = tuple(run for line in lines for run in line.runs)
    parts = joined((part for line in lines for part in line.parts), 0.0)
    return lines[0]._replace(bottom=lines[-1].bottom, parts=parts, runs=runs)
