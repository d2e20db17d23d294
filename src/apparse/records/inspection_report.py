"""The inspection report (and the letter that takes its place): ratings, findings and recommendations."""

from __future__ import annotations

import re
from datetime import date
from typing import Literal

from pydantic import Field

from apparse.patterns import Pattern
from apparse.records.document import Document
from apparse.records.rating import Rating, read_rating
from apparse.records.record import Record

_REVIEW = Pattern(r"\breview\s+of\s+progress\b", re.IGNORECASE)


class KeyQuestion(Record):
    """A question asked of every case, and the per cent of cases in which the answer was yes.

    `previous_percent` is that of the inspection before, where the table has it too.
    """

    text: str
    percent: int | None = None
    previous_percent: int | None = None


class Standard(Record):
    """A standard: `rating` is that of the ratings table, `chapter_rating` that of its own chapter, both as printed.

    `ref` is the printed number without a stop at its end ("P 1.1", "2.2"), `previous_rating` that of the inspection
    before, where the table has it too.
    """

    ref: str | None = None
    name: str | None = None
    rating: str | None = None
    chapter_rating: str | None = None
    previous_rating: str | None = None
    statement: str | None = None
    key_questions: tuple[KeyQuestion, ...] = ()

    @property
    def rated(self) -> Rating | None:
        """The rating that counts, that of the table before that of the chapter."""
        printed = self.rating or self.chapter_rating
        return read_rating(printed) if printed else None

    @property
    def label(self) -> str:
        """How a message names the standard: "P 1.1 Leadership"."""
        return " ".join(part for part in (self.ref, self.name) if part) or "A standard"


class Rated(Record):
    """What has ratings: a report about one body, or a unit in a document about several."""

    score: int | None = None
    max_score: int | None = None
    overall_rating: str | None = None
    standards: tuple[Standard, ...] = ()


class Unit(Rated):
    """One of the units that a document covers."""

    name: str


class ReportRecommendation(Record):
    """A recommendation (or a key concern) as the report makes it.

    `concern` is what it answers, where both are printed under one number; `addressee` is the heading over it or
    what stands in brackets behind it, `unit` the unit that it arose from where a document covers several.
    """

    number: str | None = None
    addressee: str | None = None
    concern: str | None = None
    text: str | None = None
    unit: str | None = None


class SectionFindings(Record):
    """What a section found: the items of its lists, and its prose.

    A list without a heading is `unclassified`; where a section has two such lists, the
    first is read as strengths and the second as areas for improvement, and
    `headings_in_source` is false.
    """

    heading: str | None = None
    strengths: tuple[str, ...] = ()
    areas_for_improvement: tuple[str, ...] = ()
    unclassified: tuple[str, ...] = ()
    paragraphs: tuple[str, ...] = ()
    headings_in_source: bool = False


class ReportSection(Record):
    """A section that frames the findings: foreword, background, further information. Lists are paragraphs too."""

    heading: str | None = None
    paragraphs: tuple[str, ...] = ()


class FootnoteReference(Record):
    """A mark in the text that refers to a footnote, and the words before it."""

    number: str
    after: str | None = None


class InspectionReport(Rated, Document):
    """A report or letter. `findings` is keyed by the standard's ref, or by the section's name where it has none.

    `fieldwork_dates` are the days of the fieldwork as the cover prints them, where it says more than when they began.
    Of a letter, `letterhead` are the lines above the salutation: sender, addressees, copies, date.
    """

    kind: Literal["inspection_report"] = "inspection_report"
    form: Literal["report", "regional_review_letter", "letter"] = "report"
    body: str | None = None
    published: date | None = None
    fieldwork_started: str | None = None
    fieldwork_dates: str | None = None
    letterhead: tuple[str, ...] = ()
    salutation: str | None = None
    close: str | None = None
    signatory: str | None = None
    recommendations: tuple[ReportRecommendation, ...] = ()
    findings: dict[str, SectionFindings] = Field(default_factory=dict)
    sections: tuple[ReportSection, ...] = ()
    units: tuple[Unit, ...] = ()
    footnotes: dict[str, str] = Field(default_factory=dict)
    footnote_references: tuple[FootnoteReference, ...] = ()

    @property
    def is_review(self) -> bool:
        """Whether it reviews progress: then what it recommends is quoted from the inspection before."""
        return bool(_REVIEW.search(self.title or ""))
