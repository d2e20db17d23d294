"""PDF by Typst."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import typst

from ..page import Block, Cell, Document, PageBreak, Para, Ruling, Table, grid

ALIGN = {"left": "left", "centre": "center", "justify": "left"}


def make(document: Document, path: Path) -> None:
    """Print the document."""
    markup: Any = source(document).encode()
    typst.compile(markup, output=str(path))


def source(document: Document) -> str:
    """Return the document in Typst's markup."""
    furniture = document.furniture
    lead = max(0.02, document.leading - 1.15)
    mark = f"rotate(-35deg, text(70pt, fill: luma(92%), {_text(document.watermark)}))" if document.watermark else "none"
    setting = [
        f"#set page(width: {document.width}pt, height: {document.height}pt, margin: {document.margin}pt,",
        f"  background: {mark},",
        f"  header: context {_line(furniture.top)}, footer: context {_line(furniture.bottom)})",
        f"#set text(font: {_text(document.font)}, size: {document.size}pt, hyphenate: false,",
        '  top-edge: "ascender", bottom-edge: "descender", lang: "en")',
        f"#set par(leading: {lead:.3f}em, spacing: 0pt)",
    ]
    return "\n".join([*setting, *(_block(block) for block in document.blocks)])


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _line(parts: tuple[str, str, str]) -> str:
    cells = []
    for part in parts:
        pieces = part.replace("{pages}", "\0pages\0").replace("{page}", "\0page\0").split("\0")
        values = {"page": "str(counter(page).get().first())", "pages": "str(counter(page).final().first())"}
        cells.append(" + ".join(values.get(piece, _text(piece)) for piece in pieces if piece) or '""')
    return f"text(8pt, grid(columns: (1fr, auto, 1fr), align: (left, center, right), {', '.join(cells)}))"


def _block(block: Block) -> str:
    match block:
        case Para():
            return f"#{_para(block, last=False)}"
        case PageBreak():
            return "#pagebreak()"
        case Table():
            return f"#{_table(block)}\n#v({block.after}pt, weak: false)"


def _para(para: Para, *, last: bool) -> str:
    weight = ', weight: "bold"' if para.bold else ""
    style = ', style: "italic"' if para.italic else ""
    face = f'size: {para.scale:g}em, fill: rgb("{para.colour}"){weight}{style}'
    words = " + linebreak() + ".join(_text(part) for part in para.text.split("\n"))
    if para.lead:
        lead = f"strong({_text(para.lead)})" if para.lead_bold else _text(para.lead)
        words = f"{lead} + {_text(' ')} + {words}"
    justify = "true" if para.align == "justify" else "false"
    hang = "hanging-indent: 1.1em, " if para.bullet else ""
    bullet = f"box(width: 1.1em, {_text(para.bullet)}) + " if para.bullet else ""
    body = f"par({hang}justify: {justify}, text({face}, {bullet}{words}))"
    after = 0.0 if last else para.after
    sticky = "sticky: true, " if para.heading else ""
    return f"block({sticky}above: {para.before}pt, below: {after}pt, width: 100%, align({ALIGN[para.align]}, {body}))"


def _table(table: Table) -> str:
    columns = ", ".join(f"{w}pt" for w in table.widths)
    placed = grid(table.rows, len(table.widths))
    rows = [", ".join(_cell(cell, r, column, table) for column, cell in row) for r, row in enumerate(placed)]
    head = rows[: len(table.head)]
    parts = [f"table.header(repeat: {'true' if table.repeat else 'false'}, {', '.join(head)})"] if head else []
    parts += [row for row in rows[len(table.head) :] if row]
    return f"table(columns: ({columns},), inset: {table.ruling.padding}pt, stroke: none, {', '.join(parts)})"


def _cell(cell: Cell, row: int, column: int, table: Table) -> str:
    paras = cell.trimmed
    body = " + ".join(_para(p, last=p is paras[-1]) for p in paras) or "[]"
    fill = f'fill: rgb("{cell.fill}"), ' if cell.fill else ""
    breakable = "true" if (table.break_rows or cell.rowspan > 1) and row >= len(table.head) else "false"
    vertical = "horizon" if cell.middle else "top"
    return (
        f"table.cell(x: {column}, y: {row}, colspan: {cell.colspan}, rowspan: {cell.rowspan}, "
        f"{fill}breakable: {breakable}, "
        f"align: {vertical} + left, stroke: {_stroke(cell, table.ruling)}, {{ {body} }})"
    )


def _stroke(cell: Cell, ruling: Ruling) -> str:
    if not ruling.width:
        return "none"
    line = f'{ruling.width}pt + rgb("{ruling.colour}")'
    sides = {
        "top": not cell.open_top,
        "bottom": not cell.open_bottom,
        "left": ruling.vertical,
        "right": ruling.vertical,
    }
    return "(" + ", ".join(f"{side}: {line if drawn else 'none'}" for side, drawn in sides.items()) + ")"
