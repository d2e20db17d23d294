"""Waiving: a waiver file's entries applied to the verdicts of a run, and what the rules say of the entries then."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from pathlib import Path

from apparse.fingerprint import plain
from apparse.gate import places
from apparse.gate.waiver_files import Waivers
from apparse.gate.waivers import Waiver
from apparse.gate.where import lies_within
from apparse.location import Location
from apparse.records.waivers import WaiverList, WaiverUse
from apparse.result import verdict_on
from apparse.validate import applicable, validate
from apparse.validate.rules import all_rules
from apparse.verdict import NEW, WAIVED, ReportedFinding, Verdict


class Reach(IntEnum):
    """How close a waiver came to a finding."""

    NOTHING = 0
    OTHER_FILE = 1
    DOCUMENT = 2
    RULE = 3
    PLACE = 4
    MET = 5


_UNMET = {
    Reach.OTHER_FILE: "the document has another SHA-256 now",
    Reach.DOCUMENT: "its rule finds nothing there",
    Reach.RULE: "what its rule finds stands elsewhere",
    Reach.PLACE: "what its rule finds there has another text now",
}


@dataclass(slots=True)
class _Use:
    """An entry, and how far it has come in this run."""

    waiver: Waiver
    line: int | None
    reach: Reach = Reach.NOTHING

    def meets(self, finding: ReportedFinding) -> bool:
        reach = _reach(self.waiver, finding)
        self.reach = max(self.reach, reach)
        return reach == Reach.MET


class Waiving:
    """Sets findings to "waived" and adds, as a last verdict, what is wrong with the waiver file itself.

    `day` is the day of judgement, `suffixes` are those of documents on disk, `ruled` is the last verdict as far as the
    configured rules speak.
    """

    def __init__(
        self, waivers: Waivers, day: date, suffixes: tuple[str, ...], ruled: Callable[[Verdict], Verdict] = lambda v: v
    ) -> None:
        self._waivers, self._day, self._suffixes, self._ruled = waivers, day, suffixes, ruled
        self._folder = waivers.folder
        self._uses = [_Use(waiver, line) for waiver, line in waivers.entries]
        self._seen: set[Path] = set()

    def applied(self, verdicts: Iterable[Verdict], passed_over: Iterable[Mapping[str, str]] = ()) -> Iterator[Verdict]:
        """The verdicts with their findings' states; `passed_over` is looked at when they have all come."""
        for verdict in verdicts:
            yield self._waived(verdict) if verdict["state"] == "judged" else verdict
        self._seen |= {places.location_of(each["source"]) for each in passed_over}
        own = self._ruled(self._own_verdict())
        if own["findings"]:
            yield own

    def _waived(self, verdict: Verdict) -> Verdict:
        at = places.location_of(verdict["source"])
        self._seen.add(at)
        uses = [use for use in self._uses if use.waiver.in_force(self._day) and self._concerns(use, verdict, at)]
        return {**verdict, "findings": [self._settled(finding, uses) for finding in verdict["findings"]]}

    def _concerns(self, use: _Use, verdict: Verdict, at: Path) -> bool:
        """Whether the document is one that the waiver names, and was judged by its rule."""
        document = use.waiver.document
        if use.waiver.rule not in verdict["checked"]:
            return False
        if document and document.path:
            if not places.is_named(document.path, at, self._folder):
                return False
            use.reach = max(use.reach, Reach.OTHER_FILE)
        if document and document.sha256 and not (verdict["sha256"] or "").startswith(document.sha256.lower()):
            return False
        use.reach = max(use.reach, Reach.DOCUMENT)
        return True

    def _settled(self, finding: ReportedFinding, uses: Sequence[_Use]) -> ReportedFinding:
        meeting = [use for use in uses if use.meets(finding)]  # all of them have met something
        if not meeting:
            return finding
        waiver, line = meeting[0].waiver, meeting[0].line
        return finding | {"state": WAIVED, "waiver": waiver.terms(self._waivers.name, line)}

    def _own_verdict(self) -> Verdict:
        uses = [
            WaiverUse(
                number=use.waiver.id or str(number),
                rule=use.waiver.rule,
                reason=use.waiver.reason,
                expires=use.waiver.expires,
                unmet=self._unmet(use),
                provenance={"rule": (Location(line=use.line),)} if use.line else {},
            )
            for number, use in enumerate(self._uses, start=1)
        ]
        entries = WaiverList(waivers=tuple(uses))
        rules = [rule for rule in all_rules() if rule.applies_to is WaiverUse]
        findings, checked = validate(entries, rules, self._day), applicable(entries, rules, self._day)
        return verdict_on(self._waivers.name, entries, findings, self._day, checked)

    def _unmet(self, use: _Use) -> str | None:
        if not use.waiver.in_force(self._day) or use.reach not in _UNMET or not self._all_judged(use.waiver):
            return None
        return _UNMET[use.reach]

    def _all_judged(self, waiver: Waiver) -> bool:
        """Whether this run has seen every document that the waiver can be about."""
        if waiver.document is None:
            return False
        path = waiver.document.path
        if path is None or not places.is_wild(path):
            return True
        return all(file in self._seen for file in places.files_named(path, self._folder, self._suffixes))


def _reach(waiver: Waiver, finding: ReportedFinding) -> Reach:
    if finding["rule"] != waiver.rule or finding["state"] != NEW:
        return Reach.NOTHING
    if waiver.where and not lies_within(finding, waiver.where):
        return Reach.RULE
    if waiver.fingerprint not in {None, finding["fingerprint"]}:
        return Reach.PLACE
    if waiver.evidence and not _still_says(finding["evidence"], waiver.evidence):
        return Reach.PLACE
    return Reach.MET


def _still_says(text: str | None, evidence: str) -> bool:
    """Whether the text is the quoted one; a quotation that ends in an ellipsis is its beginning."""
    said, quoted = plain(text), plain(evidence)
    return said.startswith(quoted) if evidence.rstrip().endswith(("…", "...")) else said == quoted
