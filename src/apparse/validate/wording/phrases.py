"""Phrases: single words and pairs of neighbours, each with what it speaks for or against a text's explaining something.

They are learnt from labelled texts (tests/validate/wording/fit_phrases.py) and know what no table of kinds foresees. A
text has the sum of the weights of its phrases, divided by the square root of their number; and the same of its common
words, whose weights are those of words used alike, so that a word which no labelled text holds has a say as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise
from math import sqrt
from pathlib import Path

from apparse.patterns import Pattern

PHRASES = Path(__file__).with_name("phrases.tsv")
"""A phrase and its weight a line; the line of the empty phrase has what holds for every text."""
WORDS = Path(__file__).with_name("words.tsv")
"""A common word and the weight of words used like it a line."""
FEWEST = 5
"""Phrases: a text in which fewer are known says nothing by them."""

_NOT = Pattern(r"n['’]t\b")
_NUMBER = Pattern(r"\d+")
WORD = Pattern(r"[a-z']+|#|£|[.,;:]")
"""The words and stops that phrases are made of."""


def weight_of(text: str) -> float:
    """What the phrases and words of a text come to: more than nothing if they speak for its being an explanation."""
    phrases, words = _read(PHRASES), _read(WORDS)
    return weigh(text, phrases, words, phrases[""])


def weigh(text: str, phrases: Mapping[str, float], words: Mapping[str, float], every: float) -> float:
    """The same by the weights that are given: of phrases, of words used alike, and what holds for every text."""
    spoken = set(spoken_in(text))
    known = [phrases[phrase] for phrase in spoken if phrase in phrases]
    alike = [words[word] for word in spoken if word in words]
    return every + _mean(known) + _mean(alike) if len(known) >= FEWEST else 0.0


def _mean(weights: list[float]) -> float:
    return sum(weights) / sqrt(len(weights)) if weights else 0.0


def spoken_in(text: str) -> Iterator[str]:
    """The words and stops of a text, and each two that are neighbours; numbers are alike."""
    words = WORD.findall(_NUMBER.sub("#", _NOT.sub(" not", text.lower()).replace("’", "'")))
    yield from words
    yield from (f"{one} {other}" for one, other in pairwise(words))


@cache
def _read(file: Path) -> dict[str, float]:
    written = file.read_text(encoding="utf-8").rstrip("\n").replace("\n", "\t").split("\t")
    return dict(zip(written[::2], map(float, written[1::2]), strict=True))
