"""Ratings tables: the score, the overall rating, and the rating of each standard, by body."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile, zip_longest

from apparse.normalise.report.ratings.lines import rating_rows
from apparse.normalise.report.ratings.prison_tests import FEWEST, judges_progress
from apparse.normalise.report.ratings.ratings import Ratings
from apparse.normalise.report.sections.section import Section
from apparse.normalise.report.tables.row import ReportRow, RowKind, is_progress
from apparse.text import EMPTY, Text

_NAMING = {RowKind.SCORE, RowKind.UNIT}


def read_ratings(sections: Sequence[Section]) -> list[Ratings]:
    """The ratings of every body that has a table of its own, in order; repeated ones once."""
    printed = [_ratings(rows) for section in sections for rows in _by_body(list(rating_rows(section)))]
    told = sum(map(judges_progress, sections)) >= FEWEST
    return _without_repeats(_with_tails(each for each in _of_this_visit(printed, told=told) if not each.is_empty))


def _of_this_visit(printed: Sequence[Ratings], *, told: bool) -> Sequence[Ratings]:
    """The ratings without those of the inspection before that a review of progress prints again: it judges progress and nothing else.

    `told` says that it does so in sentences.
    """
    rows = [row for ratings in printed for row in ratings.rows]
    if not told and not any(is_progress(row.rating) for row in rows):
        return printed
    before = {text for row in rows if _is_from_before(row) for text in row.texts}
    return [
        replace(
            ratings,
            rows=tuple(row for row in ratings.rows if not _is_from_before(row)),
            claims=tuple(text for text in ratings.claims if text not in before),
        )
        for ratings in printed
    ]


def _is_from_before(row: ReportRow) -> bool:
    """Whether a row rates a theme as inspections do, and not how far it has come since."""
    return not row.ref and not is_progress(row.rating)


def _with_tails(ratings: Iterable[Ratings]) -> Iterator[Ratings]:
    """Rows that have neither name nor score of their own go on from the table before them."""
    whole: list[list[Ratings]] = []
    for each in ratings:
        if whole and not (each.name or each.score or each.overall):
            whole[-1].append(each)
        else:
            whole.append([each])
    for first, *tails in whole:
        rows, claims = (row for tail in tails for row in tail.rows), (text for tail in tails for text in tail.claims)
        yield replace(first, rows=(*first.rows, *rows), claims=(*first.claims, *claims))


def _by_body(rows: Sequence[ReportRow]) -> Iterator[list[ReportRow]]:
    """The rows of a section, those about each body together."""
    group: list[ReportRow] = []
    said: set[str] = set()
    for row, after in zip_longest(rows, rows[1:]):
        if _begins_another(said, row, after):
            yield group
            group, said = [], set()
        group.append(row)
        said |= _rates(row)
    yield group


def _rates(row: ReportRow) -> set[str]:
    """What a row says of the body that is rated."""
    overall = row.kind in (RowKind.OVERALL, RowKind.UNIT) and row.rating
    said = {"score": row.score, "overall": overall, "standard": row.kind is RowKind.RATED}
    return {name for name, value in said.items() if value}


def _begins_another(said: set[str], row: ReportRow, after: ReportRow | None) -> bool:
    """Whether a row is about another body than those above it, of which so much is `said`."""
    match row.kind:
        case RowKind.SCORE:
            return bool(row.score and said & {"score", "standard"})
        case RowKind.OVERALL:
            return "overall" in said
        case RowKind.UNIT:
            return bool(said)
        case RowKind.OTHER:
            # the name of the next unit stands over its score
            return "standard" in said and after is not None and after.kind in (RowKind.SCORE, RowKind.OVERALL)
    return False


def _ratings(rows: Sequence[ReportRow]) -> Ratings:
    """What the rows say of one body."""
    above = sum(1 for _ in takewhile(lambda row: not _rates(row), rows))
    naming = [
        row for place, row in enumerate(rows) if row.kind in _NAMING or (row.kind is RowKind.OTHER and place < above)
    ]
    rated: list[ReportRow] = []
    for row in rows:
        if row.kind is RowKind.RATED:
            _take_rated(rated, row)
    return Ratings(
        name=_last(row.name or row.text for row in naming),
        score=next((row.score for row in rows if row.score), None),
        score_at=_first(row.score_at for row in rows),
        overall=_last(row.rating for row in rows if row.kind in (RowKind.OVERALL, RowKind.UNIT)),
        fieldwork=_first(row.fieldwork for row in rows),
        rows=tuple(rated),
        claims=tuple(text for row in rows for text in row.claims),
    )


def _first(texts: Iterable[Text]) -> Text:
    return next((text for text in texts if text), EMPTY)


def _last(texts: Iterable[Text]) -> Text:
    return _first(reversed(list(texts)))


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
    printed: dict[object, list[Ratings]] = defaultdict(list)
    for each in ratings:
        printed[each.name.value.lower(), tuple(map(_rated, each.rows))].append(each)
    return [
        replace(copies[0], claims=tuple(text for copy in copies for text in copy.claims)) for copies in printed.values()
    ]


def _rated(row: ReportRow) -> tuple[str, str, str]:
    return row.ref.value, row.name.value.lower(), row.rating.value.lower()
