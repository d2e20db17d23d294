"""The tables of one run: documents as they come in, then what came of every input."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from apparse import __version__
from apparse.export.tables.catalogue import RUNS, SOURCES
from apparse.export.tables.keys import Keys
from apparse.export.tables.rows import key_of, row
from apparse.export.tables.schema import VERSION, Row
from apparse.export.tables.spool import Spool


@dataclass(frozen=True, slots=True)
class RunSettings:
    """What a run was asked to do, as far as its results depend on it."""

    engine: str
    verify: bool
    as_of: str | None
    inputs: int
    apparse_version: str = __version__
    schema_version: str = VERSION


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an input: its state, where it was not judged the code and the reason, or else its document."""

    source: str
    state: str
    code: str | None = None
    reason: str | None = None
    document_id: str | None = None


class RunTables:
    """Fills a spool. Sources are sorted at the end, so that they stand in one order whatever became of them."""

    def __init__(self, path: Path, settings: RunSettings, names: Sequence[str]) -> None:
        self.spool, self._keys, self._fates = Spool(path), Keys(), list[Outcome]()
        self._run = key_of(RUNS, self._keys, "\n".join(names), settings, {})
        self.spool.add([(RUNS.name, row(RUNS, settings, {"id": self._run}))])

    def add(self, source: str, rows: Sequence[tuple[str, Row]]) -> None:
        """A judged document; the first row is its own. Content that is there already only gets one more source."""
        document_id = str(rows[0][1][0])
        self._fates.append(Outcome(source, "judged", document_id=document_id))
        if not self.spool.holds(document_id):
            self.spool.add(rows)

    def add_unjudged(self, source: str, state: str, code: str | None, reason: str | None) -> None:
        self._fates.append(Outcome(source, state, code, reason))

    def finish(self) -> Spool:
        """The spool, complete."""
        for fate in sorted(self._fates, key=lambda fate: (fate.source, fate.state, fate.reason or "")):
            given = {"runs": self._run, "documents": fate.document_id}
            given["id"] = key_of(SOURCES, self._keys, self._run, fate, given)
            self.spool.add([(SOURCES.name, row(SOURCES, fate, given))])
        self.spool.finish()
        return self.spool
