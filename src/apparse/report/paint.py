"""Paint: the words for severities in colour, for terminals. The words stay, so that nothing is told by colour alone."""

from __future__ import annotations

from collections.abc import Callable

Paint = Callable[[str], str]
_BOLD_IN = {"error": "1;31", "warning": "1;33", "info": "1;36"}


def plain(severity: str) -> str:
    return severity


def coloured(severity: str) -> str:
    return f"\x1b[{_BOLD_IN[severity]}m{severity}\x1b[0m"
