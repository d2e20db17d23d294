"""PDF by headless Chromium, or the HTML page itself."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from ..page import Document
from .html import html

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-pdf-header-footer",
)


def make(document: Document, path: Path) -> None:
    """Print the document."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        page = Path(folder, "page.html")
        page.write_text(html(document, paged=True), encoding="utf-8")
        places = (f"--user-data-dir={folder}/profile", f"--print-to-pdf={path.resolve()}", page.as_uri())
        subprocess.run(["chromium", *FLAGS, *places], check=True, capture_output=True, timeout=120)


def make_html(document: Document, path: Path) -> None:
    """Write the page."""
    path.write_text(html(document, paged=False), encoding="utf-8")
