"""Document: what every kind of document has, whatever it is about."""

from __future__ import annotations

from enum import StrEnum

from apparse.condition import Fate, PageProblem, RemarkKind
from apparse.records.record import Record


class Unclaimed(StrEnum):
    """Why no record claims what the source says."""

    UNPLACED = "unplaced"
    REPEATED_ROW = "repeated row"
    STRAY_TEXT = "stray text"


class Leftover(Record):
    """Text of the source that no record claims, and why; what was never part of what it says has its fate for a reason."""

    text: str
    reason: Unclaimed | Fate


class UnreadablePage(Record):
    page: int
    reason: PageProblem


class SourceRemark(Record):
    """Something to know of the source itself."""

    kind: RemarkKind
    message: str
    evidence: str | None = None


class Document(Record):
    kind: str
    title: str | None = None
    subject: str | None = None
    leftovers: tuple[Leftover, ...] = ()
    unreadable: tuple[UnreadablePage, ...] = ()
    remarks: tuple[SourceRemark, ...] = ()
