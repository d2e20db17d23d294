"""One list, typed with one sign or another, in one format or another: always the same record."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest

from apparse import Source, parse
from apparse.blocks import Content
from apparse.extract.pdf.layout.reading_order import blocks
from apparse.extract.pdf.page import Edge, Page, Run
from apparse.marks import BULLETS, DASHES, LETTERS
from apparse.normalise import normalise
from apparse.records.document import Document

HEADINGS = ("No.", "Recommendation", "Response", "Action", "Owner", "Target date")
BESIDE = ("1", "Make sure that the library opens at weekends.", "Agreed", "Head of Reducing Reoffending", "March 2026")
ITEMS = ("Train two orderlies to run the desk.", "Print the opening hours in the induction booklet.")
WIDTHS = (40, 230, 80, 330, 220, 80)
OFFICE = "urn:oasis:names:tc:opendocument:xmlns"


def row(action: str) -> tuple[str, ...]:
    return (*BESIDE[:3], action, *BESIDE[3:])


def html(sign: str) -> Document:
    cells = row("<br>".join(f"{sign} {item}" for item in ITEMS))
    rows = ("".join(f"<td>{cell}</td>" for cell in each) for each in (HEADINGS, cells))
    return parsed("plan.html", f"<table>{''.join(f'<tr>{each}</tr>' for each in rows)}</table>".encode())


def markdown(sign: str) -> Document:
    cells = row("<br>".join(f"{sign} {item}" for item in ITEMS))
    lines = (" | ".join(each) for each in (HEADINGS, ["---"] * len(HEADINGS), cells))
    return parsed("plan.md", "".join(f"| {line} |\n" for line in lines).encode())


def flattened(sign: str) -> Document:
    cells = row(" ".join(f"{sign} {item}" for item in ITEMS))
    return parsed("plan.txt", "\n".join("\t".join(each) for each in (HEADINGS, cells)).encode())


def word(sign: str) -> Document:
    document, out = docx.Document(), io.BytesIO()
    table = document.add_table(2, len(HEADINGS))
    for cells, texts in zip(table.rows, (HEADINGS, row("\n".join(f"{sign} {item}" for item in ITEMS))), strict=True):
        for cell, text in zip(cells.cells, texts, strict=True):
            cell.text = text
    document.save(out)
    return parsed("plan.docx", out.getvalue())


def opendocument(sign: str) -> Document:
    def cell(text: str) -> str:
        return f"<t:table-cell>{''.join(f'<x:p>{line}</x:p>' for line in text.splitlines())}</t:table-cell>"

    texts = (HEADINGS, row("\n".join(f"{sign} {item}" for item in ITEMS)))
    rows = "".join(f"<t:table-row>{''.join(map(cell, each))}</t:table-row>" for each in texts)
    names = f'xmlns:o="{OFFICE}:office:1.0" xmlns:t="{OFFICE}:table:1.0" xmlns:x="{OFFICE}:text:1.0"'
    table = f"<o:text><t:table>{rows}</t:table></o:text>"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", f"<o:document-content {names}><o:body>{table}</o:body></o:document-content>")
    return parsed("plan.odt", out.getvalue())


def pdf(sign: str) -> Document:
    """The page as an engine hands it over: the fonts of a drawn one would not have every sign."""
    xs = [sum(WIDTHS[:number]) + 20 for number in range(len(WIDTHS) + 1)]
    ys = (40, 60, 100)
    printed = [(ys[0], x, text) for x, text in zip(xs, HEADINGS, strict=False)]
    printed += [(ys[1], x, text) for x, text in zip(xs, row(""), strict=False)]
    printed += [(ys[1] + 15 * number, xs[3], f"{sign} {item}") for number, item in enumerate(ITEMS)]
    runs = (Run(text, x + 4, y + 3, x + 4 + 5 * len(text), y + 14) for y, x, text in printed if text)
    edges = [Edge.lying(y, xs[0], xs[-1]) for y in ys] + [Edge.standing(x, ys[0], ys[-1]) for x in xs]
    found, _ = blocks(Page(1, 1020, 700, tuple(runs), tuple(edges)))
    return normalise(Content(tuple(found), pages=1))


def parsed(name: str, data: bytes) -> Document:
    return parse(Source(name, data))


def actions(document: Document) -> list[tuple[str | None, str, tuple[str, ...]]]:
    return [(action.label, action.text, action.owners) for each in document.recommendations for action in each.actions]


FORMATS = (html, markdown, flattened, word, opendocument, pdf)
OTHERWISE = {
    flattened: f"{DASHES}{LETTERS}→",  # in a line that was run together they may stand for anything
    word: "\uf0a8",  # there it is known for a box to be ticked
}


@pytest.mark.parametrize("read", FORMATS, ids=lambda read: read.__name__)
@pytest.mark.parametrize("sign", BULLETS + LETTERS + DASHES)
def test_a_list_is_one_whatever_sign_it_is_typed_with(sign: str, read: Callable[[str], Document]):
    if sign in OTHERWISE.get(read, ""):
        pytest.skip("means something else in this format")
    assert actions(read(sign)) == [(None, " ".join(ITEMS), ("Head of Reducing Reoffending",))]


def test_an_arrow_within_a_line_is_no_bullet():
    document = parsed(
        "plan.txt", "\n".join("\t".join(each) for each in (HEADINGS, row("Amber → Green by May."))).encode()
    )
    assert [text for _, text, _ in actions(document)] == ["Amber → Green by May."]
