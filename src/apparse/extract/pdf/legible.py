"""Whether the text of a page can be read: it may be a picture, or ciphered by a font without a true map."""

from __future__ import annotations

from itertools import chain

from apparse.condition import PageProblem
from apparse.extract.pdf.page import SCAN, Page
from apparse.patterns import Pattern

COMMON = frozenset(
    """
    the of and to in for is be will with on by that this are as has have it not from at an or all which their we
    recommendation recommendations agreed action date head owner page report inspection probation service yes no
    """.split()
)
WORDLESS, LITTLE = 60, 40
"""Characters, and letters among them: a scanned page may have so many of its own (a stamp, a page number) and no more."""
SHOWN = 0.02
"""The share of a page without text that pictures cover: less is a rule or a logo's corner, and the page is blank."""
UNMAPPED = 0.3
"""The share of glyphs without a character from which on a page can't be read."""
STRANGE_ENOUGH = 10, 0.3
"""Characters without meaning, in number and as a share: with more of both a text is ciphered."""
ENOUGH = 8
"""Words: of fewer nothing can be said."""
KNOWN = 0.02
"""The share of common words above which a text is English."""
SAMPLED_LETTERS = slice(0, 400, 7)
"""The letters by which it is told whether a text is in our alphabet: a few dozen from all over its beginning."""
VOWELS = (0.29, 0.53)
"""The share of vowels among the letters of a text in English (or Welsh) lies between these."""
STRANGE = Pattern("[\ue000-\uf8ff\ufffd]")
LETTERS = Pattern(r"[^\W\d_]{2,}")


def unreadable(page: Page) -> PageProblem | None:
    """Why a page that is not blank can't be read; None when it can, or is blank."""
    if page.problem:
        return page.problem
    text = " ".join(run.text for run in page.runs if not run.mark)
    letters = len(text)
    if page.pictured > SCAN and letters < WORDLESS and sum(c.isalpha() for c in text) < LITTLE:
        return PageProblem.NO_TEXT
    if not text and page.pictured > SHOWN:
        return PageProblem.NO_TEXT
    return PageProblem.CIPHERED if ciphered(text) or page.unmapped > UNMAPPED * max(letters, 1) else None


def ciphered(text: str) -> bool:
    """Whether the characters are there but mean nothing: in private use, without a map, or one put for another."""
    strange = len(STRANGE.findall(text))
    if strange > STRANGE_ENOUGH[0] and strange > STRANGE_ENOUGH[1] * (len(text) - text.count(" ")):
        return True
    words = LETTERS.findall(text.lower())
    if len(words) < ENOUGH or len([word for word in words if word in COMMON]) > KNOWN * len(words):
        return False
    letters = list(chain.from_iterable(words))
    if not all("a" <= letter <= "z" for letter in letters[SAMPLED_LETTERS]):
        return False
    share = sum(letter in "aeiou" for letter in letters) / len(letters)
    return not VOWELS[0] < share < VOWELS[1]
