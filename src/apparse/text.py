"""Text: a string that knows where it stands, character by character."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple

from apparse.location import BBox, Location
from apparse.patterns import Pattern
from apparse.sentences import BETWEEN_SENTENCES

_WIDE = Pattern(r"\s{2,}|[^\S ]")
"""White space that is more than a blank."""


class Piece(NamedTuple):
    """`length` characters of a Text from `offset` on stand at `start` of the source line at `location`."""

    offset: int
    length: int
    location: Location
    start: int


MANY = 16
"""Pieces: of so many those of a slice are looked up, lest cutting a text into lines take squared time."""
_OFFSET = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Text:
    """A string, and for each of its characters the source line and column it came from.

    Characters that belong to no piece (the blank put between two joined lines)
    stand nowhere in the source. Slices and joins keep the places, so that what
    no record claims of a source can be computed at the end (`apparse.normalise.leftovers`).
    """

    value: str
    pieces: tuple[Piece, ...] = ()

    @classmethod
    def of(cls, value: str, location: Location) -> Text:
        """A whole source line."""
        return cls(value, (Piece(0, len(value), location, 0),))

    @classmethod
    def join(cls, texts: Iterable[Text], separator: str = " ") -> Text:
        """The texts one after the other; a broken compound ("face-to-" "face") is closed without a blank."""
        texts = tuple(texts)
        if len(texts) == 1:
            return texts[0]
        value = ""
        pieces: list[Piece] = []
        for text in texts:
            if not text.value:
                pieces.extend(Piece(len(value), 0, p.location, p.start) for p in text.pieces)
                continue
            if value:
                value += "" if separator == " " and _breaks_compound(value, text.value) else separator
            shift = len(value)
            pieces += [Piece(p[0] + shift, p[1], p[2], p[3]) for p in text.pieces] if shift else text.pieces
            value += text.value
        return cls(value, tuple(pieces))

    def __str__(self) -> str:
        return self.value

    def __bool__(self) -> bool:
        return bool(self.value)

    def __len__(self) -> int:
        return len(self.value)

    def __getitem__(self, part: slice) -> Text:
        start, stop, step = part.indices(len(self.value))
        if step != 1:
            raise ValueError("a Text is sliced without a step")
        return Text(self.value[start:stop], tuple(self._clip(start, stop)))

    def _clip(self, start: int, stop: int) -> Iterator[Piece]:
        pieces = self.pieces
        if len(pieces) > MANY:  # pieces stand one behind the other
            pieces = pieces[
                max(0, bisect_right(pieces, start, key=_OFFSET) - 1) : bisect_left(pieces, stop, key=_OFFSET)
            ]
        for offset, length, location, begin in pieces:
            if length and start <= offset and offset + length <= stop:
                yield Piece(offset - start, length, location, begin)
            elif offset < stop and start < offset + length:
                first, last = max(offset, start), min(offset + length, stop)
                if first < last:
                    yield Piece(first - start, last - first, location, begin + first - offset)

    @property
    def at(self) -> tuple[Location, ...]:
        """The places of the text in reading order, each once."""
        if len(self.pieces) == 1:
            return (self.pieces[0].location,)
        return tuple(dict.fromkeys(piece.location for piece in self.pieces))

    @property
    def top(self) -> float | None:
        """Upper edge of the first line in points, where the source has boxes."""
        box = self._first_box
        return box.top if box else None

    @property
    def height(self) -> float | None:
        """Height of the first line in points, where the source has boxes."""
        box = self._first_box
        return box.bottom - box.top if box else None

    @property
    def _first_box(self) -> BBox | None:
        return next((p.location.bbox for p in self.pieces if p.location.bbox), None)

    def strip(self) -> Text:
        return self._stripped(0, len(self.value))

    def _stripped(self, start: int, stop: int) -> Text:
        """The stretch without the blanks at its ends, cut out once: this is done for every printed line."""
        part = self.value[start:stop]
        left, right = start + len(part) - len(part.lstrip()), start + len(part.rstrip())
        if left == 0 and right == len(self.value):
            return self
        return self[left : max(left, right)]

    def lines(self) -> list[Text]:
        """The text cut where the source line changes."""
        return [line for line, _ in self.touching_lines()]

    def touching_lines(self) -> list[tuple[Text, bool]]:
        """The same, with each line whether no blank stands between it and the one before."""
        if len(self.pieces) < 2:
            return [(self.strip(), False)]
        changes = [(0, False), *self._line_changes()]
        ends = [*(start for start, _ in changes[1:]), len(self.value)]
        return [(self._stripped(start, end), touches) for (start, touches), end in zip(changes, ends, strict=True)]

    def _line_changes(self) -> Iterator[tuple[int, bool]]:
        """Where a new line begins, and whether it touches the one before."""
        for before, piece in pairwise(self.pieces):
            if before.location is not piece.location and before.location != piece.location:
                yield piece.offset, before.offset + before.length == piece.offset

    def split(self, pattern: Pattern[str]) -> list[Text]:
        """The parts between the matches of `pattern`; the matches themselves are dropped."""
        cuts = [(m.start(), m.end()) for m in pattern.finditer(self.value)]
        starts, ends = [0, *(end for _, end in cuts)], [*(start for start, _ in cuts), len(self.value)]
        return [self[a:b] for a, b in zip(starts, ends, strict=True)]

    def sentences(self) -> list[Text]:
        return self.split(BETWEEN_SENTENCES)

    def group(self, match: re.Match[str], name: str | int = 0) -> Text:
        """What a match in this text's `value` found, whole or by one of its groups; empty where that took no part."""
        start, end = match.span(name)
        return self[start:end] if start < end else EMPTY

    def without(self, pattern: Pattern[str]) -> Text:
        """The text less all that `pattern` matches."""
        parts = self.split(pattern)
        return self if len(parts) == 1 else Text.join(parts, separator="")

    def collapsed(self) -> Text:
        """The text with each run of white space as one blank, and none at the ends."""
        if "  " not in self.value and self.value.isprintable() and self.value == self.value.strip():
            return self
        return (
            Text.join([part for part in self.split(_WIDE) if part], separator="\u0020").strip() if self.value else self
        )


def _breaks_compound(before: str, after: str) -> bool:
    """Whether a line ends in the hyphen of a compound, or the dash of a pair or a range, that the next line goes on with."""
    return len(before) > 1 and before[-1] in "-–" and before[-2].isalnum() and after[0].isalnum()


EMPTY = Text("")
