"""A waiver meets nothing.

## Why it matters
Either the plan was mended, and the waiver can go, or it names another place than was meant, and the finding still
counts. A waiver that stays for no reason would one day hide a new mistake. Only a waiver whose documents were all judged,
by its rule, is called unused.

## What to do
Take the waiver out, or correct what it names: document, place, evidence and fingerprint must all be those of the finding.

## Fails

Where recommendation 2, action 1 of `plan.html` is all that has no owner, as of 1 April 2026 (`--as-of 2026-04-01`):

    [[waiver]]
    rule = "AP401"
    document = "plan.html"
    where = "recommendation 1, action 1"
    reason = "The post is being filled."

## Passes

On the same plan, as of 1 April 2026 (`--as-of 2026-04-01`):

    [[waiver]]
    rule = "AP401"
    document = "plan.html"
    where = "recommendation 2, action 1"
    reason = "The post is being filled."
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.waivers import WaiverUse
from apparse.validate.rule import rule


@rule("WV102", severity=Severity.WARNING, applies_to=WaiverUse)
def unused_waiver(waiver: WaiverUse) -> Iterator[Problem]:
    if waiver.unmet:
        yield Problem(f"Waiver {waiver.number} of {waiver.rule} meets nothing: {waiver.unmet}.", waiver, "rule")
