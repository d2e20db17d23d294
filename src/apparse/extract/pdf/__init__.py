"""PDF: pages to blocks."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.extract.format import Format, Reading
from apparse.source import Source


def recognise(source: Source) -> bool:
    return b"%PDF-" in source.data[:1024] or source.suffix == ".pdf"


def read(source: Source, reading: Reading) -> Content:
    raise NotImplementedError(source, reading)


PDF = Format("pdf", (".pdf",), recognise, read)
