"""Text laid out by blanks, as `pdftotext -layout` and old printers write it: columns stand below each other, a form feed ends a page.

It is read as a typewritten page is, by the white between its words, and each place is that of a line and column of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, pairwise

from apparse.blocks import Block, Furniture, Heading, ListItem, MissingPages, Paragraph, Passage, Row, Table, Unreadable
from apparse.extract.laid_cells import GAP
from apparse.extract.laid_repeated import repeated
from apparse.extract.laid_shown import Shown, shown_borders
from apparse.extract.laid_tables import LaidTable, laid_tables, said_in_columns
from apparse.extract.pdf.page import Edge, Page, Run
from apparse.location import Location
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


def is_laid_out(text: str) -> bool:
    """Whether several lines of a text without tabs have three parts at least, and its pages are no longer than pages are."""
    if "\t" in text or any(sheet.count("\n") > MOST_LINES for sheet in text.split("\f")):
        return False
    return sum(len(GAP.findall(line.lstrip())) > 1 for line in text.splitlines()) >= FEWEST_LINES


def laid_out_blocks(text: str) -> Iterator[Block]:
    """The blocks of all pages; `page` and `bbox` of their places are those of a typewritten page."""
    from apparse.extract.pdf.layout.reading_order import LastTable, blocks  # noqa: PLC0415 - other texts do without it

    sheets = [re.split(r"\r\n|\r|\n", sheet) for sheet in text.split("\f")]
    said = [texts for lines in sheets if any(lines) for texts in said_in_columns(lines)]
    tables = [laid_tables(lines, said, common) for lines, common in zip(sheets, repeated(sheets), strict=True)]
    borders = shown_borders(chain.from_iterable(tables))
    last, first = LastTable(), 1
    for number, (lines, found_in_it) in enumerate(zip(sheets, tables, strict=True), start=1):
        if any(line.strip() for line in lines):
            shown = Shown(lines, found_in_it, borders)
            found, last = blocks(_page(number, shown), last)
            yield from map(_Lines(first, shown).block, found)
        first += len(lines) - 1


def _page(number: int, shown: Shown) -> Page:
    runs = tuple(
        Run(part.words, *_corner(part.left, row), *_corner(part.right, row, HEIGHT))
        for row, parts in enumerate(shown.lines)
        for part in parts
    )
    edges = tuple(edge for table, borders in shown.tables for edge in _edges(table, borders))
    return Page(number, max(run.x1 for run in runs) + MARGIN, _corner(0, len(shown.lines))[1] + MARGIN, runs, edges)


def _edges(table: LaidTable, borders: Sequence[int]) -> Iterator[Edge]:
    """The rules that would stand around the cells of a table whose columns and rows the text itself tells."""
    # lines that run across may begin left of the first column
    xs = [_corner(column, 0)[0] - LETTER / 2 for column in (0, *borders[1:])]
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

    def __init__(self, first: int, shown: Shown) -> None:
        self._first = first
        self._shown = shown

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
        row = round((at.bbox.top - MARGIN) / LINE)
        column = self._shown.start(row, max(0, round((at.bbox.x0 - MARGIN) / LETTER)))
        return replace(at, line=self._first + row, column=1 + column)
