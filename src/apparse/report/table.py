"""A document as a table for people: of a plan recommendation, response, action, owner and target."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import Any

from rich.box import SQUARE
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from apparse.printable import clean
from apparse.report import report_tables

# Response and target have a width of their own, in which no word of theirs is broken; the rest is shared out in parts.
_SHARES = {"Recommendation": 3, "Response": None, "Action": 4, "Owner": 2, "Target": None}
_NARROW = 10
_NARROWEST = 80
"""Columns of a terminal in which five columns of words can still be read."""


def render(document: dict[str, Any], *, width: int) -> str:
    """The document (as `convert --to json` gives it) as text of that width.

    A box all around, so that no line begins with what the document says.
    """
    console = Console(file=io.StringIO(), width=width, height=100, color_system=None, force_terminal=False)
    report = document.get("kind") == "inspection_report"
    parts: Iterable[RenderableType] = (
        report_tables.parts(document, width=width)
        if report
        else [_plan(document) if width >= _NARROWEST else _stacked(document)]
    )
    with console.capture() as capture:
        console.print(
            Text(f"title: {clean(document.get('title') or document.get('subject') or 'none')}"), soft_wrap=True
        )
        for part in parts:
            console.print(part, soft_wrap=isinstance(part, Text))
    return "".join(f"{line}\n" for line in capture.get().splitlines())


def _plan(document: dict[str, Any]) -> Table:
    table = Table(box=SQUARE, show_lines=True, expand=True)
    for name, share in _SHARES.items():
        table.add_column(name, ratio=share, width=None if share else _NARROW, overflow="fold")
    for row in _rows(document):
        table.add_row(*(Text(clean(cell)) for cell in row))
    return table


def _stacked(document: dict[str, Any]) -> Table:
    """The same rows in one column, for narrow terminals: each cell behind its heading, none where there is nothing."""
    table = Table(box=SQUARE, show_header=False, show_lines=True, expand=True)
    table.add_column(overflow="fold")
    for row in _rows(document):
        lines = (f"{name}: {clean(cell)}" for name, cell in zip(_SHARES, row, strict=True) if cell)
        table.add_row(Text("\n".join(lines)))
    return table


def _rows(document: dict[str, Any]) -> Iterator[tuple[str, str, str, str, str]]:
    for recommendation in document.get("recommendations", ()):
        number = recommendation.get("number") or recommendation.get("inferred_number") or "–"
        wanted = f"{number} {recommendation.get('text') or ''}".strip()
        response = recommendation.get("response_raw") or ""
        if recommendation.get("explanation"):
            yield wanted, response, f"Explanation: {recommendation['explanation']}", "", ""
            wanted = response = ""
        for action in recommendation.get("actions") or [{}] * bool(wanted):
            step = " ".join(part for part in (action.get("label"), action.get("text")) if part)
            yield wanted, response, step, action.get("owners_raw") or "", action.get("target_raw") or ""
            wanted = response = ""
