"""Findings as reports have them: with their place as people name it, and by what they are known again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from apparse.findings import Finding
from apparse.fingerprint import fingerprints
from apparse.records.action_plan import Action
from apparse.records.document import Document
from apparse.records.record import Record
from apparse.validate.naming import mark
from apparse.verdict import ReportedFinding


def reported(document: Document, findings: Sequence[Finding], source: str) -> list[ReportedFinding]:
    """The findings on a document, all of them new; `source` stands in for what it does not say of itself."""
    known = fingerprints(document, findings, source)
    return [finding.reported(_where(document, finding.path), by) for finding, by in zip(findings, known, strict=True)]


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
