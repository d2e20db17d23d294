"""The tables of a report, row by row: ratings, the head of a standard, key questions with their percentages."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import pairwise

from apparse.blocks import Row, Table
from apparse.normalise.report.fieldwork import fieldwork_start
from apparse.normalise.report.prose_ratings import rating_line
from apparse.normalise.report.tables.earlier import earlier_columns, other_answers
from apparse.normalise.report.tables.flat_rows import answered, cut_question, percent_of
from apparse.normalise.report.tables.merged_cells import with_own_names
from apparse.normalise.report.tables.scales import is_scale
from apparse.normalise.report.tables.torn_rows import whole_rows
from apparse.normalise.report.wording import numbered, reads_like_title
from apparse.patterns import any_of
from apparse.records.rating import PROGRESS_WORDS, RATING_WORDS, Score, read_rating, read_score
from apparse.text import EMPTY, Text

_OVERALL = re.compile(r"\boverall\b[\w\s]{0,30}?\b(?:rating|judge?ment|score)?\b", re.IGNORECASE)
_SCORE = re.compile(r"\b(?:overall\s+|total\s+)?score\b\W*", re.IGNORECASE)
_BARE_SCORE = re.compile(r"\d{1,2}\s*(?:/|out of)\s*\d{1,2}")
_FIELDWORK = re.compile(
    any_of(r"\bfieldwork\s*(:|(started|began|commenced|took place( in)?|start( date)?|dates?|period)\s*:?)\s*"),
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(\d{1,3})(?:\.\d+)?\s*(?:%|per\s?cent)?", re.IGNORECASE)
_RATING = re.compile(rf"(?<!\w)(?:{RATING_WORDS})(?!\w)", re.IGNORECASE)
_PROGRESS = re.compile(PROGRESS_WORDS, re.IGNORECASE)
_ASKED = re.compile(r"\?(?:\s*\[\d{1,3}\])?$")
_RAISED_MARK = re.compile(r"(?<=\?)\s?(?:\[?\d{1,2}\]?|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)$")
_RATING_HEAD = re.compile(r"(?:our\s+)?(?:rating|judge?ment)s?", re.IGNORECASE)
_PERCENT_HEAD = re.compile(r"(?:%|per\s?cent(?:age)?)(?:\s+of\s+cases)?\W*(?:yes|sufficient)?\W*", re.IGNORECASE)
_COLUMN_NAMES = re.compile(
    any_of(
        r"""
        standards?|domains?|areas?|aspects?|themes?|topics?|outcomes?
        ([\w’']+ ){0,2}concerns?|recommendations?|(key )?questions?|(healthy (prison|establishment) )?(tests?|areas?)
        """
    ),
    re.IGNORECASE,
)
FEWEST_ANSWERED = 2
"""Questions with an answer in a table that make another one without a key question as well."""
LONGEST_NAME = 70
"""Characters: what is longer, or ends in a stop, is the statement of a standard and not its name."""


class RowKind(Enum):
    SCORE = auto()
    OVERALL = auto()
    RATED = auto()
    UNIT = auto()
    STATEMENT = auto()
    HEAD = auto()
    QUESTION = auto()
    CHAPTER = auto()
    COLUMNS = auto()
    BAND = auto()
    ADVICE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class ReportRow:
    """What one row says; `texts` is all that is printed in it."""

    kind: RowKind
    texts: tuple[Text, ...]
    ref: Text = EMPTY
    name: Text = EMPTY
    rating: Text = EMPTY
    previous: Text = EMPTY
    text: Text = EMPTY
    percent: Text = EMPTY
    score: Score | None = None
    score_at: Text = EMPTY
    fieldwork: Text = EMPTY

    @property
    def percentage(self) -> int | None:
        return _whole_percent(self.percent)

    @property
    def previous_percentage(self) -> int | None:
        return _whole_percent(self.previous)


def _whole_percent(printed: Text) -> int | None:
    match = _PERCENT.fullmatch(printed.value.strip())
    return int(match[1]) if match and int(match[1]) <= 100 else None


class TableKind(Enum):
    RATINGS = auto()
    STANDARD = auto()
    OTHER = auto()


def kind_of(rows: Sequence[ReportRow]) -> TableKind:
    """Whether a table rates several standards, or is the head or the questions of one."""
    kinds = [row.kind for row in rows]
    if RowKind.SCORE in kinds or RowKind.OVERALL in kinds or RowKind.UNIT in kinds:
        return TableKind.RATINGS
    if {RowKind.HEAD, RowKind.QUESTION, RowKind.STATEMENT} & set(kinds):
        return TableKind.STANDARD
    rated = kinds.count(RowKind.RATED)
    stated = any(row.kind is RowKind.OTHER and is_statement(row.text) for row in rows)
    if rated == 1 and (stated or len(rows) == 1):
        return TableKind.STANDARD
    return TableKind.RATINGS if rated else TableKind.OTHER


def advises(rows: Sequence[ReportRow]) -> bool:
    """Whether a table lists recommendations by its heads or labels."""
    return any(row.kind is RowKind.ADVICE for row in rows)


def is_statement(text: Text) -> bool:
    """Whether a text beside a rating, or below it, is what a standard asks for and not its name."""
    return len(text) > LONGEST_NAME or text.value.endswith(".")


def read_table(table: Table) -> list[ReportRow]:
    """The rows that say anything, each with what it is."""
    table = with_own_names(table)
    if is_scale(table):
        return [ReportRow(RowKind.BAND, tuple(texts)) for texts in whole_rows(table) if texts]
    before, others = earlier_columns(table), other_answers(table)
    if before or others:
        return _with_heads(
            [row for printed in table.rows if (row := _row_with_more(printed, before, others)) is not None]
        )
    return _with_heads([row for texts in whole_rows(table) if (row := read_row(texts)) is not None])


def _with_heads(rows: Sequence[ReportRow]) -> list[ReportRow]:
    """The rows with the name that stands alone over a rated statement as the head of the standard.

    A name without a number over several ratings is that of their column.
    """
    rows = _with_unanswered(rows)
    named = [_over(row, below) for row, below in pairwise(rows)] + [*rows[-1:]]
    several = len(named) > 2 and all(row.kind is RowKind.RATED for row in named[1:])
    if several and named[0].kind is RowKind.HEAD and not named[0].ref:
        named[0] = ReportRow(RowKind.COLUMNS, named[0].texts)
    return named


def _with_unanswered(rows: Sequence[ReportRow]) -> list[ReportRow]:
    """The rows with a question whose percentage is lost as one of them, among others that have theirs."""
    if sum(row.kind is RowKind.QUESTION for row in rows) < FEWEST_ANSWERED:
        return [*rows]
    return [
        replace(row, kind=RowKind.QUESTION)
        if row.kind is RowKind.OTHER and len(row.texts) == 1 and _ASKED.search(row.text.value)
        else row
        for row in rows
    ]


def _over(row: ReportRow, below: ReportRow) -> ReportRow:
    """A row by what stands below it: the head of a standard over its statement, those of columns over a question."""
    if below.kind is RowKind.STATEMENT:
        return _as_head(row)
    heads = below.kind is RowKind.QUESTION and row.kind is RowKind.OTHER and not is_statement(row.text)
    return ReportRow(RowKind.COLUMNS, row.texts) if heads else row


def _as_head(row: ReportRow) -> ReportRow:
    if row.kind is RowKind.CHAPTER:
        return replace(row, kind=RowKind.HEAD)
    alone = row.kind is RowKind.OTHER and len(row.texts) == 1 and reads_like_title(row.text.value)
    return replace(row, kind=RowKind.HEAD, name=_bare(row.text)) if alone else row


def _row_with_more(printed: Row, before: Container[int], others: Container[int]) -> ReportRow | None:
    """A row without the ratings of former inspections and the share of other answers than yes; that of a standard or a question is kept for what it is, others are left over."""
    cells = [(column, cell.text) for column, cell in printed.placed() if cell.text]
    row = read_row([text for column, text in cells if column not in before and column not in others])
    former = [text for column, text in cells if column in before]
    whole = [text for _, text in cells]
    if row and row.kind in (RowKind.RATED, RowKind.QUESTION):
        return replace(row, texts=tuple(whole), previous=_unmarked(former[-1]) if former else EMPTY)
    return row if row and row.kind in (RowKind.OVERALL, RowKind.SCORE) else read_row(whole)


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
    head = _PERCENT_HEAD.match(last.value)
    if head and _PERCENT.fullmatch(last.value, head.end()):
        last = last[head.end() :]  # no rule parts the head from the first row
    asked = Text.join(before)
    mark = _RAISED_MARK.search(asked.value)
    asked = asked[: mark.start()] if mark else asked
    percent = last if _PERCENT.fullmatch(last.value.strip()) else percent_of(last)
    if before and _ASKED.search(asked.value) and percent:
        return ReportRow(RowKind.QUESTION, tuple(cells), text=asked, percent=percent)
    if before and re.search(r"%|\bper\s?cent", last.value, re.IGNORECASE) and _COLUMN_NAMES.fullmatch(asked.value):
        return ReportRow(RowKind.COLUMNS, tuple(cells))
    return None


def _overall(cells: Sequence[Text]) -> ReportRow | None:
    joined = Text.join(cells)
    label = _OVERALL.match(joined.value)
    rating = _RATING.search(joined.value, label.end()) if label else None
    if rating is None or len(joined) > LONGEST_NAME + LONGEST_NAME:
        return None
    score, at = _score_in(joined)
    return ReportRow(RowKind.OVERALL, tuple(cells), rating=joined.group(rating), score=score, score_at=at)


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
    fieldwork = (fieldwork_start(joined) or _bare(joined[began.end() : stop].strip())) if began else EMPTY
    name = joined[: began.start() if began else stop].strip()
    return ReportRow(RowKind.SCORE, tuple(cells), name=_bare(name), score=score, score_at=at, fieldwork=fieldwork)


def _score_in(joined: Text) -> tuple[Score | None, Text]:
    label = _SCORE.search(joined.value)
    if label is None:
        return None, EMPTY
    rest = joined[label.end() :]
    score = read_score(rest.value)
    return (score, rest[score.start : score.end]) if score and score.start <= 3 else (None, EMPTY)


def _rated(cells: Sequence[Text]) -> ReportRow | None:
    before, rating = _cut_rating(cells)
    if not before or not rating:
        return None
    if _ASKED.search(before.value) or (is_statement(before) and _PROGRESS.fullmatch(rating.value)):
        return None  # what is asked besides, or a concern and what has become of it
    if is_statement(before):
        return ReportRow(RowKind.STATEMENT, tuple(cells), text=before, rating=rating)
    number = numbered(before)
    if number and not number.name:
        return None
    ref, name = (number.ref, number.name) if number else (EMPTY, before)
    return ReportRow(RowKind.RATED, tuple(cells), ref=ref, name=_bare(name), rating=rating)


def _cut_rating(cells: Sequence[Text]) -> tuple[Text, Text]:
    """What is rated, and its rating: the last cell, or the last words of the only cell where a number begins it."""
    *before, last = cells
    if before:
        rating = _unmarked(last) if read_rating(last.value) else rating_line(last)
        return (Text.join(before), rating) if rating else (EMPTY, EMPTY)
    words = list(_RATING.finditer(last.value))
    if not words or words[-1].end() < len(last.value.rstrip(" .*")) or numbered(last) is None:
        return EMPTY, EMPTY
    return last[: words[-1].start()].strip(), last[words[-1].start() : words[-1].end()]


def _unmarked(rating: Text) -> Text:
    """A rating without the dot or square of its colour before it."""
    return rating[next((place for place, char in enumerate(rating.value) if char.isalnum()), 0) :]


def _head(cells: Sequence[Text]) -> ReportRow | None:
    """ "P 1.1. Leadership | Rating", over the standard's statement; "2.1. Assessment | % yes", over its key questions."""
    *before, last = cells
    name, asks = Text.join(before), bool(_PERCENT_HEAD.fullmatch(last.value.strip()))
    if not before or not (asks or _RATING_HEAD.fullmatch(last.value.strip())):
        return None
    if _COLUMN_NAMES.fullmatch(name.value) or len(name) > LONGEST_NAME:
        return ReportRow(RowKind.COLUMNS, tuple(cells))
    number = numbered(name)
    if number and number.name:
        return ReportRow(RowKind.HEAD, tuple(cells), ref=number.ref, name=_bare(number.name))
    return None if asks else ReportRow(RowKind.HEAD, tuple(cells), name=_bare(name))


def _columns(cells: Sequence[Text]) -> ReportRow | None:
    """The heads of columns: "Healthy prison test | 2022 | 2024"."""
    named = len(cells) > 1 and _COLUMN_NAMES.fullmatch(cells[0].value.strip())
    return ReportRow(RowKind.COLUMNS, tuple(cells)) if named else None


def _chapter(cells: Sequence[Text]) -> ReportRow | None:
    number = numbered(Text.join(cells))
    if number and number.name and len(number.name) <= LONGEST_NAME:
        return ReportRow(RowKind.CHAPTER, tuple(cells), ref=number.ref, name=number.name)
    return None


def _bare(name: Text) -> Text:
    """A name without the colon or dash behind it."""
    return name[: len(name.value.rstrip(" :–—-|"))]
