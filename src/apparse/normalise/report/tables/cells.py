"""One row by its cells: ratings, the head of a standard, key questions with their percentages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from apparse.normalise.report.fieldwork import fieldwork_start
from apparse.normalise.report.headings.numbers import numbered
from apparse.normalise.report.headings.roles import HeadingRole, role_of
from apparse.normalise.report.prose_ratings import rating_line
from apparse.normalise.report.tables.answers import SHARE, answered, asks, cut_question, percent_of
from apparse.normalise.report.tables.row import LONGEST_NAME, ReportRow, RowKind, is_progress, is_statement
from apparse.patterns import Pattern, any_of
from apparse.records.rating import RATING_WORDS, Score, read_rating, read_score
from apparse.text import EMPTY, Text

_OVERALL = Pattern(r"\boverall\b[\w\s]{0,30}?\b(?:rating|judge?ment|score)?\b", re.IGNORECASE)
_SCORE = Pattern(r"\b(?:overall\s+|total\s+)?score\b\W*", re.IGNORECASE)
_BARE_SCORE = Pattern(r"\d{1,2}\s*(?:/|out of)\s*\d{1,2}")
_FIELDWORK = Pattern(
    any_of(r"\bfieldwork\s*(:|(started|began|commenced|took place( in)?|start( date)?|dates?|period)\s*:?)\s*"),
    re.IGNORECASE,
)
_RATING = Pattern(rf"(?<!\w)(?:{RATING_WORDS})(?!\w)", re.IGNORECASE)
_RAISED_MARK = Pattern(r"(?<=\?)\s?(?:\[?\d{1,2}\]?|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)$")
_RATING_HEAD = Pattern(r"(?:our\s+)?(?:rating|judge?ment)s?", re.IGNORECASE)
_ANSWERS_HEAD = Pattern(r"(?:%|per\s?cent(?:age)?)(?:\s+of\s+cases)?\W*(?:yes|sufficient)?\W*", re.IGNORECASE)
_COLUMN_NAMES = Pattern(
    any_of(
        r"""
        standards?|domains?|areas?|aspects?|themes?|topics?|outcomes?
        ([\w’']+ ){0,2}concerns?|recommendations?|(key )?questions?|(healthy (prison|establishment) )?(tests?|areas?)
        """
    ),
    re.IGNORECASE,
)


def read_row(cells: Sequence[Text]) -> ReportRow | None:
    """One row, of its cells that are not empty; None when all are."""
    if not cells:
        return None
    readers = (_question, _overall, _score, _rated, _head, _columns, _chapter)
    found = (row for reader in readers if (row := reader(cells)) is not None)
    return next(found, ReportRow(RowKind.OTHER, tuple(cells), text=Text.join(cells)))


def _question(cells: Sequence[Text]) -> ReportRow | None:
    apart = cut_question(cells[0]) if len(cells) == 1 else answered(*cells) if len(cells) == 2 else None
    *before, last = apart or cells
    head = _ANSWERS_HEAD.match(last.value)
    if head and SHARE.fullmatch(last.value, head.end()):
        last = last[head.end() :]  # no rule parts the head from the first row
    counts = tuple(takewhile(lambda cell: cell.value.isdecimal(), reversed(before[1:])))  # of cases, not marks of notes
    asked = Text.join(before[: len(before) - len(counts)])
    mark = _RAISED_MARK.search(asked.value)
    asked = asked[: mark.start()] if mark else asked
    if before and asks(asked) and (percent := percent_of(last)):
        return ReportRow(RowKind.QUESTION, tuple(cells), text=asked, percent=percent, beside=counts)
    if before and re.search(r"%|\bper\s?cent", last.value, re.IGNORECASE) and _COLUMN_NAMES.fullmatch(asked.value):
        return ReportRow(RowKind.COLUMNS, tuple(cells))
    return None


def _overall(cells: Sequence[Text]) -> ReportRow | None:
    """ "Overall rating: Good | Score 15/21"; in cells before it, when the fieldwork began."""
    label = next((place for place, cell in enumerate(cells) if _OVERALL.match(cell.value)), 0)
    began, joined = Text.join(cells[:label]), Text.join(cells[label:])
    labelled = _OVERALL.match(joined.value)
    rating = _RATING.search(joined.value, labelled.end()) if labelled else None
    if rating is None or len(joined) > LONGEST_NAME + LONGEST_NAME or (began and not _FIELDWORK.match(began.value)):
        return None
    score, at = _score_in(joined)
    fieldwork = _fieldwork_in(began, len(began))
    return ReportRow(
        RowKind.OVERALL, tuple(cells), rating=joined.group(rating), score=score, score_at=at, fieldwork=fieldwork
    )


def _score(cells: Sequence[Text]) -> ReportRow | None:
    """ "Fieldwork started May 2025 | Score 5/21", "Redcar Score | 8 /24", "Fieldwork started: May 2022"."""
    joined = Text.join(cells)
    score, at = _score_in(joined)
    if score is None and _BARE_SCORE.fullmatch(cells[-1].value.strip()):
        score, at = read_score(cells[-1].value), cells[-1]
        if len(cells) == 3 and read_rating(cells[1].value):
            return ReportRow(RowKind.UNIT, tuple(cells), name=cells[0], rating=cells[1], score=score, score_at=at)
    began = _FIELDWORK.search(joined.value)
    if score is None and began is None:
        return None
    label = _SCORE.search(joined.value)
    stop = label.start() if label else len(joined) - (len(at) if score else 0)
    fieldwork = _fieldwork_in(joined, stop)
    name = joined[: began.start() if began else stop].strip()
    return ReportRow(RowKind.SCORE, tuple(cells), name=bare(name), score=score, score_at=at, fieldwork=fieldwork)


def _fieldwork_in(said: Text, stop: int) -> Text:
    """When the fieldwork began, as it is said up to a place."""
    began = _FIELDWORK.search(said.value)
    return fieldwork_start(said) or bare(said[began.end() : stop].strip()) if began else EMPTY


def _score_in(joined: Text) -> tuple[Score | None, Text]:
    label = _SCORE.search(joined.value)
    if label is None:
        return None, EMPTY
    rest = joined[label.end() :]
    score = read_score(rest.value)
    return (score, rest[score.start : score.end]) if score and score.start <= 3 else (None, EMPTY)


def _rated(cells: Sequence[Text]) -> ReportRow | None:
    """What is rated and how; of which kind it is stands beside it: "Health care | Priority concern | Good progress"."""
    kinds = tuple(cell for cell in cells[1:-1] if role_of(cell) is HeadingRole.CONCERNS)
    before, rating = _cut_rating([cell for cell in cells if cell not in kinds])
    if not before or not rating:
        return None
    if asks(before) or (is_statement(before) and is_progress(rating)):
        return None  # what is asked besides, or a concern and what has become of it
    if is_statement(before):
        return ReportRow(RowKind.STATEMENT, tuple(cells), text=before, rating=rating)
    number = numbered(before)
    if number and not number.name:
        return None
    ref, name = (number.ref, number.name) if number else (EMPTY, before)
    return ReportRow(RowKind.RATED, tuple(cells), ref=ref, name=bare(name), rating=rating, beside=kinds)


def _cut_rating(cells: Sequence[Text]) -> tuple[Text, Text]:
    """What is rated, and its rating: the last cell, or the last words of the only cell where a number begins it."""
    *before, last = cells
    if before:
        rating = unmarked(last) if read_rating(last.value) else rating_line(last)
        return (Text.join(before), rating) if rating else (EMPTY, EMPTY)
    words = list(_RATING.finditer(last.value))
    if not words or words[-1].end() < len(last.value.rstrip(" .*")) or numbered(last) is None:
        return EMPTY, EMPTY
    return last[: words[-1].start()].strip(), last[words[-1].start() : words[-1].end()]


def unmarked(rating: Text) -> Text:
    """A rating without the dot or square of its colour before it."""
    return rating[next((place for place, char in enumerate(rating.value) if char.isalnum()), 0) :]


def _head(cells: Sequence[Text]) -> ReportRow | None:
    """ "P 1.1. Leadership | Rating", over the standard's statement; "2.1. Assessment | % yes", over its key questions."""
    *before, last = cells
    name, over_answers = Text.join(before), bool(_ANSWERS_HEAD.fullmatch(last.value.strip()))
    if not before or not (over_answers or _RATING_HEAD.fullmatch(last.value.strip())):
        return None
    number = numbered(name)
    several = len(before) > 1 and number is None
    if several or _COLUMN_NAMES.fullmatch(name.value) or len(name) > LONGEST_NAME:
        return ReportRow(RowKind.COLUMNS, tuple(cells))
    if number and number.name:
        return ReportRow(RowKind.HEAD, tuple(cells), ref=number.ref, name=bare(number.name))
    return None if over_answers else ReportRow(RowKind.HEAD, tuple(cells), name=bare(name))


def _columns(cells: Sequence[Text]) -> ReportRow | None:
    """The heads of columns: "Healthy prison test | 2022 | 2024"."""
    named = len(cells) > 1 and _COLUMN_NAMES.fullmatch(cells[0].value.strip())
    return ReportRow(RowKind.COLUMNS, tuple(cells)) if named else None


def _chapter(cells: Sequence[Text]) -> ReportRow | None:
    number = numbered(Text.join(cells))
    if number and number.name and len(number.name) <= LONGEST_NAME:
        return ReportRow(RowKind.CHAPTER, tuple(cells), ref=number.ref, name=number.name)
    return None


def bare(name: Text) -> Text:
    """A name without the colon or dash behind it."""
    return name[: len(name.value.rstrip(" :–—-|"))]
