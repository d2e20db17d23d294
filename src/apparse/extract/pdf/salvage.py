"""Damaged files: seen for what they are, repaired where that is possible."""

from __future__ import annotations

import re
import zlib
from base64 import a85decode
from collections.abc import Iterator
from io import BytesIO

from apparse.errors import Damaged, Empty, NotTheType
from apparse.extract.pdf.locked import locked
from apparse.extract.pdf.unpacked import unpacked
from apparse.patterns import Pattern

HEADER = Pattern(rb"%PDF-\d\.\d")
START = Pattern(rb"startxref\s+(\d+)\s+%%EOF\s*")
STREAM = Pattern(rb"/Filter\s*+\[?\s*+(/ASCII85Decode\s*+)?/FlateDecode\s*+\]?[^<>]{0,200}>>\s*+stream\r?\n")
"""The beginning of a compressed stream whose only filters are Flate and, before it, ASCII85."""
PICTURE = Pattern(rb"/Subtype\s*+/Image\b")
LOOK_BACK = 400
"""Bytes in front of the filters of a stream that may say what it is."""
MOST_UNPACKED = 256 * 2**20
"""Bytes of all streams together: by then it has been seen what the file is like."""
OTHER_TYPES = (
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"\xd0\xcf\x11\xe0",
    b"GIF8",
    b"<!DOCTYPE",
    b"<html",
    b"{\\rtf",
)


def refuse_what_is_no_pdf(data: bytes) -> None:
    """Raises Empty, NotTheType or Damaged for what can't be a PDF whatever one tries."""
    if not data:
        raise Empty("is empty: it has no bytes")
    if not data.strip(b"\0 \t\r\n"):
        raise NotTheType("is no PDF: it holds nothing but blanks")
    if b"%PDF-" not in data[:4096] and data.lstrip()[:16].startswith(OTHER_TYPES):
        raise NotTheType("is no PDF, although its name says so")
    if b"obj" not in data and b"%PDF-" not in data:
        raise NotTheType("is no PDF, although its name says so") if len(data) > 8 else Damaged("is damaged: cut short")
    if b"obj" not in data:
        raise Damaged("is damaged: nothing follows its header")


def damage(data: bytes) -> str | None:
    """What is visibly wrong with the file, None if nothing is: its two ends, and the checksums of its streams.

    pdfium reads damaged files without a word, and may read less than they held.
    """
    header = HEADER.search(data[:1024])
    if not header:
        return "it has no PDF header"
    if header.start():
        return "there is something before its header"
    tail = data[-2048:]
    ends = list(START.finditer(tail))
    if not ends:
        return "its end is missing"
    table = data[int(ends[-1][1]) :][:32].lstrip() if int(ends[-1][1]) < len(data) else b""
    if not (table.startswith(b"xref") or re.match(rb"\d+\s+\d+\s+obj", table)):
        return "its table of objects is not where it should be"
    if b"/Encrypt" not in data and _is_torn(data):
        return "some of its compressed data can't be unpacked"
    return None


def _is_torn(data: bytes) -> bool:
    """Whether a compressed stream breaks off or contradicts its checksum."""
    left = MOST_UNPACKED
    for packed in _packed(data):
        if packed is None:
            return True
        try:
            for part in unpacked(packed):
                left -= len(part)
                if left < 0:
                    return False
        except zlib.error:
            return True
    return False


def _packed(data: bytes) -> Iterator[memoryview | None]:
    """The compressed streams but for pictures, each with all that follows it; None for one that can't even be unwrapped."""
    for match in STREAM.finditer(data):
        if _is_picture(data, match):
            continue
        if not match[1]:
            yield memoryview(data)[match.end() :]
            continue
        end = data.find(b"~>", match.end())
        try:
            yield memoryview(a85decode(data[match.end() : end])) if end > 0 else None
        except ValueError:
            yield None


def _is_picture(data: bytes, filters: re.Match[bytes]) -> bool:
    before = data[max(0, filters.start() - LOOK_BACK) : filters.start()].rpartition(b"obj")[2]
    return bool(PICTURE.search(before) or PICTURE.search(filters[0]))


def prints_something(data: bytes, password: str | None, page: int) -> bool:
    """Whether the commands of a page that looks blank (counted from 1) print text after all, or can't be unpacked."""
    import pikepdf  # noqa: PLC0415 - only damaged files pay for it

    try:
        with pikepdf.open(BytesIO(data), password=password or "", suppress_warnings=True) as pdf:
            contents = pdf.pages[page - 1].obj.get("/Contents")
            parts = (
                list(contents) if isinstance(contents, pikepdf.Array) else [contents] if contents is not None else []
            )
            return any(b"Tj" in part.read_bytes() or b"TJ" in part.read_bytes() for part in parts)
    except Exception:  # noqa: BLE001 - what can't be unpacked is not blank
        return True


def pages_held(data: bytes, password: str | None) -> int | None:
    """How many pages hang on the file's tree of pages, whatever their number is said to be; None if it can't be told."""
    import pikepdf  # noqa: PLC0415 - only files whose pages don't add up pay for it

    try:
        with pikepdf.open(BytesIO(data), password=password or "", suppress_warnings=True) as pdf:
            return len(pdf.pages)
    except Exception:  # noqa: BLE001 - whatever a damaged file makes the library throw
        return None


def shell(data: bytes) -> str | None:
    """What kind of wrapper the file is, whose pages only tell the reader to open it elsewhere; None for documents."""
    if b"/XFA" in data and b"/Fields []" in data:
        return "it is a dynamic form (XFA), which only Adobe's reader shows"
    if b"/Collection" in data and b"/EmbeddedFiles" in data:
        return "it is a portfolio: the documents are attached to it"
    return None


def repaired(data: bytes, password: str | None) -> bytes:
    """The file written anew by qpdf. Raises Damaged or Encrypted."""
    import pikepdf  # noqa: PLC0415 - only damaged files pay for it

    try:
        with pikepdf.open(BytesIO(data), password=password or "", attempt_recovery=True, suppress_warnings=True) as pdf:
            out = BytesIO()
            if len(pdf.pages):
                pdf.save(out)
    except pikepdf.PasswordError:
        raise locked(password) from None
    except Exception as problem:  # noqa: BLE001 - whatever a damaged file makes the library throw
        raise Damaged(f"is damaged beyond repair ({type(problem).__name__})") from None
    if not out.getvalue():
        raise Empty("is empty: it has no pages")
    return out.getvalue()
