"""One line for each finding, for grep and editors: FILE:PAGE: SEVERITY ID NAME: MESSAGE."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apparse.printable import clean, clean_name
from apparse.report.place import where_to_look
from apparse.report.reporter import Reporter
from apparse.report.settled import excuse
from apparse.report.tally import Tally
from apparse.verdict import NEW, ReportedFinding, Verdict, new_findings


def write(verdicts: Iterable[Verdict], tally: Tally) -> Iterator[str]:
    for verdict in verdicts:
        for finding in verdict["findings"] if tally.show_waived else new_findings(verdict):
            yield f"{_place(finding, verdict)}: {_said(finding)}\n"


def _place(finding: ReportedFinding, verdict: Verdict) -> str:
    """The file, and page or line of the finding's first place as editors know them; none for the whole document."""
    place = where_to_look(finding, verdict).removeprefix("page ").removeprefix("line ")
    name = clean_name(verdict["source"])
    return f"{name}:{place}" if place else name


def _said(finding: ReportedFinding) -> str:
    state = "" if finding["state"] == NEW else f" [{excuse(finding)}]"
    return f"{finding['severity']} {finding['rule']} {finding['name']}: {clean(finding['message'])}{state}"


CONCISE = Reporter("concise", write)
