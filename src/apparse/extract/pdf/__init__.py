"""PDF: pages to blocks."""

from __future__ import annotations

from collections.abc import Sequence

from apparse.blocks import Block, Content
from apparse.extract.format import Format, Reading
from apparse.source import Source


def recognise(source: Source) -> bool:
    return b"%PDF-" in source.data[:1024] or source.suffix == ".pdf"


def read(source: Source, reading: Reading) -> Content:
    """The blocks of all pages. Raises Unjudged where nothing can be read."""
    # imported here so that what needs no PDF never pays for it
    from apparse.extract.pdf import pdfium
    from apparse.extract.pdf.layout import blocks
    from apparse.extract.pdf.rivers import Span

    found: list[Block] = []
    number = 0
    columns: Sequence[Span] = ()
    for page in pdfium.pages(source.data, reading.password):
        number = page.number
        more, columns = blocks(page, columns)
        found += more
    return Content(tuple(found), pages=number)


PDF = Format("pdf", (".pdf",), recognise, read)
