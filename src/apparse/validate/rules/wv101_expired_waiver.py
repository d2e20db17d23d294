"""A waiver has expired.

## Why it matters
A waiver is leave for a time. After the last day on which it holds it waives nothing, and what it waived counts again:
renew it, with a reason, or have the plan mended. It is judged as of the day of `--as-of`, or else today.

## What to do
Take the waiver out, or have the leave renewed and enter the new last day in `expires`.

## Fails

As of 2 April 2026 (`--as-of 2026-04-02`):

    [[waiver]]
    rule = "AP401"
    document = "plan.html"
    reason = "The post is being filled."
    expires = 2026-04-01

## Passes

As of 1 April 2026 (`--as-of 2026-04-01`):

    [[waiver]]
    rule = "AP401"
    document = "plan.html"
    reason = "The post is being filled."
    expires = 2026-04-01
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from apparse.findings import Problem, Severity
from apparse.printable import long_date
from apparse.records.waivers import WaiverUse
from apparse.validate.rule import rule


@rule("WV101", severity=Severity.WARNING, applies_to=WaiverUse, dated=True)
def expired_waiver(waiver: WaiverUse, as_of: date) -> Iterator[Problem]:
    if waiver.expires and waiver.expires < as_of:
        last = long_date(waiver.expires)
        yield Problem(
            f"Waiver {waiver.number} of {waiver.rule} expired on {last} and waives nothing.", waiver, "expires"
        )
