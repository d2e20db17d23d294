"""A trace as one JSON object, for programs."""

from __future__ import annotations

from collections.abc import Iterator

from apparse import __version__
from apparse.printable import to_json
from apparse.report.formats.json import SCHEMA_VERSION
from apparse.report.tally import Tally
from apparse.report.trace.reporter import TraceReporter
from apparse.report.trace.traced import Traced


def write(traced: Traced, tally: Tally) -> Iterator[str]:
    reports, plans = ([verdict["source"] for verdict in group] for group in (traced.reports, traced.plans))
    yield to_json(
        {
            "schema_version": SCHEMA_VERSION,
            "apparse_version": __version__,
            "exit_code": int(tally.exit_code),
            "report": reports[0] if reports else None,
            "plan": plans[0] if plans else None,
            "reports": reports,
            "plans": plans,
            "summary": {**tally.summary(), **traced.counts()},
            "matches": traced.matches or [],
            "another_report": sorted(traced.strangers),
            "findings": traced.findings(),
            "documents": [{key: verdict[key] for key in _SHOWN} for verdict in traced.documents],  # type: ignore[literal-required]
            "passed_over": tally.passed_over,
        }
    )


_SHOWN = ("source", "kind", "state", "reason", "code", "overview")

JSON = TraceReporter("json", write, (".json",))
