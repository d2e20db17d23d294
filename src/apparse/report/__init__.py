"""STAGE 4: verdicts to output. A new module in REPORTERS is a new format."""

from __future__ import annotations

from apparse.report import concise, github, gitlab, html, json, jsonl, junit, markdown, sarif, text
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
