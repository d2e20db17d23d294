"""Documents as HTML, for the makers that print from it."""

from __future__ import annotations

from html import escape

from ..page import Block, Cell, Document, PageBreak, Para, Row, Ruling, Table

ALIGN = {"left": "left", "centre": "center", "justify": "justify"}
BOXES = ("left", "center", "right")


def html(document: Document, *, paged: bool) -> str:
    """Return the whole page; running lines and page size only where it is printed."""
    body = "\n".join(_block(block) for block in document.blocks)
    mark = f'<div class="mark">{escape(document.watermark)}</div>' if document.watermark else ""
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>{escape(document.name)}</title>\n'
        f"<style>{_style(document, paged)}</style></head>\n<body>{mark}\n{body}\n</body></html>\n"
    )


def _style(document: Document, paged: bool) -> str:
    page = ""
    if paged:
        boxes = [
            f"@{side}-{box} {{ content: {_content(text)}; font: 8pt '{document.font}'; }}"
            for side, line in (("top", document.furniture.top), ("bottom", document.furniture.bottom))
            for box, text in zip(BOXES, line, strict=True)
            if text
        ]
        size = f"size: {document.width}pt {document.height}pt; margin: {document.margin}pt"
        page = f"@page {{ {size}; {' '.join(boxes)} }}\n"
    face = f"font-family: '{document.font}', sans-serif; font-size: {document.size}pt; line-height: {document.leading}"
    return page + (
        f"body {{ margin: 0; {face}; }}\n"
        "p, h1, h2, h3 { margin: 0; font-size: inherit; font-weight: normal; orphans: 2; widows: 2; }\n"
        "p > b:first-child, h1 > b:first-child { font-weight: bold; }\n"
        "h1, h2, h3, .keep { break-after: avoid; }\n"
        "p.item { padding-left: 1.1em; text-indent: -1.1em; } p.item > span { display: inline-block; width: "
        "1.1em; text-indent: 0; }\n"
        "table { border-collapse: collapse; table-layout: fixed; }\n"
        "td, th { text-align: left; vertical-align: top; } td p { orphans: 1; widows: 1; }\n"
        ".mark { position: fixed; top: 45%; left: 10%; right: 10%; text-align: center; font-size: 70pt; line-height: 1;"
        " color: #ececec; transform: rotate(-35deg); z-index: -1; }\n"
    )


def _content(text: str) -> str:
    quoted = '"' + text.replace('"', r"\"") + '"'
    return quoted.replace("{page}", '" counter(page) "').replace("{pages}", '" counter(pages) "')


def _block(block: Block) -> str:
    match block:
        case Para():
            return _para(block)
        case PageBreak():
            return '<div style="break-after: page"></div>'
        case Table():
            return _table(block)


def _para(para: Para) -> str:
    tag = f"h{para.heading}" if 0 < para.heading < 4 else "p"
    style = [f"margin: {para.before:g}pt 0 {para.after:g}pt"]
    style += [f"text-align: {ALIGN[para.align]}"] if para.align != "left" else []
    style += ["font-weight: bold"] if para.bold else []
    style += ["font-style: italic"] if para.italic else []
    style += [f"font-size: {para.scale:g}em"] if para.scale != 1 else []
    style += [f"color: {para.colour}"] if para.colour != "#000000" else []
    names = [name for name, held in (("item", para.bullet), ("keep", para.heading)) if held]
    classes = f' class="{" ".join(names)}"' if names else ""
    lead = escape(para.lead)
    lead = (f"<b>{lead}</b> " if para.lead_bold else f"{lead} ") if lead else ""
    bullet = f"<span>{escape(para.bullet)}</span>" if para.bullet else ""
    text = escape(para.text).replace("\n", "<br>")
    return f'<{tag}{classes} style="{"; ".join(style)}">{bullet}{lead}{text}</{tag}>'


def _table(table: Table) -> str:
    columns = "".join(f'<col style="width: {w}pt">' for w in table.widths)
    head = "".join(_row(row, "th", table) for row in table.head)
    body = "\n".join(_row(row, "td", table) for row in table.body)
    once = "" if table.repeat else ' style="display: table-row-group"'
    head = f"<thead{once}>{head}</thead>" if head else ""
    total = sum(table.widths)
    style = f"width: {total:.1f}pt; margin-bottom: {table.after:g}pt"
    return f'<table style="{style}"><colgroup>{columns}</colgroup>{head}<tbody>{body}</tbody></table>'


def _row(row: Row, tag: str, table: Table) -> str:
    keep = "" if table.break_rows and tag == "td" else ' style="break-inside: avoid"'
    return f"<tr{keep}>{''.join(_cell(cell, tag, table.ruling) for cell in row)}</tr>"


def _cell(cell: Cell, tag: str, ruling: Ruling) -> str:
    style = [f"padding: {ruling.padding}pt", *_edges(cell, ruling)]
    style += [f"background: {cell.fill}"] if cell.fill else []
    style += ["vertical-align: middle"] if cell.middle else []
    spans = (f' colspan="{cell.colspan}"' if cell.colspan > 1 else "") + (
        f' rowspan="{cell.rowspan}"' if cell.rowspan > 1 else ""
    )
    paras = "".join(_para(p) for p in cell.trimmed)
    return f'<{tag}{spans} style="{"; ".join(style)}">{paras}</{tag}>'


def _edges(cell: Cell, ruling: Ruling) -> list[str]:
    if not ruling.width:
        return []
    line = f"{ruling.width:g}pt {'double' if ruling.kind == 'double' else 'solid'} {ruling.colour}"
    sides = {
        "top": not cell.open_top,
        "bottom": not cell.open_bottom,
        "left": ruling.vertical,
        "right": ruling.vertical,
    }
    return [f"border-{side}: {line}" for side, drawn in sides.items() if drawn]
