"""The kinds of documents that have a record of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from apparse.records.action_plan import ActionPlan

if TYPE_CHECKING:  # who reads plans never pays for reports
    from apparse.records.inspection_report import InspectionReport

AnyDocument: TypeAlias = "ActionPlan | InspectionReport"
"""A record that is made of a source."""
