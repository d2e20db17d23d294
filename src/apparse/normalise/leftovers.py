"""Leftovers: what a source says and no record claims, computed from the claims of the records."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from apparse.blocks import Content, Furniture, parts
from apparse.location import Location
from apparse.marks import is_bullet
from apparse.patterns import Pattern
from apparse.records.document import Document, Leftover, Unclaimed
from apparse.records.record import walk
from apparse.text import Piece, Text

_WORD = Pattern(r"\w+(?:['’.-]\w+)*")
D = TypeVar("D", bound=Document)


_UNKNOWN, _KNOWN, _NOWHERE = b"\0", b"\1", b"\2"


@dataclass
class Ledger:
    """Which characters of which source line are accounted for."""

    _claimed: dict[Location, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    def claim(self, texts: Iterable[Text]) -> None:
        for text in texts:
            for piece in text.pieces:
                self._claimed[piece.location].append((piece.start, piece.start + piece.length))

    def settle(self) -> None:
        """Join the claims that touch, so that looking them up takes no longer the more there are."""
        for location, claims in self._claimed.items():
            self._claimed[location] = _joined(sorted(claims))

    def unclaimed(self, text: Text) -> Iterator[Text]:
        """The stretches of a text whose words nobody claimed.

        A word of which any part is claimed is accounted for, and so is one that stands
        nowhere in the source (a list's own number).
        """
        marks = self._marks(text)
        if _UNKNOWN not in marks:
            return
        run: tuple[int, int] | None = None
        for word in _WORD.finditer(text.value):
            found = marks[word.start() : word.end()]
            if _KNOWN in found or not found.strip(_NOWHERE):
                if run:
                    yield text[run[0] : run[1]]
                run = None
            else:
                run = (run[0] if run else word.start(), word.end())
        if run:
            whole = run[0] == next(_WORD.finditer(text.value)).start()
            yield text[0 if whole else run[0] :]

    def _marks(self, text: Text) -> bytes:
        """For each character whether it is claimed, is not, or stands nowhere."""
        marks = bytearray(_NOWHERE * len(text.value))
        for piece in text.pieces:
            marks[piece.offset : piece.offset + piece.length] = _UNKNOWN * piece.length
            for low, high in self._within(piece):
                first, last = (piece.offset + place - piece.start for place in (low, high))
                marks[first:last] = _KNOWN * (last - first)
        return bytes(marks)

    def _within(self, piece: Piece) -> Iterator[tuple[int, int]]:
        """The claimed stretches of the line of a piece, as far as they lie in it."""
        claims = self._claimed.get(piece.location, [])
        end = piece.start + piece.length
        first = max(bisect_right(claims, (piece.start, piece.start)) - 1, 0)
        for low, high in (claims[place] for place in range(first, len(claims))):
            if low >= end:
                return
            if high > piece.start:
                yield max(low, piece.start), min(high, end)


def _joined(stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for low, high in stretches:
        if joined and low <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(high, joined[-1][1]))
        else:
            joined.append((low, high))
    return joined


def with_leftovers(document: D, content: Content) -> D:
    """The document with all that it does not claim of `content` as leftovers, in reading order.

    Leftovers that the template has found itself (a repeated row, stray text) are kept and come first.
    """
    ledger = Ledger()
    for _, record in walk(document):
        ledger.claim(record.claims)
    ledger.settle()
    unplaced = [
        Leftover.from_source(text=part, reason=Unclaimed.UNPLACED)
        for block in content.blocks
        if not isinstance(block, Furniture)
        for text in parts(block)
        if not is_bullet(text.value)  # it may be a letter, and says no more than other signs
        for part in ledger.unclaimed(text)
    ]
    asides = [Leftover.from_source(text=aside.text, reason=aside.reason) for aside in content.asides if aside.text]
    return document.replacing(leftovers=(*document.leftovers, *unplaced, *asides))
