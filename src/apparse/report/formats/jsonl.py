"""JSON Lines: one event a line, each written when it is known; the last line is the summary, or the stream was cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from apparse import __version__
from apparse.printable import to_json
from apparse.report.formats.json import SCHEMA_VERSION
from apparse.report.reporter import Reporter
from apparse.report.tally import Tally
from apparse.verdict import UNTOLD, Verdict


def write(verdicts: Iterable[Verdict], tally: Tally) -> Iterator[str]:
    for verdict in verdicts:
        findings = verdict["findings"]
        about = {key: value for key, value in verdict.items() if key not in UNTOLD | {"findings"}}
        yield _event("document", about | {"findings": len(findings)})
        for finding in findings:
            yield _event("finding", {"source": verdict["source"]} | finding)
    for passed in tally.passed_over:
        yield _event("passed_over", passed)
    yield _event(
        "summary",
        {
            "schema_version": SCHEMA_VERSION,
            "apparse_version": __version__,
            "exit_code": int(tally.exit_code),
            "interrupted": tally.interrupted,
        }
        | tally.summary(),
    )


def _event(kind: str, what: Mapping[str, Any]) -> str:
    return to_json({"type": kind} | dict(what), indent=None)


JSONL = Reporter("jsonl", write, (".jsonl",))
