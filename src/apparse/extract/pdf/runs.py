"""Characters to Runs: a page's text cut where lines end, words part, or a mark begins."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Protocol

from apparse.extract.pdf.page import Edge, Run

LINE = re.compile("[^\r\n\x02\ufffe]+[\x02\ufffe]?")
"""One printed line. U+0002 and U+FFFE stand for the hyphen at a line's end, after which pdfium runs on."""
WORD = re.compile(r"\S+")
HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})
NOTE = re.compile(r"(?<=[^\W\d_.,]|[.,;:)’”'\"%])(\[?\d{1,3}\]?|[*†‡§]+)(?!\w)")
"""What may be a footnote mark when it stands higher than the word it is glued to."""
STRUCK = (0.38, 0.72)
"""Where a line strikes text out, in shares of the text's height from above."""
TWIN = 1.2
"""Points: the same text again within this distance is printed twice to look bold."""
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


def runs(characters: Characters, edges: Sequence[Edge]) -> Iterator[Run]:
    """The runs of a page, whose (merged) edges may divide a line or strike it out. Copies on one spot are left out."""
    lines = _Lines(edges)
    seen: dict[str, list[Run]] = {}
    for match in LINE.finditer(characters.text):
        for start, end, mark in _marked(characters, *match.span()):
            for run in lines.runs(characters, start, end, mark):
                twins = seen.setdefault(run.text, [])
                if not any(abs(run.x0 - twin.x0) < TWIN and abs(run.top - twin.top) < TWIN for twin in twins):
                    twins.append(run)
                    yield run


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


class _Lines:
    """Cuts lines into runs where a standing edge, a gap, a stroke through the text or a footnote mark asks for it."""

    def __init__(self, edges: Sequence[Edge]) -> None:
        self.upright = [edge for edge in edges if edge.upright]
        self.lying = sorted((edge for edge in edges if not edge.upright), key=lambda edge: edge.at)
        self.heights = [edge.at for edge in self.lying]

    def runs(self, characters: Characters, start: int, end: int, mark: str) -> Iterator[Run]:
        text = characters.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            return
        line = _run(characters, start, end, mark)
        strokes = self._strokes(line)
        notes = [] if mark else [m.span(1) for m in NOTE.finditer(text, start, end) if _raised(characters, *m.span(1))]
        if strokes or notes or DOUBLED.fullmatch(line.text):
            for match in WORD.finditer(text, start, end):
                yield from _word(characters, match.span(), mark, strokes, notes)
        elif not characters.whole(start, end) or "  " in line.text or self._divided(line):
            for match in WORD.finditer(text, start, end):
                yield _run(characters, *match.span(), mark)
        else:
            yield line

    def _divided(self, run: Run) -> bool:
        """Whether a standing edge passes through the run."""
        middle = (run.top + run.bottom) / 2
        return any(run.x0 + 1 < edge.at < run.x1 - 1 and edge.start < middle < edge.end for edge in self.upright)

    def _strokes(self, run: Run) -> list[Edge]:
        """The edges that lie in the middle of the run's height and are no longer than it is."""
        if run.mark or not self.heights:
            return []
        height = run.bottom - run.top
        first = bisect_left(self.heights, run.top + STRUCK[0] * height)
        last = bisect_left(self.heights, run.top + STRUCK[1] * height)
        return [e for e in self.lying[first:last] if run.x0 - 2 <= e.start and e.end <= run.x1 + 2]


def _word(
    characters: Characters, span: tuple[int, int], mark: str, strokes: Sequence[Edge], notes: Sequence[tuple[int, int]]
) -> Iterator[Run]:
    """A word by its characters: which are struck out, a footnote mark, or printed twice to look bold."""
    kept: list[tuple[int, str]] = []
    for index in range(*span):
        x0, top, x1, _ = characters.box(index, index + 1)
        if kept and characters.text[index] == characters.text[kept[-1][0]]:
            before = characters.box(kept[-1][0], kept[-1][0] + 1)
            if abs(before[0] - x0) < 0.3 * (x1 - x0) and abs(before[1] - top) < TWIN:
                continue
        if any(start <= index < end for start, end in notes):
            kept.append((index, "footnote mark"))
        elif any(edge.start < (x0 + x1) / 2 < edge.end for edge in strokes):
            kept.append((index, "struck out"))
        else:
            kept.append((index, mark))
    for this_mark, group in groupby(kept, key=itemgetter(1)):
        indexes = [index for index, _ in group]
        text = "".join(characters.text[index] for index in indexes).translate(HYPHENS)
        box = characters.box(indexes[0], indexes[-1] + 1)
        yield Run(text, *box, characters.bold(indexes[0]), this_mark)


def _raised(characters: Characters, start: int, end: int) -> bool:
    """Whether the characters are smaller than the one before and stand higher."""
    _, top, _, bottom = characters.box(start, end)
    _, before_top, _, before_bottom = characters.box(start - 1, start)
    height = before_bottom - before_top
    return bottom - top < 0.85 * height and bottom < before_bottom - 0.12 * height


def _run(characters: Characters, start: int, end: int, mark: str) -> Run:
    text = characters.text[start:end].translate(HYPHENS)
    return Run(text, *characters.box(start, end), characters.bold(start), mark)
