"""What each rule has found in all documents of a run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from apparse.report.tally import SEVERITIES
from apparse.verdict import NEW, Verdict


@dataclass(slots=True)
class ByRule:
    """`findings` counts those that count by their document's position in the run, from 1; `settled` the others.

    `severity` is that of the gravest: what a rule's findings are may be configured for each document.
    """

    rule: str
    name: str
    severity: str
    findings: Counter[int] = field(default_factory=Counter)
    settled: int = 0


def by_rule(verdicts: Iterable[Verdict]) -> list[ByRule]:
    """Each rule that has found something, the gravest first, and of those the most frequent."""
    rules: dict[str, ByRule] = {}
    for number, verdict in enumerate(verdicts, start=1):
        for finding in verdict["findings"]:
            found = rules.setdefault(finding["rule"], ByRule(finding["rule"], finding["name"], finding["severity"]))
            found.severity = min(found.severity, finding["severity"], key=SEVERITIES.index)
            if finding["state"] == NEW:
                found.findings[number] += 1
            else:
                found.settled += 1
    return sorted(rules.values(), key=lambda each: (SEVERITIES.index(each.severity), -each.findings.total(), each.rule))
