"""Edges: what stands between two cells side by side over which flattening may have torn a text, and the cells closed again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto
from itertools import pairwise

from apparse.blocks import Cell, ListItem, Passage, Row
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.rows.tears import Words
from apparse.normalise.torn_words import LONGEST_REST, SHORT, TAIL
from apparse.patterns import Pattern
from apparse.text import Text

FEWEST_WORDS = 8
"""Of a text that is torn over columns."""
LONGEST_WORD = 40
"""Letters: no word has more."""
LONGEST_HALF = 7
"""Letters of what is no word, rather than one that the plan prints once."""
_CLOSING = ".,;:)"
_LAST_HALF = Pattern(r"[^\W\d_]+\Z")
_LETTER = Pattern(r"[a-z]{1,4}\)|[a-z]\.\s")
"""The label of an action."""
_FIRST_HALF = Pattern(r"[^\W\d_]++(?!\))")
"""No label: "b)"."""


class Edge(Enum):
    """What stands between two cells side by side."""

    TORN = auto()
    """A word goes on."""
    GOES_ON = auto()
    """A sentence goes on with a small letter, or ends."""
    MAY_GO_ON = auto()
    """A sentence goes on with a capital, or another begins."""
    END = auto()


def edges_of(row: Row, words: Words) -> list[Edge]:
    """What stands between each two cells of a row; the `words` of the plan tell which go on."""
    return [_edge(before, after, words) for before, after in pairwise(row.cells)]


def closed(row: Row, edges: Sequence[Edge], torn: set[Edge], words: Words) -> Row:
    """The row with what is torn at such edges in one cell."""
    placed: list[tuple[int, Cell]] = []
    for stretch in _stretches(edges, torn):
        cells = row.cells[stretch.start : stretch.stop]
        columns = row.columns[stretch.start : stretch.stop]
        if len(cells) > 1 and sum(len(cell.text.value.split()) for cell in cells) >= FEWEST_WORDS:
            paragraphs = _joined(cells, edges[stretch.start : stretch.stop - 1], words)
            placed.append((columns[0], Cell(paragraphs, cells[0].at, colspan=columns[-1] - columns[0] + 1)))
        else:
            placed.extend(zip(columns, cells, strict=True))
    return row.with_placed(placed)


def _edge(before: Cell, after: Cell, words: Words) -> Edge:
    first, last = before.text.value, after.text.value
    if not (first and last) or is_number(first) or isinstance(after.paragraphs[0], ListItem):
        return Edge.END
    if last[0] in _CLOSING:
        return Edge.GOES_ON
    if _is_ended(first):
        return Edge.END
    if _is_torn(first, last, words):
        return Edge.TORN
    return Edge.GOES_ON if last[0].islower() and not _LETTER.match(last) else Edge.MAY_GO_ON


def _is_ended(text: str) -> bool:
    """Whether a text ends in a whole sentence, and not in what announces a list."""
    return is_finished(text) and not text.endswith(":")


def _is_torn(first: str, last: str, words: Words) -> bool:
    """Whether a word certainly begins in the first and ends in the last of two cells."""
    one, other = _halves(first, last)
    if not (one and other):
        return False
    if (one, other) == ("can", "not"):
        return True
    if one + other in words.known:
        return not {one, other} <= words.known
    return " " in last and any(len(half) <= LONGEST_REST and half not in SHORT for half in (one, other))


def _halves(first: str, last: str) -> tuple[str, str]:
    """The letters with which one cell ends and the next begins, in small letters; none where that begins with a capital."""
    halves = _LAST_HALF.search(first, max(0, len(first) - LONGEST_WORD)), _FIRST_HALF.match(last)
    return (halves[0][0].lower(), halves[1][0]) if halves[0] and halves[1] and last[0].islower() else ("", "")


def _stretches(edges: Sequence[Edge], torn: set[Edge]) -> Iterator[range]:
    """The places of the cells of each text: those that are `torn` apart, and to both sides those over which a sentence goes on."""
    start = 0
    while start <= len(edges):
        stop = start
        while stop < len(edges) and edges[stop] is not Edge.END:
            stop += 1
        run = edges[start:stop]
        if torn.isdisjoint(run):
            yield from (range(place, place + 1) for place in range(start, stop + 1))
        else:
            sure = [place for place, edge in enumerate(run, start) if edge is not Edge.MAY_GO_ON]
            yield from (range(place, place + 1) for place in range(start, sure[0]))
            yield range(sure[0], sure[-1] + 2)
            yield from (range(place, place + 1) for place in range(sure[-1] + 2, stop + 1))
        start = stop + 1


def _joined(cells: Sequence[Cell], edges: Sequence[Edge], words: Words) -> tuple[Passage, ...]:
    """The paragraphs of the cells; the last of each and the first of the next are one."""
    whole = list(cells[0].paragraphs)
    for cell, edge in zip(cells[1:], edges, strict=True):
        first, *others = cell.paragraphs
        closes = edge is Edge.TORN or first.text.value[:1] in _CLOSING or _is_likely_torn(whole[-1], first, words)
        joined = Text.join([whole[-1].text, first.text], separator="" if closes else " ")
        whole[-1:] = [replace(whole[-1], text=joined), *others]
    return tuple(whole)


def _is_likely_torn(before: Passage, after: Passage, words: Words) -> bool:
    """Whether the plan prints neither half elsewhere, and one is short, or the last is what only ends words."""
    one, other = _halves(before.text.value, after.text.value)
    if not (one and other) or other in words.known:
        return False
    return bool(TAIL.fullmatch(other)) or (one not in words.known and min(len(one), len(other)) <= LONGEST_HALF)
