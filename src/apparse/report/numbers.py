"""How people are told the number of a recommendation, alike in every table and comparison."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def number_of(recommendation: Mapping[str, Any], place: int) -> str:
    """The number of the recommendation at that place of its document, which is counted from zero."""
    return shown_number(recommendation["number"], recommendation.get("inferred_number"), place)


def shown_number(printed: str | None, inferred: str | None, place: int) -> str:
    """As printed; else in brackets, "(2)", what a reader would infer, or the place in the document, counted from one."""
    return printed or f"({inferred or place + 1})"
