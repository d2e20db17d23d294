"""Tears: what flattening has torn over the cells of a row, closed again: "East M|idlands region should:".

A tear goes through a word, or between two whose blank it takes; the converter may print the letter at it twice, or twice on
one side ("Maj|jesty", "conc|cerns"). Which it is the words tell that the plan prints elsewhere. Where it prints none of them
the letters do.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, product
from typing import NamedTuple

from apparse.blocks import Block, Cell, ListItem, Table, parts
from apparse.normalise import torn_words
from apparse.normalise.common_words import COMMON
from apparse.patterns import Pattern
from apparse.text import Text

MOST_TEARS = 3
"""Of a heading; it stands over number, recommendation, response and actions."""
USUAL = torn_words.USUAL.union(
    """
    and area areas authorities authority board boards chief company concern concerns constable constables council councils court courts
    crc custody director directors division executive for general governor governors group health hmip hmpps inspectorate justice key
    ldu leaders leadership local main majesty ministry national nhs noms nps of office officer pdu police prison prisons priority
    recommendation recommendations region regions secretary service services should team teams the to trust unit units wellbeing with
    yjb yjs yot young youth
    """.split()
)
"""Words of headings, known also where a plan prints them in a torn one only."""
_WORD = Pattern(r"(?<![’'])[^\W\d_]+")
"""A word; the "s" behind "children’" is none."""
_WHOLE_WORD = Pattern(r"(?<![\w’'-])(?:[^\W\d_]{2,}|[ai])(?![\w-])")
"""A word by itself: what stands behind a figure or at a hyphen is none ("21st", "re-site"), nor is a letter ("i.e.")."""
_LONE = Pattern(r"\b([^\W\d_])\t\1[a-z]")
"""The first letter of a word, at the end of a cell, and again before the others: "the G|Governor"."""
_TWICE = Pattern(
    r"""
    ([aijquvwxy])\t\1                             # no English word has them so, but for a few that plans don't use ("skiing")
    |[b-df-hj-np-tvwxz]([b-df-hj-np-tvwxz])\t\2   # behind another consonant
    |[aeiou]([eo])\t\3|([eo])\t\4[aeouy]          # beside another vowel
    |([a-z])\5\t\5|([a-z])\t\6\6                  # thrice
    """,
    re.VERBOSE,
)
"""A letter, on both sides of a tear between two of each, that no word has so often there: "Probati|ion", "Elmb|bridge"."""


class Words(NamedTuple):
    """The words, in small letters, that a plan prints whole."""

    known: frozenset[str] = USUAL

    @classmethod
    def of(cls, blocks: Iterable[Block]) -> Words:
        """Those of the blocks, and those of any text; at either end of a cell may be half of one."""
        return cls(USUAL.union(COMMON, *map(_whole, blocks)))

    def unknown(self, text: str) -> int:
        """How many words of a text the plan has nowhere else."""
        return sum(word not in self.known for word in _WORD.findall(text.lower()))


def _whole(block: Block) -> Iterator[str]:
    for text in parts(block):
        words = _WHOLE_WORD.findall(text.value.lower())
        yield from words[1:-1] if isinstance(block, Table) else words


def torn_part(cell: Cell) -> Text:
    """What a cell has of a text that is torn: a blank at its head, which may be what is left of a bullet, is a blank."""
    first, *_ = cell.paragraphs or (None,)
    blank = isinstance(first, ListItem) and not first.marker.pieces
    said = Text.join(each.text for each in cell.paragraphs)
    return Text.join([Text(" "), said], separator="") if blank else cell.text


def joined(cells: Sequence[Text], words: Words) -> Iterator[Text]:
    """What is torn as one, the likeliest first: that with the fewest words that are unknown, then as the letters tell."""
    tears = [_ways(*pair) for pair in pairwise(cells)]
    if len(tears) > MOST_TEARS:
        tears = [ways[:1] for ways in tears]
    found = [_closed(cells, ways) for ways in product(*tears)]
    return iter(sorted(found, key=lambda text: words.unknown(text.value)))


class _Way(NamedTuple):
    """How both sides of a tear come together: over a blank or closed, less the letter that both may have."""

    separator: str
    twice: bool = False


def _ways(before: Text, after: Text) -> Sequence[_Way]:
    """The ways in which two cells may be one text, the likeliest by their letters first."""
    first, last = before.value, after.value
    if last.startswith(" "):
        return (_Way(""),)
    apart, closed, once = _Way(" "), _Way(""), _Way("", twice=True)
    if _LONE.search(f"{first}\t{last}"):
        return once, apart, closed
    if last[:1].isupper() and (first[-1:].islower() or last[1:2].islower()):
        return (apart,)
    if first[-1:].lower() != last[:1].lower() or not last[:1].isalpha():
        return closed, apart
    is_twice = last[0].islower() and _TWICE.search(f"{first[-2:].lower()}\t{last[:2]}")
    return (once, closed, apart) if is_twice else (closed, once, apart)


def _closed(cells: Sequence[Text], ways: Iterable[_Way]) -> Text:
    closed = cells[0]
    for cell, way in zip(cells[1:], ways, strict=True):
        lone = not cell.value[1:2].isalpha()
        first, last = (closed[:-1], cell) if way.twice and lone else (closed, cell[way.twice :])
        closed = Text.join([first, last], separator=way.separator)
    return closed
