"""A trace as an HTML page: what answers what, then each document with its findings at their cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from apparse.report.formats.html import HTML as OF_DOCUMENTS
from apparse.report.tally import Tally
from apparse.report.trace.reporter import TraceReporter, sides
from apparse.report.trace.traced import Traced


def write(traced: Traced, tally: Tally) -> Iterator[str]:
    from apparse.report.formats.html.page import render  # noqa: PLC0415 - jinja2 is only loaded for who asks for it

    matches = [{**match, "sides": _named_sides(traced, match)} for match in traced.told_matches()]
    yield from render(traced.verdicts(), tally, matches=matches, counts=traced.counts())


def _named_sides(traced: Traced, match: Mapping[str, Any]) -> list[str]:
    """What the two recommendations go by; with their documents where there are more than two."""
    documents = [(match[f"{side}_path"] or "").partition(".")[0] for side in ("report", "plan")]
    several = len(traced.named) > 2
    return [
        f"{number} ({traced.called(document)})" if several and document else number
        for number, document in zip(sides(match), documents, strict=True)
    ]


HTML = TraceReporter("html", write, OF_DOCUMENTS.suffixes)
