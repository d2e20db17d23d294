"""Spelling: a text less what every printing of it spells in another way."""

from __future__ import annotations

import re


def squeezed(text: str) -> str:
    """The letters and figures of a text in small: blanks, dashes and brackets differ from one printing to the next."""
    return re.sub(r"\W", "", text).lower()
