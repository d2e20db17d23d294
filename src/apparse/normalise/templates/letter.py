"""Letters about an inspection: to a region, with the ratings of its units, or to the bodies that serve an area together."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.normalise.report.fieldwork import fieldwork_in_prose
from apparse.normalise.report.front import inferred_body
from apparse.normalise.report.letter import read_frame
from apparse.normalise.report.outline import common_claims, common_fields, marked, note_places, outlined
from apparse.normalise.report.ratings.units import give_units, read_units
from apparse.normalise.report.recognition import is_letter
from apparse.normalise.templates.template import Template
from apparse.records.body import is_above_units
from apparse.records.inspection_report import InspectionReport
from apparse.text import Text


def assemble(content: Content) -> InspectionReport:
    """The record of a letter; its ratings are those of its units, its findings are about whom it is sent to."""
    source = marked(content)
    frame = read_frame(source.blocks)
    outline = outlined(frame.body)
    give_units(outline.recommendations.drafts, outline.ratings)
    units = read_units(outline.ratings, outline.blocks, outline.recommendations.drafts)
    return InspectionReport.from_source(
        form="regional_review_letter" if units or is_above_units(frame.subject.value) else "letter",
        subject=frame.subject or None,
        body=inferred_body(source.blocks),
        published=frame.dated,
        fieldwork_started=fieldwork_in_prose(outline.blocks) or None,
        signatory=Text.join(frame.signature, ", ") if frame.signature else None,
        units=units,
        **common_fields(outline, source, ()),
        places={"published": frame.dated_at.at, "footnotes": note_places(source)},
        claims=[*frame.head, frame.salutation, frame.matter, frame.close, *common_claims(outline, source)],
    )


LETTER = Template("letter", is_letter, assemble)
