"""Bands: recommendations under the headings that a document groups them by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

Numbered = tuple[int, Mapping[str, Any]]


def bands(recommendations: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, list[Numbered]]]:
    """Each heading (empty where there is none) with the recommendations below it and their positions, from zero."""
    for heading, members in groupby(enumerate(recommendations), key=lambda numbered: _heading(numbered[1])):
        yield heading, list(members)


def _heading(recommendation: Mapping[str, Any]) -> str:
    return " – ".join(part for key in ("section", "unit", "addressee") if (part := recommendation.get(key)))
