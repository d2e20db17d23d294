"""Ratings of several years below each other, "Safety 2022", "Safety 2025", as the bars of a chart are labelled."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from apparse.normalise.report.tables.row import ReportRow, RowKind
from apparse.patterns import Pattern

_DATED = Pattern(r"(?P<name>.*?\w)\W+(?P<year>(?:19|20)\d{2})\)?")


def of_last_year(rows: Sequence[ReportRow]) -> list[ReportRow]:
    """The rows, those that rate one thing in several years as one: the last year's, with the rating of the year before."""
    found: dict[object, dict[str, ReportRow]] = defaultdict(dict)
    for place, row in enumerate(rows):
        dated = _DATED.fullmatch(row.name.value) if row.kind is RowKind.RATED else None
        if dated and dated["year"] not in found[dated["name"].lower()]:
            found[dated["name"].lower()][dated["year"]] = row
        else:
            found[place][""] = row
    return [_merged([row for _, row in sorted(same.items())]) for same in found.values()]


def _merged(same: Sequence[ReportRow]) -> ReportRow:
    """One row of those of a name, the last of which is this inspection's."""
    *before, last = same
    dated = _DATED.fullmatch(last.name.value)
    if not before or dated is None:
        return last
    texts = chain.from_iterable(row.texts for row in same)
    return replace(last, name=last.name.group(dated, "name"), previous=before[-1].rating, texts=tuple(texts))
