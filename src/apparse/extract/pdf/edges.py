"""Ruled lines as one would draw them: pieces joined, doubles taken for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from apparse.extract.pdf.page import Edge

Box = tuple[float, float, float, float]
SNAP = 3.0
"""Points: lines nearer than this are one (a double rule, two neighbours' borders)."""
DOT = 4.0
"""Points: what is no longer than this is a dot, and a line only together with others."""
THIN = 6.0
"""Points: a painted strip thinner than this has no room for text, so it is a ruled line."""
JOIN = 3.0
"""Points: pieces of one line with gaps up to this are one piece."""


def edges_of(boxes: Iterable[Box]) -> Iterator[Edge]:
    """Thin boxes (x0, top, x1, bottom) as edges at their middle; a dot may be part of a lying or of a standing line."""
    for x0, top, x1, bottom in boxes:
        width, height = x1 - x0, bottom - top
        dot = max(width, height) < DOT
        if width < height or dot:
            yield Edge.standing((x0 + x1) / 2, top, bottom)
        if height < width or dot:
            yield Edge.lying((top + bottom) / 2, x0, x1)


def merged(edges: Iterable[Edge]) -> tuple[Edge, ...]:
    """The edges with near parallels on one position and touching pieces in one piece."""
    directions: dict[bool, list[Edge]] = defaultdict(list)
    for edge in edges:
        directions[edge.upright].append(edge)
    pieces = (piece for same in directions.values() for line in _parallels(same) for piece in _pieces(line))
    return tuple(piece for piece in pieces if piece.end - piece.start > DOT)


def _parallels(edges: list[Edge]) -> Iterator[list[Edge]]:
    """Groups of edges whose positions follow each other within SNAP, no group wider than two of them."""
    group: list[Edge] = []
    for edge in sorted(set(edges), key=lambda e: e.at):
        if group and (edge.at - group[-1].at > SNAP or edge.at - group[0].at > 2 * SNAP):
            yield group
            group = []
        group.append(edge)
    if group:
        yield group


def _pieces(line: list[Edge]) -> Iterator[Edge]:
    """What touches in one piece, which remembers where the pieces met."""
    upright, at = line[0].upright, sum(edge.at for edge in line) / len(line)
    start = end = min(edge.start for edge in line)
    seams: set[float] = set()
    for edge in sorted(line, key=lambda e: (e.start, e.end)):
        if edge.start > end + JOIN:
            yield Edge(upright, at, start, end, tuple(sorted(seams)))
            start, end, seams = edge.start, edge.start, set()
        elif (
            edge.start > start + JOIN and edge.start > end - JOIN
        ):  # strokes reach over their ends by half their breadth
            seams.add((edge.start + end) / 2)
        end = max(end, edge.end)
        seams.update(edge.seams)
    yield Edge(upright, at, start, end, tuple(sorted(seams)))
