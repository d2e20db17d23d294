"""Ratchet: a run against a baseline. What is known doesn't count, what is new does, and what is gone is told."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from apparse.gate import places
from apparse.gate.baseline import Baseline, Entry
from apparse.verdict import BASELINED, NEW, WAIVED, WAIVER_FILE, ReportedFinding, Verdict


class Ratchet:
    """Sets findings that the baseline knows to "baselined" and remembers what it saw.

    With `accepting`, every finding that is not waived counts as known: it is about to be written down.
    """

    def __init__(self, known: Baseline, day: date, *, accepting: bool = False) -> None:
        self._known, self._day, self._accepting = known, day, accepting
        self._found: dict[str, tuple[Path, ReportedFinding]] = {}
        self._waived: set[str] = set()
        self._checked: defaultdict[Path, set[str]] = defaultdict(set)

    def applied(self, verdicts: Iterable[Verdict]) -> Iterator[Verdict]:
        for verdict in verdicts:
            if verdict["state"] != "judged" or verdict["kind"] == WAIVER_FILE:
                yield verdict
            else:
                yield {**verdict, "findings": [*self._compared(verdict)]}

    def _compared(self, verdict: Verdict) -> Iterator[ReportedFinding]:
        document = places.location_of(verdict["source"])
        self._checked[document].update(verdict["checked"])
        for finding in verdict["findings"]:
            entry = self._known.entries.get(finding["fingerprint"])
            if entry and _is_no_more(then := self._known.document(entry)):  # it was renamed: this one is it
                self._checked[then].update(verdict["checked"])
            if finding["state"] == WAIVED:
                self._waived.add(finding["fingerprint"])
            else:
                self._found.setdefault(finding["fingerprint"], (document, finding))
            known = finding["state"] == NEW and (entry is not None or self._accepting)
            since = entry.first_seen if entry else self._day
            yield finding | {"state": BASELINED, "first_seen": since.isoformat()} if known else finding

    def gone(self) -> list[Entry]:
        """Entries that no longer occur, though their document was judged by their rule in this run."""
        return [entry for entry in self._unmet() if entry.rule in self._checked[self._known.document(entry)]]

    def orphaned(self) -> list[Entry]:
        """Entries that this run did not meet and whose document is no more."""
        return [entry for entry in self._unmet() if _is_no_more(self._known.document(entry))]

    def pruned(self, folder: Path) -> list[Entry]:
        """The entries without those that are gone or orphaned, for a file in that folder."""
        return self._without({entry.fingerprint for entry in (*self.gone(), *self.orphaned())}, folder)

    def renewed(self, folder: Path) -> list[Entry]:
        """All that was found and not waived, and the entries that this run could not have met, for a file in that folder."""
        gone = {entry.fingerprint for entry in self.gone()}
        kept = self._without(gone | self._met(), folder)
        return kept + [self._entry(document, finding, folder) for document, finding in self._found.values()]

    def _met(self) -> set[str]:
        return self._found.keys() | self._waived

    def _unmet(self) -> list[Entry]:
        met = self._met()
        return [entry for entry in self._known.entries.values() if entry.fingerprint not in met]

    def _without(self, fingerprints: set[str], folder: Path) -> list[Entry]:
        known = self._known.entries.values()
        return [self._moved(entry, folder) for entry in known if entry.fingerprint not in fingerprints]

    def _entry(self, document: Path, finding: ReportedFinding, folder: Path) -> Entry:
        known = self._known.entries.get(finding["fingerprint"])
        return Entry(
            fingerprint=finding["fingerprint"],
            rule=finding["rule"],
            document=_seen_from(folder, document),
            where=finding["where"],
            message=finding["message"],
            first_seen=known.first_seen if known else self._day,
        )

    def _moved(self, entry: Entry, folder: Path) -> Entry:
        return entry.model_copy(update={"document": _seen_from(folder, self._known.document(entry))})


def _seen_from(folder: Path, document: Path) -> str:
    return Path(os.path.relpath(document, folder)).as_posix()


def _is_no_more(document: Path) -> bool:
    """Whether nothing is there; what stands where nobody may look may be there still."""
    try:
        document.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return False
