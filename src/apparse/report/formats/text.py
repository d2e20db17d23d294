"""For people: what apparse saw in each document, then what is wrong with it, where, and what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial

from apparse.errors import remedy_of
from apparse.printable import clean, clean_name
from apparse.report.head import head, overdue
from apparse.report.paint import Paint, coloured, plain
from apparse.report.place import described
from apparse.report.reporter import Reporter
from apparse.report.rule_pages import what_to_do
from apparse.report.settled import excuse
from apparse.report.tally import Tally
from apparse.verdict import (
    BASELINED,
    NEW,
    WAIVED,
    WAIVER_FILE,
    ReportedFinding,
    Verdict,
    new_findings,
    settled_findings,
)

_LONGEST_EVIDENCE = 300


def write(verdicts: Iterable[Verdict], tally: Tally, paint: Paint = plain) -> Iterator[str]:
    for verdict in verdicts:
        if verdict["state"] != "judged":
            yield "".join(f"{line}\n" for line in [*_unjudged(verdict), ""])
        else:
            found = _found(verdict, paint, show=tally.show_waived)
            yield "".join(f"{line}\n" for line in [*_seen(verdict), *found, ""])


def _unjudged(verdict: Verdict) -> Iterator[str]:
    yield f"{clean_name(verdict['source'])}: not judged: {clean(verdict['reason'])} ({verdict['code']})"
    if remedy := remedy_of(verdict["code"]):
        yield f"  what to do: {remedy}"


def _seen(verdict: Verdict) -> Iterator[str]:
    yield f"{clean_name(verdict['source'])}: {clean(verdict['kind']).replace('_', ' ')}"
    if verdict["kind"] == WAIVER_FILE:
        return
    yield from (f"  {label}: {said}" for label, said in (*head(verdict["overview"]), *overdue(verdict)))
    if verdict["configuration"]:
        files = map(clean_name, (verdict["configuration"], *verdict["configuration_extends"]))
        yield f"  configuration: {', over '.join(files)}"


def _found(verdict: Verdict, paint: Paint, *, show: bool) -> Iterator[str]:
    for finding in verdict["findings"] if show else new_findings(verdict):
        yield ""
        place = described(finding, verdict)
        where = f" ({place})" if place else ""
        yield f"  {_state(finding)}{paint(finding['severity'])} {finding['rule']} {finding['name']}{where}"
        yield f"    problem: {clean(finding['message'])}"
        if finding["evidence"]:
            yield f"    evidence: “{_cut(clean(finding['evidence']))}”"
        yield f"    {excuse(finding)}" if _state(finding) else f"    what to do: {what_to_do(finding['rule'])}"
    settled = Counter(finding["state"] for finding in settled_findings(verdict))
    if not new_findings(verdict):
        yield "  nothing found" + (" that counts" if settled else "")
    if settled and not show:
        hidden = ", ".join(f"{settled[state]} {state}" for state in (WAIVED, BASELINED) if settled[state])
        yield f"  {hidden} (--show-waived lists what does not count)"


def _state(finding: ReportedFinding) -> str:
    """The word before a finding that does not count."""
    return "" if finding["state"] == NEW else f"{finding['state']} "


def _cut(evidence: str) -> str:
    return evidence if len(evidence) <= _LONGEST_EVIDENCE else evidence[:_LONGEST_EVIDENCE].rsplit(" ", 1)[0] + " …"


TEXT = Reporter("text", write, (".txt",), on_terminal=partial(write, paint=coloured))
