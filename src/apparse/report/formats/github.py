"""Annotations for GitHub Actions: one workflow command a finding, the gravest first.

No line begins with anything but a command of ours, and what a document says can neither end a command nor begin one.
The line of an annotation is the page where the document has pages.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from apparse.printable import clean
from apparse.report.place import first_place, line_of, path_of, said
from apparse.report.reporter import Reporter
from apparse.report.tally import SEVERITIES, Tally
from apparse.verdict import BASELINED, WAIVED, Verdict, new_findings

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
_SHOWN = 10
"""So many annotations of each kind GitHub shows for a step; the others are in its log only."""


def write(verdicts: Iterable[Verdict], tally: Tally) -> Iterator[str]:
    found = [(severity, line) for verdict in verdicts for severity, line in _annotations(verdict)]
    yield from (line for _, line in sorted(found, key=lambda item: SEVERITIES.index(item[0])))
    counts = Counter(severity for severity, _ in found)
    for severity in SEVERITIES:
        if counts[severity] > _SHOWN:
            yield (
                f"apparse: GitHub shows {_SHOWN} annotations of a kind for each step; "
                f"all {counts[severity]} of severity {severity} are in this log.\n"
            )
    if settled := [f"{tally.settled[state]} {state}" for state in (WAIVED, BASELINED) if tally.settled[state]]:
        yield f"apparse: without annotations, as they don't count: {', '.join(settled)}.\n"


def _annotations(verdict: Verdict) -> Iterator[tuple[str, str]]:
    source = verdict["source"]
    if verdict["state"] != "judged":
        yield "error", _command("error", source, None, "not judged", f"{verdict['reason']} ({verdict['code']})")
    for finding in new_findings(verdict):
        severity, title = finding["severity"], f"{finding['rule']} {finding['name']}"
        yield (
            severity,
            _command(_COMMANDS[severity], source, line_of(first_place(finding)), title, said(finding, verdict)),
        )


def _command(command: str, source: str, line: int | None, title: str, message: str) -> str:
    properties = {"file": path_of(source), "line": line, "title": f"apparse: {title}"}
    shown = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None)
    return f"::{command} {shown}::{_data(message)}\n"


def _data(text: str) -> str:
    """As the workflow commands want it: per cent signs escaped; line ends are spelled out by `clean` already."""
    return clean(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


GITHUB = Reporter("github", write)
