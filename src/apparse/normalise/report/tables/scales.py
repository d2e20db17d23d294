"""Tables that say what earns which rating: a share of cases, a number of points. They rate nothing."""

from __future__ import annotations

import re

from apparse.blocks import Row, Table
from apparse.patterns import Pattern
from apparse.records.rating import Rating, read_rating

_BAND = Pattern(
    r"\d\s*%?\s*(?:[-–—]|\bto\b|\band\b)\s*\d|[<>≤≥]\s*\d|\d\s*%?\s*\+"
    r"|\b(?:under|below|over|above|at\s+least|(?:less|more|fewer)\s+than)\s+\d"
    r"|\d\s*(?:%|per\s?cent|points)?\s*(?:and|or)\s+(?:over|above|more|higher|under|below|less|lower|fewer)\b"
    r"|\b(?:majority|minority|too\s+few)\b",
    re.IGNORECASE,
)
FEWEST = 3
"""Ratings: a scale has four as a rule."""


def is_scale(table: Table) -> bool:
    """Whether each rating stands in the table once, and beside each the band that earns it: "50–64%", "a minority"."""
    rated = [(rating, row) for row in table.rows if (rating := _rating(row))]
    once = len({rating for rating, _ in rated}) == len(rated)
    return once and len(rated) >= FEWEST and all(_has_band(row) for _, row in rated)


def _rating(row: Row) -> Rating | None:
    return next((rating for cell in row.cells if (rating := read_rating(cell.text.value))), None)


def _has_band(row: Row) -> bool:
    return any(_BAND.search(cell.text.value) for cell in row.cells)
