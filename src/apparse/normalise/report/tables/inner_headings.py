"""Rows of a table that are headings: what stands alone over the rows that it announces, "Notable positive practice"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from apparse.blocks import Heading, Row, Table
from apparse.normalise.report.headings.particular import opens_small_matters
from apparse.normalise.report.headings.roles import SORTS_FINDINGS, role_of
from apparse.text import Text


def parted(table: Table) -> Iterator[Table | Heading]:
    """The table cut at rows within it under which something else begins than what stands above them."""
    rows: list[Row] = []
    for row in table.rows:
        if rows and (heading := _heading(row)):
            yield replace(table, rows=tuple(rows))
            yield Heading(heading)
            rows = []
        else:
            rows.append(row)
    if rows:
        yield replace(table, rows=tuple(rows)) if len(rows) < len(table.rows) else table


def _heading(row: Row) -> Text | None:
    filled = [cell.text for cell in row.cells if cell.text]
    if len(filled) != 1:
        return None
    announces = role_of(filled[0]) in SORTS_FINDINGS or opens_small_matters(filled[0])
    return filled[0] if announces else None
