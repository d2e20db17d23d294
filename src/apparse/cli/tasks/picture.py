"""Draw a page of a PDF with what was found on it, as PNG."""

from __future__ import annotations

from typing import Unpack

from apparse.batch.order import Order
from apparse.blocks import Content
from apparse.cli.tasks.contract import ToDraw
from apparse.errors import UnknownKind, UsageError
from apparse.extract import extract
from apparse.extract.format import Reading
from apparse.extract.pdf import PDF
from apparse.normalise import normalise
from apparse.records.document import Document
from apparse.report.picture.drawing import draw_page
from apparse.report.picture.overlay import overlay
from apparse.validate import validate
from apparse.validate.rules import all_rules


def work(order: Order, **asked: Unpack[ToDraw]) -> bytes:
    """Raises UsageError where there are no pages to be drawn, Unjudged where the document can't be read."""
    source, how = order.open(), Reading(**asked["reading"])
    content = extract(source, how)
    if not PDF.recognise(source):
        raise UsageError("is no PDF, and only PDF has pages that can be drawn (--blocks shows any document)")
    document = _document(content)
    findings = validate(document, all_rules()) if document else ()
    highlights, keys = overlay(content, document, asked["page"], findings)
    return draw_page(source, asked["page"], highlights, keys, how.password)


def _document(content: Content) -> Document | None:
    try:
        return normalise(content)
    except UnknownKind:
        return None
