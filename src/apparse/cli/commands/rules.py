"""apparse rules: the list of rules."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from apparse.cli import streams, terminal
from apparse.printable import to_json

_READABLE, _INDENT = 40, 7
"""Columns that summaries must have below each other; where there are fewer, one goes on below its rule's name."""


def rules(
    format: Annotated[Literal["text", "json"], typer.Option("--format", "-f", help="The list's form.")] = "text",  # noqa: A002
) -> int:
    """List the rules: id, severity, name, and what each looks for."""
    from apparse.validate.rules import all_rules  # noqa: PLC0415 - rules know records, and records are slow to load

    if format == "json":
        known = [{"id": r.id, "name": r.name, "severity": r.severity, "summary": r.summary} for r in all_rules()]
        streams.out(to_json(known))
        return 0
    longest = max((len(rule.name) for rule in all_rules()), default=0)
    columns = terminal.width()
    for rule in all_rules():
        line = f"{rule.id}  {rule.severity:7}  {rule.name:{longest}}  "
        indent = len(line) if columns and columns - len(line) >= _READABLE else _INDENT
        line += rule.summary
        streams.out(f"{terminal.hung(line, columns, indent) if columns else line}\n")
    return 0
