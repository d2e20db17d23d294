"""apparse: parse and validate UK justice-inspection action plans, and the reports they answer.

    import apparse
    document = apparse.parse("plan.pdf")
    result = apparse.check("plan.pdf")
    traced = apparse.trace("report.html", "plan.pdf")

The names below are loaded on first use, so that importing the package is free.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from apparse.errors import ApparseError as ApparseError
    from apparse.errors import Unjudged as Unjudged
    from apparse.errors import UsageError as UsageError
    from apparse.extract.format import Reading as Reading
    from apparse.findings import Finding as Finding
    from apparse.findings import Severity as Severity
    from apparse.pipeline import check as check
    from apparse.pipeline import parse as parse
    from apparse.pipeline import trace as trace
    from apparse.records.action_plan import Action as Action
    from apparse.records.action_plan import ActionPlan as ActionPlan
    from apparse.records.action_plan import Recommendation as Recommendation
    from apparse.records.document import Document as Document
    from apparse.records.inspection_report import InspectionReport as InspectionReport
    from apparse.records.trace import Match as Match
    from apparse.records.trace import Trace as Trace
    from apparse.result import Result as Result
    from apparse.source import Source as Source
    from apparse.trace_result import TraceResult as TraceResult

__version__ = "0.1.0"

_HOMES = {
    "parse": "pipeline",
    "trace": "pipeline",
    "check": "pipeline",
    "Source": "source",
    "Reading": "extract.format",
    "Result": "result",
    "Document": "records.document",
    "ActionPlan": "records.action_plan",
    "Recommendation": "records.action_plan",
    "Action": "records.action_plan",
    "InspectionReport": "records.inspection_report",
    "Trace": "records.trace",
    "Match": "records.trace",
    "TraceResult": "trace_result",
    "Finding": "findings",
    "Severity": "findings",
    "ApparseError": "errors",
    "Unjudged": "errors",
    "UsageError": "errors",
}
__all__ = ["__version__", *sorted(_HOMES)]  # noqa: PLE0604 - all are strings


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'apparse' has no attribute {name!r}")
    return getattr(importlib.import_module(f"apparse.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
