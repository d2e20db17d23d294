"""Repeated cells: what stands once in a cell over several columns, some converters print in each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from apparse.blocks import Cell, Row, Table

LONGEST_ALIKE = 30
"""Characters: two columns may both say as much, as an owner or a date, without being one."""


def with_repeated_joined(table: Table) -> Table:
    """The table with one cell, over as many columns, for each that its row has several times side by side.

    No two headings in the first row are the same by chance.
    """
    first, *others = table.rows
    return replace(table, rows=(_joined(first, heads=True), *map(_joined, others)))


def _joined(row: Row, *, heads: bool = False) -> Row:
    groups = [tuple(group) for _, group in groupby(row.placed(), key=lambda placed: _said(placed[1]))]
    if len(groups) == len(row.cells):
        return row
    says = sum(bool(_said(group[0][1])) for group in groups)
    labelled = len(groups) == says == 2 and len(groups[0]) == 1
    fewest = 2 if heads else 3 if says == 1 or labelled else len(row.cells) + 1
    return row.with_placed(each for group in groups for each in (_one(group) if _is_one(group, fewest) else group))


def _said(cell: Cell) -> str:
    return cell.text.value


def _is_one(group: Sequence[tuple[int, Cell]], fewest: int) -> bool:
    """Whether the cells are one: there are many of them, or two announce what stands below, or are too long to be alike by chance.

    Where they are all that the row says, but for its label, three are many.
    """
    said = _said(group[0][1])
    if not said or len(group) == 1:
        return False
    return len(group) >= fewest or said.endswith(":") or len(said) > LONGEST_ALIKE


def _one(group: Sequence[tuple[int, Cell]]) -> list[tuple[int, Cell]]:
    (first, cell), *_, (last, end) = group
    return [(first, replace(cell, colspan=last + end.colspan - first))]
