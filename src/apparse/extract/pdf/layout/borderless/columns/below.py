"""Where a table without standing rules ends and the text begins again.

A line of text below such a table falls into its first column as a name without a
value does, so that white alone can't tell them apart; least of all where there are two columns, names and values.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.measures import ALIGNED, APART, LARGER, LEVEL, TIGHT
from apparse.extract.pdf.layout.text.labels import BULLET
from apparse.extract.pdf.layout.text.strips import Span, Strip


def is_text(strip: Strip, members: Sequence[Strip], cover: Sequence[Span]) -> bool:
    """Whether a strip below a table of few columns is the next heading, or an item of a list such as the table has none of."""
    if len(cover) > 3 or strip.parts[0][0] > cover[0][1]:
        return False
    if len(strip.parts) == 1 and tallest(strip) > LARGER * max(map(tallest, members)):
        return True
    below = len(cover) == 2 and len(members) > 1 and strip.parts[-1][0] < cover[1][0] - ALIGNED
    return below and _is_item(strip) and not any(map(_is_item, members))


def has_values(strip: Strip, columns: Sequence[Span]) -> bool:
    """Whether anything is printed in the second column: else the table of the page before has come to its end."""
    return strip.parts[-1][0] > columns[1][0] - ALIGNED


def without_text(members: list[Strip], cover: Sequence[Span], bars: Sequence[float]) -> list[Strip]:
    """The strips of a table without the text that follows: behind the rule that closes the last row, or else apart.

    `bars` are the heights of the rules that run from the first column to the last.
    """
    members = members[: _closed_rows(members, cover, bars)]
    values = [number for number, strip in enumerate(members) if strip.parts[-1][0] > cover[0][1]]
    if len(cover) < 2 or len(values) < 2:
        return members
    last = members[values[-1]]
    end = min((y for y in bars if y > last.bottom - LEVEL), default=0.0)
    rules = {round(y / LEVEL) for y in bars if members[0].bottom - LEVEL < y <= end}
    kept = sum(strip.bottom < end + LEVEL for strip in members)
    if len(rules) > 1 and kept > 1:
        return members[: kept + _ruled_rows(members[kept:], end, bars)]
    if len(cover) > 2:
        return members
    kept, listed = values[-1] + 1, any(map(_is_item, members[: values[-1] + 1]))
    while kept < len(members) and (
        members[kept].top - members[kept - 1].bottom < TIGHT * last.height or (listed and _is_item(members[kept]))
    ):
        kept += 1
    return members[:kept]


def _closed_rows(strips: Sequence[Strip], cover: Sequence[Span], bars: Sequence[float]) -> int:
    """How many of the strips are rows that a rule closes each, if nothing below the last rule begins in the first column.

    What stands there says that the table goes on overleaf, or is the number of the page.
    """
    ends = [y for y in sorted(bars) if strips[0].bottom - LEVEL < y < strips[-1].top + LEVEL]
    begun = [strip.top for strip in strips if strip.parts[0][0] < cover[0][1] and not strip.across]
    wide = [strip.top for strip in strips if strip.across]
    zones = list(pairwise([float("-inf"), *ends]))
    rows = [sum(a < top < b for top in begun) for a, b in zones if not any(a < top < b for top in wide)]
    if len(rows) < 2 or set(rows) != {1} or len(begun) > len(rows):
        return len(strips)
    kept = sum(strip.bottom < ends[-1] + LEVEL for strip in strips)
    return kept + _ruled_rows(strips[kept:], ends[-1], bars)


def _ruled_rows(strips: Sequence[Strip], end: float, bars: Sequence[float]) -> int:
    """How many of the strips below a rule have one of their own right below them: names without a value, the heading of a group."""
    for number, strip in enumerate(strips):
        closing = min((y for y in bars if y > strip.bottom - LEVEL), default=0.0)
        if strip.top - end > APART * strip.height or not -LEVEL < closing - strip.bottom < APART * strip.height:
            return number
        end = closing
    return len(strips)


def _is_item(strip: Strip) -> bool:
    return bool(BULLET.match(" ".join(run.text for run in strip.runs[:2])))


def tallest(strip: Strip) -> float:
    return max(run.bottom - run.top for run in strip.runs)
