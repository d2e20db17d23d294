"""Whether the text of a page can be read: it may be a picture, or ciphered by a font without a true map."""

from __future__ import annotations

import re
from itertools import chain

from apparse.extract.pdf.ink import SCAN
from apparse.extract.pdf.page import Page

COMMON = frozenset(
    ["the", "of", "and", "to", "in", "for", "is", "be", "will", "with", "on", "by", "that", "this", "are", "as", "has", "have", "it", "not", "from", "at", "an", "or", "all", "which", "their", "we", "recommendation", "recommendations", "agreed", "action", "date", "head", "owner", "page", "report", "inspection", "probation", "service", "yes", "no"]
)
VOWELS = (0.29, 0.53)
"""The share of vowels among the letters of a text in English (or Welsh) lies between these."""
WORD = re.compile(r"[^\W\d_]{2,}")


def unreadable(page: Page) -> str | None:
    """Why a page that is not blank can't be read; None when it can, or is blank."""
    if page.problem:
        return page.problem
    text = " ".join(run.text for run in page.runs if not run.mark)
    letters = sum(c.isalpha() for c in text)
    if page.pictured > SCAN and letters < 40:
        return "no text layer"
    if not text and page.pictured > 0.02:
        return "no text layer"
    return "ciphered text" if ciphered(text) or page.unmapped > 0.3 * max(letters, 1) else None


def ciphered(text: str) -> bool:
    """Whether the characters are there but mean nothing: in private use, without a map, or one put for another."""
    shown = sum(not c.isspace() for c in text)
    strange = sum("\ue000" <= c <= "\uf8ff" or c == "\ufffd" for c in text)
    if shown > 20 and strange > 0.3 * shown:
        return True
    words = [word.lower() for word in WORD.findall(text)]
    if len(words) < 8 or sum(word in COMMON for word in words) > 0.02 * len(words):
        return False
    letters = list(chain.from_iterable(words))
    if not all("a" <= letter <= "z" for letter in letters[:400:7]):
        return False
    share = sum(letter in "aeiou" for letter in letters) / len(letters)
    return not VOWELS[0] < share < VOWELS[1]
