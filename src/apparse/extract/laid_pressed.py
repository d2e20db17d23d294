"""Pressed cells: where columns of laid-out text are known, those of a line that stand beside them.

A cell that fills its column leaves a single blank before the next, which stands at the left of where its column begins then, or at its
right where the letters are more than the column has room for. Of all ways to part such a line the likeliest one is taken.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from apparse.extract.laid_cells import (
    FEWEST_LINES,
    NARROWEST,
    Cells,
    Span,
    Texts,
    has_gap,
    is_filled,
    kept_cells,
    kept_texts,
    parts_of,
)
from apparse.patterns import Pattern

FARTHEST = 12
"""Letters from a column to where a pressed cell of it begins."""
FARTHEST_RIGHT = 3
TOO_BROAD = 1.15
"""No line is as broad beside the broadest of those whose end is known."""
MOST_WORDS = 6
"""Of a line of a narrow cell."""
PRESSED, ELSEWHERE, WHITE_WITHIN, BROADER = 2.0, 20.0, 4.0, 3.0
"""How much speaks against a cell a single blank behind another, far beside its column, with white in it, or broader than all others.

These costs and those below are set by hand, in letters beside the column; none is a measure of anything.
"""
KNOWN = 1.5
"""How much speaks for a cell that is said elsewhere in its column, and for a pressed one that begins as another does."""
LEFT, RIGHT = 1.0, 0.3
"""How much each letter speaks against a cell that begins left or right of its column: texts are indented, but don't stand out."""
PULLED, PUSHED = 0.2, 0.7
"""The same of a pressed cell: it stands as far left as the letters before are narrow, but right only of a text that fills its column."""
OVER, ACROSS = 0.5, 8.0
"""How much each letter over the next column speaks against a cell, and all of them together at the most."""
MOST_WORDS_OF_A_LINE = 60
"""A longer line is none of a page, and would take long to part."""
_WORD = Pattern(r"\S+")
_WIDTHS = {
    **dict.fromkeys("ijl'|", 222), **dict.fromkeys(" !,./:;I[\\]ft", 278), **dict.fromkeys("()-r`", 333),
    **dict.fromkeys("Jckvxyzs*", 500), **dict.fromkeys("FTZ", 611), **dict.fromkeys("ABEKPSVXY&", 667),
    **dict.fromkeys("CDHNRUw", 722), **dict.fromkeys("GOQ", 778), **dict.fromkeys("Mm", 833), "W": 944, "%": 889,
}  # fmt: skip
_USUAL_WIDTH = 556
_ROOM = 2 * _USUAL_WIDTH
"""By how much a line that fills its column may be broader than all that leave white behind them."""


