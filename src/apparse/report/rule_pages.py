"""What reports say of rules: id, name, severity, the first sentence, the page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from apparse.result import Verdict


class RulePage(NamedTuple):
    id: str
    name: str
    severity: str
    summary: str
    page: str


def rule_pages(verdicts: Iterable[Verdict]) -> dict[str, RulePage]:
    """The pages of all rules that had something to judge or have found something, in the order of their ids."""
    from apparse.validate.rules import all_rules  # noqa: PLC0415 - rules know records, and records are slow to load

    known = {rule.id: RulePage(rule.id, rule.name, str(rule.severity), rule.summary, rule.page) for rule in all_rules()}
    met: dict[str, RulePage] = {}
    for verdict in verdicts:
        met |= {id_: known[id_] for id_ in verdict["checked"] if id_ in known}
        met |= {f["rule"]: known.get(f["rule"]) or _of(f) for f in verdict["findings"]}
    return dict(sorted(met.items()))


def _of(finding: dict[str, str]) -> RulePage:
    """A rule that has no page is told by its finding."""
    name = finding["name"]
    return RulePage(finding["rule"], name, finding["severity"], name.replace("-", " "), "")
