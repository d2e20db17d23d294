"""How the patterns for headings are written: in the notation of `patterns.py`, in any case."""

from __future__ import annotations

import re

from apparse.patterns import Pattern, any_of

COLON = r"\s*:?"
"""What may stand behind a heading."""


def heading(listed: str, *, before: str = "", after: str = "") -> Pattern[str]:
    """A pattern for headings of which the lines say the middle."""
    return Pattern(f"{before}{any_of(listed)}{after}", re.IGNORECASE)
