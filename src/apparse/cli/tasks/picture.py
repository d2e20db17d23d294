"""Draw a page of a PDF with what was found on it, as PNG."""

from __future__ import annotations

from typing import Any

from apparse.batch.order import Order
from apparse.blocks import Content
from apparse.errors import UnknownKind
from apparse.extract import extract
from apparse.extract.format import Reading
from apparse.extract.pdf.picture import draw_page
from apparse.normalise import normalise
from apparse.records.document import Document
from apparse.report.overlay import overlay


def work(order: Order, *, reading: dict[str, Any], page: int) -> bytes:
    source, how = order.open(), Reading(**reading)
    content = extract(source, how)
    return draw_page(source, page, overlay(content, _document(content), page), how.password)


def _document(content: Content) -> Document | None:
    try:
        return normalise(content)
    except UnknownKind:
        return None
