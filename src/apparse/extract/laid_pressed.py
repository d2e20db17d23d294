"""Pressed cells: where columns of laid-out text are known, those of a line that stand beside them.

A cell that fills its column leaves a single blank before the next, which stands at the left of where its column begins then, or at its
right where the letters are more than the column has room for. White may also be so narrow that nothing tells the two apart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.extract.laid_cells import FEWEST_LINES, Cells, Span, Texts, is_filled, kept_cells, kept_texts, parts_of
from apparse.patterns import Pattern

NARROW = 18
"""Letters: in a narrower column a word or a date is a line."""
FARTHEST = 12
"""Letters from a column to where a pressed cell of it begins."""
FARTHEST_RIGHT = 3
FULL = 0.96
"""What a full line takes at least of the breadth of the broadest one."""
TOO_BROAD = 1.15
"""No line is as broad beside the broadest of those whose end is known."""
MOST_WORDS = 6
"""Of a line of a narrow cell."""
_WORD = Pattern(r"\S+")
_COUNTED = Pattern(r"(\d{1,2})[.)]")
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
        """The cells of a line, also if some are pressed; none if it isn't sure where they begin."""
        cells = kept_cells(line, self.starts)
        return self._parted(line, cells) if cells else self._pressed(line)

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

    def _pressed(self, line: str) -> Cells:
        """The cells of a line that doesn't keep to the columns."""
        parts = [_words(line, *ends) for ends in pairwise((*parts_of(line), len(line)))]
        if not parts or (len(parts) == 1 and parts[0][0][0] <= self.starts[0]):
            return ()  # a sentence that runs across
        cells: dict[int, Span] = {}
        column = -1
        for part in parts:
            words, found = part, self._column(part[0][0], column)
            if found is None:
                return ()
            while (cut := self._cut(line, words, found)) is not None:
                if not cut:
                    return ()
                cells[found] = (words[0][0], words[cut - 1][1])
                words, found = words[cut:], found + 1
            cells[found] = (words[0][0], words[-1][1])
            column = found
        return tuple(cells.get(place, (start, start)) for place, start in enumerate(self.starts))

    def _column(self, start: int, last: int) -> int | None:
        """The column of a part behind a gap: that in which it begins, or the next one if that is nearer or the other has its text."""
        within = max(0, bisect_right(self.starts, start) - 1)
        if within < len(self.starts) - 1:
            to_next = self.starts[within + 1] - start
            if within == last or (to_next <= FARTHEST and to_next < start - self.starts[within]):
                return within + 1
        return within if within > last else None

    def _cut(self, line: str, words: Sequence[Span], column: int) -> int | None:
        """How many of the words are those of the column, 0 if that isn't sure; None if all are.

        What follows is known from other lines, begins just where its column does, or stands behind a text that has no room for its first word.
        """
        if column == len(self.starts) - 1 or words[-1][1] < self.starts[column + 1]:
            return None
        after = self.starts[column + 1]
        if (counted := _counts_on(line, words)) and abs(words[counted][0] - after) <= FARTHEST:
            return counted
        broadest = self._broadest[column]
        cuts = [
            _Cut(place, word[0] - after, after - before[1], _width(line[words[0][0] : before[1]]))
            for place, (before, word) in enumerate(pairwise(words), 1)
            if abs(word[0] - after) <= FARTHEST
        ]
        known = set(self._rests([line[slice(*word)] for word in words], column))
        is_narrow = after - self.starts[column] < NARROW
        likely = [cut for cut in cuts if cut.breadth <= TOO_BROAD * broadest or (not broadest and not cut.beside)]
        pushed = [cut for cut in (cuts if is_narrow else likely) if cut.is_pushed]
        alone = [cut for cut in likely if cut.place in known]
        exact = [cut for cut in pushed if not cut.beside]
        fullest = [cut for cut in likely if FULL * broadest <= cut.breadth <= broadest + _ROOM][-1:]
        ways = (pushed, alone, fullest) if is_narrow else (alone, exact, fullest, pushed)
        return next((way[0].place for way in ways if way), 0)


class _Cut(NamedTuple):
    """A place between two words of a line where the next column may begin.

    `beside` is how far right of where it begins, `short` how far the text before stays left of that, and `breadth` how broad this is.
    """

    place: int
    beside: int
    short: int
    breadth: int

    @property
    def is_pushed(self) -> bool:
        """Whether the text before has left no room but this."""
        return self.short <= 1 and 0 <= self.beside <= FARTHEST_RIGHT


def _counts_on(line: str, words: Sequence[Span]) -> int | None:
    """Which of the words has the number after that of the first one, as headings of columns do that are counted."""
    first, *others = (_COUNTED.fullmatch(line, *word) for word in words)
    if not first:
        return None
    counting = (place for place, found in enumerate(others, 1) if found and int(found[1]) == int(first[1]) + 1)
    return next(counting, None)


def _words(line: str, start: int, stop: int) -> list[Span]:
    return [word.span() for word in _WORD.finditer(line, start, stop)]


def _width(said: str) -> int:
    """How broad a text is in the type that most plans are printed in, in thousandths of its size."""
    return sum(_WIDTHS.get(letter, _USUAL_WIDTH) for letter in said)
