"""Tables that rate several bodies, a row each, as an annexe on the units of a region does."""

from __future__ import annotations

import re
from collections.abc import Mapping

from apparse.blocks import Table
from apparse.normalise.report.tables.row import ReportRow, RowKind
from apparse.patterns import Pattern, any_of
from apparse.records.rating import Score, read_rating, read_score
from apparse.text import EMPTY, Text

_BODY = Pattern(
    any_of(
        r"((name|names) of )?((probation|local|youth|delivery|justice|offending) )*(pdus?|units?|services?|teams?|regions?|areas?)( name)?"
    ),
    re.IGNORECASE,
)
_OVERALL = Pattern(r"overall\s+(?:rating|judge?ment)", re.IGNORECASE)
_SCORE = Pattern(r"(?:overall\s+|total\s+)?score(?:\s*\(?\s*(?:out\s+of|/)\s*(?P<most>\d{1,2})\s*\)?)?", re.IGNORECASE)
FEWEST = 2
"""Bodies: a row about one belongs to a table of its own."""


def rated_bodies(table: Table) -> list[ReportRow]:
    """The heads and a row for each body; nothing where the heads name no column of bodies and one of their overall ratings."""
    if len(table.rows) <= FEWEST:
        return []
    heads, *cells = ({column: cell.text for column, cell in row.placed() if cell.text} for row in table.rows)
    body, overall, score = (_column(heads, name) for name in (_BODY, _OVERALL, _SCORE))
    if body is None or overall is None:
        return []
    if not all(body in row and read_rating(row.get(overall, EMPTY).value) for row in cells):
        return []
    most = _SCORE.fullmatch(heads[score].value.strip()) if score is not None else None
    said = ReportRow(RowKind.COLUMNS, tuple(heads.values()))
    return [said, *(_unit(row[body], row[overall], *_points(row, score, most)) for row in cells)]


def _column(heads: Mapping[int, Text], name: Pattern[str]) -> int | None:
    return next((column for column, head in heads.items() if name.fullmatch(head.value.strip())), None)


def _points(cells: Mapping[int, Text], column: int | None, head: re.Match[str] | None) -> tuple[Score | None, Text]:
    """The points of a body and their place; printed with the most that it can have ("7/21"), or below a head that tells it."""
    points = cells.get(column, EMPTY) if column is not None else EMPTY
    if head and head["most"] and points.value.isdecimal():
        return Score(int(points.value), int(head["most"]), 0, len(points)), points
    score = read_score(points.value)
    return score, points if score else EMPTY


def _unit(name: Text, rating: Text, score: Score | None, at: Text) -> ReportRow:
    """The row of a body; what its other columns say (when its own report came out) is left over."""
    texts = (name, rating, *([at] if score else []))
    return ReportRow(RowKind.UNIT, texts, name=name, rating=rating, score=score, score_at=at)
