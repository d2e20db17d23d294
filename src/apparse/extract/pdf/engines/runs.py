"""Characters to Runs: a page's text cut where lines end, words part, or a mark begins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Protocol

from apparse.condition import Fate
from apparse.extract.pdf.engines.notes import FIGURES, NOTE, is_raised, with_lone_notes
from apparse.extract.pdf.page import Edge, Run
from apparse.location import BBox
from apparse.patterns import Pattern

LINE = Pattern("[^\r\n\x02\ufffe]+[\x02\ufffe]?")
"""One printed line. U+0002 and U+FFFE stand for the hyphen at a line's end, after which pdfium runs on."""
WORD = Pattern(r"\S+")
HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\u2010": "-"})
GLUED = Pattern(r"(?<=[A-Z])(?=[A-Z][a-z])")
KERNED = 0.08
"""Heights of a line: what kerning leaves of a blank between two words at least; between letters there is none."""
LETTERS_APART = 0.15
"""Heights of a line: the least blank between two words; kerning never moves letters so far apart."""
STRUCK = (0.38, 0.72)
"""Where a line strikes text out, in shares of the text's height from above."""
BLANK_BEHIND = 0.35
"""The width of a blank in heights of a line: a stroke may go on through the one that follows the text."""
TWIN = 1.2
"""Points: the same text again within this distance is printed twice to look bold."""
ON_TOP = 0.3
"""Of its width: a letter that begins so near to the same one before lies on it."""
STROKE_OVER = 2
"""Points by which a stroke may reach over the text that it strikes out."""
DOUBLED = Pattern(r"(?:(\S)\1|\s+){3,}")
DOUBLED_WORD = Pattern(r"(?:(\S)\1)+")
"""Letters of other words that lie on each other are those of one glyph: "tt", "ffi"."""


class Characters(Protocol):
    """What an engine knows of the characters of a page, in the order in which it found them."""

    text: str
    marks: Sequence[Fate | None] | None
    uneven: bool
    """Whether the page mixes sizes of type, as it must where it has footnote marks."""

    def run(self, start: int, end: int, text: str, mark: Fate | None) -> Run | None:
        """The characters as a run, as high as their font however they look; None if the last is on another line."""

    def whole(self, start: int, end: int) -> bool:
        """Whether the characters were printed by one command."""

    def superior(self, index: int) -> bool:
        """Whether a figure is printed above its line though it is of one size with the text, as fonts have them for notes."""

    def spaced(self, start: int, end: int) -> bool:
        """Whether all blanks among the characters are printed ones, and no wider than blanks are; others may be the gaps of columns."""


def runs(characters: Characters, edges: Sequence[Edge]) -> Iterator[Run]:
    """The runs of a page, whose (merged) edges may divide a line or strike it out. Copies on one spot are left out."""
    found = _found(characters, edges)
    return with_lone_notes(found) if characters.uneven else found


def _found(characters: Characters, edges: Sequence[Edge]) -> Iterator[Run]:
    lines, twins = _Lines(edges), _Twins()
    for match in LINE.finditer(characters.text):
        start, end = match.span()
        parts = [(start, end, None)] if characters.marks is None else _marked(characters.marks, start, end)
        for first, last, mark in parts:
            for run in lines.runs(characters, first, last, mark):
                if twins.is_new(run):
                    yield run


class _Twins:
    """The runs so far, by text and place on a raster: whether one has been printed there before."""

    def __init__(self) -> None:
        self._places: dict[str, set[tuple[int, int]]] = {}

    def is_new(self, run: Run) -> bool:
        places = self._places.get(run.text)
        x, y = _square(run)
        if places is None:
            self._places[run.text] = {(x, y)}
            return True
        new = not any((x + i, y + j) in places for i in (-1, 0, 1) for j in (-1, 0, 1))
        places.add((x, y))
        return new


