"""How broad a word is, judged by its letters: only the breadth of what it stands in is known."""

from __future__ import annotations

from functools import cache

CAPITAL = 1.35
BREADTHS = dict.fromkeys(" .,;:'!|()[]/-ijltfrI", 0.55) | dict.fromkeys("mwMW@%—", 1.6)
"""The breadth of letters that are not as broad as most, in that of most."""


def first_word(text: str, width: float) -> float:
    """The width of a text's first word, judged by that of the whole."""
    return width * _breadth(text.split(None, 1)[0]) / _breadth(text)


def _breadth(text: str) -> float:
    """How wide a text is as against others in the same type."""
    return sum(map(_letter, text))


@cache
def _letter(letter: str) -> float:
    return BREADTHS.get(letter, CAPITAL if letter.isupper() else 1.0)
