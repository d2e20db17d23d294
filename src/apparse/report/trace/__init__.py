"""STAGE 4 for traces: accounts to output. A new module in REPORTERS is a new format."""

from __future__ import annotations

from apparse.report.trace import documents, html, json, markdown, text
from apparse.report.trace.reporter import TraceReporter

REPORTERS: tuple[TraceReporter, ...] = (
    text.TEXT,
    json.JSON,
    markdown.MARKDOWN,
    documents.SARIF,
    documents.JUNIT,
    html.HTML,
)
