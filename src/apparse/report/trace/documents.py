"""A trace in the forms of reports on single documents: each finding with the document that it is about."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.report.formats import junit, sarif
from apparse.report.reporter import Reporter
from apparse.report.tally import Tally
from apparse.report.trace.reporter import TraceReporter
from apparse.report.trace.traced import Traced


def _of(reporter: Reporter) -> TraceReporter:
    def write(traced: Traced, tally: Tally) -> Iterator[str]:
        return reporter.write(traced.verdicts(), tally)

    return TraceReporter(reporter.name, write, reporter.suffixes)


SARIF, JUNIT = _of(sarif.SARIF), _of(junit.JUNIT)
