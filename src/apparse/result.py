"""Result: one source, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from apparse.findings import Finding
from apparse.overview import SEEN, overview
from apparse.records.document import Document
from apparse.reported import reported
from apparse.verdict import Verdict, unjudged


@dataclass(frozen=True, slots=True)
class Result:
    """A judged source has its document and findings, one that could not be judged the reason and its code."""

    source: str
    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    reason: str | None = None
    code: str | None = None
    sha256: str | None = None
    as_of: date | None = None
    checked: tuple[str, ...] = ()

    @property
    def judged(self) -> bool:
        return self.reason is None

    def verdict(self) -> Verdict:
        if self.document is None:
            return unjudged(self.source, self.reason, self.code)
        return Verdict(
            source=self.source,
            kind=self.document.kind,
            state="judged",
            reason=None,
            code=None,
            overview=overview(self.document.model_dump(mode="json", include=SEEN)),
            findings=reported(self.document, self.findings, self.source),
            sha256=self.sha256,
            as_of=self.as_of.isoformat() if self.as_of else None,
            checked=list(self.checked),
            configuration=None,
        )
