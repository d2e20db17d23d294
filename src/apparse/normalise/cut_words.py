"""Cut words: those that a page has cut at a hyphen within a cell of a table, so that each half stands in a table of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import NamedTuple

from apparse.blocks import Block, Cell, Row, Table
from apparse.patterns import Pattern
from apparse.text import EMPTY, Text

_FIRST = Pattern(r"(?<![-\w])(?P<half>[^\W\d_]+)-$")
_LAST = Pattern(r"(?P<half>[^\W\d_]+)(?![-\w])\S*")


class CutWord(NamedTuple):
    """The halves of a word, and the cells that end in the first and begin with the last of them."""

    first: str
    last: str
    above: Cell
    below: Cell


def cut_words(blocks: Iterable[Block]) -> list[CutWord]:
    """The words that pages may have cut; what goes on with a capital is no such word, but the second half of a name."""
    tables = [block for block in blocks if isinstance(block, Table)]
    return [cut for above, below in pairwise(tables) for cut in _cut_between(above, below)]


def _cut_between(above: Table, below: Table) -> Iterator[CutWord]:
    if above.width != below.width or above.at.page == below.at.page:
        return
    lowest = {column: cell for row in above.rows for column, cell in row.placed()}
    ends = [(column, cell, end) for column, cell in lowest.items() if (end := _FIRST.search(_last_text(cell).value))]
    for column, cell, end in ends:
        beginning = dict(_first_row(above, below)).get(column, Cell())
        start = _LAST.match(_first_text(beginning).value)
        if start and start["half"][0].islower():
            yield CutWord(end["half"].lower(), start["half"], cell, beginning)


def _first_row(above: Table, below: Table) -> Iterable[tuple[int, Cell]]:
    """The cells of the first row below the headings, if the page prints those once more."""
    pairs = zip(map(_says, above.rows), map(_says, below.rows), strict=False)
    again = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    return below.rows[again].placed() if again < len(below.rows) else ()


def _says(row: Row) -> list[str]:
    return [cell.text.value for cell in row.cells]


def _first_text(cell: Cell) -> Text:
    return cell.paragraphs[0].text if cell.paragraphs else EMPTY


def _last_text(cell: Cell) -> Text:
    return cell.paragraphs[-1].text if cell.paragraphs else EMPTY


def with_words_whole(blocks: Iterable[Block], cuts: Sequence[CutWord]) -> Iterator[Block]:
    """The blocks with these words whole in the cells that they begin in."""
    starts = {id(cut.below): cut for cut in cuts}
    ends = {id(cut.above): cut for cut in cuts}
    for block in blocks:
        if isinstance(block, Table) and any(
            id(cell) in starts or id(cell) in ends for row in block.rows for cell in row.cells
        ):
            rows = (replace(row, cells=tuple(_whole(cell, starts, ends) for cell in row.cells)) for row in block.rows)
            yield replace(block, rows=tuple(rows))
        else:
            yield block


def _whole(cell: Cell, starts: Mapping[int, CutWord], ends: Mapping[int, CutWord]) -> Cell:
    paragraphs = list(cell.paragraphs)
    if id(cell) in starts:
        rest = _parted(cell)[1]
        paragraphs[:1] = [replace(paragraphs[0], text=rest)] if rest else []
    if paragraphs and (cut := ends.get(id(cell))):
        whole = Text.join([paragraphs[-1].text[:-1], _parted(cut.below)[0]], separator="")
        paragraphs[-1] = replace(paragraphs[-1], text=whole)
    return replace(cell, paragraphs=tuple(paragraphs))


def _parted(cell: Cell) -> tuple[Text, Text]:
    """The half of a word with which a cell begins, with its stop, and what follows."""
    text = _first_text(cell)
    half = _LAST.match(text.value)
    end = half.end() if half else 0
    return text[:end], text[end:].strip()
