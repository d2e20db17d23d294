"""The marks in the text that refer to footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from apparse.blocks import Aside, Block, parts, prose
from apparse.condition import Fate
from apparse.patterns import Pattern
from apparse.records.inspection_report import FootnoteReference
from apparse.text import Text

_GLUED = Pattern(r"(?<=[a-z)’”\"'?][.,;:]|[a-z?]{2}|.[)’”])(?P<number>\d{1,2})(?=\s|$|[.,;](?:\s|$))")
RAISED = "¹²³⁴⁵⁶⁷⁸⁹⁰"
_MARK = Pattern(rf"\[(?P<number>\d{{1,3}}|[ivx]{{1,5}})\]|(?P<raised>[{RAISED}]+)")
_FIGURES = Pattern(r"\d+")
_AS_FIGURES = str.maketrans(RAISED, "1234567890")
WORDS_BEFORE = 6
REACH = 150


def marks_in(block: Block) -> set[str]:
    """The marks in a text, and numbers right behind a word, which raised figures become when a text is flattened."""
    glued = {match["number"] for text in parts(block) for match in _GLUED.finditer(text.value)}
    return glued | {_number(match) for text in parts(block) for match in _MARK.finditer(text.value)}


def marks_set_aside(asides: Sequence[Aside]) -> Iterator[tuple[str, int | None]]:
    """The raised figures that a reader of the source has set aside as marks, each with its page."""
    for aside in asides:
        if aside.reason == Fate.FOOTNOTE_MARK:
            page = aside.text.at[0].page if aside.text.at else None
            yield from ((match[0], page) for match in _FIGURES.finditer(aside.text.value))


def _number(mark: re.Match[str]) -> str:
    return mark["number"] or as_figures(mark["raised"])


def as_figures(number: str) -> str:
    """Raised figures as ordinary ones."""
    return number.translate(_AS_FIGURES)


def references(blocks: Sequence[Block], asides: Sequence[Aside]) -> Iterator[FootnoteReference]:
    """The marks in the text, each number once a paragraph, with the words before it.

    Raised figures that a reader of the source has set aside are marks too.
    """
    for text in prose(blocks):
        seen: set[str] = set()
        for match in _MARK.finditer(text.value):
            number = _number(match)
            if number in seen:
                continue
            seen.add(number)
            before = text.value[max(match.start() - REACH, 0) : match.start()]
            yield _reference(number, " ".join(before.split()[-WORDS_BEFORE:]), text.group(match))
    for aside in asides:
        if aside.reason == Fate.FOOTNOTE_MARK:
            for match in _FIGURES.finditer(aside.text.value):
                yield _reference(match[0], "", aside.text.group(match))


def _reference(number: str, before: str, mark: Text) -> FootnoteReference:
    return FootnoteReference.from_source(number=number, after=before or None, places={"number": mark.at})
