"""PDF by WeasyPrint."""

from __future__ import annotations

import logging
from pathlib import Path

from weasyprint import HTML

from ..page import Document
from .html import html

logging.getLogger("weasyprint").setLevel(logging.ERROR)
logging.getLogger("fontTools").setLevel(logging.ERROR)


def make(document: Document, path: Path) -> None:
    """Print the document."""
    HTML(string=html(document, paged=True)).write_pdf(path)
