"""Tables: grid spans, cells merged downwards, header rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from apparse.blocks import Block, Cell, Row, Table
from apparse.extract.docx.inline import Register
from apparse.extract.docx.styles import Styles, is_shaded
from apparse.extract.docx.wordml import W, child, is_on, value
from apparse.extract.grid import MAX_SPAN, fitted, span
from apparse.extract.markup import Element
from apparse.extract.nested import cell_of
from apparse.extract.numbers import whole
from apparse.location import Location

SLIVER = 170
"""Twentieths of a point, 3 mm: no column that holds text is so narrow."""


class Story(Protocol):
    """What a table asks of the story in which it stands; `line` is the number of the last paragraph read."""

    line: int
    styles: Styles
    register: Register

    def on_colour(self, story: Element, *, backed: bool) -> list[Block]:
        """The blocks of a cell; white text in it can be read if it is `backed` by a colour."""


@dataclass
class _Open:
    """A cell in the making: further rows may still merge into it."""

    column: int
    colspan: int
    at: Location
    blocks: list[Block]
    rowspan: int = 1

    def closed(self) -> Cell:
        return cell_of(self.blocks, self.at, self.colspan, self.rowspan)


class _Grid:
    """The grid that Word lays a table on, less the slivers.

    Where edges drawn by hand differ by a hair's breadth Word makes a column of
    the difference; cells that begin at either edge begin in the same column.
    """

    def __init__(self, table: Element) -> None:
        grid = child(table, "tblGrid")
        widths = [] if grid is None else [whole(value(each, "w"), SLIVER) for each in grid.iterchildren(W + "gridCol")]
        self._columns = [0]
        reach = 0
        for width in widths[:MAX_SPAN]:
            reach += width if width > 0 else SLIVER
            new = reach >= SLIVER
            self._columns.append(self._columns[-1] + new)
            reach = 0 if new else reach

    def column(self, edge: int) -> int:
        """The column that begins at an edge of the grid, which counts from 0."""
        last = len(self._columns) - 1
        return self._columns[min(edge, last)] + max(edge - last, 0)


@dataclass
class _Line:
    cells: list[_Open] = field(default_factory=list)
    header: bool = False


def read_table(element: Element, story: Story) -> Table | None:
    """The table, or None when it has no cells."""
    at = Location(line=story.line + 1)
    backed = story.styles.backs(value(child(child(element, "tblPr"), "tblStyle")))
    lines: list[_Line] = []
    grid = _Grid(element)
    merging: dict[int, _Open] = {}  # column -> the cell that a continuation there would lengthen
    for row in _unwrapped(element, "tr"):
        properties = child(row, "trPr")
        for change in ("ins", "del"):
            if (mark := child(properties, change)) is not None:
                story.register.change(mark)
        if child(properties, "del") is None:
            lines.append(_read_row(row, properties, grid, merging, story, backed=backed))
    heads = _heads(lines)
    rows = (
        Row(tuple(c.closed() for c in line.cells), tuple(c.column for c in line.cells), header=place < heads)
        for place, line in enumerate(lines)
    )
    return fitted(rows, at)


def _heads(lines: list[_Line]) -> int:
    """How many rows from the top are header rows; Word repeats no others."""
    return next((place for place, line in enumerate(lines) if not line.header), len(lines))


def _read_row(  # noqa: PLR0913 - what a row is, and what it stands in
    row: Element, properties: Element | None, grid: _Grid, merging: dict[int, _Open], story: Story, *, backed: bool
) -> _Line:
    line = _Line(header=is_on(child(properties, "tblHeader")))
    begin = min(max(whole(value(child(properties, "gridBefore"))), 0), MAX_SPAN)
    column = 0
    met: dict[int, _Open] = {}
    for element in _unwrapped(row, "tc"):
        cell_properties = child(element, "tcPr")
        if (mark := child(cell_properties, "cellDel")) is not None:
            story.register.change(mark)
            continue
        end = begin + span(value(child(cell_properties, "gridSpan")))
        column = max(column, grid.column(begin))
        colspan = max(grid.column(end) - column, 1)
        at = Location(line=story.line + 1)
        on_colour = backed or is_shaded(child(cell_properties, "shd"))
        blocks = story.on_colour(element, backed=on_colour)
        merge = child(cell_properties, "vMerge")
        above = merging.get(column) if merge is not None and value(merge) in (None, "continue") else None
        if above is not None and above.rowspan < MAX_SPAN:
            above.rowspan += 1
            above.blocks += blocks
            met[column] = above
        else:
            line.cells.append(_Open(column, colspan, at, blocks))
            if merge is not None:
                met[column] = line.cells[-1]
        begin, column = end, column + colspan
    merging.clear()
    merging.update(met)
    return line


def _unwrapped(parent: Element, name: str) -> list[Element]:
    """The rows of a table or cells of a row, out of whatever content controls they are wrapped in."""
    found: list[Element] = []
    waiting = list(reversed(parent))
    while waiting:
        element = waiting.pop()
        if element.tag == W + name:
            found.append(element)
        elif element.tag not in (W + "tblPr", W + "tblGrid", W + "trPr", W + "tblPrEx", W + "sdtPr", W + "sdtEndPr"):
            waiting.extend(reversed(element))
    return found
