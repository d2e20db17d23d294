"""Realigned: rows of flattened text that have lost cells, each cell under the column that it can belong to.

A short row stands at the right, as if it had lost its first cells. Where that makes no sense and a gap further in does, it
has lost the cells in that gap: "5.10 | The text … | The action … | Governor | May 2026" has no response. Some converters leave
all empty cells out, so that there may be several gaps: "The action … | Governor" has no date. A title that they leave alone
heads the rows below. Of two cells that have become one, each has its own again.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from apparse.blocks import Cell, Row, Table
from apparse.normalise.endings import is_finished
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.addressee import heads_group_in_row
from apparse.normalise.plan.cells.owner_and_date import LONGEST_DATE, LONGEST_OWNER
from apparse.normalise.plan.cells.parallel import names_posts
from apparse.normalise.plan.columns.layout import Column, Layout
from apparse.normalise.plan.columns.role import LEADING, Role
from apparse.normalise.plan.rows.parted_cells import SENTENCE, answered_apart, owner_and_date_apart, progress_apart
from apparse.normalise.plan.rows.tears import Words, torn_part
from apparse.normalise.plan.rows.torn_addressee import mend_torn_heading
from apparse.records.owner import is_plausible_owner
from apparse.records.response import read_response
from apparse.records.target_date import is_plausible_target

MOST_COLUMNS = 10
"""Of a table whose cells are tried in all ways."""


def realigned(table: Table, layout: Layout, words: Words) -> Table:
    """The table; where it is of flattened text, its short rows with their cells below the headings that fit them.

    On a page of nothing but short rows all have lost as many cells as the longest, if not more.
    """
    lost = len(layout.columns) - table.width
    if not table.flattened or lost < 0:
        return table
    rows = (replace(row, columns=tuple(column + lost for column in row.columns)) for row in table.rows)
    return replace(
        table, rows=tuple(_realigned(row, layout.columns, lost, words) for row in rows), width=len(layout.columns)
    )


def _realigned(row: Row, columns: Sequence[Column], lost: int, words: Words) -> Row:
    """The row, of a table that has lost so many of its first columns, with its cells below the headings that fit them."""
    row = progress_apart(row, columns)
    short = len(columns) - len(row.cells)
    if short <= 0 or row.columns != tuple(range(short, len(columns))):
        return row
    row = answered_apart(owner_and_date_apart(row, columns), columns)
    if not row.cells[0].text and (begun := _without_its_end(row, columns, lost)):
        return begun
    if all(_fits(cell.text.value, columns[place].role) >= 0 for place, cell in row.placed() if cell.text):
        return row  # nothing speaks against it
    if _heads_rows(row.cells, columns, words):
        return replace(row, columns=tuple(range(len(row.cells))))
    placed = [*_with_a_gap(len(row.cells), len(columns)), *_with_gaps(row.cells, columns)]
    return replace(row, columns=max(placed, key=lambda places: _sense(row.cells, [columns[place] for place in places])))


def _without_its_end(row: Row, columns: Sequence[Column], lost: int) -> Row | None:
    """A row that has kept the empty cells at its beginning, and makes sense only without those at its end, where it is one.

    What stands there may be the rest of a sentence.
    """
    printed = [(place, cell.text.value) for place, cell in enumerate(row.cells) if cell.text]
    at_right = (_fits(cell.text.value, columns[place].role) > 0 for place, cell in row.placed() if cell.text)
    if not printed or all(at_right):
        return None
    for start in dict.fromkeys((lost, 0)):
        beneath = columns[start:]
        if all(
            _fits(text, beneath[place].role) >= 0 or _may_be_rest(text, beneath[place].role) for place, text in printed
        ):
            return replace(row, columns=tuple(range(start, start + len(row.cells))))
    return None


def _may_be_rest(text: str, role: Role) -> bool:
    is_text = role in (Role.RECOMMENDATION, Role.ACTION, Role.EXPLANATION)
    return is_text and not (is_number(text) or read_response(text) or is_plausible_target(text))


def _with_a_gap(count: int, width: int) -> Iterator[tuple[int, ...]]:
    return ((*range(gap), *range(width - count + gap, width)) for gap in range(count + 1))


def _with_gaps(cells: Sequence[Cell], columns: Sequence[Column]) -> Iterator[tuple[int, ...]]:
    """All places at which each of the cells can stand below its heading, where these are soon gone through."""
    for places in combinations(range(len(columns)), len(cells)) if len(columns) <= MOST_COLUMNS else ():
        placed = zip(cells, places, strict=True)
        if all(_fits(cell.text.value, columns[place].role) > 0 for cell, place in placed) and not _is_title(cells):
            yield places


def _is_title(cells: Sequence[Cell]) -> bool:
    """Whether what stands alone in a row is no sentence: it may head those below."""
    return len(cells) == 1 and not is_finished(cells[0].text.value)


def _heads_rows(cells: Sequence[Cell], columns: Sequence[Column], words: Words) -> bool:
    """Whether what stands alone in a row, or torn over the first cells of one, plainly heads those below.

    Other words before a colon may lead up to actions.
    """
    if len(cells) == 1:
        title = cells[0].text.value.rstrip(": ")
        return not is_finished(title) and heads_group_in_row(title, spans=False, column=0, alone=False)
    leading = [torn_part(cell) for cell, column in zip(cells, columns, strict=False) if column.role in LEADING]
    alone = len(leading) == len(cells) and columns[0].role is Role.NUMBER
    return all(leading) and len(leading) > 1 and bool(mend_torn_heading(leading, words, alone=alone))


def _sense(cells: Sequence[Cell], columns: Sequence[Column]) -> tuple[int, bool, bool]:
    """How many more of the cells can stand below these headings than can't, and what else speaks for it.

    Several words may be an owner, an action or a recommendation, and a sentence with a date in it a target, too. But
    a recommendation has a number, and rows are there for what is done.
    """
    placed = [(cell, column.role) for cell, column in zip(cells, columns, strict=True) if cell.text]
    roles = {role for _, role in placed}
    counted = Role.RECOMMENDATION not in roles or Role.NUMBER in roles
    return sum(_fits(cell.text.value, role) for cell, role in placed), counted, Role.ACTION in roles


def _fits(text: str, role: Role) -> int:
    words = len(text.split())
    is_sentence = text.endswith(".") and not names_posts(text)
    match role:
        case Role.NUMBER | Role.LABEL:
            fits = is_number(text)
        case Role.RESPONSE:
            fits = read_response(text) is not None
        case Role.TARGET | Role.REVISED:
            fits = is_plausible_target(text) and not (is_sentence and words > LONGEST_DATE)
        case Role.OWNER:
            is_other = is_sentence or is_number(text) or read_response(text)
            fits = words <= LONGEST_OWNER and is_plausible_owner(text) and not is_other
        case Role.RECOMMENDATION | Role.ACTION | Role.EXPLANATION:
            fits = words >= SENTENCE
        case _:
            return 0
    return 1 if fits else -1
