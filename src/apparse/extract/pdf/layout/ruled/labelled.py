"""Forms whose rows are ruled and whose columns are not: bold labels stand before the values, which begin at one place.

A row may have several labels ("Owner … Due …"); it is divided before each of them as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from apparse.extract.pdf.layout.grid import Field, Grid, owners
from apparse.extract.pdf.layout.measures import ALIGNED, OVERHANG
from apparse.extract.pdf.layout.text.strips import Strip, strips
from apparse.extract.pdf.page import Run

FEWEST = 2
"""Lines of values that begin at one place: one does so anyhow."""


def with_labels_apart(grid: Grid, inside: Sequence[Sequence[Run]]) -> Grid:
    """A grid of one column with its labels and values in columns of their own; the same if it has no such rows."""
    rows = [strips(runs) for runs in inside]
    labelled = [_starts(row) for row in rows]
    values = [starts[1] for starts in labelled if starts]
    if not values or max(values) - min(values) > ALIGNED:
        return grid
    value = min(values)
    if sum(abs(start - value) < ALIGNED for row in rows for line in row for start, _ in line.parts) < FEWEST:
        return grid
    goes_on = [
        (grid.xs[0], value) if not own and _begins_at(value, row) else own
        for own, row in zip(labelled, rows, strict=True)
    ]
    xs = _borders(grid, rows, goes_on)
    fields = tuple(
        part for field, starts in zip(grid.fields, goes_on, strict=True) for part in _parts(field, starts, xs)
    )
    return grid._replace(xs=xs, fields=fields, owners=owners(len(grid.ys) - 1, len(xs) - 1, fields))


def _starts(row: Sequence[Strip]) -> Sequence[float]:
    """Where the labels and values of a row begin, by turns; nothing if it has none, or words that do not keep to them."""
    parts = row[0].parts if row else ()
    bold = [all(run.bold for run in row[0].runs if start <= run.x0 < end) for start, end in parts]
    starts = [start for start, _ in parts]
    by_turns = bold and len(bold) % 2 == 0 and bold == [True, False] * (len(bold) // 2)
    return starts if by_turns and all(_keeps_to(starts, line) for line in row) else ()


def _keeps_to(starts: Sequence[float], line: Strip) -> bool:
    ends = [*starts[1:], float("inf")]
    return all(
        any(left - ALIGNED < start and end < right + OVERHANG for left, right in zip(starts, ends, strict=True))
        for start, end in line.parts
    )


def _begins_at(value: float, row: Sequence[Strip]) -> bool:
    """Whether all of a row stands where values do: a page has cut it below its label."""
    return bool(row) and all(line.parts[0][0] > value - ALIGNED for line in row)


def _borders(grid: Grid, rows: Sequence[Sequence[Strip]], starts: Sequence[Sequence[float]]) -> tuple[float, ...]:
    """The sides of the columns, as far before what begins in them as the first label is from the left side of its own."""
    left, right = grid.xs
    padding = min(line.parts[0][0] for row in rows for line in row) - left
    borders: list[float] = []
    for start in sorted({start for row in starts for start in row[1:]}):
        if not borders or start - padding - borders[-1] > ALIGNED:
            borders.append(start - padding)
    return (left, *borders, right)


def _parts(field: Field, starts: Sequence[float], xs: Sequence[float]) -> Iterator[Field]:
    """The cells of a row, each from where a label or value begins to the next one."""
    columns = [max(column for column, x in enumerate(xs[:-1]) if x <= start) for start in starts] or [0]
    for column, end in pairwise([*columns, len(xs) - 1]):
        yield field._replace(column=column, colspan=end - column)
