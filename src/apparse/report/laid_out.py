"""What an action says, as its source lays it out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def laid_out(action: Mapping[str, Any]) -> str:
    """The label and the text, each paragraph and item on a line of its own."""
    text = "\n".join(action["paragraphs"]) or action["text"]
    return " ".join(part for part in (action["label"], text) if part)
