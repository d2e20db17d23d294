"""Strips: all that is printed at one height, and the spans of it that white rivers divide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import NamedTuple

from apparse.extract.pdf.layout.measures import SAME
from apparse.extract.pdf.layout.text.lines import level_groups
from apparse.extract.pdf.layout.text.printing import UNKNOWN_ORDER, Printing
from apparse.extract.pdf.page import Run
from apparse.marks import is_bullet

Span = tuple[float, float]
RIVER = 0.42
"""The least width of a river, in heights of a line: more than a blank, less than what sets columns apart."""
TYPEWRITTEN = 0.75
"""The least width of a river where all letters, and blanks, are equally wide: they are wider than in other type."""
ENOUGH_WORDS, SAMPLED_WORDS, EQUALLY_WIDE = 20, 80, 0.8
"""Words at the least and at the most, and the share of them that are set equally wide, by which a page is known for typewritten."""


class Strip(NamedTuple):
    """All that is printed at one height: its runs, and the spans of x they cover without a river's width.

    `height` is that of its lowest run: runs of several columns may stand a little above or below each other.
    As a line of a table it may run `across` all columns or, as a `band`, across some.
    """

    top: float
    bottom: float
    parts: tuple[Span, ...]
    runs: tuple[Run, ...]
    height: float
    across: bool = False
    band: bool = False

    @property
    def middle(self) -> float:
        """How far down its middle is, by which it belongs to a row or to what is painted."""
        return (self.top + self.bottom) / 2

    @property
    def keeps_to_columns(self) -> bool:
        return not (self.across or self.band)

    @property
    def in_one_piece(self) -> bool:
        """Whether no river divides it, but for that behind the mark of a list."""
        return len(self.parts) <= 1 + is_bullet(self.runs[0].text)

    def said(self, part: Span) -> str:
        """What is printed in one of its parts."""
        return " ".join(run.text for run in self.runs if part[0] <= run.x0 < part[1])


def strips(runs: Iterable[Run], printing: Printing = UNKNOWN_ORDER) -> list[Strip]:
    """The runs by height, from the top of the page down."""
    found, groups = [], level_groups(runs)
    river = TYPEWRITTEN if _is_typewritten(groups) else RIVER
    for group in groups:
        group.sort(key=lambda r: r.x0)
        height = min(r.bottom - r.top for r in group)
        parts = _parts(group, river, printing)
        found.append(Strip(min(r.top for r in group), max(r.bottom for r in group), parts, tuple(group), height))
    return found


def _is_typewritten(groups: Sequence[Sequence[Run]]) -> bool:
    """Whether all letters are equally wide, and so the blanks as wide as letters."""
    words = (run for group in groups for run in group if len(run.text) > 3 and run.bottom > run.top)
    pitches = Counter(
        round((run.x1 - run.x0) / len(run.text) / (run.bottom - run.top), 2) for run in islice(words, SAMPLED_WORDS)
    )
    return pitches.total() >= ENOUGH_WORDS and pitches.most_common(1)[0][1] > EQUALLY_WIDE * pitches.total()


def _parts(group: Sequence[Run], river: float, printing: Printing) -> tuple[Span, ...]:
    """The spans that the runs of a line cover, left to right; how wide a river is depends on the type beside it."""
    found: list[Span] = []
    last = 0.0
    for run in group:
        height = run.bottom - run.top
        if found and (run.x0 < found[-1][1] + river * min(last, height) or run in printing.go_on):
            found[-1] = (found[-1][0], max(found[-1][1], run.x1))
        else:
            found.append((run.x0, run.x1))
        last = height
    return tuple(found)


def joined(spans: Iterable[Span], gap: float) -> tuple[Span, ...]:
    """The union of the spans, gaps narrower than `gap` closed."""
    found: list[Span] = []
    for x0, x1 in sorted(spans):
        if found and x0 < found[-1][1] + gap:
            found[-1] = (found[-1][0], max(found[-1][1], x1))
        else:
            found.append((x0, x1))
    return tuple(found)


def repeated(places: Iterable[float], least: int) -> list[float]:
    """The places that occur so often at least."""
    groups: list[list[float]] = []
    for left in sorted(places):
        if groups and left - groups[-1][0] <= SAME:
            groups[-1].append(left)
        else:
            groups.append([left])
    return [group[len(group) // 2] for group in groups if len(group) >= least]


def is_bold(strip: Strip) -> bool:
    return all(run.bold for run in strip.runs)
