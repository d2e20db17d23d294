"""apparse explain: a rule's own page."""

from __future__ import annotations

from typing import Annotated

import typer

from apparse.cli import streams
from apparse.report import exit_code

_EXIT_CODES = "exit-codes"


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help=f"A rule's id or name, or {_EXIT_CODES}.")],
) -> int:
    """Show a rule's page: why it matters, what to do, examples."""
    word = rule.lower().replace("_", "-").replace(" ", "-")
    codes = word.startswith("exit") and _EXIT_CODES.startswith(word)
    streams.out((exit_code.page() if codes else _page(rule)).strip() + "\n")
    return 0


def _page(wanted: str) -> str:
    from apparse.report.rule_pages import with_fences, with_headings  # noqa: PLC0415
    from apparse.validate.rules import all_rules  # noqa: PLC0415 - rules know records, and records are slow to load
    from apparse.validate.selection import find_rule  # noqa: PLC0415

    rule = find_rule(all_rules(), wanted)
    return f"{rule.id} {rule.name} ({rule.severity})\n\n{with_fences(with_headings(rule.page.strip()))}"
