"""Verdict: what came of one source in plain form, for reports, for the gate and for other processes.

It is made of lists, strings and numbers only: to read one, no record type needs to be loaded.
"""

from __future__ import annotations

from typing import Any, Final, Literal, NotRequired, TypedDict

NEW: Final = "new"
WAIVED: Final = "waived"
BASELINED: Final = "baselined"
FindingState = Literal["new", "waived", "baselined"]
"""What is new counts; the gate may find that a waiver or a baseline covers it."""

WAIVER_FILE = "waivers"
"""The kind of a verdict that is about a waiver file, not about a document."""


class WaiverTerms(TypedDict):
    """The entry of a waiver file that waives a finding, as far as it says something; days are in ISO form."""

    file: str
    line: NotRequired[int]
    id: NotRequired[str]
    reason: NotRequired[str]
    approver: NotRequired[str]
    created: NotRequired[str]
    expires: NotRequired[str]


class PlainFinding(TypedDict):
    """A finding with the keys of `apparse.findings.Finding`; a place has those keys of a Location that are known."""

    rule: str
    name: str
    severity: str
    message: str
    path: str
    locations: list[dict[str, Any]]
    evidence: str | None


class ReportedFinding(PlainFinding):
    """A finding on one document: `where` for people, the `fingerprint` by which it is known again, and its `state`.

    One that is waived tells its `waiver`, one that is baselined the day on which it was `first_seen`.
    """

    where: str
    fingerprint: str
    state: FindingState
    waiver: NotRequired[WaiverTerms]
    first_seen: NotRequired[str]


class Verdict(TypedDict):
    """A document's entry in the JSON report.

    `state` is "judged" or "not_judged"; then `reason` says why and `code` is one of the codes of `apparse.errors`.
    `overview` is what apparse saw: title, dates, counts. `checked` are the ids of the rules that had something to judge,
    on the day `as_of` if one was given. `configuration` is the file that says so, over those of `configuration_extends`,
    the nearest first. `exhibits` are what only some reports
    show (`apparse.report.exhibits`); `flows` says that lines are paragraphs, as in `Source`. Neither is in JSON.
    """

    source: str
    kind: str | None
    state: str
    reason: str | None
    code: str | None
    overview: dict[str, Any]
    findings: list[ReportedFinding]
    sha256: str | None
    as_of: str | None
    checked: list[str]
    configuration: str | None
    configuration_extends: list[str]
    exhibits: NotRequired[dict[str, Any]]
    flows: NotRequired[bool]


UNTOLD: Final = frozenset({"exhibits", "flows"})
"""The keys of a verdict that JSON leaves out."""


def unjudged(source: str, reason: str | None, code: str | None) -> Verdict:
    """The verdict on a source that could not be judged."""
    return Verdict(
        source=source,
        kind=None,
        state="not_judged",
        reason=reason,
        code=code,
        overview={},
        findings=[],
        sha256=None,
        as_of=None,
        checked=[],
        configuration=None,
        configuration_extends=[],
    )


def new_findings(verdict: Verdict) -> list[ReportedFinding]:
    """The findings that count."""
    return [finding for finding in verdict["findings"] if finding["state"] == NEW]


def settled_findings(verdict: Verdict) -> list[ReportedFinding]:
    """The findings that are waived or baselined."""
    return [finding for finding in verdict["findings"] if finding["state"] != NEW]
