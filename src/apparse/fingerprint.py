"""Fingerprints: by what a finding is known again when the document comes back printed, paged or numbered anew.

A fingerprint is made of the rule, of what the document is (its kind and its body) and of the words of the
recommendation and the action. No page, box, line or position goes into it. The report's date stands in for the words
where a finding is about the whole document; elsewhere it is left out: who adds a missing date changes no other finding.
"""

from __future__ import annotations

import hashlib
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from apparse.findings import Finding
    from apparse.records.document import Document

_VERSION = "apparse/1"
_LENGTH = 32
# What a record is known by, the first of these that it has.
_NAMES = ("text", "name", "ref", "number", "inferred_number", "term", "evidence", "message")


def fingerprints(document: Document, findings: Sequence[Finding], source: str) -> list[str]:
    """One for each finding; those that are alike are told apart by their order: "…", "…:2"."""
    identity, dates = _identity(document, source), _dates(document)
    alike: Counter[str] = Counter()
    known: list[str] = []
    for finding in findings:
        anchor = list(_anchor(document, finding.path))
        print_ = _digest([_VERSION, finding.rule, identity, *anchor, *([] if any(anchor[1::2]) else dates)])
        alike[print_] += 1
        known.append(print_ if alike[print_] == 1 else f"{print_}:{alike[print_]}")
    return known


def plain(value: object) -> str:
    """Letters and figures only: a new export changes blanks, hyphens, dashes and quotation marks, not words."""
    return "".join(re.findall(r"\w", unicodedata.normalize("NFKC", "" if value is None else str(value)).casefold()))


def _identity(document: Document, source: str) -> list[str]:
    """What the document is, whatever it is called; its name where it doesn't say."""
    said = [plain(getattr(document, fact, None)) for fact in ("subject", "title")]
    return [document.kind, *said] if any(said) else [document.kind, PurePath(source).stem]


def _dates(document: Document) -> list[str]:
    return [plain(getattr(document, fact, None)) for fact in ("report_published", "published")]


def _anchor(document: Document, path: str) -> Iterator[str]:
    """Each field on the path, and after it the words of the record there."""
    here: Any = document
    for field, index in re.findall(r"(\w+)(?:\[([^]]*)\])?", path):
        yield field
        here = _within(getattr(here, field, None), index)
        yield next((plain(value) for name in _NAMES if (value := getattr(here, name, None))), "")


def _within(value: Any, index: str) -> Any:
    if not index:
        return value
    if isinstance(value, dict):
        return value.get(index.strip("'\""))
    return value[int(index)] if isinstance(value, Sequence) and index.isdigit() and int(index) < len(value) else None


def _digest(parts: Iterable[Any]) -> str:
    return hashlib.sha256(json.dumps(list(parts)).encode()).hexdigest()[:_LENGTH]
