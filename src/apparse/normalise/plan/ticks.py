"""Ticks: marks under response words, or in boxes beside them, of which one says which word is meant."""

from __future__ import annotations

from collections.abc import Sequence

SIGNS = "✓✔√☑●•■◼\uf0fc"
CROSSES = "×✗✘☒"
EMPTY_BOXES = "☐□○▢"

_YES = frozenset(SIGNS + "yYü") | {"Yes", "yes", "YES"}
_CROSSED = frozenset(CROSSES + "xX")
_NO = frozenset(EMPTY_BOXES + "nN-–—") | {"", "No", "no", "NO"}


def is_mark(text: str) -> bool:
    """Whether a text is nothing but a mark, that of what is not meant and none at all included."""
    return text in _YES | _CROSSED | _NO


def is_ticked(marks: Sequence[str]) -> list[bool]:
    """For each of several marks whether it says yes; a cross does so only where none of them is a tick."""
    yes = [mark in _YES for mark in marks]
    return yes if any(yes) else [mark in _CROSSED for mark in marks]
