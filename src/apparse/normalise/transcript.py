"""Transcripts: the text of a file as sites show it below its pages, where a line says which page begins: "Page 2: Action plan …"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from apparse.blocks import Content, Paragraph
from apparse.patterns import Pattern

FEWEST = 2
"""Pages: a lone line may be a label or a reference."""
_HEAD = Pattern(r"Page (?P<number>\d{1,4}): (?P<title>\S.*)")


class _Head(NamedTuple):
    """A line that may head a page, and the place of its block."""

    place: int
    number: int
    title: str


def page_heads(content: Content) -> set[int]:
    """The places of the lines that head the pages of a transcript: one for each page from the first on, with one title."""
    heads = list(_heads(content)) if content.pages is None else []
    counts = all(head.number == number for head, number in zip(heads, count(1), strict=False))
    is_transcript = len(heads) >= FEWEST and counts and len({head.title for head in heads}) == 1
    return {head.place for head in heads} if is_transcript else set()


def _heads(content: Content) -> Iterator[_Head]:
    for place, block in enumerate(content.blocks):
        if isinstance(block, Paragraph) and (found := _HEAD.fullmatch(block.text.value)):
            yield _Head(place, int(found["number"]), found["title"])
