"""Ratings tables: the score, the overall rating, and the rating of each standard, by unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from apparse.blocks import Heading, ListItem, Paragraph, Prose, as_printed
from apparse.location import Location
from apparse.marks import is_bullet
from apparse.normalise.report.ratings.prison_tests import FEWEST, judges_progress
from apparse.normalise.report.sections import Part, Section
from apparse.normalise.report.tables.rows import ReportRow, RowKind, TableKind, kind_of, read_row
from apparse.normalise.report.wording import HeadingRole, reads_like_title
from apparse.patterns import any_of
from apparse.records.rating import PROGRESS_WORDS, RATING_WORDS, Score
from apparse.text import EMPTY, Text

_LABEL = re.compile(
    any_of(
        r"""
        (date of )?fieldwork( (started|began|dates?|start( date)?))?\s*:?
        ((overall|total) )?score\s*:?
        overall( \w+)? (rating|judge?ment)\s*:?
        """
    ),
    re.IGNORECASE,
)
_PROGRESS = re.compile(PROGRESS_WORDS, re.IGNORECASE)
_RATED_ITEM = re.compile(rf"(?P<name>[^:;?!]{{3,60}}?)(?::|\s*[–—]|\s-)\s*(?P<rating>(?i:{RATING_WORDS}))\W*")
_ADDRESS = re.compile(r"[a-z]\.[a-z]|@|/")


@dataclass
class Ratings:
    """The ratings of one body as they are printed; `claims` is all that was read for them."""

    name: Text = EMPTY
    score: Score | None = None
    score_at: Text = EMPTY
    overall: Text = EMPTY
    fieldwork: Text = EMPTY
    rows: list[ReportRow] = field(default_factory=list)
    claims: list[Text] = field(default_factory=list)

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


def read_ratings(sections: Sequence[Section]) -> list[Ratings]:
    """The ratings of every body that has a table of its own, in order; repeated ones once."""
    found: list[Ratings] = []
    for section in sections:
        current = Ratings()
        rows = list(_rows(section))
        for index, row in enumerate(rows):
            if _begins_another(current, row, rows[index + 1 :]):
                found.append(current)
                current = Ratings()
            _take(current, row)
        found.append(current)
    told = sum(map(judges_progress, sections)) >= FEWEST
    return _without_repeats(
        _with_tails(ratings for ratings in _of_this_visit(found, told=told) if not ratings.is_empty)
    )


def _of_this_visit(found: Sequence[Ratings], *, told: bool) -> Sequence[Ratings]:
    """The ratings without those of the inspection before that a review of progress prints again: it judges progress and nothing else.

    `told` says that it does so in sentences.
    """
    rows = [row for ratings in found for row in ratings.rows]
    progress = [row for row in rows if _PROGRESS.fullmatch(row.rating.value)]
    earlier = [row for row in rows if row not in progress and not row.ref] if progress or told else []
    if earlier:
        for ratings in found:
            ratings.rows = [row for row in ratings.rows if row not in earlier]
            ratings.claims = [text for text in ratings.claims if not any(text in row.texts for row in earlier)]
    return found


def _with_tails(ratings: Iterable[Ratings]) -> Iterator[Ratings]:
    """Rows that have neither name nor score of their own go on from the table before them."""
    before: Ratings | None = None
    for each in ratings:
        if before and not (each.name or each.score or each.overall):
            before.rows.extend(each.rows)
            before.claims.extend(each.claims)
            continue
        if before:
            yield before
        before = each
    if before:
        yield before


def _rows(section: Section) -> Iterator[ReportRow]:
    """The rows of the ratings tables of a section; in a section about ratings, lines that read like rows as well."""
    labelled = False
    for index, part in enumerate(section.parts):
        if labelled:
            labelled = False
        elif section.role is HeadingRole.RATINGS and (pair := _labelled(section.parts[index : index + 2])):
            labelled = True
            yield pair
        elif isinstance(part, tuple):
            if kind_of(part) is TableKind.RATINGS or section.role is HeadingRole.RATINGS:
                yield from (row for row in part if row.kind is not RowKind.BAND)
        elif (
            section.role is HeadingRole.RATINGS
            and (row := _line(part))
            and _says(row, section.parts[index + 1 : index + 2])
        ):
            yield row


def _labelled(parts: Sequence[Part]) -> ReportRow | None:
    """The row of two lines, a label and its value, as a list of definitions prints them: "Score", "3/21"."""
    if len(parts) < 2 or not all(isinstance(part, Heading | Paragraph) for part in parts):
        return None
    label, value = (part.text for part in parts if isinstance(part, Heading | Paragraph))
    return read_row([label, value]) if _LABEL.fullmatch(label.value) and reads_like_title(value.value) else None


def _says(row: ReportRow, following: Sequence[Part]) -> bool:
    """Whether a line is a row of the ratings: it rates something, or is the name over a score."""
    return row.kind is not RowKind.OTHER or _is_scored(following)


def _line(part: Prose) -> ReportRow | None:
    whole = part.text if isinstance(part, ListItem) and is_bullet(part.marker.value) else as_printed(part)
    row = read_row(_rated_item(part) or [whole])
    if row and row.kind in (RowKind.SCORE, RowKind.OVERALL, RowKind.RATED, RowKind.CHAPTER):
        return row
    if isinstance(part, Heading | Paragraph) and reads_like_title(whole.value) and not _ADDRESS.search(whole.value):
        return ReportRow(RowKind.OTHER, (whole,), text=whole)
    return None


def _rated_item(part: Prose) -> list[Text]:
    """The name and the rating of an item that parts them: "Leadership – Good"."""
    match = _RATED_ITEM.fullmatch(part.text.value) if isinstance(part, ListItem) else None
    return [part.text.group(match, "name"), part.text.group(match, "rating")] if match else []


def _is_scored(following: Sequence[Part]) -> bool:
    """Whether a score comes next: then the line above it is the name of what is scored."""
    rows = [row for part in following for row in (part if isinstance(part, tuple) else [_line(part)]) if row]
    return bool(rows) and rows[0].kind in (RowKind.SCORE, RowKind.OVERALL)


def _begins_another(current: Ratings, row: ReportRow, following: Sequence[ReportRow]) -> bool:
    match row.kind:
        case RowKind.SCORE:
            return bool(row.score and (current.score or current.rows))
        case RowKind.OVERALL:
            return bool(current.overall)
        case RowKind.UNIT:
            return not current.is_empty
        case RowKind.OTHER:
            # the name of the next unit stands over its score
            return bool(current.rows and following) and following[0].kind in (RowKind.SCORE, RowKind.OVERALL)
    return False


def _take(current: Ratings, row: ReportRow) -> None:
    current.claims.extend(row.texts)
    current.score = current.score or row.score
    current.score_at = current.score_at or row.score_at
    current.fieldwork = current.fieldwork or row.fieldwork
    if row.kind in (RowKind.OVERALL, RowKind.UNIT):
        current.overall = row.rating
    if row.kind is RowKind.RATED:
        _take_rated(current.rows, row)
    if row.kind in (RowKind.SCORE, RowKind.UNIT) or (row.kind is RowKind.OTHER and current.is_empty):
        current.name = row.name or row.text or current.name


def _take_rated(rows: list[ReportRow], row: ReportRow) -> None:
    """Add a row, or to the same one of the table before what only this one has: the rating of an earlier inspection."""
    known = (place for place, one in enumerate(rows) if _rated(one) == _rated(row) and not one.previous)
    place = next(known, None) if row.previous else None
    if place is None:
        rows.append(row)
    else:
        rows[place] = replace(rows[place], previous=row.previous)


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
    return [_rated(row) for row in ratings.rows]


def _rated(row: ReportRow) -> tuple[str, str, str]:
    return row.ref.value, row.name.value.lower(), row.rating.value.lower()
