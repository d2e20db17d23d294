"""A document as tables for people, whatever its kind."""

from __future__ import annotations

import io
from typing import Any

from rich.console import Console
from rich.text import Text

from apparse.printable import clean
from apparse.report.show import plan_table, report_tables


def render(document: dict[str, Any], *, width: int) -> str:
    """The document (as `convert --to json` gives it) as text of that width.

    A box all around, so that no line begins with what the document says.
    """
    console = Console(file=io.StringIO(), width=width, height=100, color_system=None, force_terminal=False)
    view = report_tables if document["kind"] == "inspection_report" else plan_table
    with console.capture() as capture:
        console.print(
            Text(f"title: {clean(document.get('title') or document.get('subject') or 'none')}"), soft_wrap=True
        )
        for part in view.parts(document, width=width):
            console.print(part, soft_wrap=isinstance(part, Text))
    return "".join(f"{line}\n" for line in capture.get().splitlines())
