"""Leftovers: what a source says and no record claims, computed from the claims of the records."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar

from apparse.blocks import Content, Furniture, parts
from apparse.location import Location
from apparse.records.document import Document, Leftover
from apparse.records.record import walk
from apparse.text import Text

_WORD = re.compile(r"\w+(?:['’.-]\w+)*")
D = TypeVar("D", bound=Document)


@dataclass
class Ledger:
    """Which characters of which source line are accounted for."""

    _claimed: dict[Location, list[tuple[int, int]]] = field(default_factory=lambda: defaultdict(list))

    def claim(self, texts: Iterable[Text]) -> None:
        for text in texts:
            for piece in text.pieces:
                self._claimed[piece.location].append((piece.start, piece.start + piece.length))

    def unclaimed(self, text: Text) -> Iterator[Text]:
        """The stretches of a text whose words nobody claimed."""
        run: tuple[int, int] | None = None
        for word in _WORD.finditer(text.value):
            if self._knows(text, word.start(), word.end()):
                if run:
                    yield text[run[0] : run[1]]
                run = None
            else:
                run = (run[0] if run else word.start(), word.end())
        if run:
            whole = run[0] == next(_WORD.finditer(text.value)).start()
            yield text[0 if whole else run[0] :]

    def _knows(self, text: Text, start: int, stop: int) -> bool:
        """Whether a word, or any part of it, is claimed. What stands nowhere in the source (a list's own number) is no loss."""
        if not any(piece.offset < stop and piece.offset + piece.length > start for piece in text.pieces):
            return True
        return any(
            low < piece.start + min(stop, piece.offset + piece.length) - piece.offset
            and high > piece.start + max(start, piece.offset) - piece.offset
            for piece in text.pieces
            if piece.offset < stop and piece.offset + piece.length > start
            for low, high in self._claimed.get(piece.location, ())
        )


def with_leftovers(document: D, content: Content) -> D:
    """The document with all that it does not claim of `content` as leftovers, in reading order.

    Leftovers that the template has found itself (a repeated row, stray text) are kept and come first.
    """
    ledger = Ledger()
    for _, record in walk(document):
        ledger.claim(record.claims)
    unplaced = [
        Leftover.from_source(text=part, reason="unplaced")
        for block in content.blocks
        if not isinstance(block, Furniture)
        for text in parts(block)
        for part in ledger.unclaimed(text)
    ]
    asides = [Leftover.from_source(text=aside.text, reason=aside.reason) for aside in content.asides if aside.text]
    return document.replacing(leftovers=(*document.leftovers, *unplaced, *asides))
