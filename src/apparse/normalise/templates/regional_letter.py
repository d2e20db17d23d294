"""Letters to a region: findings about the region, ratings and recommendations of the units inspected in it."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.normalise.report.front import inferred_body
from apparse.normalise.report.letter import read_frame
from apparse.normalise.report.outline import common_claims, common_fields, marked, note_places, outlined
from apparse.normalise.report.recognition import is_letter
from apparse.normalise.report.units import give_units, read_units
from apparse.normalise.templates.template import Template
from apparse.records.inspection_report import InspectionReport
from apparse.text import Text


def assemble(content: Content) -> InspectionReport:
    """The record of a letter; its ratings are those of its units, its findings are about the region."""
    source = marked(content)
    frame = read_frame(source.blocks)
    outline = outlined(frame.body)
    give_units(outline.recommendations.drafts, outline.ratings)
    return InspectionReport.from_source(
        form="regional_review_letter",
        subject=frame.subject or None,
        body=inferred_body(source.blocks),
        published=frame.dated,
        signatory=Text.join(frame.signature, ", ") if frame.signature else None,
        units=read_units(outline.ratings, outline.blocks, outline.recommendations.drafts),
        **common_fields(outline, source, ()),
        places={"published": frame.dated_at.at, "footnotes": note_places(source)},
        claims=[*frame.head, frame.salutation, frame.close, *common_claims(outline, source)],
    )


REGIONAL_LETTER = Template("regional letter", is_letter, assemble)
