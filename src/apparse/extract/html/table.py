"""Tables of a web page: spans, header rows, what stands in a cell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from apparse.blocks import Block, Cell, Table
from apparse.extract.grid import SpannedRow, flow, span
from apparse.extract.html.look import CELLS, Look
from apparse.extract.html.places import Places
from apparse.extract.markup import Element
from apparse.extract.nested import cell_of

_GROUPS = ("thead", "tbody", "tfoot")


class Page(Protocol):
    """What a table asks of the page on which it stands."""

    places: Places

    def blocks_of_cell(self, cell: Element, look: Look) -> list[Block]:
        """The blocks of what stands in a cell of a table that looks like this."""


def read_table(element: Element, look: Look, page: Page) -> Table | None:
    """The table, or None when it has no cells."""
    at = page.places.peek(element)
    groups = list(_groups(element))
    has_head = any(group.tag == "thead" for group, _ in groups)
    lines: list[SpannedRow] = []
    for group, rows in groups:
        for place, row in enumerate(rows):
            cells = tuple(_cell(each, look, page, len(rows) - place) for each in row if each.tag in CELLS)
            is_head = group.tag == "thead" or (not has_head and all(line.header for line in lines) and _all_heads(row))
            lines.append(SpannedRow(cells, is_head))
    return flow(lines, at)


def _groups(table: Element) -> Iterator[tuple[Element, list[Element]]]:
    """The sections of a table as they are shown, rows without a section each run for itself, the foot last."""
    loose: list[Element] = []
    feet: list[Element] = []
    for each in table:
        if each.tag == "tr":
            loose.append(each)
            continue
        if each.tag in _GROUPS:
            if loose:
                yield table, loose
                loose = []
            if each.tag == "tfoot":
                feet.append(each)
            else:
                yield each, list(each.iterchildren("tr"))
    if loose:
        yield table, loose
    for foot in feet:
        yield foot, list(foot.iterchildren("tr"))


def _all_heads(row: Element) -> bool:
    """Whether a row is nothing but heads of columns; one head alone is the title of what follows."""
    cells = [each for each in row if each.tag in CELLS]
    return len(cells) > 1 and all(each.tag == "th" for each in cells)


def _cell(element: Element, look: Look, page: Page, rows_left: int) -> Cell:
    at = page.places.peek(element)
    blocks = page.blocks_of_cell(element, look)
    rowspan = rows_left if element.get("rowspan", "").strip() == "0" else min(span(element.get("rowspan")), rows_left)
    return cell_of(blocks, at, span(element.get("colspan")), rowspan)
