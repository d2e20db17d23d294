"""Known owners: what the rest of a plan tells of owners that flattening has run together: "Head of Safety Search Team Manager".

A title that fills a cell of its own elsewhere is one here as well. Where none does, one ends between two words that the plan
has side by side nowhere else, if there is but one place where that makes titles of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from math import comb
from operator import itemgetter
from typing import NamedTuple

from apparse.normalise.plan.cells.parallel import (
    closes_owner,
    divided_owners,
    names_office,
    opens_owner,
    side_values,
    titles_of,
)
from apparse.normalise.plan.cells.printed import PrintedLine, paragraphs_of
from apparse.text import Text

LONGEST = 30
"""Words of a cell that is looked at."""
MOST_OWNERS = 6
MOST_WAYS = 500
"""To cut a cell; with more none is certain."""
_AROUND = ".,;:()[]“”‘’'\""


class KnownOwners(NamedTuple):
    """The `titles` of several words that stand alone in cells of a plan, and the pairs of words that its sentences have `side_by_side`.

    `cells` are all that name owners, also those that name several.
    """

    titles: frozenset[str] = frozenset()
    side_by_side: frozenset[tuple[str, str]] = frozenset()
    cells: frozenset[str] = frozenset()

    @classmethod
    def of(cls, alone: Iterable[str], texts: Iterable[str], cells: Iterable[str] = ()) -> KnownOwners:
        """Those of the cells that stand `alone`, of all `texts` and of all `cells`."""
        titles = frozenset(title for title in alone if " " in title and names_office(title))
        side_by_side = frozenset(pair for text in (*titles, *texts) for pair in _pairs(text))
        return cls(titles, side_by_side, frozenset(cells))

    def apart(self, lines: Sequence[PrintedLine], dates: int, actions: int) -> list[PrintedLine]:
        """The owners of a cell, told apart where they are fewer than the `dates`.

        Where no title is known, there must be as many `actions` as dates, or one more, which may explain.
        """
        paragraphs = paragraphs_of(lines)
        if not 0 < len(paragraphs) < dates <= MOST_OWNERS:
            return list(lines)
        count = 2 if len(paragraphs) > 1 else dates
        found = [
            line for group in paragraphs for line in (self._by_titles(group[0], count) if len(group) == 1 else group)
        ]
        if len(paragraphs_of(found)) == dates:
            return found
        told = len(divided_owners(side_values(lines), dates)) == dates or not 0 <= actions - dates <= 1
        if told or len(lines) > 1:
            return list(lines)
        apart = self._by_neighbours(lines[0], dates)
        return apart if len(apart) > 1 else self._by_ends(lines[0], dates)

    def _by_titles(self, line: PrintedLine, count: int) -> list[PrintedLine]:
        """The owners of a line, if all but one of them are known."""
        known = [(parts, sum(self._knows(part.value) for part in parts)) for parts in ways_to_cut(line.text, count)]
        parts, most = max(known, key=itemgetter(1), default=([], 0))
        return _as_lines(line, parts if most >= count - 1 else [])

    def _by_neighbours(self, line: PrintedLine, count: int) -> list[PrintedLine]:
        """The owners of a line, if it can be cut in but one way between words that stand side by side nowhere else."""
        found = [parts for parts in ways_to_cut(line.text, count) if self._is_cut_between(parts)]
        return _as_lines(line, found[0] if len(found) == 1 else [])

    def _by_ends(self, line: PrintedLine, count: int) -> list[PrintedLine]:
        """The owners of a line, if one way to cut it makes more than any other with which further cells begin or end, or that are the same."""
        others = self.cells - {line.text.value}

        def known(parts: Sequence[Text]) -> int:
            titles = [part.value for part in parts]
            return sum(_ends(cell, title) for title in titles for cell in others) + len(titles) - len({*titles})

        ranked = sorted(
            ((known(parts), parts) for parts in ways_to_cut(line.text, count)), key=itemgetter(0), reverse=True
        )
        alone = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] > ranked[1][0])
        return _as_lines(line, ranked[0][1] if alone else [])

    def _knows(self, owner: str) -> bool:
        """Whether a title is known, which may stand behind the name of who has it."""
        return owner in self.titles or owner.rpartition(", ")[2] in self.titles

    def _is_cut_between(self, parts: Sequence[Text]) -> bool:
        ends = [(before.value.split()[-1], after.value.split()[0]) for before, after in pairwise(parts)]
        return self.side_by_side.isdisjoint((before.strip(_AROUND), after.strip(_AROUND)) for before, after in ends)


NONE_KNOWN = KnownOwners()


def _ends(cell: str, owner: str) -> bool:
    """Whether a cell begins or ends with an owner."""
    return f"{cell} ".startswith(f"{owner} ") or f" {cell}".endswith(f" {owner}")


def _as_lines(line: PrintedLine, parts: Sequence[Text]) -> list[PrintedLine]:
    """The parts of a line as paragraphs, or the line where it has none."""
    return [line._replace(text=part, opens=True) for part in parts] or [line]


def _pairs(text: str) -> Iterator[tuple[str, str]]:
    """The words of a text that stand side by side, with no mark between them."""
    for before, after in pairwise(text.split()):
        if before[-1].isalnum():
            yield before.strip(_AROUND), after.strip(_AROUND)


def ways_to_cut(text: Text, count: int) -> Iterator[list[Text]]:
    """The ways to cut a text into as many titles, none of which is plainly two."""
    said = text.value
    blanks = [blank.end() for blank in re.finditer(r"\s+", said)]
    starts = [
        start for start in blanks if len(blanks) < LONGEST and closes_owner(said[:start]) and opens_owner(said[start:])
    ]
    for cuts in combinations(starts, count - 1) if comb(len(starts), count - 1) <= MOST_WAYS else ():
        parts = [text[start:end].strip() for start, end in pairwise([0, *cuts, len(text)])]
        if all(closes_owner(part.value) for part in parts[:-1]) and all(len(titles_of(part)) == 1 for part in parts):
            yield parts
