"""Inspection reports: about a probation unit, a region, a youth justice service, a prison, the nation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from apparse.blocks import Content
from apparse.normalise.report.fieldwork import fieldwork_in_prose
from apparse.normalise.report.front.cover import published_in_prose, read_front
from apparse.normalise.report.front.inspectorates import inferred_body, inspectorate
from apparse.normalise.report.outline import Outline, common_claims, common_fields, marked, note_places, outlined
from apparse.normalise.report.prose_ratings import overall_in_prose, score_in_prose
from apparse.normalise.report.ratings.prison_tests import outcomes
from apparse.normalise.report.ratings.ratings import Ratings, score_places, scored
from apparse.normalise.report.ratings.standards import read_standards
from apparse.normalise.report.ratings.units import read_units, with_units
from apparse.normalise.report.recognition import is_report
from apparse.normalise.report.recommendations.drafts import AdviceDraft
from apparse.normalise.report.signature import take_signature
from apparse.records.body import read_body_name, same_body
from apparse.records.inspection_report import InspectionReport, Unit
from apparse.records.printed_date import read_printed_date
from apparse.text import Text


def read(content: Content) -> InspectionReport | None:
    """The record of a report, None if it is none. With one ratings table it is the report's own, with several each is a unit's."""
    if not is_report(content):
        return None
    source = marked(content)
    front = read_front(source.blocks)
    blocks, signature = take_signature(front.rest)
    outline = outlined(blocks)
    own, units, drafts = _whose(outline, front.subject.value)
    if own.is_empty and not units:
        own = replace(own, rows=tuple(outcomes(outline.sections)))
    fieldwork = front.fieldwork or own.fieldwork or fieldwork_in_prose(outline.blocks)
    imprint = published_in_prose(outline.blocks)
    common = common_fields(outline, source, own.rows, drafts)
    return InspectionReport.from_source(
        title=front.title or None,
        subject=_subject(front.subject, own.name) or None,
        body=inspectorate(front.body.value) or inferred_body(source.blocks),
        published=front.published or read_printed_date(imprint.value),
        fieldwork_started=fieldwork or None,
        fieldwork_dates=front.fieldwork_dates or None,
        signatory=Text.join(signature, ", ") if signature else None,
        standards=read_standards(own.rows, outline.sections),
        units=units,
        **_scored(own, outline),
        **common,
        places={
            "body": front.body.at,
            "published": (front.published_at or imprint).at,
            "footnotes": note_places(source),
            **score_places(own),
        },
        claims=[*front.claims, *own.claims, *common_claims(outline, source)],
    )


def _subject(named: Text, rated: Text) -> Text:
    """Whom the report is about: by the ratings table where the title has only the place, "… of youth justice services in Wold"."""
    place, body = read_body_name(named.value), read_body_name(rated.value)
    return rated if body.kind and not place.kind and body.parts == place.parts else named


def _whose(outline: Outline, subject: str) -> tuple[Ratings, tuple[Unit, ...], Sequence[AdviceDraft]]:
    """The report's own ratings, and the units that it rates as well; and what is recommended to each."""
    drafts, found = outline.recommendations.drafts, outline.ratings
    if len(found) <= 1:
        return (found[0] if found else Ratings()), (), drafts
    own = next((each for each in found if not each.name or same_body(each.name.value, subject)), None)
    detailed = [each for each in found if each.rows]
    if own is None and len(detailed) == 1:
        own = detailed[0]
    others = [each for each in found if each is not own]
    if own is not None:
        return own, read_units(others, (), ()), drafts
    drafts = tuple(with_units(drafts, others))
    return Ratings(), read_units(others, (), drafts), drafts


def _scored(own: Ratings, outline: Outline) -> dict[str, Any]:
    """The score and the overall rating of the table; where it has none, those that a sentence gives."""
    told = Ratings(score=score_in_prose(outline.blocks), overall=overall_in_prose(outline.blocks))
    return scored(replace(own, score=own.score or told.score, overall=own.overall or told.overall))
