"""Recommendations of the inspection before that a review of progress prints over what has come of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from apparse.blocks import Paragraph
from apparse.normalise.report.ratings.prison_tests import judges_progress
from apparse.normalise.report.recommendations.concerns import is_labelled
from apparse.normalise.report.sections import Part, Section
from apparse.normalise.report.wording import HeadingRole


def with_followed_up(sections: Iterable[Section]) -> Iterator[Section]:
    """The sections with what each review follows up in one of its own: "Recommendation: Force should be recorded. (S40)".

    In other reports such a label stands also before what is quoted.
    """
    for section in sections:
        asked = tuple(part for part in section.parts if _is_asked(part)) if judges_progress(section) else ()
        if asked:
            yield Section(role=HeadingRole.RECOMMENDATIONS, parts=asked)
            yield replace(section, parts=tuple(part for part in section.parts if part not in asked))
        else:
            yield section


def _is_asked(part: Part) -> bool:
    return isinstance(part, Paragraph) and is_labelled(part.text)