class Columns:
    """Where the columns of a table begin, what stands in them, and how broad that shows them to be."""

    def __init__(self, starts: Sequence[int], lines: Iterable[str], elsewhere: Iterable[Texts] = ()) -> None:
        """The columns that begin at these places, which some of the lines keep to, and what is said in those of other pages."""
        self.starts = tuple(starts)
        kept = [*kept_texts(lines, self.starts), *(texts for texts in elsewhere if len(texts) == len(self.starts))]
        self._said = [{texts[column] for texts in kept} - {""} for column in range(len(self.starts))]
        self._first = [{text.split(" ", 1)[0] for text in said} for said in self._said]
        self._broadest = [self._breadth(column, kept) for column in range(len(self.starts))]

    def _breadth(self, column: int, kept: Iterable[Texts]) -> int:
        """How broad the broadest text of a column is that does not end in one of the next; 0 if too few tell."""
        widths = [
            _width(texts[column])
            for texts in kept
            if texts[column] and not any(self._rests(texts[column].split(" "), column))
        ]
        return max(widths) if len(widths) >= FEWEST_LINES else 0

    def _rests(self, words: Sequence[str], column: int) -> Iterator[int]:
        """Behind how many of the words all others are what also stands alone in the next column."""
        if column + 1 < len(self.starts):
            said = self._said[column + 1]
            some = range(max(1, len(words) - MOST_WORDS), len(words))
            yield from (place for place in some if " ".join(words[place:]) in said)

    def cells(self, line: str) -> Cells:
        """The cells of a line, also if some are pressed; none if it runs across."""
        cells = kept_cells(line, self.starts)
        return self._parted(line, cells) if cells else self._likeliest(line)

    def _parted(self, line: str, cells: Cells) -> Cells:
        """The cells, of which one too broad for its column is two if the next is empty and it ends in what also stands alone there."""
        parted = list(cells)
        for column, cell in enumerate(cells[:-1]):
            broadest = self._broadest[column]
            if not broadest or is_filled(parted[column + 1]) or _width(line[slice(*cell)]) <= broadest + _ROOM:
                continue
            words = _words(line, *cell)
            for place in self._rests([line[slice(*word)] for word in words], column):
                own = (cell[0], words[place - 1][1])
                if _width(line[slice(*own)]) <= TOO_BROAD * broadest:
                    parted[column : column + 2] = own, (words[place][0], cell[1])
                    break
        return tuple(parted)

    def _likeliest(self, line: str) -> Cells:
        """The cells that cost least of a line of several parts, or of one that begins where no heading does."""
        parts = parts_of(line)
        if not parts or (len(parts) == 1 and parts[0] < self.starts[0] + NARROWEST):
            return ()
        words = _words(line, 0, len(line))
        return self._laid(self._ways(line, words)[0].cells, words) if len(words) <= MOST_WORDS_OF_A_LINE else ()

    def _laid(self, cells: Iterable[_Piece], words: Sequence[Span]) -> Cells:
        laid = {piece.column: (words[piece.first][0], words[piece.stop - 1][1]) for piece in cells}
        return tuple(laid.get(column, (start, start)) for column, start in enumerate(self.starts))

    def _ways(self, line: str, words: Sequence[Span]) -> list[_Way]:
        """For each column the likeliest way to part all words over it and those behind it."""
        count = len(self.starts)
        never = _Way(float("inf"), ())
        at_end = [_Way(0.0, ())] * (count + 1)
        white = [0, *accumulate(has_gap(line[one[0] : two[1]]) for one, two in pairwise(words))]
        widths = [0, *accumulate(_width(letter) for letter in line)]
        ways = {len(words): at_end}
        begun = [place for place in range(len(words)) if self._may_begin(words, place)]
        for place in reversed(begun):
            stops = [stop for stop in ways if stop > place]
            own = [never] * (count + 1)
            for column in reversed(range(count)):
                likeliest = own[column + 1]
                for stop in stops:
                    rest = ways[stop][column + 1]
                    if rest.cost < likeliest.cost:
                        piece = _Piece(column, place, stop)
                        start, end = words[place][0], words[stop - 1][1]
                        cost = rest.cost + self._cost(line, words, piece, widths[end] - widths[start])
                        cost += WHITE_WITHIN * (white[stop - 1] - white[place])
                        if cost < likeliest.cost:
                            likeliest = _Way(cost, (piece, *rest.cells))
                own[column] = likeliest
            ways[place] = own
        return ways[0]

    def _may_begin(self, words: Sequence[Span], place: int) -> bool:
        """Whether a cell may begin with a word: there is white before it, or a column begins near by."""
        if not place or words[place][0] - words[place - 1][1] > 1:
            return True
        return any(abs(words[place][0] - start) <= FARTHEST for start in self.starts)

    def _cost(self, line: str, words: Sequence[Span], piece: _Piece, width: int) -> float:
        """How unlikely it is that some words are the text of a column, in letters beside where it begins, or thereabouts."""
        column, first, stop = piece
        start, end = words[first][0], words[stop - 1][1]
        away, said = start - self.starts[column], line[start:end]
        after = self.starts[column + 1] if column + 1 < len(self.starts) else end + FARTHEST
        is_pressed = first > 0 and start - words[first - 1][1] == 1
        a_letter = (PULLED, PUSHED) if is_pressed else (LEFT, RIGHT)
        cost = PRESSED * is_pressed + abs(away) * a_letter[away > 0]
        if away < -FARTHEST or start >= after + FARTHEST_RIGHT:
            cost += ELSEWHERE
        # what runs on over all columns is no text of several
        cost += min(ACROSS, OVER * max(0, end - after + 1))
        if 0 < TOO_BROAD * self._broadest[column] < width:
            cost += BROADER
        known = (said in self._said[column]) + (is_pressed and line[slice(*words[first])] in self._first[column])
        return cost - KNOWN * known


class _Piece(NamedTuple):
    """The words of a column, from the first up to one."""

    column: int
    first: int
    stop: int


class _Way(NamedTuple):
    """How words are parted, and how unlikely that is."""

    cost: float
    cells: tuple[_Piece, ...]


def _words(line: str, start: int, stop: int) -> list[Span]:
    return [word.span() for word in _WORD.finditer(line, start, stop)]


def _width(said: str) -> int:
    """How broad a text is in the type that most plans are printed in, in thousandths of its size."""
    return sum(_WIDTHS.get(letter, _USUAL_WIDTH) for letter in said)
