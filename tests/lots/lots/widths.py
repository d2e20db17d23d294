"""Widths of columns: by weight, but never narrower than the longest word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from reportlab.pdfbase.pdfmetrics import stringWidth

from .page import Row, grid

BREADTH = {
    "Carlito": 0.94,
    "Caladea": 1.0,
    "Liberation Serif": 0.96,
    "DejaVu Sans": 1.2,
    "DejaVu Serif": 1.22,
    "Noto Sans": 1.12,
    "Noto Serif": 1.14,
    "Liberation Sans Narrow": 0.86,
    "DejaVu Sans Condensed": 1.08,
}
SLACK = 3.0


class TooNarrowError(Exception):
    """The longest words of a table do not fit beside each other."""


@cache
def breadth(word: str, font: str, size: float) -> float:
    """Estimate, on the safe side, how broad a word prints in bold."""
    return float(stringWidth(word, "Helvetica-Bold", size)) * BREADTH.get(font, 1.02)


@dataclass(frozen=True)
class Face:
    """Font and size of the words, and the padding of the cells around them."""

    font: str
    size: float
    padding: float


def fitted(
    rows: tuple[Row, ...], weights: Sequence[float], floors: Sequence[float], measure: float, face: Face
) -> tuple[float, ...]:
    """Share the measure among the columns by weight, each at least as broad as its floor and its longest word."""
    font, size, padding = face.font, face.size, face.padding
    least = list(floors)
    for row in grid(rows, len(weights)):
        for column, cell in row:
            if cell.colspan > 1:
                continue
            for para in cell.paras:
                indent = size * 1.1 if para.bullet else 0
                words = [*para.lead.split(), *para.text.split()]
                broadest = max((breadth(w, font, size * para.scale) for w in words), default=0.0)
                least[column] = max(least[column], broadest + indent + 2 * padding + SLACK)
    if sum(least) > measure:
        raise TooNarrowError
    total = sum(weights)
    widths = [measure * w / total for w in weights]
    for _ in range(len(weights)):
        short = [max(0.0, need - has) for need, has in zip(least, widths, strict=True)]
        spare = [max(0.0, has - need) for need, has in zip(least, widths, strict=True)]
        if sum(short) < 0.01:
            break
        widths = [has + s - sum(short) * p / sum(spare) for has, s, p in zip(widths, short, spare, strict=True)]
    return tuple(round(w, 2) for w in widths)
