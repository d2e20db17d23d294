"""Traced: what came of one trace, its findings with the documents that they are about."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Any

from apparse.printable import clean_name
from apparse.trace_result import Account
from apparse.verdict import PlainFinding, ReportedFinding, Verdict

VERDICTS = ("matched", "reworded", "missing", "extra")
WAIVERS = "waivers"
"""How paths call the waiver file."""


@dataclass(frozen=True, slots=True)
class Traced:
    """The documents, reports first, each with what is found in it, and what answers what.

    `matches` and `strangers` are those of an `Account`; `matches` are None if a document could not be judged.
    `waivers` is the verdict on the waiver file, if there is something wrong with it.
    """

    reports: Sequence[Verdict]
    plans: Sequence[Verdict]
    matches: Sequence[dict[str, Any]] | None = None
    strangers: frozenset[str] = frozenset()
    waivers: Verdict | None = None

    @classmethod
    def of(cls, account: Account, reports: Sequence[Verdict], plans: Sequence[Verdict]) -> Traced:
        """Each finding of the account put to its document."""
        traced = cls(reports, plans, account["matches"], frozenset(account["strangers"]))
        found: defaultdict[str, list[ReportedFinding]] = defaultdict(list)
        for finding in account["findings"]:
            name, _, path = finding["path"].partition(".")
            found[name].append({**finding, "path": path})
        checked = account["checked"]
        return traced.judged(
            [{**v, "findings": found[name], "checked": checked} for name, v in traced._named().items()]
        )

    def judged(self, documents: Sequence[Verdict], waivers: Verdict | None = None) -> Traced:
        """The same with other verdicts on its documents."""
        reports = len(self.reports)
        return replace(self, reports=documents[:reports], plans=documents[reports:], waivers=waivers)

    @property
    def documents(self) -> list[Verdict]:
        return [*self.reports, *self.plans]

    @property
    def named(self) -> dict[str, str]:
        """The sources by the names that paths and places give them."""
        return {name: verdict["source"] for name, verdict in self._named().items() if name != WAIVERS}

    def verdict(self, name: str) -> Verdict:
        """The verdict on the document that paths and places call so."""
        return self._named()[name]

    def _named(self) -> dict[str, Verdict]:
        verdicts = {
            name if len(group) == 1 else f"{name}s[{position}]": verdict
            for name, group in (("report", self.reports), ("plan", self.plans))
            for position, verdict in enumerate(group)
        }
        return verdicts | ({WAIVERS: self.waivers} if self.waivers else {})

    def findings(self) -> list[ReportedFinding]:
        """All that is found, under paths that begin with the document's name, what is about whole documents first."""
        found: list[ReportedFinding] = [
            {**finding, "path": ".".join(filter(None, (name, finding["path"])))}
            for name, verdict in self._named().items()
            for finding in verdict["findings"]
        ]
        return sorted(found, key=lambda finding: not is_general(finding))

    def verdicts(self) -> list[Verdict]:
        """The documents by themselves, as reports on single documents show them: without places in others."""
        return [
            {**verdict, "findings": [_within(finding, name) for finding in verdict["findings"]]}
            for name, verdict in self._named().items()
        ]

    def called(self, name: str) -> str:
        """What people call a document that paths give this name: report, plan, or of several its file."""
        if name not in self.named or "[" not in name:
            return name
        source = self.named[name]
        file = PurePath(source).name
        alone = [PurePath(each).name for each in self.named.values()].count(file) == 1
        return clean_name(file if alone else source)

    def follows(self, path: str) -> bool:
        """Whether what is found at a recommendation says no more than that the plan answers another report."""
        plans = {_document(match["plan_path"]) for match in self.matches or () if match["plan_path"]}
        astray = bool(self.strangers) and plans <= self.strangers
        document = _document(path)
        return document in self.strangers or (astray and document.startswith("report"))

    def told_matches(self) -> Iterator[dict[str, Any]]:
        """The matches but for those that only follow from a plan's answering another report."""
        for match in self.matches or ():
            alone = match["report"] is None or match["plan"] is None
            if not (alone and self.follows(match["report_path"] or match["plan_path"])):
                yield match

    def counts(self) -> dict[str, int]:
        """How many matches there are of each verdict."""
        counted = Counter(match["verdict"] for match in self.matches or ())
        return {verdict: counted[verdict] for verdict in VERDICTS}


def is_general(finding: PlainFinding) -> bool:
    """Whether a finding is about a document and not about one of its recommendations."""
    return "[" not in finding["path"].partition(".")[2]


def _within(finding: ReportedFinding, name: str) -> ReportedFinding:
    """The finding with the places that it has in the document of that name."""
    places = [at for at in finding["locations"] if at.get("document", name) == name]
    return {**finding, "locations": [{key: at[key] for key in at if key != "document"} for at in places]}


def _document(path: str) -> str:
    return path.partition(".")[0]
