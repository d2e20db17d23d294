"""The healthy prison tests, and the themes of a review of progress: their outcomes as a list or as sentences give them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from apparse.normalise.report.headings.numbers import without_chapter_number
from apparse.normalise.report.headings.particular import TESTS, rated_test
from apparse.normalise.report.prose_ratings import leads_to_earlier
from apparse.normalise.report.sections.section import Section
from apparse.normalise.report.tables.row import ReportRow, RowKind
from apparse.patterns import Pattern
from apparse.records.rating import PROGRESS_WORDS, RATING_WORDS
from apparse.text import EMPTY, Text

_OUTCOME = Pattern(
    rf"(?!{PROGRESS_WORDS})(?:were\s+)?(?P<rating>{RATING_WORDS})\s+(?:for|in|against)\s+(?P<name>[\w ,-]{{3,50}}?)[.;,]?(?:\s+and)?",
    re.IGNORECASE,
)
_LABELLED = Pattern(rf"(?P<name>{TESTS})\s*[:–—-]\s*(?P<rating>{RATING_WORDS})[.;,]?(?:\s+and)?", re.IGNORECASE)
"""The same with the test as a label: "Safety: poor"."""
_AGAINST = r"against\s+this\s+healthy\s+\w+\s+test"
_JUDGED = Pattern(
    rf"\boutcomes\s+for\s+[\w’' ]{{3,40}}?\s+(?P<before>{_AGAINST}\s+)?(?:were|are|remained)\s+(?:(?:now|still|again|therefore)\s+)?"
    rf"(?P<rating>{RATING_WORDS})(?(before)\b|(?:\s+{_AGAINST}\b|\W*$))",
    re.IGNORECASE,
)
"""An outcome as the section about the test gives it; until about 2014 the test stands before its rating."""
_PROGRESSED = Pattern(
    rf"\b(?:made|been)\s+(?P<rating>{PROGRESS_WORDS})\s+(?:in|on|against)\s+this\s+(?:area|theme|concern|recommendation)\b",
    re.IGNORECASE,
)
_EARLIER = Pattern(r"\b(?:last|previous|earlier)\s+inspection\b", re.IGNORECASE)
_BEFORE = Pattern(r"\bhad\b|\bpreviously\b|\b(?:last|previous|earlier)\s+(?:inspection|time|visit)\b", re.IGNORECASE)
_QUOTED = rf"[‘'“\"]?(?P<rating>{RATING_WORDS})[’'”\"]?"
_TOLD = (
    Pattern(
        rf"{_QUOTED}\s+(?:for|in|against)\s+(?:the\s+(?:areas?|tests?)\s+of\s+)?(?P<names>{TESTS})\b", re.IGNORECASE
    ),
    Pattern(
        rf"\b(?:for|in)\s+(?P<names>{TESTS})\s*,?\s*(?:(?:they|these|outcomes)\s+)?(?:were|was|are|is|as|to\s+be|remained)\s+{_QUOTED}",
        re.IGNORECASE,
    ),
)
"""Outcomes as a letter tells them: "we judged outcomes to be poor for safety and respect; in purposeful activity they were good"."""
_AND = Pattern(r",?\s+and\s+|,\s+|\s*&\s+")
SCALE = 3
"""Ratings: a section about one test gives no more than those of this inspection and of the one before."""
FEWEST = 3
"""Tests: a report judges four of them, and a lone sentence of that form may be about another prison."""


def outcomes(sections: Sequence[Section]) -> list[ReportRow]:
    """The tests that a report or letter judges, by a list ("poor for safety"), in the section about each ("… were poor against this …"), or in its sentences.

    What the summary says of a test goes before what its chapter says.
    """
    texts = [text for section in sections for text in section.texts]
    ways = (
        _outcomes_listed(texts),
        filter(None, map(outcome, sections)),
        (row for text in texts for row in _told(text)),
    )
    return next((rows for way in ways if len(rows := _once(way)) >= FEWEST), [])


def _outcomes_listed(texts: Iterable[Text]) -> Iterator[ReportRow]:
    """The outcomes in lists, but those of an earlier inspection."""
    earlier = False
    for text in texts:
        if (row := _listed(text)) is None:
            earlier = leads_to_earlier(text)
        elif not earlier:
            yield row


def _once(rows: Iterable[ReportRow]) -> list[ReportRow]:
    """The first row about each test."""
    first: dict[str, ReportRow] = {}
    for row in rows:
        first.setdefault(row.name.value.lower(), row)
    return [*first.values()]


def outcome(section: Section) -> ReportRow | None:
    """The test that a section is about, as its first sentence of the kind judges it, or as its heading does; what gives many ratings says what they mean."""
    judged = [row for text in section.texts for row in _judged(section, text)] if section.name else []
    given = {row.rating.value.lower() for row in judged}
    if given:
        return judged[0] if len(given) < SCALE else None
    test, rating = rated_test(without_chapter_number(section.heading)) or (EMPTY, EMPTY)
    return ReportRow(RowKind.RATED, (section.heading,), name=test, rating=rating) if rating else None


def judges_progress(section: Section) -> bool:
    """Whether a section of a review says how far the prison has come: "… had made good progress in this area"."""
    return any(_PROGRESSED.search(text.value) for text in section.texts)


def is_judgement(text: Text) -> bool:
    """Whether a text says no more than the outcome of a test, in a sentence: "Outcomes for prisoners were poor against this …"."""
    return bool(_JUDGED.fullmatch(text.value.rstrip(" .")))


def is_outcome(text: Text) -> bool:
    """Whether an item of a list says no more than the outcome of a test."""
    return _listed(text) is not None


def _listed(text: Text) -> ReportRow | None:
    match = _OUTCOME.fullmatch(text.value) or _LABELLED.fullmatch(text.value)
    return _row(text, text.group(match, "name"), match) if match else None


def _judged(section: Section, text: Text) -> Iterator[ReportRow]:
    for sentence in text.sentences():
        match = _JUDGED.search(sentence.value) or _PROGRESSED.search(sentence.value)
        if match and not _EARLIER.search(sentence.value):
            yield _row(sentence, section.name, match)


def _told(text: Text) -> Iterator[ReportRow]:
    for sentence in text.sentences():
        found = [match for pattern in _TOLD for match in pattern.finditer(sentence.value)]
        if not _BEFORE.search(sentence.value):
            for match in found:
                yield from (_row(sentence, name, match) for name in sentence.group(match, "names").split(_AND))


def _row(text: Text, name: Text, match: re.Match[str]) -> ReportRow:
    return ReportRow(RowKind.RATED, (text,), name=name, rating=text.group(match, "rating"))
