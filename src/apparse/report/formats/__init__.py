"""The forms of a report on documents: one a module. A new module in REPORTERS is a new format."""

from __future__ import annotations

from apparse.report.formats import concise, github, gitlab, html, json, jsonl, junit, markdown, sarif, text
from apparse.report.reporter import Reporter

REPORTERS: tuple[Reporter, ...] = (
    text.TEXT,
    concise.CONCISE,
    json.JSON,
    jsonl.JSONL,
    sarif.SARIF,
    junit.JUNIT,
    github.GITHUB,
    gitlab.GITLAB,
    markdown.MARKDOWN,
    html.HTML,
)
