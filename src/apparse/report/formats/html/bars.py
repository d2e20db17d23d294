"""The shape of a bar chart: how long each part of a bar is, and where everything stands. Sizes in pixels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

WIDTH = 640
_LINE, _LABEL_LINE, _GAP, _RIGHT = 16, 18, 10, 48
_LONGEST_LABEL = 90


class Part(NamedTuple):
    """A stretch of a bar, drawn in the manner of its series."""

    series: str
    x: float
    width: float


class Bar(NamedTuple):
    """A bar under its label."""

    label: str
    total: int
    y: int
    parts: list[Part]

    @property
    def middle(self) -> int:
        return self.y + _LINE - 4

    @property
    def end(self) -> float:
        return sum(part.width for part in self.parts) + 6


class Counts(NamedTuple):
    """What a bar stands for: a count for each series."""

    label: str
    counts: dict[str, int]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


THICKNESS = _LINE


def height(rows: Sequence[Counts]) -> int:
    return len(rows) * (_LABEL_LINE + _LINE + _GAP) + _GAP


def drawn(rows: Sequence[Counts]) -> Iterator[Bar]:
    """One bar a row, all on one scale. A long label is cut here; the chart's table has all of it."""
    unit = (WIDTH - _RIGHT) / max(1, *(row.total for row in rows))
    y = _LABEL_LINE
    for row in rows:
        yield Bar(_cut(row.label), row.total, y, [*_parts(row, unit)])
        y += _LABEL_LINE + _LINE + _GAP


def _parts(row: Counts, unit: float) -> Iterator[Part]:
    x = 0.0
    for series, count in row.counts.items():
        if count:
            yield Part(series, round(x, 1), round(count * unit, 1))
            x += count * unit


def _cut(label: str) -> str:
    words = " ".join(label.split())
    return words if len(words) <= _LONGEST_LABEL else words[: _LONGEST_LABEL - 1] + "…"
