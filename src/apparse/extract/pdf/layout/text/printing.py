"""What the order of printing says of a line: which words go on from those before them, and which begin elsewhere.

Whoever lays out a table prints it cell by cell. So what stands beside each other
without being printed one after the other belongs to two cells, however little
white lies between; and where the line printed next goes on below a word, all that
follows that word is of one cell, however wide justified type has set it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from apparse.extract.pdf.layout.measures import LEVEL, SAME, TIGHT
from apparse.extract.pdf.page import Run


class Printing(NamedTuple):
    """The runs that begin a stretch of line, those before them being printed elsewhere; and those that go on from their left neighbour."""

    begin: frozenset[Run] = frozenset()
    go_on: frozenset[Run] = frozenset()


UNKNOWN_ORDER = Printing()


def printing_of(printed: Iterable[Run]) -> Printing:
    """What can be told from runs in the order in which they were printed."""
    stretches = _stretches(printed)
    if not _goes_up(stretches):
        return UNKNOWN_ORDER
    go_on = {run for stretch, below in pairwise(stretches) for run in _behind(stretch, below[0])}
    return Printing(frozenset(stretch[0] for stretch in stretches), frozenset(go_on))


def _stretches(printed: Iterable[Run]) -> list[list[Run]]:
    """The runs that are printed one after the other at one height, from left to right."""
    found: list[list[Run]] = []
    for run in printed:
        last = found[-1][-1] if found else None
        if last and last.x0 < run.x0 and abs(run.bottom + run.top - last.bottom - last.top) < run.bottom - run.top:
            found[-1].append(run)
        else:
            found.append([run])
    return found


def _goes_up(stretches: Sequence[Sequence[Run]]) -> bool:
    """Whether a cell of two lines or more is printed somewhere: behind it printing goes up again, to its right."""
    cell = list(stretches[:1])
    for stretch in stretches[1:]:
        begins = stretch[0]
        up = cell[0][0].top < begins.bottom < cell[-1][0].bottom - LEVEL
        if up and begins.x0 > max(above[-1].x1 for above in cell):
            return True
        if not _goes_on(cell[-1], begins):
            cell = []
        cell.append(stretch)
    return False


def _behind(stretch: Sequence[Run], below: Run) -> Sequence[Run]:
    """What follows the run of a stretch right below which the next line begins; nothing of headings over the first row."""
    if _goes_on(stretch, below) and not (all(run.bold for run in stretch) and not below.bold):
        for number, run in enumerate(stretch, 1):
            if abs(run.x0 - below.x0) < SAME:
                return stretch[number:]
    return ()


def _goes_on(stretch: Sequence[Run], below: Run) -> bool:
    """Whether a run is as close below a stretch as the next line of its text."""
    return abs(below.top - max(run.bottom for run in stretch)) < TIGHT * (below.bottom - below.top)
