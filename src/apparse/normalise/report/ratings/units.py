"""Units: the bodies that a letter (or a report about several) rates or recommends something to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from apparse.blocks import Block, prose
from apparse.normalise.report.ratings.standards import read_standards
from apparse.normalise.report.ratings.tables import Ratings
from apparse.normalise.report.recommendations.drafts import Draft, series
from apparse.records.body import is_above_units, read_body_name, same_body
from apparse.records.inspection_report import Unit
from apparse.records.rating import RATING_WORDS
from apparse.text import EMPTY, Text

_RATED_AS = re.compile(
    rf"(?:\brated\s+|[’'”\"]\s*(?:,|;|and|,\s+and|while|whilst)\s+)(?:the\s+)?(?P<name>[A-Z][^‘’'“\"”.;:]{{2,80}}?)\s+as\s+(?:being\s+|overall\s+)*"
    rf"[‘'“\"]?(?P<rating>{RATING_WORDS})\b",
    re.IGNORECASE,
)
_BOTH = re.compile(r"(?:both|all|each)(?:\s+of)?\s+(?:the\s+)?", re.IGNORECASE)
_ASKS = re.compile(r"\s*\b(?:should|must|needs?\s+to)\s*:?\s*$", re.IGNORECASE)


def give_units(drafts: Sequence[Draft], ratings: Sequence[Ratings]) -> None:
    """Give each draft the unit that it arose from: the addressee that opens its series, or a unit that is rated.

    A heading that is a unit has given it already.
    """
    rated = [each.name for each in ratings if each.name]
    unit = EMPTY
    for run in series(drafts):
        for place, draft in enumerate(run):
            addressee = _without_asking(draft.addressee)
            named = _is_unit(addressee) or any(same_body(addressee.value, name.value) for name in rated)
            if named or (place == 0 and not is_above_units(addressee.value)):
                unit = addressee
            draft.unit = draft.unit or unit


def _is_unit(addressee: Text) -> bool:
    return read_body_name(addressee.value).kind in {"unit", "youth"}


def _without_asking(addressee: Text) -> Text:
    match = _ASKS.search(addressee.value)
    return addressee[: match.start()] if match else addressee


def read_units(ratings: Sequence[Ratings], blocks: Iterable[Block], drafts: Sequence[Draft]) -> tuple[Unit, ...]:
    """The units with ratings tables, then those rated in prose, then those that only have recommendations."""
    units = [_rated(each) for each in ratings]
    for name, rating in rated_in_prose(blocks):
        if not _known(name, units):
            units.append(Unit.from_source(name=name, overall_rating=rating))
    for draft in drafts:
        if draft.unit and not _known(draft.unit, units):
            units.append(Unit.from_source(name=draft.unit))
    return tuple(units)


def _known(name: Text, units: Iterable[Unit]) -> bool:
    return any(same_body(name.value, unit.name) for unit in units)


def _rated(ratings: Ratings) -> Unit:
    return Unit.from_source(
        name=ratings.name or "unnamed",
        score=ratings.score.points if ratings.score else None,
        max_score=ratings.score.most if ratings.score else None,
        overall_rating=ratings.overall or None,
        standards=read_standards(ratings.rows, ()),
        places={"score": ratings.score_at.at, "max_score": ratings.score_at.at},
        claims=ratings.claims,
    )


def rated_in_prose(blocks: Iterable[Block]) -> Iterator[tuple[Text, Text]]:
    """Units with their ratings as a sentence gives them: "we rated X as 'Good' and Y as 'Inadequate'"."""
    for text in prose(blocks):
        for match in _RATED_AS.finditer(text.value):
            rating = text.group(match, "rating")
            yield from ((name, rating) for name in _each(text.group(match, "name")))


def _each(names: Text) -> list[Text]:
    """The names of "both X and Y"; none where "and" stands within names too, and only a reader who knows them can tell."""
    both = _BOTH.match(names.value)
    if both is None:
        return [names]
    parts = names[both.end() :].split(r",?\s+and\s+(?:the\s+)?|,\s+")
    return parts if len(parts) == 2 else []