def _square(run: Run) -> tuple[int, int]:
    return int(run.x0 // TWIN), int(run.top // TWIN)


def _marked(marks: Sequence[Fate | None], start: int, end: int) -> Iterator[tuple[int, int, Fate | None]]:
    """The stretches of a line between which the mark changes."""
    first = start
    for index in range(start + 1, end + 1):
        if index == end or marks[index] != marks[first]:
            yield first, index, marks[first]
            first = index


class _Lines:
    """Cuts lines into runs where a standing edge, a gap, a stroke through the text or a footnote mark asks for it."""

    def __init__(self, edges: Sequence[Edge]) -> None:
        self.upright = [edge for edge in edges if edge.upright]
        self.lying = sorted((edge for edge in edges if not edge.upright), key=lambda edge: edge.at)
        self.heights = [edge.at for edge in self.lying]

    def runs(self, characters: Characters, start: int, end: int, mark: Fate | None) -> Iterator[Run]:
        text = characters.text[start:end].rstrip()
        end = start + len(text)
        text = text.lstrip()
        start = end - len(text)
        if not text:
            return
        line = _run(characters, start, end, mark) if "  " not in text and characters.whole(start, end) else None
        if line and (self._held(line) or (not self._crossed(line) and characters.spaced(start, end))):
            found = [line]
        else:
            found = [
                run
                for match in WORD.finditer(characters.text, start, end)
                for first, last in _words(characters, *match.span())
                for run in _runs_of_word(characters, first, last, mark)
            ]
        strokes = self._strokes(found) if self.lying and not mark else []
        notes = _notes(characters, start, end) if characters.uneven and not mark else []
        if strokes or notes or DOUBLED.fullmatch(text):
            for match in WORD.finditer(characters.text, start, end):
                yield from _word(characters, match.span(), mark, strokes, notes)
        else:
            yield from found

    def _held(self, run: Run) -> bool:
        """Whether the run stands between two standing edges and none passes through it: then no column ends in it."""
        middle, left, right = run.middle, run.x0 + 1, run.x1 - 1
        before = beyond = False
        for _, at, start, end, _ in self.upright:
            if start < middle < end:
                if at <= left:
                    before = True
                elif at >= right:
                    beyond = True
                else:
                    return False
        return before and beyond

    def _crossed(self, run: Run) -> bool:
        middle, left, right = run.middle, run.x0 + 1, run.x1 - 1
        return any(left < at < right and start < middle < end for _, at, start, end, _ in self.upright)

    def _strokes(self, runs: Sequence[Run]) -> list[Edge]:
        """The edges that lie in the middle of the line's height and are no longer than it is."""
        top, bottom = runs[0].top, runs[0].bottom
        first = bisect_left(self.heights, top + STRUCK[0] * (bottom - top))
        last = bisect_left(self.heights, top + STRUCK[1] * (bottom - top))
        if first == last:
            return []
        slack = STROKE_OVER + BLANK_BEHIND * (bottom - top)
        left, right = min(run.x0 for run in runs) - STROKE_OVER, max(run.x1 for run in runs) + slack
        return [edge for edge in self.lying[first:last] if left <= edge.start and edge.end <= right]


def _words(characters: Characters, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A word, or several that were glued because kerning ("P A") has narrowed the blank or a wide letter stands for it."""
    for cut in sorted({*_kerned(characters, start, end), *_apart(characters, start, end)}):
        yield start, cut
        start = cut
    yield start, end


def _kerned(characters: Characters, start: int, end: int) -> Iterator[int]:
    for match in GLUED.finditer(characters.text, start, end):
        before, after = _box(characters, match.start() - 1), _box(characters, match.start())
        if after.x0 - before.x1 > KERNED * (after.bottom - after.top):
            yield match.start()


def _apart(characters: Characters, start: int, end: int) -> list[int]:
    """Where letters stand a blank apart: some programs print it as the spacing of one letter. In spaced type all do."""
    if end - start < 3 or characters.whole(start, end):
        return []
    boxes = [_box(characters, index) for index in range(start, end)]
    apart = [
        index
        for index, (before, after) in enumerate(pairwise(boxes), start + 1)
        if LETTERS_APART < (after.x0 - before.x1) / max(before.bottom - before.top, 1) < 1
    ]
    return apart if 2 * len(apart) < len(boxes) else []


def _notes(characters: Characters, start: int, end: int) -> list[tuple[int, int]]:
    """Where in the line footnote marks are: glued to a word, smaller and higher."""
    behind_words = [m.span(1) for m in NOTE.finditer(characters.text, start, end) if _raised(characters, m.start(1))]
    return [*behind_words, *_behind_figures(characters, start, end)]


def _behind_figures(characters: Characters, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a figure of the text ends and that of a mark begins."""
    for figure in FIGURES.finditer(characters.text, start, end):
        digits = range(figure.start() + 1, figure.end())
        begins = next((place for place in digits if _raised(characters, place)), None)
        if begins is not None and characters.text[begins - 1].isdecimal():
            yield begins, figure.end()


def _word(
    characters: Characters,
    span: tuple[int, int],
    mark: Fate | None,
    strokes: Sequence[Edge],
    notes: Sequence[tuple[int, int]],
) -> Iterator[Run]:
    """A word by its characters: which are struck out, a footnote mark, or printed twice to look bold."""
    kept: list[tuple[int, Fate | None]] = []
    doubled = DOUBLED_WORD.fullmatch(characters.text, *span)
    for index in range(*span):
        x0, top, x1, bottom = _box(characters, index)
        if doubled and kept and characters.text[index] == characters.text[kept[-1][0]]:
            before = _box(characters, kept[-1][0])
            if abs(before[0] - x0) < ON_TOP * (x1 - x0) and abs(before[1] - top) < TWIN:
                continue
        if any(start <= index < end for start, end in notes):
            kept.append((index, Fate.FOOTNOTE_MARK))
        elif any(edge.start < (x0 + x1) / 2 < edge.end and _strikes(edge, top, bottom) for edge in strokes):
            kept.append((index, Fate.STRUCK_OUT))
        else:
            kept.append((index, mark))
    for this_mark, group in groupby(kept, key=itemgetter(1)):
        indexes = [index for index, _ in group]
        text = "".join(characters.text[index] for index in indexes).translate(HYPHENS)
        run = characters.run(indexes[0], indexes[-1] + 1, text, this_mark)
        yield from [run] if run else _runs_of_word(characters, indexes[0], indexes[-1] + 1, this_mark)


def _strikes(edge: Edge, top: float, bottom: float) -> bool:
    """Whether a lying edge goes through the middle of a character: a raised one may stand above what underlines it."""
    return top + STRUCK[0] * (bottom - top) < edge.at < top + STRUCK[1] * (bottom - top)


def _raised(characters: Characters, start: int) -> bool:
    """Whether a character is smaller than the one before and stands higher."""
    if is_raised(_box(characters, start), _box(characters, start - 1)):
        return True
    return characters.text[start].isdecimal() and characters.superior(start)


def _run(characters: Characters, start: int, end: int, mark: Fate | None) -> Run | None:
    return characters.run(start, end, characters.text[start:end].translate(HYPHENS), mark)


def _runs_of_word(characters: Characters, start: int, end: int, mark: Fate | None) -> Iterator[Run]:
    """A word as one run; as several where an engine has closed up characters of different lines."""
    run = _run(characters, start, end, mark)
    if run:
        yield run
    elif end - start > 1:
        first = start
        for index in range(start + 1, end + 1):
            if index == end or _run(characters, first, index + 1, mark) is None:
                yield from _runs_of_word(characters, first, index, mark)
                first = index


def _box(characters: Characters, index: int) -> BBox:
    run = characters.run(index, index + 1, "", None)
    return run.bbox if run else BBox(0, 0, 0, 0)
