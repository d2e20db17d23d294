"""Findings: what is wrong with a document, and where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from pydantic import BaseModel, ConfigDict

from apparse.location import Location
from apparse.records.record import Place, Record
from apparse.verdict import NEW, PlainFinding, ReportedFinding


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule says: a sentence for a civil servant, and the record (and its field) that it is about.

    `evidence` is the source's own text; `related` are records that bear on the
    problem and are named in the finding's locations after its own. `at` overrules
    the places of record and field.
    """

    message: str
    record: Record
    field: str | None = None
    evidence: str | None = None
    related: tuple[Record, ...] = ()
    at: tuple[Location, ...] = ()


class Finding(BaseModel):
    """A problem with its rule, its path (counted from zero) and its places."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    rule: str
    name: str
    severity: Severity
    message: str
    path: str = ""
    locations: tuple[Place, ...] = ()
    evidence: str | None = None

    def plain(self) -> PlainFinding:
        return cast("PlainFinding", self.model_dump(mode="json"))

    def reported(self, where: str, fingerprint: str) -> ReportedFinding:
        """As a new one on a document: its place for people, and by what it is known again."""
        return cast("ReportedFinding", {**self.plain(), "where": where, "fingerprint": fingerprint, "state": NEW})
