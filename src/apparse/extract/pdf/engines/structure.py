"""The tables of a page as the tags of the file tell them: its logical structure (ISO 32000-1, 14.7 and 14.8), by pdfium.

Word, LibreOffice, browsers and typst can write for each cell which row it stands in and what it prints. What a tree
says is a claim: `layout` asks whether the page bears it out.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

from apparse.extract.pdf.engines import binding as pdfium
from apparse.extract.pdf.engines.drawn import Drawn
from apparse.extract.pdf.engines.frame import IDENTITY, Frame, Rect
from apparse.extract.pdf.page import MarkedCell, MarkedTable
from apparse.location import BBox

_ROW_GROUPS = frozenset({"THead", "TBody", "TFoot"})
_CELLS = frozenset({"TH", "TD"})
_LINES = frozenset({"P", "Span", "Link", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Lbl", "Figure", "Code", "Note"})
"""What holds no table."""
_LONGEST_TYPE = 64
"""Bytes of an element's type that are read, two a letter: those of tables have five letters at the most."""
_MOST_SPANNED = 1_000
"""Columns or rows: what claims to span more spans as many."""

# pdfium writes its answers into these: the type of an element, a number
_type = ctypes.create_string_buffer(_LONGEST_TYPE)
_number = ctypes.c_float()
_NUMBER = ctypes.addressof(_number)


class _Cell(NamedTuple):
    """A cell, and the numbers of what it prints."""

    printed: tuple[int, ...] = ()
    colspan: int = 1
    rowspan: int = 1


_Table = tuple[tuple[_Cell, ...], ...]


def tagged_tables(page: int, drawn: Drawn, frame: Frame) -> tuple[MarkedTable, ...]:
    """The tables of a page that hold no other table, as far as the page prints anything of them."""
    tables = _tables(page)
    boxes = _boxes(drawn, {number for table in tables for row in table for cell in row for number in cell.printed})

    def marked(cell: _Cell) -> MarkedCell:
        box = _around(boxes[number] for number in cell.printed if number in boxes)
        return MarkedCell(BBox(*frame.box(*box)) if box else None, cell.colspan, cell.rowspan)

    return tuple(tuple(tuple(map(marked, row)) for row in table) for table in tables)


def _boxes(drawn: Drawn, numbers: set[int]) -> dict[int, Rect]:
    """Where the page prints what has these numbers; what a form prints has numbers of its own."""
    found: dict[int, list[Rect]] = {number: [] for number in numbers}
    for thing, text in drawn.texts.items() if numbers else ():
        boxes = found.get(pdfium.mark(thing))
        if boxes is not None and text.outer is IDENTITY:
            boxes.append(drawn.bounds(text))
    return {number: box for number, boxes in found.items() if (box := _around(boxes))}


def _around(boxes: Iterable[Rect]) -> Rect | None:
    sides = list(zip(*boxes, strict=True))
    return (min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])) if sides else None


def _tables(page: int) -> list[_Table]:
    with _tree(page) as tree:
        roots = [pdfium.tree_child(tree, index) for index in range(pdfium.tree_children(tree))] if tree else []
        return list(_innermost_tables(roots))


@contextmanager
def _tree(page: int) -> Iterator[int | None]:
    tree = pdfium.load_tree(page)
    try:
        yield tree
    finally:
        if tree:
            pdfium.close_tree(tree)


def _innermost_tables(elements: Iterable[int | None]) -> Iterator[_Table]:
    """The tables in these elements that hold no other; pdfium tells of no element that lies deeper than 32 others."""
    for element in elements:
        kind = _kind(element) if element else ""
        if not element or kind in _LINES:
            continue
        inner = list(_innermost_tables(_children(element)))
        yield from inner
        if kind == "Table" and not inner:
            yield tuple(_rows(element))


def _rows(element: int) -> Iterator[tuple[_Cell, ...]]:
    for child in _children(element):
        kind = _kind(child) if child else ""
        if child and kind == "TR":
            yield tuple(map(_cell, _children(child)))
        elif child and kind in _ROW_GROUPS:
            yield from _rows(child)


def _cell(element: int | None) -> _Cell:
    if not element or _kind(element) not in _CELLS:
        return _Cell()
    return _Cell(tuple(_printed(element)), _span(element, b"ColSpan"), _span(element, b"RowSpan"))


def _printed(element: int) -> Iterator[int]:
    """The numbers of what an element prints on this page, by itself and by what is in it."""
    for index in range(pdfium.children(element)):
        number = pdfium.child_mark(element, index)
        if number >= 0:
            yield number
        elif child := pdfium.child(element, index):
            yield from _printed(child)


def _children(element: int) -> Iterator[int | None]:
    """What is in an element; None for what prints nothing on this page, and for what is printed itself."""
    return (pdfium.child(element, index) for index in range(pdfium.children(element)))


def _kind(element: int) -> str:
    size = pdfium.element_type(element, _type, _LONGEST_TYPE)
    return _type.raw[: size - 2].decode("utf-16-le", "replace") if 2 < size <= _LONGEST_TYPE else ""


def _span(element: int, name: bytes) -> int:
    for index in range(pdfium.attributes(element)):
        value = pdfium.attribute_value(pdfium.attribute(element, index), name)
        if value and pdfium.number_value(value, _NUMBER):
            return int(min(max(_number.value, 1.0), _MOST_SPANNED))
    return 1
