"""Regions: the strips that make a table without full rules, and the columns that they keep to."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from apparse.extract.pdf.layout.text.strips import Span, Strip


class Region(NamedTuple):
    """Strips that make a table, and the spans that its columns cover.

    `prose` says that it is no table, but running text set in two columns.
    """

    strips: tuple[Strip, ...]
    columns: tuple[Span, ...]
    prose: bool = False

    @property
    def rivers(self) -> tuple[Span, ...]:
        return tuple((left[1], right[0]) for left, right in pairwise(self.columns))
