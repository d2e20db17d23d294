"""Blocks as lines of text: what extract saw, in reading order. Every line begins with what sort of block it shows."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.blocks import (
    Aside,
    Block,
    Cell,
    Content,
    Furniture,
    Heading,
    ListItem,
    MissingPages,
    Paragraph,
    Remark,
    Table,
    Unreadable,
    as_printed,
)
from apparse.location import Location
from apparse.printable import clean
from apparse.text import Text


def describe(content: Content) -> Iterator[str]:
    """One line for each block, a table as a line for each of its cells; then asides and remarks."""
    for block in content.blocks:
        yield from _block(block)
    for aside in content.asides:
        yield from _aside(aside)
    for remark in content.remarks:
        yield from _remark(remark)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield _line(f"heading {block.level}", block.text)
        case Paragraph():
            yield _line("paragraph", block.text)
        case ListItem():
            yield _line("item", as_printed(block))
        case Furniture():
            yield _line("furniture", block.text)
        case MissingPages():
            yield f"missing pages: {block.count}"
        case Unreadable():
            yield f"unreadable (page {block.page}): {clean(block.reason)}"
        case Table():
            yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    cut = [side for side, is_open in (("top", table.open_top), ("bottom", table.open_bottom)) if is_open]
    notes = f", open at the {' and '.join(cut)}" if cut else ""
    yield f"table{_place(table.at)}: {len(table.rows)} rows, {table.width} columns{notes}"
    for number, row in enumerate(table.rows, start=1):
        for column, cell in row.placed():
            label = f"  row {number}{' (header)' if row.header else ''} column {column + 1}{_spans(cell)}"
            yield f"{label}{_place(cell.at)}: {clean(' ¶ '.join(_paragraphs(cell)))}"


def _paragraphs(cell: Cell) -> Iterator[str]:
    for paragraph in cell.paragraphs:
        marker = f"{paragraph.marker} " if isinstance(paragraph, ListItem) and paragraph.marker else ""
        yield f"{marker}{paragraph.text}"


def _spans(cell: Cell) -> str:
    return "".join(f" ×{span} {what}" for span, what in ((cell.colspan, "across"), (cell.rowspan, "down")) if span > 1)


def _aside(aside: Aside) -> Iterator[str]:
    yield _line(f"aside, {clean(aside.reason)}", aside.text)


def _remark(remark: Remark) -> Iterator[str]:
    shown = f": {clean(remark.evidence)}" if remark.evidence else ""
    yield f"remark, {clean(remark.kind)}{_place(*remark.at)}: {clean(remark.message)}{shown}"


def _line(label: str, text: Text) -> str:
    return f"{label}{_place(*text.at)}: {clean(text)}"


def _place(*at: Location) -> str:
    described = [location.describe() for location in at[:1] if location.page or location.line]
    return f" ({described[0]})" if described else ""
