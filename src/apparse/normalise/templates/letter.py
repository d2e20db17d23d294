"""Letters about an inspection: to a region, with the ratings of its units, or to the bodies that serve an area together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from apparse.blocks import Content
from apparse.normalise.report.fieldwork import fieldwork_in_prose
from apparse.normalise.report.front.inspectorates import inferred_body
from apparse.normalise.report.letter import read_frame
from apparse.normalise.report.outline import Outline, common_claims, common_fields, marked, note_places, outlined
from apparse.normalise.report.ratings.prison_tests import outcomes
from apparse.normalise.report.ratings.ratings import Ratings, score_places, scored
from apparse.normalise.report.ratings.standards import read_standards
from apparse.normalise.report.ratings.units import read_units, with_units
from apparse.normalise.report.recognition import is_letter
from apparse.normalise.report.recommendations.drafts import AdviceDraft
from apparse.records.body import is_above_units, same_body
from apparse.records.inspection_report import InspectionReport, Unit
from apparse.text import Text


def read(content: Content) -> InspectionReport | None:
    """The record of a letter, None if it is none; its ratings are those of its units, its findings are about whom it is sent to."""
    if not is_letter(content):
        return None
    source = marked(content)
    frame = read_frame(source.blocks)
    outline = outlined(frame.body, frame.matter)
    own, units, drafts = _whose(outline, frame.subject.value)
    if own.is_empty and not units:
        own = replace(own, rows=tuple(outcomes(outline.sections)))
    return InspectionReport.from_source(
        form="regional_review_letter" if units or is_above_units(frame.subject.value) else "letter",
        title=frame.title or None,
        subject=frame.subject or None,
        body=inferred_body(source.blocks),
        published=frame.dated,
        fieldwork_started=fieldwork_in_prose(outline.blocks) or None,
        letterhead=tuple(line.value for line in frame.head),
        salutation=frame.salutation or None,
        close=frame.close or None,
        signatory=Text.join(frame.signature, ", ") if frame.signature else None,
        standards=read_standards(own.rows, outline.sections) if own.rows else (),
        units=units,
        **scored(own),
        **common_fields(outline, source, own.rows, drafts),
        places={
            "letterhead": [place for line in frame.head for place in line.at],
            "published": frame.dated_at.at,
            "footnotes": note_places(source),
            **score_places(own),
        },
        claims=[*frame.head, frame.matter, *own.claims, *common_claims(outline, source)],
    )


def _whose(outline: Outline, subject: str) -> tuple[Ratings, tuple[Unit, ...], Sequence[AdviceDraft]]:
    """The ratings of whom the letter is about, where that is one prison or unit, otherwise the units that it rates; and what is recommended to each."""
    drafts, found = outline.recommendations.drafts, outline.ratings
    if (
        not is_above_units(subject)
        and len(found) == 1
        and (not found[0].name or same_body(found[0].name.value, subject))
    ):
        return found[0], (), drafts
    drafts = tuple(with_units(drafts, found))
    return Ratings(), read_units(found, outline.blocks, drafts), drafts
