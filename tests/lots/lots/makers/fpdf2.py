"""PDF by fpdf2, with tables set on galleys of our own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from fpdf import FPDF

from ..page import Document, PageBreak, Para, Ruling, Table
from .fonts import font_file
from .galley import Box, Galley, Line, set_para, set_rows

FAMILY = "face"


def make(document: Document, path: Path) -> None:
    """Print the document."""
    pages = _press(document, pages=0).pdf.page_no()
    _press(document, pages).pdf.output(str(path))


def _press(document: Document, pages: int) -> Press:
    """Put the whole document on pages; how many there are is known only after the first time."""
    press = Press(document, pages)
    for block in document.blocks:
        match block:
            case Para():
                press.para(block)
            case PageBreak():
                press.turn()
            case Table():
                press.table(block)
    return press


class _Paper(FPDF):
    """Pages with the running lines of the document."""

    document: Document
    total = 0

    def header(self) -> None:
        """Draw watermark and upper running line."""
        if self.document.watermark:
            self.set_font(FAMILY, "B", 60)
            self.set_text_color(236)
            width = self.get_string_width(self.document.watermark)
            with self.rotation(35, self.w / 2, self.h / 2):
                self.text(self.w / 2 - width / 2, self.h / 2, self.document.watermark)
        self._running(self.document.furniture.top, self.document.margin / 2 + 3)

    def footer(self) -> None:
        """Draw the lower running line."""
        self._running(self.document.furniture.bottom, self.h - self.document.margin / 2 + 3)

    def _running(self, line: tuple[str, str, str], y: float) -> None:
        self.set_font(FAMILY, "", 8)
        self.set_text_color(0)
        left, centre, right = (part.format(page=self.page_no(), pages=self.total) for part in line)
        centre_width, right_width = (self.get_string_width(part) for part in (centre, right))
        edge = self.document.margin
        for x, text in ((edge, left), ((self.w - centre_width) / 2, centre), (self.w - edge - right_width, right)):
            if text:
                self.text(x, y, text)


class Press:
    """Puts blocks on pages from top to bottom."""

    def __init__(self, document: Document, pages: int) -> None:
        self.document = document
        self.leading = max(document.leading, 1.15)
        self.pdf: Any = _Paper(unit="pt", format=(document.width, document.height))
        self.pdf.document, self.pdf.total = document, pages
        for style in ("", "B", "I"):
            self.pdf.add_font(FAMILY, style, font_file(document.font, style))
        self.pdf.set_auto_page_break(False)
        self.pdf.set_title(document.name)
        self.turn()

    def turn(self) -> None:
        """Begin a new page."""
        self.pdf.add_page()
        self.y = self.document.margin

    @property
    def room(self) -> float:
        """Return the height that is left on the page."""
        return self.document.height - self.document.margin - self.y

    def measure(self, text: str, style: str, size: float) -> float:
        """Return the width of a text."""
        self.pdf.set_font(FAMILY, style, size)
        return float(self.pdf.get_string_width(text))

    def para(self, para: Para) -> None:
        """Put a paragraph on the page."""
        document = self.document
        lines = set_para(para, document.margin, 0.0, document.measure, document.size, self.leading, self.measure)
        wanted = sum(line.height for line in lines) + para.before + (70 if para.heading else 0)
        if wanted > self.room and wanted < document.height - 2 * document.margin:
            self.turn()
        self.y += para.before
        for line in lines:
            if line.height > self.room:
                self.turn()
            self._draw(line, self.y - line.top)
            self.y += line.height
        self.y += para.after

    def table(self, table: Table) -> None:
        """Put a table on as many pages as it needs."""
        size, left, count = self.document.size, self.document.margin, len(table.head)
        head = set_rows(table, 0, count, size, self.leading, self.measure, left)
        body = set_rows(table, count, len(table.rows), size, self.leading, self.measure, left)
        if self.room < head.height + min(80.0, body.height):
            self.turn()
        self._slice(head, 0.0, head.height, table.ruling)
        start = 0.0
        while start < body.height:
            inside = start > 0 and start not in body.ends
            self.y += table.ruling.padding if inside and not table.ruling.width else 0.0
            end = body.cut(start, start + self.room - 6, table.break_rows)
            self._slice(body, start, end, table.ruling)
            start = end
            if start < body.height:
                self.turn()
                if table.repeat:
                    self._slice(head, 0.0, head.height, table.ruling)
        self.y += table.after

    def _slice(self, galley: Galley, start: float, end: float, ruling: Ruling) -> None:
        """Draw what lies between two heights of a galley."""
        if not galley.boxes:
            return
        into = start > 0 and start not in galley.ends
        down = self.y - start + (3 if into else 0)
        foot = 0 if end in galley.ends else 3
        for box in galley.boxes:
            if box.top < end - 0.01 and box.bottom > start + 0.01:
                top = max(box.top, start) + down - (3 if into and box.top < start else 0)
                bottom = min(box.bottom, end) + down + (foot if box.bottom > end else 0)
                self._box(box, top, bottom, ruling)
        for line in self._within(galley.lines, start, end):
            self._draw(line, down)
        self.y = end + down + foot

    @staticmethod
    def _within(lines: Iterable[Line], start: float, end: float) -> list[Line]:
        return [line for line in lines if start - 0.2 <= line.top and line.bottom <= end + 0.2]

    def _box(self, box: Box, top: float, bottom: float, ruling: Ruling) -> None:
        pdf, cell = self.pdf, box.cell
        if cell.fill:
            pdf.set_fill_color(cell.fill)
            pdf.rect(box.left, top, box.right - box.left, bottom - top, style="F")
        if not ruling.width:
            return
        pdf.set_draw_color(ruling.colour)
        pdf.set_line_width(min(ruling.width, 0.75))
        gaps = (-0.8, 0.8) if ruling.kind == "double" else (0.0,)
        for gap in gaps:
            if not cell.open_top:
                pdf.line(box.left, top + gap, box.right, top + gap)
            if not cell.open_bottom:
                pdf.line(box.left, bottom + gap, box.right, bottom + gap)
            if ruling.vertical:
                pdf.line(box.left + gap, top, box.left + gap, bottom)
                pdf.line(box.right + gap, top, box.right + gap, bottom)

    def _draw(self, line: Line, down: float) -> None:
        self.pdf.set_text_color(line.colour)
        for x, style, text in line.pieces:
            self.pdf.set_font(FAMILY, style, line.size)
            self.pdf.text(x, line.top + down + line.size * 0.95, text)
