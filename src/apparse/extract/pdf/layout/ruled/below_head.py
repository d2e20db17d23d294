"""Rules between the rows of a table of two columns that nothing but its painted head shows: what is asked, and the answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from apparse.extract.pdf.layout.measures import HANGING, LEVEL, SAME
from apparse.extract.pdf.layout.ruled.painted_cells import MOST_ROWS, ShownColumns, painted_rows
from apparse.extract.pdf.layout.text.strips import repeated, strips
from apparse.extract.pdf.page import WHITE, Edge, Fill, Run

CELLS_OF_A_HEAD = 2
"""Cells side by side; the rows of broader tables may have rows within them that no rule parts."""
FEWEST_RULES = 3
"""Rules: that below the head, and those below two rows."""
LINES_OF_A_COLUMN = 2
"""Lines that fall apart within a column of the head, at one place, where there is another: one may do so by chance."""


def sides_below_heads(edges: Sequence[Edge], fills: Sequence[Fill], runs: Sequence[Run]) -> Iterator[Edge]:
    """The undrawn sides of such tables: those of their columns, and the one above the head."""
    lying = sorted((edge for edge in edges if not edge.upright), key=lambda edge: edge.at)
    shown = painted_rows([fill for fill in fills if fill.colour != WHITE], CELLS_OF_A_HEAD)
    heads = [head for head in islice(shown, MOST_ROWS) if len(head.borders) < CELLS_OF_A_HEAD]
    for number, head in enumerate(heads):
        end = min((other.top for other in heads[number + 1 :]), default=float("inf"))
        rules = list(_rules(head, [edge for edge in lying if edge.at < end - LEVEL], runs))
        if len(rules) < FEWEST_RULES or any(_divides(edge, head, rules[-1].at) for edge in edges):
            continue
        if not _hides_a_column(head, rules[-1].at, runs):
            for x in (head.left, *head.borders, head.right):
                yield Edge.standing(x, head.top, rules[-1].at)
            yield Edge.lying(head.top, head.left, head.right)


def _rules(head: ShownColumns, lying: Sequence[Edge], runs: Sequence[Run]) -> Iterator[Edge]:
    """The rules as long as the one right below the head, as far down as what stands between them keeps to its columns."""
    below = [edge for edge in lying if edge.at > head.bottom - LEVEL and _reaches(edge, head.left, head.right, LEVEL)]
    if not below or below[0].at > head.bottom + LEVEL:
        return
    first = below[0]
    same = [edge for edge in below if _is_as_long(edge, first)]
    yield first
    yield from (rule for _, rule in takewhile(lambda row: _is_row(head, *row, runs), pairwise(same)))


def _is_as_long(edge: Edge, other: Edge) -> bool:
    """Whether two rules are equally long, but that a broader one, which closes the table, reaches as far over at both ends."""
    left, right = other.start - edge.start, edge.end - other.end
    evenly = abs(left - right) < SAME / 2 and abs(left) < LEVEL
    return evenly or _reaches(edge, other.start, other.end, SAME / 2)


def _is_row(head: ShownColumns, above: Edge, rule: Edge, runs: Sequence[Run]) -> bool:
    """Whether what stands between two rules keeps to the columns of the head."""
    between = [run for run in runs if above.at < run.middle < rule.at]
    crossing = any(run.x0 < x - SAME and run.x1 > x + SAME for run in between for x in head.borders)
    return bool(between) and not crossing


def _hides_a_column(head: ShownColumns, bottom: float, runs: Sequence[Run]) -> bool:
    """Whether lines below fall apart at one place again and again, within a column of what is no head then, but a band."""
    begun: list[float] = []
    for line in strips(run for run in runs if head.bottom < run.middle < bottom):
        for (before, _), (start, _) in pairwise(line.parts):
            border = any(before < x < start + SAME for x in head.borders)
            begun += [] if border or start - before < HANGING else [start]
    return bool(repeated(begun, LINES_OF_A_COLUMN))


def _divides(edge: Edge, head: ShownColumns, bottom: float) -> bool:
    """Whether an upright line stands within the table or at its sides, which is ruled then."""
    beside = head.left - LEVEL < edge.at < head.right + LEVEL
    return edge.upright and beside and edge.start < bottom and edge.end > head.top


def _reaches(edge: Edge, left: float, right: float, near: float) -> bool:
    return abs(edge.start - left) < near and abs(edge.end - right) < near
