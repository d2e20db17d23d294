"""The shape of the report that `trace --format json` writes, as types from which its schema is drawn."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from apparse.records import trace
from apparse.schema.report import (
    Code,
    Count,
    Exit,
    NewFinding,
    Nothing,
    Overview,
    Passed,
    SchemaVersion,
    Summary,
    WaivedFinding,
)


class Match(TypedDict):
    """A recommendation of a report with its response; positions count from zero, null on the side that has nothing."""

    report: Count | None
    plan: Count | None
    similarity: Annotated[float, Field(ge=0, le=1)]
    verdict: trace.MatchVerdict
    other_addressee: bool
    report_path: str | None
    plan_path: str | None
    report_number: str | None
    plan_number: str | None
    plan_inferred_number: str | None
    report_addressee: str | None
    plan_addressee: str | None
    report_text: str | None
    plan_text: str | None
    response: str | None
    wording: list[trace.Run]
    changes: list[trace.Change]


class TraceSummary(Summary):
    matched: Count
    reworded: Count
    missing: Count
    extra: Count


class Traced(TypedDict):
    source: str
    kind: Literal["action_plan", "inspection_report"] | None
    state: Literal["judged", "not_judged"]
    reason: str | None
    code: Code | None
    overview: Overview | Nothing


class TraceReport(TypedDict):
    """`apparse trace --format json`."""

    schema_version: SchemaVersion
    apparse_version: str
    exit_code: Exit
    report: str | None
    plan: str | None
    reports: list[str]
    plans: list[str]
    summary: TraceSummary
    matches: list[Match]
    another_report: list[str]
    findings: list[NewFinding | WaivedFinding]
    documents: list[Traced]
    passed_over: list[Passed]
