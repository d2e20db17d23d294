"""Wide tables: what a spreadsheet prints on several pages, since its columns find no room on one, side by side again.

Nothing but the column of numbers, which stands on each of these pages, says which rows belong together.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from apparse.blocks import Block, Row, Table
from apparse.normalise.numbering import is_number
from apparse.normalise.plan.columns.headings import role_of_heading
from apparse.normalise.plan.columns.role import Role
from apparse.text import EMPTY, Text

_UNTOLD = (None, Role.NUMBER, Role.OTHER)
"""What says nothing of a column: all parts of a table have its numbers, and any may have notes."""


def side_by_side(blocks: Sequence[Block]) -> tuple[Sequence[Block], list[Text]]:
    """The blocks with wide tables made whole, and the numbers that were printed again; the same if there are none."""
    tables = {place: block for place, block in enumerate(blocks) if isinstance(block, Table) and _counts(block)}
    firsts = {place: [_number(row).value for row in table.rows] for place, table in tables.items()}
    heads = {place: _roles(table) for place, table in tables.items()}
    found: dict[int, list[Table]] = {}
    taken: set[int] = set()
    for first, beginning in tables.items():
        if first in taken or not (heads[first] or found):
            continue
        parts, known = [beginning], [heads[first]]
        for place in [place for place in tables if place > first and place not in taken]:
            table = tables[place]
            others = _are_others([*known, heads[place]]) or _as_before(found.values(), parts, table)
            if others and _same_rows(firsts[first], firsts[place], table):
                parts.append(table)
                known.append(heads[place])
                taken.add(place)
        if len(parts) > 1:
            found[first] = parts
    whole = [
        _joined(found[place]) if place in found else block for place, block in enumerate(blocks) if place not in taken
    ]
    return whole, [_number(row) for parts in found.values() for part in parts[1:] for row in part.rows]


def _counts(table: Table) -> bool:
    """Whether the first column has several numbers, and each but once."""
    numbers = [number for row in table.rows if is_number(number := _number(row).value)]
    return len(numbers) == len(set(numbers)) > 1


def _same_rows(one: Sequence[str], other: Sequence[str], table: Table) -> bool:
    """Whether the first column of one table and of the `other` are the same, row by row, or `table`, the other, has an empty row there."""
    level = zip(one, other, table.rows, strict=False)
    return len(one) == len(other) and all(left == right or not _says(row) for left, right, row in level)


def _are_others(headed: Sequence[set[Role]]) -> bool:
    """Whether each of several tables has headings, and others than the rest, so that they may have the columns of one."""
    return all(headed) and sum(map(len, headed)) == len(set().union(*headed))


def _roles(table: Table) -> set[Role]:
    """What the headings of a table's first row name."""
    return {role for cell in table.rows[0].cells if (role := role_of_heading(cell.text.value)) and role not in _UNTOLD}


def _as_before(found: Iterable[Sequence[Table]], parts: Sequence[Table], table: Table) -> bool:
    """Whether a table above, whose headings are not printed again, had a part as wide in this place."""
    widths = [part.width for part in (*parts, table)]
    return any([part.width for part in known[: len(widths)]] == widths for known in found)


def _joined(parts: Sequence[Table]) -> Table:
    width = sum(part.width for part in parts) - len(parts) + 1
    rows = tuple(_row([part.rows[index] for part in parts], parts, width) for index in range(len(parts[0].rows)))
    return replace(parts[0], rows=(_unplaced(rows[0]), *rows[1:]), width=width)


def _row(printed: Sequence[Row], parts: Sequence[Table], width: int) -> Row:
    first = printed[0]
    if len(first.cells) == 1 and not any(map(_says, printed[1:])):  # a heading that runs across
        return replace(first, cells=(replace(first.cells[0], colspan=width),))
    placed, start = list(first.placed()), parts[0].width
    for row, part in zip(printed[1:], parts[1:], strict=True):
        for column, cell in row.placed():
            if column:
                placed.append((start + column - 1, cell))
        start += part.width - 1
    return first.with_placed(placed)


def _unplaced(row: Row) -> Row:
    """Headings without boxes, so that columns are known by their order: those of different pages stand above each other."""
    return replace(row, cells=tuple(replace(cell, at=replace(cell.at, bbox=None)) for cell in row.cells))


def _number(row: Row) -> Text:
    return row.cells[0].text if row.cells and not row.columns[0] else EMPTY


def _says(row: Row) -> bool:
    return any(cell.text for cell in row.cells)
