"""The peers, each as short as a competent user would write it. `python -m benchmarks.peers FILE…` is the bare script."""

from __future__ import annotations

import ctypes
import shutil
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

PDFTOTEXT = shutil.which("pdftotext")


def plumber_tables(path: str) -> list[list[list[str | None]]]:
    """pdfplumber's tables, page by page; pages are closed, or memory would grow without end."""
    import pdfplumber  # noqa: PLC0415 - the whole-process script pays for it, this module's other users need not

    with pdfplumber.open(path) as pdf:
        found = []
        for page in pdf.pages:
            found += [table.extract() for table in page.find_tables()]
            page.close()
        return found


def pdfium_text(data: bytes) -> int:
    """pdfium's own part, the floor: every page loaded, and its text taken. Returns the number of characters."""
    import pypdfium2_raw as pdfium  # noqa: PLC0415

    pdfium.FPDF_InitLibrary()
    document = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
    total = 0
    for index in range(pdfium.FPDF_GetPageCount(document)):
        page = pdfium.FPDF_LoadPage(document, index)
        text = pdfium.FPDFText_LoadPage(page)
        size = pdfium.FPDFText_CountChars(text)
        total += pdfium.FPDFText_GetText(text, 0, size, (ctypes.c_ushort * (size + 1))())
        pdfium.FPDFText_ClosePage(text)
        pdfium.FPDF_ClosePage(page)
    pdfium.FPDF_CloseDocument(document)
    return total


def main(arguments: list[str]) -> None:
    """The script: tables of a file, or of all files of a folder by two processes."""
    path = Path(arguments[0])
    if path.is_dir():
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
            for _ in pool.map(plumber_tables, map(str, sorted(path.glob("*.pdf")))):
                pass
    else:
        plumber_tables(str(path))


if __name__ == "__main__":
    main(sys.argv[1:])
