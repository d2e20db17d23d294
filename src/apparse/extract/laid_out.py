"""Text laid out by blanks, as `pdftotext -layout` and old printers write it: columns stand below each other, a form feed ends a page.

It is read as a typewritten page is, by the white between its words, and each place is that of a line and column of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from apparse.blocks import Block, Furniture, Heading, ListItem, MissingPages, Paragraph, Passage, Row, Table, Unreadable
from apparse.extract.laid_shown import Shown
from apparse.extract.laid_tables import GAP, LaidTable, laid_tables
from apparse.extract.pdf.page import Edge, Page, Run
from apparse.location import Location
from apparse.patterns import Pattern
from apparse.text import Text

LETTER, HEIGHT, LINE = 6.0, 10.0, 12.0
"""Points: how broad a letter is taken to be, how high it is and how far lines are apart."""
MARGIN = 20.0
"""Points of white around the text, as at the edges of a page of which nothing but the text is known."""
REMARK = (
    "its columns are laid out by blanks, and cells are told apart only where enough of these stand between them; "
    "the file that it was made of reads better"
)
FEWEST_LINES = 5
"""Lines of three parts at the least: one or two may be a letterhead or a date set apart."""
MOST_LINES = 2_000
"""Of a page: a longer one is none, and its columns would take long to find."""
_WORD = Pattern(r"\S+")
_PART = Pattern(r"\S+(?: \S+)*+")
"""Words with single blanks between them: where columns are known, these part none."""


def is_laid_out(text: str) -> bool:
    """Whether several lines of a text without tabs have three parts at least, and its pages are no longer than pages are."""
    if "\t" in text or any(sheet.count("\n") > MOST_LINES for sheet in text.split("\f")):
        return False
    return sum(len(GAP.findall(line.lstrip())) > 1 for line in text.splitlines()) >= FEWEST_LINES


def laid_out_blocks(text: str) -> Iterator[Block]:
    """The blocks of all pages; `page` and `bbox` of their places are those of a typewritten page."""
    from apparse.extract.pdf.layout.reading_order import LastTable, blocks  # noqa: PLC0415 - other texts do without it

    last, first = LastTable(), 1
    for number, sheet in enumerate(text.split("\f"), start=1):
        lines = re.split(r"\r\n|\r|\n", sheet)
        if sheet.strip():
            found, last = blocks(_page(number, lines), last)
            yield from map(_Lines(first).block, found)
        first += len(lines) - 1


def _page(number: int, lines: Sequence[str]) -> Page:
    tables = laid_tables(lines)
    shown, words = Shown(tables), _PART if tables else _WORD
    runs = tuple(
        Run(part[0], *_corner(part.start(), row), *_corner(shown.end(row, line, *part.span()), row, HEIGHT))
        for row, line in enumerate(lines)
        for part in words.finditer(line)
    )
    edges = tuple(edge for table in tables for edge in _edges(table))
    return Page(number, max(run.x1 for run in runs) + MARGIN, _corner(0, len(lines))[1] + MARGIN, runs, edges)


def _edges(table: LaidTable) -> Iterator[Edge]:
    """The rules that would stand around the cells of a table whose columns and rows the text itself tells."""
    xs = [_corner(column, 0)[0] - LETTER / 2 for column in table.borders]
    ys = [_corner(0, row)[1] - (LINE - HEIGHT) / 2 for row in (*(row.start for row in table.rows), table.rows[-1].stop)]
    for row, (top, bottom) in zip(table.rows, pairwise(ys), strict=True):
        yield from (Edge.standing(x, top, bottom) for x in (xs if not row.across else (xs[0], xs[-1])))
        open_above = {xs[column] for column in row.merged}
        yield from (Edge.lying(top, *ends) for ends in pairwise(xs) if ends[0] not in open_above)
    yield Edge.lying(ys[-1], xs[0], xs[-1])


def _corner(column: float, row: int, below: float = 0.0) -> tuple[float, float]:
    return MARGIN + LETTER * column, MARGIN + LINE * row + below


class _Lines:
    """Gives each place of a page its line and column in the text, whose line `first` is the first one of the page."""

    def __init__(self, first: int) -> None:
        self._first = first

    def block(self, block: Block) -> Block:
        match block:
            case Table():
                return replace(block, rows=tuple(map(self._row, block.rows)), at=self._place(block.at))
            case Heading() | Furniture():
                return replace(block, text=self._text(block.text))
            case Paragraph() | ListItem():
                return self._passage(block)
            case Unreadable() | MissingPages():
                return block

    def _row(self, row: Row) -> Row:
        cells = (
            replace(cell, paragraphs=tuple(map(self._passage, cell.paragraphs)), at=self._place(cell.at))
            for cell in row.cells
        )
        return replace(row, cells=tuple(cells))

    def _passage(self, said: Passage) -> Passage:
        if isinstance(said, ListItem):
            return replace(said, text=self._text(said.text), marker=self._text(said.marker))
        return replace(said, text=self._text(said.text))

    def _text(self, text: Text) -> Text:
        pieces = (piece._replace(location=self._place(piece.location)) for piece in text.pieces)
        return replace(text, pieces=tuple(pieces))

    def _place(self, at: Location) -> Location:
        if at.bbox is None:
            return at
        line = self._first + round((at.bbox.top - MARGIN) / LINE)
        return replace(at, line=line, column=1 + max(0, round((at.bbox.x0 - MARGIN) / LETTER)))
