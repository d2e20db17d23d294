"""What the order of printing says of a line: which words go on from those before them, and which begin elsewhere.

Whoever lays out a table prints it cell by cell. So what stands beside each other
without being printed one after the other belongs to two cells, however little
white lies between; and where the line printed next goes on below a word, all that
follows that word is of one cell, however wide justified type has set it. Some makers print the first lines of all
cells, and then the second ones: of them nothing can be told so.
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
    ups = _times_up(stretches)
    if not ups:
        return UNKNOWN_ORDER
    across = sum(_begins_alike(stretch, below) for stretch, below in pairwise(stretches))
    behind = (_behind(stretch, below[0]) for stretch, below in pairwise(stretches) if across <= ups)
    go_on = (run for runs in behind for run in runs)
    return Printing(frozenset(stretch[0] for stretch in stretches), frozenset(go_on))


def _begins_alike(stretch: Sequence[Run], below: Sequence[Run]) -> bool:
    """Whether two lines have words below each other in two places at least, as where the cells of a row are printed line by line."""
    return len({round(run.x0) for run in stretch} & {round(run.x0) for run in below}) > 1


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


def _times_up(stretches: Sequence[Sequence[Run]]) -> int:
    """How many cells of two lines or more are printed: behind each of them printing goes up again, to its right."""
    times, cell = 0, list(stretches[:1])
    for stretch in stretches[1:]:
        begins = stretch[0]
        up = cell[0][0].top < begins.bottom < cell[-1][0].bottom - LEVEL
        if up and begins.x0 > max(above[-1].x1 for above in cell):
            times += 1
            cell = []
        elif not _goes_on(cell[-1], begins):
            cell = []
        cell.append(stretch)
    return times


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
