"""Headings below: a row of headings that flattening has torn over two or three lines, on each page that prints it: "Target", below it "Date".

Either the plan prints the row whole elsewhere; or one of its headings breaks off ("Agreed/", "Owner (including"), or several have
below them what is a heading of the same column.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from apparse.blocks import Block, Cell, Paragraph, Row, Table
from apparse.normalise.endings import is_cut
from apparse.normalise.plan.columns.headings import role_of_heading, roles_of_header
from apparse.normalise.spelling import squeezed
from apparse.patterns import Pattern
from apparse.records.response import read_response
from apparse.text import Text

MOST_ROWS = 3
MOST_HEADERS = 40
"""Different ones in a plan that tell what is torn off others."""
LONGEST_PART = 10
"""Words of what stands below a heading and is a part of it."""
LONGEST_BEGINNING = 3
"""Words of a heading's upper line, where that stands above the other headings."""
_SAYS = Pattern(r"\d|(?<!\bno)\.$", re.IGNORECASE)
"""What stands in no heading: a figure, a sentence's end."""
_COLUMN_NUMBER = Pattern(r"\s*\d{1,2}\s*[.):]\s*")
_OPEN_BRACKET = Pattern(r"\([^()]*$")

_Key = tuple[str, ...]


class _Known(NamedTuple):
    """The rows of headings that a plan prints, and those of them that are `complete` as they stand."""

    headers: Sequence[_Key]
    complete: Collection[_Key]


def with_header_rows_whole(blocks: Iterable[Block]) -> list[Block]:
    """The blocks; in tables of flattened text each row of headings is one with what is torn off it."""
    found = list(blocks)
    for _ in range(2):  # what is whole only now tells more of the others
        rows = [row for block in found if isinstance(block, Table) for row in block.rows]
        headers = list(dict.fromkeys(_key(row) for row in rows if roles_of_header(_headings(row))))[:MOST_HEADERS]
        known = _Known(headers, _complete(found, headers))
        found = [_mended(block, known) if isinstance(block, Table) and block.flattened else block for block in found]
    return found


def _complete(blocks: Iterable[Block], headers: Collection[_Key]) -> set[_Key]:
    """Those of the headers that more often have rows below them than what may be the rest of their headings."""
    goes_on = Counter[_Key]()
    for table in (block for block in blocks if isinstance(block, Table) and block.flattened):
        for head, below in pairwise(table.rows):
            if (key := _key(head)) in headers:
                rest = any(_goes_on(head, part, table.width) for part in _placed(below, table.width))
                goes_on[key] += 1 if rest else -1
    return {key for key, count in goes_on.items() if count < 0}


def _mended(table: Table, known: _Known) -> Table:
    rows = tuple(_whole_rows(table, known))
    return replace(table, rows=rows) if len(rows) < len(table.rows) else table


def _whole_rows(table: Table, known: _Known) -> Iterator[Row]:
    start = 0
    while start < len(table.rows):
        head, taken = _whole(table.rows[start : start + MOST_ROWS], table.width, known)
        yield head
        start += taken


def _whole(rows: Sequence[Row], width: int, known: _Known) -> tuple[Row, int]:
    """The first of the rows, with as many of those below it as it is torn over, and how many rows that are."""
    head, *below = rows
    if any(len(cell.text.value.split()) > LONGEST_PART for cell in head.cells):
        return head, 1
    begun = _key(head)
    for whole in (key for key in known.headers if _begins(begun, key)):
        tried = [head]
        for taken, row in enumerate(below, 2):
            tried = [_joined(above, part, width) for above in tried for part in _placed(row, width)]
            if found := next((each for each in tried if _key(each) == whole), None):
                return found, taken
    if begun in known.complete:
        return head, 1
    for taken, row in enumerate(below, 1):
        part = next((part for part in _placed(row, width) if _goes_on(head, part, width)), None)
        if part is None:
            return head, taken
        head = _joined(head, part, width)
    return head, len(rows)


def _placed(row: Row, width: int) -> list[Row]:
    """The row as it stands, and, if it is short, as if it had lost its last cells and not its first."""
    return [row, Row.of(row.cells)] if len(row.cells) < width else [row]


def _goes_on(head: Row, part: Row, width: int) -> bool:
    """Whether what stands below headings can only be the rest of them."""
    above = {place: cell.text.value for place, cell in head.placed() if cell.text}
    pairs = [(above.get(place, ""), cell.text.value) for place, cell in part.placed() if cell.text]
    if not pairs or any(_is_said(below) for _, below in pairs) or _answers([*above.values()]):
        return False
    if not (roles_of_header(_headings(head)) or all(map(_begins_heading, above.values()))):
        return False
    if not roles_of_header(_headings(_joined(head, part, width))):
        return False
    if any(is_cut(heading) or _OPEN_BRACKET.search(heading) for heading, _ in pairs):
        return True
    return min(len(above), len(pairs)) > 1 and all(_means_the_same(*pair) for pair in pairs)


def _answers(texts: Sequence[str]) -> bool:
    """Whether a row is a label and the response behind it, right above the headings of actions: "Response", "Agreed"."""
    return len(texts) == 2 and read_response(texts[1]) is not None


def _begins_heading(text: str) -> bool:
    """Whether what stands above the other headings may be the upper line of one, and not the end of a row."""
    return role_of_heading(text) is not None and len(text.split()) <= LONGEST_BEGINNING


def _is_said(text: str) -> bool:
    """Whether a text is part of no heading."""
    bare = _COLUMN_NUMBER.sub("", text, count=1)
    return len(bare.split()) > LONGEST_PART or _SAYS.search(bare.rstrip()) is not None


def _means_the_same(heading: str, below: str) -> bool:
    """Whether a text is a heading of the column below whose heading it stands, or what makes a heading of that."""
    role = role_of_heading(f"{heading} {below}")
    if role is None or read_response(below):
        return False
    return role_of_heading(below) is role or role_of_heading(heading) is None


def _joined(head: Row, part: Row, width: int) -> Row:
    """Both rows as one, heading by heading."""
    cells = [[cell for place, cell in (*head.placed(), *part.placed()) if place == column] for column in range(width)]
    return Row.of(map(_one, cells), header=head.header)


def _one(cells: Sequence[Cell]) -> Cell:
    first = next(iter(cells), Cell())
    texts = [cell.text for cell in cells if cell.text]
    return replace(first, paragraphs=(Paragraph(Text.join(texts)),)) if texts else first


def _headings(row: Row) -> list[str]:
    return [cell.text.value for cell in row.cells]


def _begins(begun: _Key, key: _Key) -> bool:
    """Whether a row has the beginnings of these headings, and not all that they say."""
    return begun != key and len(begun) == len(key) and all(map(str.startswith, key, begun))


def _key(row: Row) -> _Key:
    """The headings in whatever spelling."""
    return tuple(map(squeezed, _headings(row)))
