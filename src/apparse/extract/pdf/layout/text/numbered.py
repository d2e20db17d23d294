"""Paragraphs with a number before a tab: the white of the tab parts no columns.

Their other lines begin below the number, or hang below the text. A table of two columns looks much like the latter, so the numbers themselves must tell:
those of paragraphs have a letter or a chapter before them and count on, "S3" and "S4", "1.9" and "1.10".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.extract.pdf.layout.measures import CLEAR, SAME, TIGHT
from apparse.extract.pdf.layout.text.lines import level_groups
from apparse.extract.pdf.page import Run
from apparse.patterns import Pattern

_NUMBER = Pattern(r"[A-Z]{0,2}\d{1,3}(?:\.\d{1,3})*[.)]?")
"""The number of a paragraph, and no year, as a line of running text may begin with one."""
_COUNTED = Pattern(r"(?P<frame>[A-Z]{1,2}|\d{1,2}\.)(?P<count>\d{1,3})")
BLANK = 0.42
"""Heights of a line: a blank is narrower, also in justified type as a rule."""
FEWEST = 2
"""Paragraphs that go on below their numbers, or count on, by which it is known that those of a page do."""
BROAD = 0.6
"""The share of the page's printed breadth over which the text of a paragraph runs, and no column of a table as a rule."""


class _Numbered(NamedTuple):
    """A line by its number and the first run behind it."""

    number: Run
    text: Run

    def stands_like(self, other: _Numbered) -> bool:
        return abs(self.number.x0 - other.number.x0) < SAME and abs(self.text.x0 - other.text.x0) < SAME

    def counts_on(self, other: _Numbered) -> bool:
        """Whether the number is the next behind that of another paragraph."""
        last, this = _COUNTED.fullmatch(other.number.text), _COUNTED.fullmatch(self.number.text)
        return bool(last and this and last["frame"] == this["frame"] and int(last["count"]) + 1 == int(this["count"]))


def behind_numbers(printed: Iterable[Run]) -> frozenset[Run]:
    """The runs behind the numbers of such paragraphs."""
    lines = [sorted(group, key=lambda run: run.x0) for group in level_groups(printed)]
    numbered = [line for line in map(_numbered, lines) if line]
    if len(numbered) < FEWEST:
        return frozenset()
    known = list(_going_on(lines))
    same = [line for line in numbered if sum(line.stands_like(other) for other in known) >= FEWEST]
    return frozenset(line.text for line in (*same, *_hanging(lines)))


def _numbered(line: Sequence[Run]) -> _Numbered | None:
    if len(line) < 2 or not _NUMBER.fullmatch(line[0].text):
        return None
    return _Numbered(line[0], line[1])


def _going_on(lines: Sequence[Sequence[Run]]) -> Iterator[_Numbered]:
    """The lines with a number below which, in small letters, the text goes on across the white behind the number."""
    for line, below in pairwise(lines):
        numbered = _numbered(line)
        first = below[0]
        if numbered is None or not first.text[:1].islower() or abs(first.x0 - numbered.number.x0) > SAME:
            continue
        close = first.top - numbered.number.bottom < TIGHT * (first.bottom - first.top)
        if close and _crosses(below, numbered):
            yield numbered


def _crosses(line: Sequence[Run], numbered: _Numbered) -> bool:
    """Whether a line prints without a gap from below the number to below the text."""
    reached = line[0].x1
    for run in line[1:]:
        if reached > numbered.text.x0 or run.x0 - reached > BLANK * (run.bottom - run.top):
            break
        reached = run.x1
    return reached > numbered.text.x0


def _hanging(lines: Sequence[Sequence[Run]]) -> Iterator[_Numbered]:
    """The lines with a number that count on from one to the next, and whose text fills the page."""
    breadth = max(line[-1].x1 for line in lines) - min(line[0].x0 for line in lines)
    for chain in _chains(lines):
        # the line above the first may head the columns of a table
        around = lines[max(chain[0] - 1, 0) : chain[-1] + 1]
        found = [_Numbered(*lines[place][:2]) for place in chain]
        if len(found) >= FEWEST and _is_text(found[0], around, BROAD * breadth):
            yield from found


def _chains(lines: Sequence[Sequence[Run]]) -> Iterator[list[int]]:
    """The places of numbered lines that stand alike and count on."""
    chain: list[int] = []
    for place, line in enumerate(lines):
        this = _numbered(line)
        if this is None or not _COUNTED.fullmatch(this.number.text):
            continue
        last = _Numbered(*lines[chain[-1]][:2]) if chain else None
        if last and not (this.stands_like(last) and this.counts_on(last)):
            yield chain
            chain = []
        chain.append(place)
    if chain:
        yield chain


def _is_text(first: _Numbered, around: Sequence[Sequence[Run]], least: float) -> bool:
    """Whether what stands like the first number and its text, or below that text, is no table: it has no head and no third column, and is broad."""
    beside = [line for line in around if len(line) > 1 and first.stands_like(_Numbered(*line[:2]))]
    below = [line for line in around if abs(line[0].x0 - first.text.x0) < SAME]
    texts = [*(line[1:] for line in beside), *below]
    broad = max(line[-1].x1 for line in texts) - first.text.x0 > least
    return broad and all(_NUMBER.fullmatch(line[0].text) for line in beside) and all(map(_is_whole, texts))


def _is_whole(line: Sequence[Run]) -> bool:
    return all(run.x0 - last.x1 < CLEAR * (run.bottom - run.top) for last, run in pairwise(line))
