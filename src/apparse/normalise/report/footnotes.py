"""Footnotes: the notes by number, and the marks in the text that refer to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from apparse.blocks import Aside, Block, Heading, ListItem, Paragraph, parts
from apparse.records.inspection_report import FootnoteReference
from apparse.text import Text

_BRACKETED = re.compile(r"\s*\[(?P<number>\d{1,3})\]\s*(?=\S)")
_BARE = re.compile(r"\s*(?P<number>\d{1,3})\s+(?=[\w‘“'\"(])")
_GLUED = re.compile(r"(?<=[a-z)’”\"'?][.,;:]|[a-z?]{2}|.[)’”])(?P<number>\d{1,2})(?=\s|$|[.,;](?:\s|$))")
_MARK = re.compile(r"\[(?P<number>\d{1,3})\]|(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹⁰]+)")
_FIGURES = re.compile(r"\d+")
_RAISED = str.maketrans("¹²³⁴⁵⁶⁷⁸⁹⁰", "1234567890")
WORDS_BEFORE = 6
REACH = 150


@dataclass(frozen=True, slots=True)
class Footnote:
    number: str
    text: Text
    whole: Text


def take_footnotes(blocks: Sequence[Block], asides: Sequence[Aside]) -> tuple[list[Block], list[Footnote]]:
    """The blocks that are no footnotes, and the footnotes.

    A note begins with its number in brackets. A number without brackets opens a
    note only where it goes on counting, right behind another note or after a mark
    in the text that refers to it.
    """
    rest: list[Block] = []
    notes: list[Footnote] = []
    marks = {
        match[0] for aside in asides if "footnote" in aside.reason for match in _FIGURES.finditer(aside.text.value)
    }
    adjacent = False
    for block in blocks:
        expected = int(notes[-1].number) + 1 if notes else 1
        marks |= _marks(block)
        note = _footnote(block, expected, referred=adjacent or str(expected) in marks)
        adjacent = note is not None
        if note is None:
            rest.append(block)
        else:
            notes.append(note)
    return rest, notes


def _marks(block: Block) -> set[str]:
    """The marks in a text, and numbers right behind a word, which raised figures become when a text is flattened."""
    glued = {match["number"] for text in parts(block) for match in _GLUED.finditer(text.value)}
    return glued | {_number(match) for text in parts(block) for match in _MARK.finditer(text.value)}


def _number(mark: re.Match[str]) -> str:
    return mark["number"] or mark["raised"].translate(_RAISED)


def _footnote(block: Block, expected: int, *, referred: bool) -> Footnote | None:
    if not isinstance(block, Paragraph | ListItem):
        return None
    whole = Text.join([block.marker, block.text]) if isinstance(block, ListItem) else block.text
    if match := _BRACKETED.match(whole.value):
        return Footnote(match["number"], whole[match.end() :], whole)
    match = _BARE.match(whole.value) if isinstance(block, Paragraph) and referred else None
    if match and int(match["number"]) == expected:
        return Footnote(match["number"], whole[match.end() :], whole)
    return None


def references(blocks: Sequence[Block], asides: Sequence[Aside]) -> Iterator[FootnoteReference]:
    """The marks in the text, each number once a paragraph, with the words before it.

    Raised figures that a reader of the source has set aside are marks too.
    """
    for block in blocks:
        if isinstance(block, Heading | Paragraph | ListItem):
            seen: set[str] = set()
            for match in _MARK.finditer(block.text.value):
                number = _number(match)
                if number in seen:
                    continue
                seen.add(number)
                before = block.text.value[max(match.start() - REACH, 0) : match.start()]
                yield _reference(
                    number, " ".join(before.split()[-WORDS_BEFORE:]), block.text[match.start() : match.end()]
                )
    for aside in asides:
        if "footnote" in aside.reason:
            for match in _FIGURES.finditer(aside.text.value):
                yield _reference(match[0], "", aside.text[match.start() : match.end()])


def _reference(number: str, before: str, mark: Text) -> FootnoteReference:
    return FootnoteReference.from_source(number=number, after=before or None, places={"number": mark.at})
