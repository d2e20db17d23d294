"""Headings as broad as what stands below them, wherever in its cell each stands."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.borderless.columns.cuts import CLOSE
from apparse.extract.pdf.layout.measures import SAME
from apparse.extract.pdf.layout.ruled.painted_cells import ShownColumns
from apparse.extract.pdf.layout.text.strips import Span, Strip, repeated

Place = tuple[tuple[int, ...], int]
"""A column by the borders of all and by its number, 0 for all beside them: rows painted one by one show the same columns."""


def broad_heads(divided: Sequence[Strip | None], shown: Sequence[ShownColumns | None]) -> list[Strip | None]:
    """The strips that columns divide; the parts of those that are heads reach over what they head."""
    lefts, groups = _lefts(zip(divided, shown, strict=True)), _groups(shown)
    return [
        _over_group(_from_left(strip, columns, lefts), columns, groups.get(columns), lefts)
        if strip and columns
        else None
        for strip, columns in zip(divided, shown, strict=True)
    ]


def _lefts(divided: Iterable[tuple[Strip | None, ShownColumns | None]]) -> dict[Place, float]:
    """Where the text below what shows columns begins in each of them: where it does so twice or, if it never does, inside them.

    Where there is none a heading that stands in them tells.
    """
    found = defaultdict[Place, list[float]](list)
    inside = defaultdict[Place, list[float]](list)
    headings = defaultdict[Place, list[float]](list)
    for strip, columns in divided:
        if not strip or not columns:
            continue
        for left, _ in strip.parts:
            place = _place(columns, left)
            if strip.top > columns.bottom:
                found[place].append(left)
                inside[place] += [left] if columns.left - SAME <= left < columns.right else []
            else:
                headings[place].append(left)
    every = {
        place: repeated(lefts, 2) or inside[place] or headings[place] for place, lefts in (headings | found).items()
    }
    return {place: min(some) for place, some in every.items() if some}


def _from_left(strip: Strip, columns: ShownColumns, lefts: Mapping[Place, float]) -> Strip:
    """The strip; in a head what is first in a column reaches to where the text below begins: one of both may stand in the middle."""
    if strip.top >= columns.bottom:
        return strip
    places = [_place(columns, left) for left, _ in strip.parts]
    below = (
        lefts.get(place, left) if place != before else left
        for (left, _), place, before in zip(strip.parts, places, [None, *places], strict=False)
    )
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
        over = any(x0 + SAME < x < x1 - SAME for x in lower.borders)
        low = lefts.get(_place(lower, x0), left)
        parts.append((min(left, low), max(right, x1 - CLOSE * strip.height)) if over else (left, right))
    return strip._replace(parts=tuple(parts))


def _place(columns: ShownColumns, left: float) -> Place:
    return _rounded(columns), bisect_right((columns.left, *columns.borders), left + SAME)


def _rounded(columns: ShownColumns) -> tuple[int, ...]:
    return tuple(map(round, columns.borders))
