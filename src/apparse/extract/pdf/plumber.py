"""Bytes to Pages by pdfplumber: the fallback, and the second reading. The only module that knows it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from apparse.errors import Damaged, Encrypted, LimitExceeded, Unjudged
from apparse.extract.pdf.edges import merged
from apparse.extract.pdf.limits import MAX_CHARS, MAX_EDGES, MAX_PAGES
from apparse.extract.pdf.page import Edge, Fill, Page, Run

SCALE = 255


def pages(data: bytes, password: str | None = None) -> Iterator[Page]:
    """The pages, one after the other, each closed before the next. Raises Unjudged."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(BytesIO(data), password=password or "") as pdf:
            if len(pdf.pages) > MAX_PAGES:
                raise LimitExceeded(f"has {len(pdf.pages):,} pages, more than the limit of {MAX_PAGES:,}")
            for page in pdf.pages:
                yield _page(page)
                page.close()
    except Unjudged:
        raise
    except Exception as problem:  # noqa: BLE001 - pdfminer throws anything at all on damaged files
        raise _refusal(problem) from None


def _refusal(problem: BaseException) -> Unjudged:
    cause = problem.args[0] if isinstance(problem, PdfminerException) and problem.args else problem
    if isinstance(cause, PDFPasswordIncorrect):
        return Encrypted("is protected by a password: give its password with --password-file")
    return Damaged(f"is damaged: pdfplumber can't read it ({type(cause).__name__})")


def _page(page: Any) -> Page:
    upright = page.dedupe_chars(tolerance=1.2) if len(page.chars) <= MAX_CHARS else page
    if len(page.chars) > MAX_CHARS:
        raise LimitExceeded(f"has {len(page.chars):,} characters on one page, more than the limit of {MAX_CHARS:,}")
    words = upright.extract_words(x_tolerance_ratio=0.2, extra_attrs=["fontname", "size"], return_chars=False)
    edges = merged(_edges(page)) if len(page.edges) <= MAX_EDGES else ()
    pictures = sum(float(i["width"]) * float(i["height"]) for i in page.images)
    return Page(
        page.page_number,
        float(page.width),
        float(page.height),
        tuple(_run(word) for word in words),
        edges,
        tuple(_fills(page)),
        min(1.0, pictures / max(1.0, float(page.width) * float(page.height))),
    )


def _run(word: dict[str, Any]) -> Run:
    bold = "bold" in str(word["fontname"]).lower()
    return Run(word["text"], float(word["x0"]), float(word["top"]), float(word["x1"]), float(word["bottom"]), bold)


def _edges(page: Any) -> Iterator[Edge]:
    for edge in page.edges:
        if edge["object_type"] == "rect_edge" and not edge.get("stroke") and min(edge["width"], edge["height"]) >= 0:
            continue
        yield _edge(float(edge["x0"]), float(edge["top"]), float(edge["x1"]), float(edge["bottom"]))
    for rect in page.rects:
        if min(rect["width"], rect["height"]) < 6 and not rect.get("stroke"):
            yield _edge(float(rect["x0"]), float(rect["top"]), float(rect["x1"]), float(rect["bottom"]))


def _edge(x0: float, top: float, x1: float, bottom: float) -> Edge:
    if x1 - x0 < bottom - top:
        return Edge(True, (x0 + x1) / 2, top, bottom)
    return Edge(False, (top + bottom) / 2, x0, x1)


def _fills(page: Any) -> Iterator[Fill]:
    for rect in page.rects:
        if rect.get("fill") and min(rect["width"], rect["height"]) >= 6:
            yield Fill(float(rect["x0"]), float(rect["top"]), float(rect["x1"]), float(rect["bottom"]), _colour(rect))


def _colour(rect: dict[str, Any]) -> tuple[int, int, int]:
    value = rect.get("non_stroking_color")
    if isinstance(value, (int, float)):
        value = (value,)
    if not value or not all(isinstance(v, (int, float)) for v in value):
        return (0, 0, 0)
    if len(value) == 1:
        value = value * 3
    red, green, blue = (int(SCALE * float(v)) for v in value[:3])
    return (red, green, blue)
