"""Sentences: where a text is cut into them, and into the smaller statements that a judgement of its wording rests on."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.patterns import Pattern

BETWEEN_SENTENCES = Pattern(r"(?<=[.!?])\s+(?=[A-Z‘'“\"])")
"""A figure or a bracket opens none: it may belong to what stands before it, "5 Sept. 2025", "… were late. (3.9)"."""
_ABBREVIATED = "jan feb mar apr jun jul aug sep sept oct nov dec no nos para paras fig approx".split()
_NOT_ABBREVIATED = "".join(rf"(?<!\b(?i:{word})\.)" for word in _ABBREVIATED)
_BETWEEN_STATEMENTS = Pattern(rf"(?<=[.!?])\s+(?=[\"'(A-Z])|(?<=[.!?]){_NOT_ABBREVIATED}\s+(?=[£0-9])|(?<=;)\s+|\n+")


def sentences(text: str) -> list[str]:
    """The sentences of a text as they are printed."""
    return BETWEEN_SENTENCES.split(text)


def placed_sentences(text: str) -> Iterator[tuple[int, str]]:
    """Each sentence with the place in the text at which it begins."""
    begins = [0, *(between.end() for between in BETWEEN_SENTENCES.finditer(text))]
    yield from zip(begins, sentences(text), strict=True)


def statements(text: str) -> list[str]:
    """What a text says one after the other: its sentences and lines; what a semicolon divides counts as two."""
    return [stated for part in _BETWEEN_STATEMENTS.split(text) if (stated := part.strip())]
