"""Units: the bodies that a letter (or a report about several) rates or recommends something to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from apparse.blocks import Block, prose
from apparse.normalise.report.headings.roles import HeadingRole, role_of
from apparse.normalise.report.ratings.ratings import Ratings, score_places, scored
from apparse.normalise.report.ratings.standards import read_standards
from apparse.normalise.report.recommendations.drafts import AdviceDraft, series
from apparse.patterns import Pattern
from apparse.records.asking import who
from apparse.records.body import is_above_units, read_body_name, same_body
from apparse.records.inspection_report import Unit
from apparse.records.rating import RATING_WORDS
from apparse.text import EMPTY, Text

_ALL_OF = r"(?:both|all|each)(?:\s+of)?\s+(?:the\s+)?"
_RATED_AS = Pattern(
    rf"""
    (?: \brated\s+ | [’'”"]\s*(?:,|;|and|,\s+and|while|whilst)\s+ )  # the first, or one behind the rating of another
    (?:the\s+)? (?P<name>(?:{_ALL_OF})?(?-i:[A-Z])[^‘’'“"”.;:]{{2,80}}?) \s+as\s+ (?:being\s+|overall\s+)*
    [‘'“"]?(?P<rating>{RATING_WORDS})\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_ALL_RATED = Pattern(
    rf"""
    (?:^|[.;:]\s+) (?P<name>[A-Z][^‘’'“"”.;:]{{5,160}}?) \s+(?:were|are)\s+(?:both|all|each)\s+(?i:rated)\s+ (?:as\s+)?
    [‘'“"]?(?P<rating>(?i:{RATING_WORDS}))\b
    """,
    re.VERBOSE,
)
"""The same of several at once: "X, Y, and Z were all rated 'Good'"."""
_WAS_RATED = Pattern(
    rf"""
    (?:^|[.;:]\s+) (?P<name>[A-Z][^‘’'“"”.;:]{{2,80}}?) \s+(?:was|is)\s+(?i:rated)\s+ (?:as\s+)?
    [‘'“"]?(?P<rating>(?i:{RATING_WORDS}))[’'”"]? (?:\s+overall)? (?=[.;]|\s*$)
    """,
    re.VERBOSE,
)
"""The same of one alone: "X was rated 'Inadequate'; …", but "X was rated 'Good' for …" and "… in 2019" rate something else."""
_AND = Pattern(r",?\s+and\s+(?:the\s+)?|,\s+")
_BOTH = Pattern(_ALL_OF, re.IGNORECASE)


def with_units(drafts: Sequence[AdviceDraft], ratings: Sequence[Ratings]) -> Iterator[AdviceDraft]:
    """The drafts, each with the unit that it arose from: the addressee that opens its series, or a unit that is rated.

    A heading that is a unit has given it already.
    """
    rated = [each.name for each in ratings if each.name]
    unit = EMPTY
    for run in series(drafts):
        for place, draft in enumerate(run):
            addressee = draft.addressee[: len(who(draft.addressee.value))]
            named = _is_unit(addressee) or any(same_body(addressee.value, name.value) for name in rated)
            opens = (
                place == 0 and not is_above_units(addressee.value) and role_of(addressee) is not HeadingRole.CONCERNS
            )
            if named or opens:
                unit = addressee
            yield draft if draft.unit else replace(draft, unit=unit)


def _is_unit(addressee: Text) -> bool:
    return read_body_name(addressee.value).kind in {"unit", "youth"}


def read_units(ratings: Sequence[Ratings], blocks: Iterable[Block], drafts: Sequence[AdviceDraft]) -> tuple[Unit, ...]:
    """The units with ratings tables, then those rated in prose, then those that only have recommendations."""
    units = [_rated(each) for each in ratings]
    known = [*(each.name for each in ratings), *(draft.unit for draft in drafts)]
    for name, rating in rated_in_prose(blocks, known):
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
        standards=read_standards(ratings.rows, ()),
        **scored(ratings),
        places=score_places(ratings),
        claims=ratings.claims,
    )


def rated_in_prose(blocks: Iterable[Block], known: Sequence[Text]) -> Iterator[tuple[Text, Text]]:
    """Units with their ratings as a sentence gives them: "we rated X as 'Good' and Y as 'Inadequate'".

    `known` are the names of units that the document gives elsewhere.
    """
    for text in prose(blocks):
        for pattern, named in ((_RATED_AS, _each), (_ALL_RATED, _known_names), (_WAS_RATED, _known_names)):
            for match in pattern.finditer(text.value):
                rating = text.group(match, "rating")
                yield from ((name, rating) for name in named(text.group(match, "name"), known))


def _each(names: Text, known: Sequence[Text]) -> list[Text]:
    """The names of "X and Y" where they are known, of "both X and Y" if it names two.

    As "and" stands within names too, only a reader who knows them can tell more.
    """
    both = _BOTH.match(names.value)
    listed = names[both.end() :] if both else names
    if named := _known_names(listed, known):
        return named
    parts = listed.split(_AND)
    return [names] if not both else parts if len(parts) == 2 else []


def _known_names(names: Text, known: Sequence[Text]) -> list[Text]:
    """The known names that a list consists of; none where it says anything else."""
    if any(same_body(names.value, name.value) for name in known):
        return [names]
    for cut in _AND.finditer(names.value):
        first = names[: cut.start()]
        if any(same_body(first.value, name.value) for name in known) and (
            others := _known_names(names[cut.end() :], known)
        ):
            return [first, *others]
    return []
