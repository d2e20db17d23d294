"""PDF: pages to blocks."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.extract.format import Format, Reading
from apparse.source import Source


def recognise(source: Source) -> bool:
    return b"%PDF-" in source.data[:1024] or source.suffix == ".pdf"


def read(source: Source, reading: Reading) -> Content:
    """The blocks of all pages. Raises Unjudged where nothing can be read."""
    from apparse.extract.pdf.content import content  # noqa: PLC0415 - so that what needs no PDF never pays for it

    return content(source.data, reading)


PDF = Format("pdf", (".pdf",), recognise, read)
