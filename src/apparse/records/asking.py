"""Asking: the words behind a name by which somebody is asked to act ("The region should:")."""

from __future__ import annotations

import re

from apparse.patterns import Pattern
from apparse.records import welsh

ASKS = r"(?:should|must|needs?\s+to|(?:is|are)\s+asked\s+to)"
"""A pattern for what asks wherever it stands behind a name; "will" may also only tell what comes."""
_AT_END = Pattern(rf"\s*\b(?:{ASKS}|will)\s*:?\s*$", re.IGNORECASE)
_IN_WELSH = Pattern(rf"\s*{welsh.ASKS}[^.;]*:\s*$", re.IGNORECASE)


def asks(heading: str) -> bool:
    """Whether a heading ends in words by which somebody is asked, or begins with one in Welsh: "The region should:"."""
    return _AT_END.search(heading) is not None or _IN_WELSH.match(heading) is not None


def ends_asking(text: str) -> bool:
    """Whether some last part of a text may ask: a quick look, before each is tried."""
    return text.rstrip().endswith(":") or _AT_END.search(text) is not None


def who(heading: str) -> str:
    """Who is asked: "The region" of "The region should:", and the whole of a heading that only names somebody."""
    return _AT_END.sub("", heading)
