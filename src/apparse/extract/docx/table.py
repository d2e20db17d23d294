"""Tables: grid spans, cells merged downwards, header rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from apparse.blocks import Cell, ListItem, Paragraph, Row, Table
from apparse.extract.cells import cell_paragraphs
from apparse.extract.docx.styles import is_shaded
from apparse.extract.docx.wordml import W, child, is_on, number, value
from apparse.extract.grid import MAX_SPAN, fitted, span
from apparse.extract.markup import Element
from apparse.location import Location

if TYPE_CHECKING:
    from apparse.extract.docx.story import Reader


@dataclass
class _Open:
    """A cell in the making: further rows may still merge into it."""

    column: int
    colspan: int
    at: Location
    paragraphs: list[Paragraph | ListItem]
    rowspan: int = 1

    def closed(self) -> Cell:
        return Cell(tuple(self.paragraphs), self.at, self.colspan, self.rowspan)


@dataclass
class _Line:
    cells: list[_Open] = field(default_factory=list)
    header: bool = False


def read_table(element: Element, reader: Reader) -> Table | None:
    """The table, or None when it has no cells."""
    at = Location(line=reader.line + 1)
    backed = reader.styles.backs(value(child(child(element, "tblPr"), "tblStyle")))
    lines: list[_Line] = []
    merging: dict[int, _Open] = {}  # column -> the cell that a continuation there would lengthen
    for row in _unwrapped(element, "tr"):
        properties = child(row, "trPr")
        for change in ("ins", "del"):
            if (mark := child(properties, change)) is not None:
                reader.tally.change(mark)
        if child(properties, "del") is None:
            lines.append(_read_row(row, properties, merging, reader, backed=backed))
    heads = _heads(lines)
    rows = (
        Row(tuple(c.closed() for c in line.cells), tuple(c.column for c in line.cells), header=place < heads)
        for place, line in enumerate(lines)
    )
    return fitted(rows, at)


def _heads(lines: list[_Line]) -> int:
    """How many rows from the top are header rows; Word repeats no others."""
    return next((place for place, line in enumerate(lines) if not line.header), len(lines))


def _read_row(
    row: Element, properties: Element | None, merging: dict[int, _Open], reader: Reader, *, backed: bool
) -> _Line:
    line = _Line(header=is_on(child(properties, "tblHeader")))
    column = min(max(number(value(child(properties, "gridBefore"))), 0), MAX_SPAN)
    met: dict[int, _Open] = {}
    for element in _unwrapped(row, "tc"):
        cell_properties = child(element, "tcPr")
        if (mark := child(cell_properties, "cellDel")) is not None:
            reader.tally.change(mark)
            continue
        colspan = span(value(child(cell_properties, "gridSpan")))
        at = Location(line=reader.line + 1)
        on_colour = backed or is_shaded(child(cell_properties, "shd"))
        paragraphs = list(cell_paragraphs(reader.on_colour(element, backed=on_colour)))
        merge = child(cell_properties, "vMerge")
        above = merging.get(column) if merge is not None and value(merge) in (None, "continue") else None
        if above is not None and above.rowspan < MAX_SPAN:
            above.rowspan += 1
            above.paragraphs += paragraphs
            met[column] = above
        else:
            line.cells.append(_Open(column, colspan, at, paragraphs))
            if merge is not None:
                met[column] = line.cells[-1]
        column += colspan
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
