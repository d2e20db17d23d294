"""The schemas by name."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from apparse.config.model import Config
from apparse.gate.waivers import WaiverFile
from apparse.records.action_plan import ActionPlan
from apparse.records.inspection_report import InspectionReport
from apparse.schema.report import Report
from apparse.schema.shapes import schema_of, schema_of_input
from apparse.schema.trace import TraceReport

_Kinds = Annotated[ActionPlan | InspectionReport, Field(discriminator="kind")]


def schema(name: str) -> dict[str, Any]:
    """The schema of that name (one of `apparse.schema.NAMES`), as JSON."""
    match name:
        case "record":
            return schema_of(_Kinds, name, "A document, as apparse convert --to json writes it")
        case "report":
            return schema_of(Report, name, "A report, as apparse validate --format json writes it")
        case "trace":
            return schema_of(TraceReport, name, "A comparison, as apparse trace --format json writes it")
        case "config":
            return schema_of_input(Config, name, "apparse.toml, or [tool.apparse] in pyproject.toml")
        case "waivers":
            return schema_of_input(WaiverFile, name, "apparse.waivers.toml")
    raise ValueError(name)
