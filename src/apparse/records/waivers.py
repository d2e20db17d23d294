"""Waivers as records: what rules judge of a waiver file once a run has used it."""

from __future__ import annotations

from datetime import date

from apparse.records.document import Document
from apparse.records.record import Record


class WaiverUse(Record):
    """A waiver and what came of it: `unmet` says why it met nothing, None if it met something or nobody can tell."""

    number: str
    rule: str
    reason: str | None = None
    expires: date | None = None
    unmet: str | None = None


class WaiverList(Document):
    """A waiver file."""

    kind: str = "waivers"
    waivers: tuple[WaiverUse, ...] = ()
