"""Ticks: marks under response words, or in boxes beside them, of which one says which word is meant."""

from __future__ import annotations

from collections.abc import Sequence

# each with what symbol fonts leave of it in the private area of Unicode
SIGNS = "✓✔√☑●•■◼\uf0fc\uf0fe"
CROSSES = "×✗✘☒\uf0fb\uf0fd"
EMPTY_BOXES = "☐□○▢❏❑❒\uf06f\uf071\uf072\uf0a8"

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
