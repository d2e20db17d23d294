"""Damaged files: seen for what they are, repaired where that is possible. The only module that knows pikepdf."""

from __future__ import annotations

import re
from io import BytesIO

from apparse.errors import Damaged, Empty, Encrypted, NotTheType

HEADER = re.compile(rb"%PDF-\d\.\d")
START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*")
OTHER_TYPES = (b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"\xd0\xcf\x11\xe0", b"GIF8", b"<!DOCTYPE", b"<html", b"{\\rtf")


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
    """What is visibly wrong with the frame of the file (cheap: only its ends are looked at), None if nothing is.

    pdfium reads such files without a word, and may read less than they held.
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
    return None


def repaired(data: bytes, password: str | None) -> bytes:
    """The file written anew by qpdf. Raises Damaged or Encrypted."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(data), password=password or "", attempt_recovery=True, suppress_warnings=True) as pdf:
            if not len(pdf.pages):
                raise Damaged("is damaged: no page can be found in it")
            out = BytesIO()
            pdf.save(out)
            return out.getvalue()
    except pikepdf.PasswordError:
        raise Encrypted("is protected by a password: give its password with --password-file") from None
    except Damaged:
        raise
    except Exception as problem:  # noqa: BLE001 - whatever a damaged file makes the library throw
        raise Damaged(f"is damaged beyond repair ({type(problem).__name__})") from None
