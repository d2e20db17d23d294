"""One line for each finding, for grep and editors: FILE:PAGE: SEVERITY ID NAME: MESSAGE."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from apparse.printable import clean, clean_name
from apparse.report.reporter import Reporter
from apparse.report.tally import Tally
from apparse.result import Verdict


def write(verdicts: Iterable[Verdict], _tally: Tally) -> Iterator[str]:
    for verdict in verdicts:
        for finding in verdict["findings"]:
            yield f"{clean_name(verdict['source'])}:{_place(finding)} {_said(finding)}\n"


def _place(finding: dict[str, Any]) -> str:
    """Page or line of the finding's first place; nothing when it is about the whole document."""
    at = finding["locations"][0] if finding["locations"] else {}
    place = at.get("page") or at.get("line")
    return f"{place}:" if place else ""


def _said(finding: dict[str, Any]) -> str:
    return f"{finding['severity']} {finding['rule']} {finding['name']}: {clean(finding['message'])}"


CONCISE = Reporter("concise", write)
