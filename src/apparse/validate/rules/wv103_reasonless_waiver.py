"""A waiver gives no reason.

## Why it matters
Who reads the report later must be able to see why a mistake was let pass. Without a reason a waiver waives nothing.

## What to do
Write into `reason` why the mistake is let pass, in words that hold for a reader who was not there.

## Fails

As of 1 April 2026 (`--as-of 2026-04-01`):

    [[waiver]]
    rule = "AP401"
    document = "plan.html"
    approver = "j.smith@example.gov.uk"

## Passes

As of 1 April 2026 (`--as-of 2026-04-01`):

    [[waiver]]
    rule = "AP401"
    document = "plan.html"
    reason = "The post is being filled."
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.waivers import WaiverUse
from apparse.validate.rule import rule


@rule("WV103", severity=Severity.WARNING, applies_to=WaiverUse)
def reasonless_waiver(waiver: WaiverUse) -> Iterator[Problem]:
    if not (waiver.reason or "").strip():
        yield Problem(f"Waiver {waiver.number} of {waiver.rule} gives no reason and waives nothing.", waiver, "reason")
