"""PDF: pages to blocks."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.extract.format import Format
from apparse.source import Source


def recognise(source: Source) -> bool:
    return b"%PDF-" in source.data[:1024] or source.suffix == ".pdf"


def read(source: Source) -> Content:
    raise NotImplementedError


PDF = Format("pdf", (".pdf",), recognise, read)
