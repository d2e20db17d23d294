"""Rows that were read line by line: a name, a statement or a rating that runs on into the next line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from apparse.blocks import Row, Table
from apparse.normalise.endings import is_cut, is_finished
from apparse.patterns import Pattern
from apparse.records.rating import read_rating
from apparse.text import EMPTY, Text

_ENUMERATOR = Pattern(r"\(?(?:[a-z]|[ivx]{1,4})[.)]")
"""The small letter that counts the items of a table: "a)"."""


class Pair(NamedTuple):
    """What a row prints on the left and on the right."""

    left: Text
    right: Text


def whole_rows(table: Table) -> list[list[Text]]:
    """The texts of each row that are not empty; the lines of one row are joined: in a table of two columns all, in others those of a name."""
    if table.width != 2:
        rows = _with_last_lines(_with_first_lines(map(_texts, table.rows)))
        return [list(row.values()) for row in rows]
    return [[text for text in pair if text] for pair in _joined(map(_pair, table.rows))]


def _texts(row: Row) -> dict[int, Text]:
    return {column: cell.text for column, cell in row.placed() if cell.text}


def _with_first_lines(rows: Iterable[dict[int, Text]]) -> Iterator[dict[int, Text]]:
    """The rows with the first line of a name joined to the row of its second, beside which the rest is printed."""
    above: dict[int, Text] = {}
    for row in rows:
        if len(above) == 1 and (column := next(iter(above))) in row and _runs_on(above[column], row[column]):
            row[column] = Text.join((above[column], row[column]))
        elif above:
            yield above
        above = row
    if above:
        yield above


def _with_last_lines(rows: Iterable[dict[int, Text]]) -> list[dict[int, Text]]:
    """The rows with the last line of a name joined to the row of its first: "P 2.3 | Implementation and | Good" over "delivery"."""
    whole: list[dict[int, Text]] = []
    for row in rows:
        above = whole[-1] if whole else {}
        column = next(iter(row)) if len(row) == 1 else None
        if column in above and is_cut(above[column].value) and row[column].value[0].islower():
            whole[-1] = {**above, column: Text.join((above[column], row[column]))}
        else:
            whole.append(row)
    return whole


def _runs_on(upper: Text, lower: Text) -> bool:
    if _ENUMERATOR.match(lower.value):
        return False
    return not is_finished(upper.value) and (lower.value[0].islower() or is_cut(upper.value))


def _pair(row: Row) -> Pair:
    texts = _texts(row)
    return Pair(texts.get(0, EMPTY), texts.get(1, EMPTY))


def _joined(pairs: Iterable[Pair]) -> list[Pair]:
    whole: list[Pair] = []
    for pair in pairs:
        if whole and _goes_on(whole[-1], pair):
            above = whole[-1]
            whole[-1] = Pair(
                Text.join(filter(None, (above.left, pair.left))), Text.join(filter(None, (above.right, pair.right)))
            )
        else:
            whole.append(pair)
    return whole


def _goes_on(above: Pair, pair: Pair) -> bool:
    """Whether a row is the rest of the one above, or the line that has its value."""
    if not above.left or not (pair.left or pair.right):
        return False
    if not pair.left:
        return not above.right
    if not _runs_on(above.left, pair.left):
        return False
    if above.right and not pair.right:
        return bool(read_rating(above.right.value)) or "%" in above.right.value
    return not above.right or _is_torn_rating(above.right, pair.right)


def _is_torn_rating(upper: Text, lower: Text) -> bool:
    """ "Requires" over "improvement"."""
    alone = read_rating(upper.value) or read_rating(lower.value)
    return not alone and read_rating(f"{upper.value} {lower.value}") is not None
