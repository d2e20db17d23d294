"""Characters to Runs: a page's text cut where lines end, words part, or a mark begins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Protocol

from apparse.extract.pdf.page import Edge, Run

LINE = re.compile("[^\r\n\x02\ufffe]+[\x02\ufffe]?")
"""One printed line. U+0002 and U+FFFE stand for the hyphen at a line's end, after which pdfium runs on."""
WORD = re.compile(r"\S+")
HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
DOUBLED = re.compile(r"(?:(\S)\1|\s+){3,}")
Box = tuple[float, float, float, float]


class Characters(Protocol):
    """What an engine knows of the characters of a page, in the order in which it found them."""

    text: str
    marks: Sequence[str] | None

    def box(self, start: int, end: int) -> Box:
        """The box of the characters, as high as their font however they look."""

    def bold(self, index: int) -> bool: ...
    def whole(self, start: int, end: int) -> bool:
        """Whether the characters were printed by one command, so that no gap divides them."""


def runs(characters: Characters, upright: Sequence[Edge], lying: Sequence[Edge]) -> Iterator[Run]:
    """The runs of a page.

    `upright` are the (merged) edges that may divide a line, `lying` those that may strike it out, sorted by `at`.
    """
    heights = [edge.at for edge in lying]
    for match in LINE.finditer(characters.text):
        for start, end, mark in _marked(characters, *match.span()):
            line = _trimmed(characters.text, start, end)
            if line:
                yield from _line(characters, *line, mark, upright, lying, heights)


def _marked(characters: Characters, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """The stretches of a line between which the mark changes."""
    if characters.marks is None:
        yield start, end, ""
        return
    first = start
    for index in range(start + 1, end + 1):
        if index == end or characters.marks[index] != characters.marks[first]:
            yield first, index, characters.marks[first]
            first = index


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return (start, end) if start < end else None


def _line(
    characters: Characters,
    start: int,
    end: int,
    mark: str,
    upright: Sequence[Edge],
    lying: Sequence[Edge],
    heights: Sequence[float],
) -> Iterator[Run]:
    run = _run(characters, start, end, mark)
    if not characters.whole(start, end) or "  " in run.text or _divided(run, upright):
        for match in WORD.finditer(characters.text, start, end):
            yield _run(characters, *match.span(), mark)
    else:
        yield run


def _run(characters: Characters, start: int, end: int, mark: str) -> Run:
    text = characters.text[start:end].translate(HYPHENS)
    return Run(text, *characters.box(start, end), characters.bold(start), mark)


def _divided(run: Run, upright: Sequence[Edge]) -> bool:
    """Whether a standing line passes through the run."""
    middle = (run.top + run.bottom) / 2
    return any(run.x0 + 1 < edge.at < run.x1 - 1 and edge.start < middle < edge.end for edge in upright)
