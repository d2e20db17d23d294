"""Recommendations of the inspection before: what a review of progress follows up, and what has come of those of the last report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from apparse.blocks import Heading, Paragraph
from apparse.normalise.report.headings.particular import says_outcome
from apparse.normalise.report.headings.roles import HeadingRole
from apparse.normalise.report.ratings.prison_tests import judges_progress
from apparse.normalise.report.recommendations.concerns import is_labelled
from apparse.normalise.report.sections.section import Part, Section

MOSTLY = 0.5
"""The share of a list that has such an outcome."""


def with_followed_up(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections with what each review follows up in one of its own: "Recommendation: Force should be recorded. (S40)".

    In other reports such a label stands also before what is quoted. A list that says of
    each recommendation what has come of it asks for nothing any more.
    """
    for section in sections:
        asked = tuple(part for part in section.parts if _is_asked(part)) if judges_progress(section) else ()
        if asked:
            yield Section(role=HeadingRole.RECOMMENDATIONS, parts=asked)
            yield replace(section, parts=tuple(part for part in section.parts if part not in asked))
        elif section.role is HeadingRole.RECOMMENDATIONS and _tells_outcomes(section):
            yield replace(section, role=HeadingRole.FRAME, parts=tuple(map(_as_prose, section.parts)))
        else:
            yield section


def _is_asked(part: Part) -> bool:
    return isinstance(part, Paragraph) and is_labelled(part.text)


def _tells_outcomes(section: Section) -> bool:
    said = [part.text for part in section.parts if not isinstance(part, tuple | Heading)]
    outcomes = [text for text in said if says_outcome(text)]
    return bool(outcomes) and len(outcomes) >= MOSTLY * (len(said) - len(outcomes))


def _as_prose(part: Part) -> Part:
    return Paragraph(part.text) if isinstance(part, Heading) else part
