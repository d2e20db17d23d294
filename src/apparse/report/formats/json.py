"""The report as one JSON object, for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apparse import __version__
from apparse.printable import to_json
from apparse.report.reporter import Reporter
from apparse.report.tally import Tally
from apparse.verdict import UNTOLD, Verdict

SCHEMA_VERSION = 1


def write(verdicts: Iterable[Verdict], tally: Tally) -> Iterator[str]:
    documents = [{key: value for key, value in verdict.items() if key not in UNTOLD} for verdict in verdicts]
    yield to_json(
        {
            "schema_version": SCHEMA_VERSION,
            "apparse_version": __version__,
            "exit_code": int(tally.exit_code),
            "summary": tally.summary(),
            "documents": documents,
            "passed_over": tally.passed_over,
        }
    )


JSON = Reporter("json", write, (".json",))
