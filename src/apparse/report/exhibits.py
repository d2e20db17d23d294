"""Exhibits: what a report for people shows besides the findings: the record, and pictures of the pages with findings."""

from __future__ import annotations

import base64
from typing import Any

from apparse.errors import ApparseError
from apparse.extract.format import Reading
from apparse.extract.pdf import PDF
from apparse.records.document import Document
from apparse.report.picture.drawing import small_picture
from apparse.report.place import first_place
from apparse.source import Source
from apparse.verdict import Verdict


def exhibits(source: Source, document: Document, verdict: Verdict, reading: Reading, room: int) -> dict[str, Any]:
    """`document` (the record without its places), `pages` (PNG in base64, width and height in points), `undrawn`, `quotes`.

    The pictures take at most `room` bytes; `undrawn` are the numbers of pages that did not fit or can't be drawn.
    `quotes` says that the document's text is in the record.
    """
    wanted = sorted({place["page"] for f in verdict["findings"] if "bbox" in (place := first_place(f))})
    record = without_places(document.model_dump(mode="json"))
    pages: list[dict[str, Any]] = []
    if PDF.recognise(source):
        for number in wanted:
            page = _page(source, number, reading)
            if page and len(page["png"]) <= room:
                room -= len(page["png"])
                pages.append(page)
    drawn = {page["number"] for page in pages}
    undrawn = [number for number in wanted if number not in drawn]
    return {"document": record, "pages": pages, "undrawn": undrawn, "quotes": True}


def without_places(value: Any) -> Any:
    """The plain form of a record without the provenance in it."""
    if isinstance(value, dict):
        return {key: without_places(item) for key, item in value.items() if key != "provenance"}
    return [without_places(item) for item in value] if isinstance(value, list) else value


def _page(source: Source, number: int, reading: Reading) -> dict[str, Any] | None:
    try:
        picture = small_picture(source, number, reading.password)
    except (ApparseError, ValueError):  # a file that only repair could read: the report goes without
        return None
    png = base64.b64encode(picture.png).decode("ascii")
    return {"number": number, "width": picture.width, "height": picture.height, "png": png}
