"""Small PDFs drawn for one test each, and short views of what was read from them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO

import pikepdf
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph as Words
from reportlab.platypus import SimpleDocTemplate, TableStyle
from reportlab.platypus import Table as Grid

from apparse.blocks import Block, Cell, Content, Furniture, Heading, ListItem, Paragraph, Table, Unreadable
from apparse.extract import extract
from apparse.extract.format import Reading
from apparse.source import Source

BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=12)
HEAD = ParagraphStyle("head", parent=BODY, fontName="Helvetica-Bold")
WIDTHS = (40, 150, 70, 270, 110, 90)
HEADINGS = ("No.", "Recommendation", "Response", "Action", "Owner", "Target date")
FULL = (("GRID", (0, 0), (-1, -1), 0.5, "black"),)


def drawn(draw: Callable[[Canvas], None], size: tuple[float, float] = A4) -> bytes:
    """One page on which `draw` has drawn with a canvas (origin bottom left)."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, pageCompression=0)
    canvas.setFont("Helvetica", 11)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def tabled(
    rows: Sequence[Sequence[str]],
    style: Sequence[tuple] = FULL,
    widths: Sequence[float] = WIDTHS,
    body: ParagraphStyle = BODY,
    **options,
) -> bytes:
    """A landscape document whose story is one table; the first row is its head."""
    cells = [[Words(text, body if number else HEAD) for text in row] for number, row in enumerate(rows)]
    out = BytesIO()
    table = Grid(cells, colWidths=widths, style=TableStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), *style]), **options)
    SimpleDocTemplate(out, pagesize=landscape(A4), leftMargin=40, rightMargin=40, topMargin=40, bottomMargin=40).build(
        [table]
    )
    return out.getvalue()


def read(data: bytes, **reading) -> Content:
    return extract(Source("drawn.pdf", data), Reading(**reading))


def tables(content: Content) -> list[Table]:
    return [block for block in content.blocks if isinstance(block, Table)]


def grid(table: Table) -> list[list[str]]:
    """The texts of the cells, row by row; paragraphs parted by a bar."""
    return [[" | ".join(said(paragraph) for paragraph in cell.paragraphs) for cell in row.cells] for row in table.rows]


def spans(table: Table) -> dict[str, tuple[int, int]]:
    """(rowspan, colspan) of the cells that have more than one of either, by their text."""
    cells: list[Cell] = [cell for row in table.rows for cell in row.cells]
    return {cell.text.value: (cell.rowspan, cell.colspan) for cell in cells if cell.rowspan * cell.colspan > 1}


def said(block: Block) -> str:
    match block:
        case Heading() | Paragraph() | Furniture():
            return block.text.value
        case ListItem():
            return f"{block.marker.value} {block.text.value}"
        case Unreadable():
            return f"[{block.reason}]"
        case _:
            return "[table]"


def outline(content: Content) -> list[str]:
    return [said(block) for block in content.blocks]


def changed(data: bytes, change: Callable[[pikepdf.Pdf], None], **saving) -> bytes:
    """The file after `change` was made to it."""
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out, **saving)
    return out.getvalue()
