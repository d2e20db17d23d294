"""What the writer of a letter says at its end, below the points of its last section or the last thing that is asked."""

from __future__ import annotations

import re

from apparse.patterns import Pattern, any_of
from apparse.text import Text

_CLOSES = Pattern(
    any_of(
        r"""
        (i|we) (look forward|hope|thank|expect|am grateful|are grateful|would (like|welcome|be (grateful|pleased)))\b.*
        thank you\b.*|please (let|contact|do)\b.*|(if|should) you (have|would|wish)\b.*
        """
    ),
    re.IGNORECASE,
)


def closes_letter(text: Text) -> bool:
    """Whether a paragraph speaks to whoever gets the letter and says nothing more of its matter: "We are grateful for …"."""
    return bool(_CLOSES.fullmatch(text.value))
