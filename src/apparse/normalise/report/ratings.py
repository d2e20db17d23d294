"""Ratings tables: the score, the overall rating, and the rating of each standard, by unit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from apparse.blocks import Heading, ListItem, Paragraph
from apparse.normalise.report.sections import Section
from apparse.normalise.report.tables import Kind, Row, RowKind, kind_of, read_row
from apparse.normalise.report.wording import Role, numbered
from apparse.records.rating import Score
from apparse.text import EMPTY, Text


@dataclass
class Ratings:
    """The ratings of one body as they are printed; `claims` is all that was read for them."""

    name: Text = EMPTY
    score: Score | None = None
    score_at: Text = EMPTY
    overall: Text = EMPTY
    fieldwork: Text = EMPTY
    rows: list[Row] = field(default_factory=list)
    claims: list[Text] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.score or self.overall or self.rows)


def read_ratings(sections: Sequence[Section]) -> list[Ratings]:
    """The ratings of every body that has a table of its own, in order; repeated ones once."""
    found: list[Ratings] = []
    for section in sections:
        current = Ratings()
        for row in _rows(section):
            if _begins_another(current, row):
                found.append(current)
                current = Ratings()
            _take(current, row)
        found.append(current)
    return _without_repeats(ratings for ratings in found if not ratings.is_empty)


def _rows(section: Section) -> Iterator[Row]:
    """The rows of the ratings tables of a section; in a section about ratings, lines that read like rows as well."""
    for part in section.parts:
        if isinstance(part, tuple):
            if kind_of(part) is Kind.RATINGS or section.role is Role.RATINGS:
                yield from part
        elif section.role is Role.RATINGS and (row := _line(part)):
            yield row


def _line(part: Heading | Paragraph | ListItem) -> Row | None:
    whole = Text.join([part.marker, part.text]) if isinstance(part, ListItem) else part.text
    row = read_row([whole])
    if row and row.kind in (RowKind.SCORE, RowKind.OVERALL, RowKind.RATED, RowKind.CHAPTER):
        return row
    return Row(RowKind.OTHER, (whole,), text=whole) if isinstance(part, Heading) else None


def _begins_another(current: Ratings, row: Row) -> bool:
    match row.kind:
        case RowKind.SCORE:
            return bool(row.score and (current.score or current.rows))
        case RowKind.OVERALL:
            return bool(current.overall)
        case RowKind.UNIT:
            return not current.is_empty
        case RowKind.OTHER | RowKind.CHAPTER:
            return bool(current.rows and numbered(row.text) is None and row.kind is RowKind.OTHER)
    return False


def _take(current: Ratings, row: Row) -> None:
    current.claims.extend(row.texts)
    current.score = current.score or row.score
    current.score_at = current.score_at or row.score_at
    current.fieldwork = current.fieldwork or row.fieldwork
    if row.kind in (RowKind.OVERALL, RowKind.UNIT):
        current.overall = row.rating
    if row.kind is RowKind.RATED:
        current.rows.append(row)
    if row.kind in (RowKind.SCORE, RowKind.UNIT) or (row.kind is RowKind.OTHER and current.is_empty):
        current.name = row.name or row.text or current.name


def _without_repeats(ratings: Iterable[Ratings]) -> list[Ratings]:
    """A table printed twice (in the summary and in an annexe) rates one body; its second copy is only accounted for."""
    kept: list[Ratings] = []
    for each in ratings:
        first = next((one for one in kept if _same(one, each)), None)
        if first is None:
            kept.append(each)
        else:
            first.claims.extend(each.claims)
    return kept


def _same(one: Ratings, other: Ratings) -> bool:
    return _plain(one) == _plain(other) and one.name.value.lower() == other.name.value.lower()


def _plain(ratings: Ratings) -> list[tuple[str, str, str]]:
    return [(row.ref.value, row.name.value.lower(), row.rating.value.lower()) for row in ratings.rows]
