"""The kinds of document that apparse knows, in the order in which they are tried."""

from __future__ import annotations

from apparse.normalise.templates.action_plan import ACTION_PLAN
from apparse.normalise.templates.inspection_report import INSPECTION_REPORT
from apparse.normalise.templates.regional_letter import REGIONAL_LETTER
from apparse.normalise.templates.template import Template

TEMPLATES: tuple[Template, ...] = (REGIONAL_LETTER, INSPECTION_REPORT, ACTION_PLAN)
