"""Document: what every kind of document has, whatever it is about."""

from __future__ import annotations

from apparse.records.record import Record


class Leftover(Record):
    """Text of the source that no record claims, and why: unplaced, repeated row, stray text, struck out, note."""

    text: str
    reason: str


class UnreadablePage(Record):
    page: int
    reason: str


class SourceRemark(Record):
    """Something to know of the source itself: salvaged, hidden text, tracked changes, comments, readings disagree."""

    kind: str
    message: str
    evidence: str | None = None


class Document(Record):
    kind: str
    title: str | None = None
    subject: str | None = None
    leftovers: tuple[Leftover, ...] = ()
    unreadable: tuple[UnreadablePage, ...] = ()
    remarks: tuple[SourceRemark, ...] = ()
