"""The shape of the report that `validate --format json` writes, as types from which its schema is drawn.

They say more than `apparse.verdict` does: the forms of strings, and which keys go together.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field, WithJsonSchema
from typing_extensions import TypedDict

from apparse.errors import Unjudged
from apparse.findings import Finding
from apparse.records.response import Response
from apparse.records.target_date import Status
from apparse.report.exit_code import ExitCode
from apparse.verdict import FindingState

Count = Annotated[int, Field(ge=0)]
SchemaVersion = Literal[1]
RuleId = Annotated[str, Field(pattern="^[A-Z]{2}[0-9]{3}$")]
Exit = Annotated[int, WithJsonSchema({"enum": [int(code) for code in ExitCode]})]
Code = Annotated[
    str, WithJsonSchema({"enum": sorted({kind.code for kind in Unjudged.__subclasses__()} | {Unjudged.code, "defect"})})
]


class Waiver(TypedDict):
    """The entry that waives a finding."""

    file: str
    line: NotRequired[int]
    id: NotRequired[str]
    reason: NotRequired[str]
    approver: NotRequired[str]
    created: NotRequired[date]
    expires: NotRequired[date]


class _Reported(Finding):
    """A finding, where it is for people, by what it is known again, and whether it counts: `new`, `waived`, `baselined`."""

    where: str
    fingerprint: str
    state: FindingState


class WaivedFinding(_Reported):
    state: Literal["waived"]
    waiver: Waiver


class BaselinedFinding(_Reported):
    state: Literal["baselined"]
    first_seen: date


class NewFinding(_Reported):
    state: Literal["new"]


class RatedUnit(TypedDict):
    """A unit of a report, as far as it is rated as a whole."""

    name: NotRequired[str]
    overall_rating: NotRequired[str]
    score: NotRequired[int]
    max_score: NotRequired[int]


class Overview(TypedDict):
    """What apparse saw."""

    title: NotRequired[str]
    subject: NotRequired[str]
    submitted: NotRequired[date]
    report_published: NotRequired[date]
    published: NotRequired[date]
    overall_rating: NotRequired[str]
    fieldwork_started: NotRequired[str]
    score: NotRequired[int]
    max_score: NotRequired[int]
    units: NotRequired[list[RatedUnit]]
    recommendations: Count
    responses: dict[Response | Literal["none"], Count]
    actions: Count
    statuses: dict[Status | Literal["none"], Count]
    overdue: NotRequired[Count]


class Nothing(TypedDict):
    """An object without any key."""


class Judged(TypedDict):
    source: str
    kind: Literal["action_plan", "inspection_report", "waivers"]
    state: Literal["judged"]
    reason: None
    code: None
    overview: Overview
    findings: list[NewFinding | WaivedFinding | BaselinedFinding]
    sha256: Annotated[str, Field(pattern="^[0-9a-f]{64}$")] | None
    as_of: date | None
    checked: list[RuleId]
    configuration: str | None
    configuration_extends: list[str]


class NotJudged(TypedDict):
    source: str
    kind: None
    state: Literal["not_judged"]
    reason: str
    code: Code
    overview: Nothing
    findings: Annotated[list[Any], Field(max_length=0)]
    sha256: None
    as_of: None
    checked: Annotated[list[Any], Field(max_length=0)]
    configuration: str | None
    configuration_extends: list[str]


class Passed(TypedDict):
    """What was left out, and why."""

    source: str
    reason: str


class Summary(TypedDict):
    documents: Count
    judged: Count
    not_judged: Count
    passed_over: Count
    errors: Count
    warnings: Count
    infos: Count
    waived: Count
    baselined: Count


class Report(TypedDict):
    """`apparse validate --format json`."""

    schema_version: SchemaVersion
    apparse_version: str
    exit_code: Exit
    summary: Summary
    documents: list[Judged | NotJudged]
    passed_over: list[Passed]
