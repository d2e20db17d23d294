"""Repeated cells: what stands once in a cell over several columns, some converters print in each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from apparse.blocks import Cell, Row, Table

LONGEST_ALIKE = 30
"""Characters: two columns may both say as much, as an owner or a date, without being one."""


def with_repeated_joined(table: Table) -> Table:
    """The table with one cell, over as many columns, for each that its row has several times side by side."""
    return replace(table, rows=tuple(map(_joined, table.rows)))


def _joined(row: Row) -> Row:
    groups = [tuple(group) for _, group in groupby(row.placed(), key=lambda placed: _said(placed[1]))]
    says = sum(bool(_said(group[0][1])) for group in groups)
    labelled = len(groups) == says == 2 and len(groups[0]) == 1
    placed = (each for group in groups for each in (_one(group) if _is_one(group, says - labelled) else group))
    return row.with_placed(placed) if len(groups) < len(row.cells) else row


def _said(cell: Cell) -> str:
    return cell.text.value


def _is_one(group: Sequence[tuple[int, Cell]], says: int) -> bool:
    """Whether the cells, of as many different ones as the row `says` behind its label, are one.

    Three say all of it, or two announce what stands below, or are too long to be alike by chance.
    """
    said = _said(group[0][1])
    if not said or len(group) == 1:
        return False
    return (says == 1 and len(group) > 2) or said.endswith(":") or len(said) > LONGEST_ALIKE


def _one(group: Sequence[tuple[int, Cell]]) -> list[tuple[int, Cell]]:
    (first, cell), *_, (last, end) = group
    return [(first, replace(cell, colspan=last + end.colspan - first))]
