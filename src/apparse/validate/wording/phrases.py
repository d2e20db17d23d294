"""Phrases: single words and pairs of neighbours, each with what it speaks for or against a text's explaining something.

They are learnt from labelled texts (tests/validate/wording/fit_phrases.py) and know what no table of kinds foresees. A
text has the sum of the weights of its phrases, divided by the square root of their number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from math import sqrt
from pathlib import Path

DATA = Path(__file__).with_name("phrases.tsv")
"""A phrase and its weight a line; the line of the empty phrase has what holds for every text."""
FEWEST = 5
"""Phrases: a text in which fewer are known says nothing by them."""

_NOT = re.compile(r"n['’]t\b")
_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"[a-z']+|#|£|[.,;:]")


def weight_of(text: str) -> float:
    """What the phrases of a text come to: more than nothing if they speak for its being an explanation."""
    weights = _weights()
    known = [weights[phrase] for phrase in set(phrases(text)) if phrase and phrase in weights]
    return weights[""] + sum(known) / sqrt(len(known)) if len(known) >= FEWEST else 0.0


def phrases(text: str) -> Iterator[str]:
    """The words and stops of a text, and each two that are neighbours; numbers are alike."""
    words = _WORD.findall(_NUMBER.sub("#", _NOT.sub(" not", text.lower()).replace("’", "'")))
    yield from words
    yield from (f"{one} {other}" for one, other in pairwise(words))


@cache
def _weights() -> dict[str, float]:
    lines = (line.split("\t") for line in DATA.read_text(encoding="utf-8").splitlines())
    return {phrase: float(weight) for phrase, weight in lines}
