"""GitLab's code quality report: a JSON list that a merge request shows beside its changes.

The line is the page where the document has pages. What is waived or baselined is left out: the format has no word for it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from apparse.printable import clean, to_json
from apparse.report.place import first_place, line_of, path_of, said
from apparse.report.reporter import Reporter
from apparse.report.tally import Tally
from apparse.verdict import Verdict, new_findings

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def write(verdicts: Iterable[Verdict], _tally: Tally) -> Iterator[str]:
    yield to_json([issue for verdict in verdicts for issue in _issues(verdict)])


def _issues(verdict: Verdict) -> Iterator[dict[str, Any]]:
    path = path_of(verdict["source"])
    if verdict["state"] != "judged":
        yield {
            "description": clean(f"not judged: {verdict['reason']}"),
            "check_name": "not-judged",
            "fingerprint": _known_by(path, str(verdict["code"])),
            "severity": "blocker",
            "location": {"path": path, "lines": {"begin": 1}},
        }
    for finding in new_findings(verdict):
        yield {
            "description": clean(f"{finding['rule']}: {said(finding, verdict)}"),
            "check_name": finding["name"],
            "fingerprint": _known_by(path, finding["fingerprint"]),
            "severity": _SEVERITIES[finding["severity"]],
            "location": {"path": path, "lines": {"begin": line_of(first_place(finding)) or 1}},
        }


def _known_by(path: str, fingerprint: str) -> str:
    """GitLab drops what it has met before: two copies of a plan need two fingerprints, so the path goes into them."""
    return hashlib.sha256(f"{path}\0{fingerprint}".encode("utf-8", "surrogatepass")).hexdigest()


GITLAB = Reporter("gitlab", write)
