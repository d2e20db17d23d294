"""Invisible characters: marks that turn the order of reading round, so that what is seen is not what is said."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.blocks import Content, Remark
from apparse.condition import RemarkKind
from apparse.patterns import Pattern

_BIDI = Pattern("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9; CVE-2021-42574)."""


def reading_order_marks(content: Content) -> Iterator[Remark]:
    """A remark for each text with a mark that changes the order in which it is shown."""
    for text in content.texts():
        if marks := sorted({f"U+{ord(mark):04X}" for mark in _BIDI.findall(text.value)}):
            message = f"invisible characters change the order in which its text is shown ({', '.join(marks)})"
            yield Remark(RemarkKind.HIDDEN_TEXT, message, text.at, text.value)
