"""Bytes to Pages by pdfplumber: the fallback, and the second reading. The only module that knows it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from apparse.condition import Fate
from apparse.errors import Damaged, LimitExceeded, Unjudged
from apparse.extract.pdf.edges import THIN, edges_of, merged
from apparse.extract.pdf.engines.frame import quarter
from apparse.extract.pdf.engines.runs import TWIN
from apparse.extract.pdf.limits import MAX_CHARS, MAX_EDGES, MAX_PAGES
from apparse.extract.pdf.locked import locked
from apparse.extract.pdf.page import Edge, Fill, Page, Run
from apparse.patterns import Pattern

CID = Pattern(r"\(cid:\d+\)")
"""How pdfminer writes a glyph without a character."""
SCALE = 255
"""Parts of a colour go from 0 to 1 here, and elsewhere up to this."""
BLANK = 0.2
"""Sizes of the type: letters with more white than this between them are of two words."""


def pages(data: bytes, password: str | None = None) -> Iterator[Page]:
    """The pages, one after the other, each closed before the next. Raises Unjudged."""
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)
    try:
        with pdfplumber.open(BytesIO(data), password=password or "") as pdf:
            _check("pages", len(pdf.pages), MAX_PAGES)
            for page in pdf.pages:
                yield _page(page)
                page.close()
    except Unjudged:
        raise
    except Exception as problem:  # noqa: BLE001 - pdfminer throws anything at all on damaged files
        raise _refusal(problem, password) from None


def _check(what: str, number: int, limit: int) -> None:
    if number > limit:
        raise LimitExceeded(f"has {number:,} {what}, more than the limit of {limit:,}")


def _refusal(problem: BaseException, password: str | None) -> Unjudged:
    cause = problem.args[0] if isinstance(problem, PdfminerException) and problem.args else problem
    if isinstance(cause, PDFPasswordIncorrect):
        return locked(password)
    return Damaged(f"is damaged: pdfplumber can't read it ({type(cause).__name__})")


def _page(page: Any) -> Page:
    _check("characters on one page", len(page.chars), MAX_CHARS)
    slanting = "".join(char["text"] for char in page.chars if _slants(char))
    straight = page.filter(lambda thing: not _slants(thing)).dedupe_chars(tolerance=TWIN)
    words = straight.extract_words(x_tolerance_ratio=BLANK, extra_attrs=["fontname", "size"], return_chars=False)
    edges = merged(_edges(page)) if len(page.edges) <= MAX_EDGES else ()
    pictures = sum(float(i["width"]) * float(i["height"]) for i in page.images)
    return Page(
        page.page_number,
        float(page.width),
        float(page.height),
        (
            *(_run(word) for word in words),
            *([Run(slanting, 0, 0, 0, 0, mark=Fate.WATERMARK)] if slanting.strip() else []),
        ),
        edges,
        tuple(_fills(page)),
        min(1.0, pictures / max(1.0, float(page.width) * float(page.height))),
    )


def _slants(thing: dict[str, Any]) -> bool:
    if thing["object_type"] != "char":
        return False
    a, b, *_ = thing["matrix"]
    return bool(quarter(a, b) is None)


def _run(word: dict[str, Any]) -> Run:
    bold = "bold" in str(word["fontname"]).lower()
    text = CID.sub("\ufffd", word["text"])
    return Run(text, float(word["x0"]), float(word["top"]), float(word["x1"]), float(word["bottom"]), bold)


def _edges(page: Any) -> Iterator[Edge]:
    for edge in page.edges:
        if edge["object_type"] == "rect_edge" and not edge.get("stroke"):
            continue
        yield from edges_of([_box(edge)])
    for rect in page.rects:
        if min(rect["width"], rect["height"]) < THIN and not rect.get("stroke"):
            yield from edges_of([_box(rect)])


def _box(thing: dict[str, Any]) -> tuple[float, float, float, float]:
    return float(thing["x0"]), float(thing["top"]), float(thing["x1"]), float(thing["bottom"])


def _fills(page: Any) -> Iterator[Fill]:
    for rect in page.rects:
        if rect.get("fill") and min(rect["width"], rect["height"]) >= THIN:
            yield Fill(*_box(rect), _colour(rect))


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
