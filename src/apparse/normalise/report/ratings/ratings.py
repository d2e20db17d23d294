"""The ratings of one body, and the fields of a record that say them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from apparse.location import Location
from apparse.normalise.report.tables.row import ReportRow
from apparse.records.rating import Score
from apparse.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class Ratings:
    """The ratings of one body as they are printed; `claims` is all that was read for them."""

    name: Text = EMPTY
    score: Score | None = None
    score_at: Text = EMPTY
    overall: Text = EMPTY
    fieldwork: Text = EMPTY
    rows: tuple[ReportRow, ...] = ()
    claims: tuple[Text, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.score or self.overall or self.rows)


def scored(ratings: Ratings) -> dict[str, Any]:
    """The fields of a record about the score and the overall rating."""
    score = ratings.score
    return {
        "score": score.points if score else None,
        "max_score": score.most if score else None,
        "overall_rating": ratings.overall or None,
    }


def score_places(ratings: Ratings) -> dict[str, Sequence[Location]]:
    return {"score": ratings.score_at.at, "max_score": ratings.score_at.at} if ratings.score else {}
