"""Result: one source, and what came of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from apparse.findings import Finding
from apparse.fingerprint import fingerprints
from apparse.overview import SEEN, overview
from apparse.records.action_plan import Action
from apparse.records.document import Document
from apparse.records.record import Record
from apparse.validate.naming import mark
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
            findings=[
                finding.reported(_where(self.document, finding.path), known_by)
                for finding, known_by in zip(
                    self.findings, fingerprints(self.document, self.findings, self.source), strict=True
                )
            ],
            sha256=self.sha256,
            as_of=self.as_of.isoformat() if self.as_of else None,
            checked=list(self.checked),
            configuration=None,
        )


# What the program puts aside is not numbered for people: nobody sees these lists, and the page or line tells more.
_UNSEEN = {"leftovers", "unreadable", "remarks", "uneven"}


def _where(document: Document, path: str) -> str:
    """A finding's path as people say it: "recommendation 2, action 4"."""
    return ", ".join(f"{name} {number}" for name, number in _steps(document, path))


def _steps(record: Record, path: str) -> Iterator[tuple[str, str]]:
    for field, index in re.findall(r"(\w+)\[(\d+)\]", path):
        items = getattr(record, field, ())
        if field in _UNSEEN or int(index) >= len(items):
            return
        record = items[int(index)]
        yield field.removesuffix("s").replace("_", " "), _called(record, int(index))


_NAMES = ("number", "inferred_number", "ref", "name")


def _called(record: Record, index: int) -> str:
    """What a record goes by, as in messages: its printed number or mark, a name, or its place in the row, counted from 1."""
    if isinstance(record, Action) and (printed := mark(record)):
        return printed
    return next((str(known) for name in _NAMES if (known := getattr(record, name, None))), str(index + 1))
