"""The makers: each turns a document into a file, by the tool of its name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..page import Document
from . import chromium, fpdf2, libreoffice, reportlab, typst, weasyprint

Maker = Callable[[Document, Path], None]

MAKERS: dict[tuple[str, str], Maker] = {
    ("weasyprint", "pdf"): weasyprint.make,
    ("chromium", "pdf"): chromium.make,
    ("chromium", "html"): chromium.make_html,
    ("libreoffice", "pdf"): libreoffice.make,
    ("libreoffice", "docx"): libreoffice.make_docx,
    ("reportlab", "pdf"): reportlab.make,
    ("typst", "pdf"): typst.make,
    ("fpdf2", "pdf"): fpdf2.make,
}
