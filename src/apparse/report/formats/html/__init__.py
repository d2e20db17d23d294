"""The HTML report: one file for people, without scripts and without the network.

verdict → sheet (what is shown of a document: tables, findings with their cells and crops, charts) → template.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from apparse.report.reporter import Reporter
from apparse.report.tally import Tally
from apparse.verdict import Verdict


def write(verdicts: Iterable[Verdict], tally: Tally) -> Iterator[str]:
    from apparse.report.formats.html.page import render  # noqa: PLC0415 - jinja2 is only loaded for who asks for it

    documents = list(verdicts)
    yield from render(documents, tally)


HTML = Reporter("html", write, (".html", ".htm"), exhibits=True)
