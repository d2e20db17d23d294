"""Result: one source, and what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from apparse.findings import Finding
from apparse.overview import SEEN, overview
from apparse.records.document import Document
from apparse.records.kinds import AnyDocument
from apparse.reported import reported
from apparse.verdict import Verdict, unjudged


@dataclass(frozen=True, slots=True)
class Result:
    """A judged source has its document and findings, one that could not be judged the reason and its code."""

    source: str
    document: AnyDocument | None = None
    findings: tuple[Finding, ...] = ()
    reason: str | None = None
    code: str | None = None
    sha256: str | None = None
    as_of: date | None = None
    checked: tuple[str, ...] = ()
    flows: bool = False

    @property
    def judged(self) -> bool:
        return self.reason is None

    def verdict(self) -> Verdict:
        if self.document is None:
            return unjudged(self.source, self.reason, self.code)
        verdict = verdict_on(self.source, self.document, self.findings, self.as_of, self.checked)
        return verdict | {"sha256": self.sha256, "flows": self.flows}


def verdict_on(
    source: str, document: Document, findings: Sequence[Finding], as_of: date | None, checked: Iterable[str]
) -> Verdict:
    """The verdict on a document with these findings by the rules that were `checked`; a list of waivers is one, too."""
    return Verdict(
        source=source,
        kind=document.kind,
        state="judged",
        reason=None,
        code=None,
        overview=overview(document.model_dump(mode="json", include=SEEN), as_of.isoformat() if as_of else None),
        findings=reported(document, findings, source),
        sha256=None,
        as_of=as_of.isoformat() if as_of else None,
        checked=list(checked),
        configuration=None,
        configuration_extends=[],
    )
