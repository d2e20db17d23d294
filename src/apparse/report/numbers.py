"""How people are told the number of a recommendation, alike in every table and comparison."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

NO_NUMBER = "–"


def number_of(recommendation: Mapping[str, Any]) -> str:
    """As printed; in brackets, "(2)", one that is only inferred; a dash where there is none."""
    inferred = recommendation.get("inferred_number")
    return recommendation["number"] or (f"({inferred})" if inferred else NO_NUMBER)
