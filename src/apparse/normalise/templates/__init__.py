"""The kinds of document that apparse knows."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.normalise.plan.signs import is_plan
from apparse.normalise.templates.action_plan import ACTION_PLAN
from apparse.normalise.templates.template import Template


def template_of(content: Content) -> Template | None:
    """The kind of a document, None if it is none of them."""
    kinds = () if is_plan(content) else _reports()
    return next((template for template in (*kinds, ACTION_PLAN) if template.recognise(content)), None)


def _reports() -> tuple[Template, ...]:
    """The kinds that are no plans, in the order in which they are tried. Who reads plans never pays for them."""
    from apparse.normalise.templates.inspection_report import INSPECTION_REPORT  # noqa: PLC0415
    from apparse.normalise.templates.letter import LETTER  # noqa: PLC0415

    return LETTER, INSPECTION_REPORT
