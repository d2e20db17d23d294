"""Tables that stand so close together that a page's lines show them as one, told apart by what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from apparse.blocks import Row, Table
from apparse.normalise.plan.columns.header import find_header
from apparse.normalise.plan.tables.definitions import read_definitions
from apparse.normalise.plan.tables.totals import Totals, counted_by, read_totals
from apparse.normalise.plan.title_dates import is_title_table
from apparse.records.response import read_response

LONGEST_SIDE_TABLE = 8
"""Rows: definitions and totals have fewer."""
WIDEST_HEAD = 3
"""Cells above counts that stand below each other: what is counted, how many, and of how many."""


def apart(table: Table) -> Iterator[Table]:
    """The table, or the tables that it really is: dates of the title block and definitions above an action table, totals below one."""
    rows = table.rows
    if read_totals(table):
        yield table
        return
    for cut in range(2, min(LONGEST_SIDE_TABLE, len(rows))):
        head, rest = _part(table, rows[:cut]), _part(table, rows[cut:])
        defines_on = bool(read_response(rows[cut].cells[0].text.value)) if rows[cut].cells else False
        if (
            (is_title_table(head) or read_definitions(head))
            and not defines_on
            and find_header(_part(table, rows[cut : cut + 1]))
        ):
            yield head
            yield from apart(rest)
            return
    for cut in range(max(1, len(rows) - LONGEST_SIDE_TABLE), len(rows)):
        tail = _part(table, rows[cut:])
        totals = None if _is_of_plan(rows[cut]) else read_totals(tail)
        if totals and (len(totals.counts) > 1 or (cut == len(rows) - 1 and _ends_in_total(table, totals))):
            yield _part(table, rows[:cut])
            yield tail
            return
    yield table


def _is_of_plan(row: Row) -> bool:
    """Whether a row has too many cells that name no response to head totals: the last of a plan may be as short as headings."""
    filled = row.filled
    return len(filled) > WIDEST_HEAD and sum(counted_by(cell.text.value) is not None for cell in filled) < 2


def _ends_in_total(table: Table, totals: Totals) -> bool:
    """Whether a lone row at the end counts the recommendations: costs and head counts have a total as well."""
    responds = find_header(table) or any(read_response(cell.text.value) for row in table.rows for cell in row.cells)
    return "total" in totals.counts and bool(responds)


def _part(table: Table, rows: tuple[Row, ...]) -> Table:
    at = rows[0].cells[0].at if rows and rows[0].cells else table.at
    return replace(table, rows=rows, at=at if at.bbox or not table.at.bbox else table.at)
