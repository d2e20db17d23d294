"""What a row of a report's tables says, and what a table is about by its rows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from apparse.normalise.report.tables.answers import whole_percent
from apparse.patterns import Pattern
from apparse.records.rating import PROGRESS_WORDS, Score
from apparse.text import EMPTY, Text

_PROGRESS = Pattern(PROGRESS_WORDS, re.IGNORECASE)
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
    """What one row says; `texts` is all that is printed in it, `beside` what of that is read as nothing."""

    kind: RowKind
    texts: tuple[Text, ...]
    ref: Text = EMPTY
    name: Text = EMPTY
    rating: Text = EMPTY
    previous: Text = EMPTY
    text: Text = EMPTY
    concern: Text = EMPTY
    percent: Text = EMPTY
    score: Score | None = None
    score_at: Text = EMPTY
    fieldwork: Text = EMPTY
    beside: tuple[Text, ...] = ()

    @property
    def claims(self) -> tuple[Text, ...]:
        """What the row accounts for; what stands beside it is left over."""
        return tuple(text for text in self.texts if text not in self.beside)

    @property
    def percentage(self) -> int | None:
        return whole_percent(self.percent)

    @property
    def previous_percentage(self) -> int | None:
        return whole_percent(self.previous)


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


def as_text(row: ReportRow) -> ReportRow:
    """A row as mere text, which rates and answers nothing."""
    return text_row(row.texts)


def text_row(texts: Sequence[Text]) -> ReportRow:
    return ReportRow(RowKind.OTHER, tuple(texts), text=Text.join(texts))


def advises(rows: Sequence[ReportRow]) -> bool:
    """Whether a table lists recommendations by its heads or labels."""
    return any(row.kind is RowKind.ADVICE for row in rows)


def is_statement(text: Text) -> bool:
    """Whether a text beside a rating, or below it, is what a standard asks for and not its name."""
    return len(text) > LONGEST_NAME or text.value.endswith(".")


def is_progress(rating: Text) -> bool:
    """Whether a rating says how far a prison has come: "Reasonable progress"."""
    return bool(_PROGRESS.fullmatch(rating.value))
