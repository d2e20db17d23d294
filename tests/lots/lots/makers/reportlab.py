"""PDF by ReportLab's Platypus."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Literal
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer
from reportlab.platypus import Table as Platypus

from .. import page
from .fonts import font_file

ALIGN: dict[str, Literal[0, 1, 4]] = {"left": 0, "centre": 1, "justify": 4}
CORE = {"Liberation Sans": "Helvetica", "Liberation Serif": "Times"}  # built-in fonts, as many programs use them
FACES = {"Helvetica": ("Helvetica", "Helvetica-Bold"), "Times": ("Times-Roman", "Times-Bold")}

Command = tuple[Any, ...]


def make(document: page.Document, path: Path) -> None:
    """Print the document."""
    template = SimpleDocTemplate(
        str(path),
        pagesize=(document.width, document.height),
        leftMargin=document.margin - 6,
        rightMargin=document.margin - 6,
        topMargin=document.margin - 6,
        bottomMargin=document.margin - 6,
        title=document.name,
    )

    class Numbered(Canvas):
        """A canvas that draws the running lines when the number of pages is known."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            self.states: list[dict[str, Any]] = []

        def showPage(self) -> None:
            """Keep the page for later."""
            self.states.append(dict(self.__dict__))
            self._startPage()  # type: ignore[attr-defined]

        def save(self) -> None:
            """Draw the running lines of every page, and write the file."""
            states = self.states
            for number, state in enumerate(states, 1):
                self.__dict__.update(state)
                _running(self, document, number, len(states))
                super().showPage()
            super().save()

    def under(canvas: Canvas, _template: SimpleDocTemplate) -> None:
        _watermark(canvas, document)

    template.build(
        [f for b in document.blocks for f in _flow(b, document)],
        onFirstPage=under,
        onLaterPages=under,
        canvasmaker=Numbered,
    )


@cache
def _faces(family: str) -> tuple[str, str]:
    """Register a family, and return the names of its regular and bold faces."""
    if family in CORE:
        return FACES[CORE[family]]
    regular, bold = family.replace(" ", ""), family.replace(" ", "") + "-Bold"
    pdfmetrics.registerFont(TTFont(regular, font_file(family)))
    pdfmetrics.registerFont(TTFont(bold, font_file(family, "B")))
    pdfmetrics.registerFontFamily(regular, normal=regular, bold=bold, italic=regular, boldItalic=bold)
    return regular, bold


def _watermark(canvas: Canvas, document: page.Document) -> None:
    if not document.watermark:
        return
    canvas.saveState()
    canvas.translate(document.width / 2, document.height / 2)
    canvas.rotate(35)
    canvas.setFillGray(0.93)
    canvas.setFont(_faces(document.font)[1], 60)
    canvas.drawCentredString(0, 0, document.watermark)
    canvas.restoreState()


def _running(canvas: Canvas, document: page.Document, number: int, count: int) -> None:
    canvas.setFont(_faces(document.font)[0], 8)
    canvas.setFillGray(0)
    places = (
        (document.furniture.top, document.height - document.margin / 2 - 3),
        (document.furniture.bottom, document.margin / 2 - 3),
    )
    for line, y in places:
        left, centre, right = (part.format(page=number, pages=count) for part in line)
        canvas.drawString(document.margin, y, left)
        canvas.drawCentredString(document.width / 2, y, centre)
        canvas.drawRightString(document.width - document.margin, y, right)


def _flow(block: page.Block, document: page.Document) -> list[Flowable]:
    match block:
        case page.Para():
            return [_paragraph(block, document)]
        case page.PageBreak():
            return [PageBreak()]
        case page.Table():
            return [_table(block, document), Spacer(1, block.after)]


def _paragraph(para: page.Para, document: page.Document) -> Paragraph:
    regular, bold = _faces(document.font)
    size = document.size * para.scale
    style = ParagraphStyle(
        "p",
        fontName=bold if para.bold else regular,
        fontSize=size,
        leading=size * max(document.leading, 1.15),
        textColor=HexColor(para.colour),
        alignment=ALIGN[para.align],
        spaceBefore=para.before,
        spaceAfter=para.after,
        keepWithNext=bool(para.heading),
        leftIndent=size if para.bullet else 0,
        bulletFontName=regular,
        bulletFontSize=size,
        splitLongWords=0,
    )
    lead = escape(para.lead)
    lead = (f"<b>{lead}</b> " if para.lead_bold else f"{lead} ") if lead else ""
    return Paragraph(lead + escape(para.text).replace("\n", "<br/>"), style, bulletText=para.bullet or None)


def _table(table: page.Table, document: page.Document) -> Platypus:
    count = len(table.widths)
    data: list[list[Any]] = [[""] * count for _ in table.rows]
    commands: list[Command] = []
    for r, row in enumerate(page.grid(table.rows, count)):
        for c, cell in row:
            data[r][c] = [_paragraph(p, document) for p in cell.trimmed] or ""
            commands += _commands(cell, table.ruling, (c, r), (c + cell.colspan - 1, r + cell.rowspan - 1))
    pad = table.ruling.padding
    commands += [
        (side, (0, 0), (-1, -1), pad) for side in ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    ]
    repeat = len(table.head) if table.repeat else 0
    return Platypus(
        data,
        colWidths=list(table.widths),
        style=commands,
        repeatRows=repeat,
        splitInRow=int(table.break_rows),
        hAlign="LEFT",
    )


def _commands(cell: page.Cell, ruling: page.Ruling, first: tuple[int, int], last: tuple[int, int]) -> list[Command]:
    commands: list[Command] = [("VALIGN", first, last, "MIDDLE" if cell.middle else "TOP")]
    if first != last:
        commands.append(("SPAN", first, last))
    if cell.fill:
        commands.append(("BACKGROUND", first, last, HexColor(cell.fill)))
    if ruling.width:
        line = (ruling.width, HexColor(ruling.colour))
        top, bottom = (first, (last[0], first[1])), ((first[0], last[1]), last)
        commands += [] if cell.open_top else [("LINEABOVE", *top, *line)]
        commands += [] if cell.open_bottom else [("LINEBELOW", *bottom, *line)]
        commands += [("LINEBEFORE", first, last, *line), ("LINEAFTER", first, last, *line)] if ruling.vertical else []
    return commands
