"""Result: one source, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from apparse.findings import Finding
from apparse.records.document import Document


@dataclass(frozen=True, slots=True)
class Result:
    """A judged source has its document and findings, one that could not be judged the reason and its code."""

    source: str
    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    reason: str | None = None
    code: str | None = None

    @property
    def judged(self) -> bool:
        return self.reason is None
