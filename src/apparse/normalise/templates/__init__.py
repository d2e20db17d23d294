"""The kinds of document that apparse knows."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.normalise.plan.signs import is_plan
from apparse.normalise.templates.action_plan import ACTION_PLAN
from apparse.normalise.templates.template import Template
from apparse.records.kinds import AnyDocument


def read_document(content: Content) -> AnyDocument | None:
    """The record of a document, None if it is of no known kind."""
    reports = () if is_plan(content) else _reports()
    for template in (*reports, ACTION_PLAN):
        if document := template.read(content):
            return document
    return None


def _reports() -> tuple[Template, ...]:
    """The kinds that are no plans, in the order in which they are tried. Who reads plans never pays for them."""
    from apparse.normalise.templates.inspection_report import INSPECTION_REPORT  # noqa: PLC0415
    from apparse.normalise.templates.letter import LETTER  # noqa: PLC0415

    return LETTER, INSPECTION_REPORT
