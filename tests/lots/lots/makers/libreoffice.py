"""A Word file by python-docx, or a PDF of it by LibreOffice."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from ..page import Block, Cell, Document, PageBreak, Para, Ruling, Table, grid

ALIGN = {"left": WD_ALIGN_PARAGRAPH.LEFT, "centre": WD_ALIGN_PARAGRAPH.CENTER, "justify": WD_ALIGN_PARAGRAPH.JUSTIFY}
TAGGED = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
PROFILE = Path(tempfile.gettempdir(), "lots-libreoffice-profile")


def make(document: Document, path: Path) -> None:
    """Print the document by way of Word."""
    with tempfile.TemporaryDirectory() as folder:
        word = Path(folder, path.stem + ".docx")
        make_docx(document, word)
        command = [
            "soffice",
            f"-env:UserInstallation={PROFILE.as_uri()}",
            "--headless",
            "--convert-to",
            TAGGED if document.tagged else "pdf",
            "--outdir",
            folder,
            str(word),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        path.write_bytes(word.with_suffix(".pdf").read_bytes())


def make_docx(document: Document, path: Path) -> None:
    """Write the Word file."""
    word = docx.Document()
    _page(word, document)
    for block in document.blocks:
        _block(word, block, document)
    word.save(str(path))


def _page(word: Any, document: Document) -> None:
    style = word.styles["Normal"]
    style.font.name, style.font.size = document.font, Pt(document.size)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), document.font)
    style.paragraph_format.space_after = Pt(0)
    style.paragraph_format.line_spacing = max(1.0, document.leading - 0.12)
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if document.width > document.height else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Pt(document.width), Pt(document.height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Pt(document.margin)
    section.header_distance = section.footer_distance = Pt(document.margin / 2 - 6)
    for part, line in ((section.header, document.furniture.top), (section.footer, document.furniture.bottom)):
        if any(line):
            _running(part.paragraphs[0], line, document)


def _running(paragraph: Any, line: tuple[str, str, str], document: Document) -> None:
    stops = paragraph.paragraph_format.tab_stops
    paragraph.style.paragraph_format.tab_stops.clear_all()
    stops.add_tab_stop(Pt(document.measure / 2), 1)
    stops.add_tab_stop(Pt(document.measure), 2)
    for index, text in enumerate(line):
        if index:
            paragraph.add_run("\t")
        for piece in text.replace("{pages}", "\0NUMPAGES\0").replace("{page}", "\0PAGE\0").split("\0"):
            run = paragraph.add_run("" if piece in {"PAGE", "NUMPAGES"} else piece)
            run.font.size = Pt(8)
            if piece in {"PAGE", "NUMPAGES"}:
                field = _element("w:fldSimple", instr=piece)
                run._r.addprevious(field)
                field.append(run._r)
                run.text = "1"


def _element(name: str, **attributes: str) -> Any:
    element = OxmlElement(name)
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), value)
    return element


def _block(word: Any, block: Block, document: Document) -> None:
    match block:
        case Para():
            paragraph = word.add_paragraph(style=f"Heading {block.heading}" if 0 < block.heading < 4 else None)
            _fill(paragraph, block, document)
        case PageBreak():
            word.add_page_break()
        case Table():
            _table(word, block, document)
            spacer = word.add_paragraph()
            spacer.paragraph_format.line_spacing = Pt(block.after)


def _fill(paragraph: Any, para: Para, document: Document) -> None:
    shape = paragraph.paragraph_format
    shape.space_before, shape.space_after = Pt(para.before), Pt(para.after)
    shape.alignment = ALIGN[para.align]
    shape.keep_with_next = bool(para.heading)
    if para.bullet:
        indent = Pt(document.size * 1.1)
        shape.left_indent, shape.first_line_indent = indent, -indent
        shape.tab_stops.add_tab_stop(indent)
        _run(paragraph, f"{para.bullet}\t", para, document, bold=False)
    if para.lead:
        _run(paragraph, f"{para.lead} ", para, document, bold=para.lead_bold or para.bold)
    for index, part in enumerate(para.text.split("\n")):
        run = _run(paragraph, part, para, document, bold=para.bold)
        if index < para.text.count("\n"):
            run.add_break()


def _run(paragraph: Any, text: str, para: Para, document: Document, *, bold: bool) -> Any:
    run = paragraph.add_run(text)
    run.bold, run.italic = bold, para.italic
    run.font.name, run.font.size = document.font, Pt(round(document.size * para.scale * 2) / 2)
    run.font.color.rgb = RGBColor.from_string(para.colour.lstrip("#"))
    return run


def _table(word: Any, table: Table, document: Document) -> None:
    made = word.add_table(rows=len(table.rows), cols=len(table.widths))
    made.autofit = False
    properties = made._tbl.tblPr
    properties.append(_element("w:tblLayout", type="fixed"))
    margins = _element("w:tblCellMar")
    for side in ("top", "left", "bottom", "right"):
        margins.append(_element(f"w:{side}", w=str(round(table.ruling.padding * 20)), type="dxa"))
    properties.append(margins)
    for column, width in zip(made._tbl.tblGrid.findall(qn("w:gridCol")), table.widths, strict=True):
        column.set(qn("w:w"), str(round(width * 20)))
    cells = [list(row.cells) for row in made.rows]
    for r, row in enumerate(grid(table.rows, len(table.widths))):
        _row(made.rows[r], head=r < len(table.head), table=table)
        for column, cell in row:
            _cell(cells, r, column, cell, table, document)


def _row(row: Any, *, head: bool, table: Table) -> None:
    properties = row._tr.get_or_add_trPr()
    if not table.break_rows or head:
        properties.append(_element("w:cantSplit"))
    if head and table.repeat:
        properties.append(_element("w:tblHeader"))


def _cell(cells: list[list[Any]], r: int, column: int, cell: Cell, table: Table, document: Document) -> None:
    last = cells[r + cell.rowspan - 1][column + cell.colspan - 1]
    for i in range(cell.rowspan):
        for j in range(cell.colspan):
            _dress(cells[r + i][column + j], cell, table.ruling)
            cells[r + i][column + j].width = Pt(table.widths[column + j])
    made = cells[r][column]
    if cell.rowspan > 1 or cell.colspan > 1:
        made = made.merge(last)
        made.width = Pt(sum(table.widths[column : column + cell.colspan]))
    if cell.middle:
        made.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    for index, para in enumerate(cell.trimmed):
        _fill(made.paragraphs[0] if index == 0 else made.add_paragraph(), para, document)


def _dress(made: Any, cell: Cell, ruling: Ruling) -> None:
    properties = made._tc.get_or_add_tcPr()
    borders = _element("w:tcBorders")
    sides = {
        "top": not cell.open_top,
        "left": ruling.vertical,
        "bottom": not cell.open_bottom,
        "right": ruling.vertical,
    }
    kind = "double" if ruling.kind == "double" else "single"
    size = "4" if ruling.kind == "double" else str(max(2, round(ruling.width * 8)))
    for side, drawn in sides.items():
        line = (
            {"val": kind, "sz": size, "color": ruling.colour.lstrip("#")} if drawn and ruling.width else {"val": "nil"}
        )
        borders.append(_element(f"w:{side}", **line))
    properties.append(borders)
    if cell.fill:
        properties.append(_element("w:shd", val="clear", color="auto", fill=cell.fill.lstrip("#")))
