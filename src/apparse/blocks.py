"""Blocks: what a source says, in reading order, before anybody asks what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from operator import itemgetter

from apparse.condition import Fate, PageProblem, RemarkKind
from apparse.location import NOWHERE, Location
from apparse.text import Text


@dataclass(frozen=True, slots=True)
class Heading:
    text: Text
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text


@dataclass(frozen=True, slots=True)
class ListItem:
    """An item of a list. `marker` is what is printed before it ("•", "2)", "b."), `level` its depth from 0.

    A marker that the source makes by itself (a numbered list of Word or HTML)
    has the marker that a reader would see, standing nowhere. `opens` says whether
    it is the first of its list, where the source's mark-up tells (None where not).
    """

    text: Text
    marker: Text
    level: int = 0
    opens: bool | None = None


Passage = Paragraph | ListItem
"""What may stand in a cell, and run on from one line or page to the next."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. `at` is its place, also when it is empty; spans count columns and rows, from 1."""

    paragraphs: tuple[Passage, ...] = ()
    at: Location = NOWHERE
    colspan: int = 1
    rowspan: int = 1

    @classmethod
    def of(cls, text: Text, at: Location = NOWHERE, *, colspan: int = 1, rowspan: int = 1) -> Cell:
        """A cell of one paragraph."""
        return cls((Paragraph(text),), at, colspan, rowspan)

    @property
    def text(self) -> Text:
        """All of the cell on one line, markers included."""
        if len(self.paragraphs) == 1 and isinstance(self.paragraphs[0], Paragraph):
            return self.paragraphs[0].text  # nearly always, and asked for often
        return Text.join(part for paragraph in self.paragraphs for part in parts(paragraph))


@dataclass(frozen=True, slots=True)
class Row:
    """The cells that begin in this row, left to right, at least one; a cell merged downwards from above is not repeated.

    `columns` gives for each cell the grid column (from 0) in which it begins.
    `header` marks rows that the source itself calls header rows.
    """

    cells: tuple[Cell, ...]
    columns: tuple[int, ...]
    header: bool = False

    @classmethod
    def of(cls, cells: Iterable[Cell], *, header: bool = False) -> Row:
        """A row of cells side by side; none but the last spans several columns."""
        made = tuple(cells)
        return cls(made, tuple(range(len(made))), header)

    def placed(self) -> Iterator[tuple[int, Cell]]:
        """Each cell behind the grid column in which it begins."""
        return zip(self.columns, self.cells, strict=True)

    def with_placed(self, placed: Iterable[tuple[int, Cell]]) -> Row:
        """The row with other cells, each behind the grid column in which it begins, in any order."""
        ordered = sorted(placed, key=itemgetter(0))
        return replace(self, cells=tuple(cell for _, cell in ordered), columns=tuple(column for column, _ in ordered))

    @property
    def filled(self) -> list[Cell]:
        """The cells that say something."""
        return [cell for cell in self.cells if cell.text]

    @property
    def text(self) -> Text:
        """All of the row on one line."""
        return Text.join(cell.text for cell in self.cells if cell.text)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of at least one row as it stands on one page or in one place; `width` is its number of grid columns.

    `open_top` and `open_bottom` say that the first or last row is visibly cut by the page's edge. A `flattened` one is made of
    lines of text, so that a cell may have lost those before it, and stand in a column of which it is none.
    """

    rows: tuple[Row, ...]
    width: int
    at: Location = NOWHERE
    open_top: bool = False
    open_bottom: bool = False
    flattened: bool = False


@dataclass(frozen=True, slots=True)
class Furniture:
    """What belongs to the page and not to the text: running heads, page numbers, marks, watermarks."""

    text: Text


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A page whose text can't be read, and why."""

    page: int
    reason: PageProblem


@dataclass(frozen=True, slots=True)
class MissingPages:
    """Where so many pages are missing, as the numbers on the others tell."""

    count: int


Prose = Heading | Paragraph | ListItem
"""What is a text by itself, and neither a table nor part of the page."""

Block = Prose | Table | Furniture | Unreadable | MissingPages


@dataclass(frozen=True, slots=True)
class Aside:
    """Text that stands in the source but is no part of any value, and why."""

    text: Text
    reason: Fate


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a reader of the records must know of the source itself.

    `message` is a clause that can stand behind a colon: it begins in lower case, calls the file "it" and has no stop.
    """

    kind: RemarkKind
    message: str
    at: tuple[Location, ...] = ()
    evidence: str | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """Everything one source says. `title` is the source's own metadata title, if any (never quoted, only a hint)."""

    blocks: tuple[Block, ...]
    asides: tuple[Aside, ...] = ()
    remarks: tuple[Remark, ...] = ()
    pages: int | None = None

    def texts(self) -> Iterator[Text]:
        """Every text of the blocks in reading order."""
        for block in self.blocks:
            yield from parts(block)


def as_printed(line: Prose) -> Text:
    """A line as it is printed: an item with its marker."""
    return Text.join([line.marker, line.text]) if isinstance(line, ListItem) else line.text


def prose(blocks: Iterable[Block]) -> Iterator[Text]:
    """The texts of the headings, paragraphs and items among the blocks, without the markers."""
    return (block.text for block in blocks if isinstance(block, Prose))


def parts(block: Block) -> Iterator[Text]:
    """The texts of one block in reading order."""
    match block:
        case Heading() | Paragraph() | Furniture():
            yield block.text
        case ListItem():
            yield block.marker
            yield block.text
        case Table():
            for row in block.rows:
                for cell in row.cells:
                    for paragraph in cell.paragraphs:
                        yield from parts(paragraph)
        case Unreadable() | MissingPages():
            return
