"""The tables of a report, row by row, each row also by what stands above and below it."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from itertools import pairwise

from apparse.blocks import Row, Table
from apparse.normalise.report.headings.titles import reads_like_title
from apparse.normalise.report.tables.answers import asks
from apparse.normalise.report.tables.bodies import rated_bodies
from apparse.normalise.report.tables.cells import bare, read_row, unmarked
from apparse.normalise.report.tables.counts import counts_cases
from apparse.normalise.report.tables.earlier import changes, earlier_columns, other_answers
from apparse.normalise.report.tables.merged_cells import with_own_names
from apparse.normalise.report.tables.row import ReportRow, RowKind, is_statement, text_row
from apparse.normalise.report.tables.scales import is_scale
from apparse.normalise.report.tables.torn_rows import whole_rows
from apparse.text import EMPTY

FEWEST_ANSWERED = 2
"""Questions with an answer in a table that make another one without a key question as well."""


def read_table(table: Table) -> list[ReportRow]:
    """The rows that say anything, each with what it is."""
    table = with_own_names(table)
    if is_scale(table):
        return [ReportRow(RowKind.BAND, tuple(texts)) for texts in whole_rows(table) if texts]
    if counts_cases(table):
        return [text_row(texts) for texts in whole_rows(table) if texts]
    if bodies := rated_bodies(table):
        return bodies
    before, others = earlier_columns(table), other_answers(table) | changes(table)
    if before or others:
        return _with_heads(
            [row for printed in table.rows if (row := _row_with_more(printed, before, others)) is not None]
        )
    return _with_heads([row for texts in whole_rows(table) if (row := read_row(texts)) is not None])


def _with_heads(rows: Sequence[ReportRow]) -> list[ReportRow]:
    """The rows with the name that stands alone over a rated statement as the head of the standard.

    A name without a number over several ratings is that of their column.
    """
    rows = _with_unanswered(rows)
    named = [_over(row, below) for row, below in pairwise(rows)] + [*rows[-1:]]
    several = len(named) > 2 and all(row.kind is RowKind.RATED for row in named[1:])
    if several and named[0].kind is RowKind.HEAD and not named[0].ref:
        named[0] = ReportRow(RowKind.COLUMNS, named[0].texts)
    return named


def _with_unanswered(rows: Sequence[ReportRow]) -> list[ReportRow]:
    """The rows with a question whose percentage is lost as one of them, among others that have theirs."""
    if sum(row.kind is RowKind.QUESTION for row in rows) < FEWEST_ANSWERED:
        return [*rows]
    return [
        replace(row, kind=RowKind.QUESTION)
        if row.kind is RowKind.OTHER and len(row.texts) == 1 and asks(row.text)
        else row
        for row in rows
    ]


def _over(row: ReportRow, below: ReportRow) -> ReportRow:
    """A row by what stands below it: the head of a standard over its statement, those of columns over a question."""
    if below.kind is RowKind.STATEMENT:
        return _as_head(row)
    heads = below.kind is RowKind.QUESTION and row.kind is RowKind.OTHER and not is_statement(row.text)
    return ReportRow(RowKind.COLUMNS, row.texts) if heads else row


def _as_head(row: ReportRow) -> ReportRow:
    if row.kind is RowKind.CHAPTER:
        return replace(row, kind=RowKind.HEAD)
    alone = row.kind is RowKind.OTHER and len(row.texts) == 1 and reads_like_title(row.text.value)
    return replace(row, kind=RowKind.HEAD, name=bare(row.text)) if alone else row


def _row_with_more(printed: Row, before: Container[int], others: Container[int]) -> ReportRow | None:
    """A row by what this inspection rates and answers, with the last rating before; what other columns say is left over."""
    cells = [(column, cell.text) for column, cell in printed.placed() if cell.text]
    row = read_row([text for column, text in cells if column not in before and column not in others])
    former = [text for column, text in cells if column in before]
    if row and row.kind in (RowKind.RATED, RowKind.QUESTION):
        return replace(row, texts=(*row.texts, *former[-1:]), previous=unmarked(former[-1]) if former else EMPTY)
    return row if row and row.kind in (RowKind.OVERALL, RowKind.SCORE) else read_row([text for _, text in cells])
