"""Annotations: form fields and typed notes, which a reader takes for the page, and the comments that reviewers have left.

They stand beside the page and not in it, so that no engine reads them. Sources: PDF 32000-1, 12.5 and 12.7.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from textwrap import wrap
from typing import Any, NamedTuple

from apparse.patterns import Pattern

PRINTED = ("/Widget", "/FreeText", "/Stamp")
COMMENTS = ("/Text", "/Highlight", "/Underline", "/StrikeOut", "/Squiggly", "/Caret")
MENTIONED = Pattern(rb"/Subtype\s*(?:%s)\b" % "|".join((*PRINTED, *COMMENTS)).encode())
SIZE = 9.0
"""Points: of text in fields that have no look of their own."""
LETTER = 0.5
"""The width of a letter of Helvetica to its size, on the whole."""
MARGIN = 2.0
"""Points."""


class Comment(NamedTuple):
    """What a reviewer has written; `page` counts from 1, the author may be empty."""

    page: int
    author: str
    text: str


class Annotated(NamedTuple):
    """The file with what is filled in and typed as part of its pages, and the comments."""

    data: bytes
    comments: tuple[Comment, ...]


def read(data: bytes, password: str | None) -> Annotated | None:
    """What is annotated; None if that can't be told, because the file is damaged or locked."""
    import pikepdf  # noqa: PLC0415 - only forms and files with comments pay for it

    try:
        with pikepdf.open(BytesIO(data), password=password or "", suppress_warnings=True) as pdf:
            comments = tuple(_comments(pdf))
            return Annotated(_printed(pdf) if _keep_what_is_printed(pdf) else data, comments)
    except Exception:  # noqa: BLE001 - whatever a damaged file makes the library throw
        return None


def _comments(pdf: Any) -> Iterator[Comment]:
    for number, page in enumerate(pdf.pages, 1):
        for annotation in page.get("/Annots", ()):
            if annotation.get("/Subtype") in COMMENTS and (text := str(annotation.get("/Contents", "")).strip()):
                yield Comment(number, str(annotation.get("/T", "")).strip(), text)


def _keep_what_is_printed(pdf: Any) -> bool:
    """Takes everything else off the pages; whether something is left."""
    found = False
    for page in pdf.pages:
        kept = [annotation for annotation in page.get("/Annots", ()) if annotation.get("/Subtype") in PRINTED]
        if "/Annots" in page:
            page.Annots = pdf.make_indirect(kept)
        found = found or bool(kept)
    return found


def _printed(pdf: Any) -> bytes:
    for page in pdf.pages:
        for annotation in page.get("/Annots", ()):
            if value := _value(pdf, annotation):
                _draw(pdf, annotation, value)
    pdf.flatten_annotations("screen")
    out = BytesIO()
    pdf.save(out)
    return out.getvalue()


def _value(pdf: Any, annotation: Any) -> str:
    """What stands in a field, which may show no more than the beginning of it, or in a note that has no look of its own."""
    from pikepdf import Annotation  # noqa: PLC0415

    if annotation.Subtype != "/Widget":
        return "" if "/AP" in annotation else str(annotation.get("/Contents", ""))
    field = pdf.acroform.get_field_for_annotation(Annotation(annotation))
    return str(field.value_as_string) if field.is_text or field.is_choice else ""


def _draw(pdf: Any, annotation: Any, value: str) -> None:
    """Gives an annotation the look of its text: lines of black Helvetica, all of them within its box.

    A form that was filled by a program may leave that to its reader (12.7.2, NeedAppearances), and a field that is
    too small for its text shows only a part.
    """
    from pikepdf import Dictionary, Name, String  # noqa: PLC0415

    left, bottom, right, top = (float(side) for side in annotation.Rect)
    width, height = abs(right - left), abs(top - bottom)
    lines = [line for part in value.splitlines() for line in wrap(part, max(1, int((width - MARGIN) / SIZE / LETTER)))]
    size = min(SIZE, (height - MARGIN) / max(1, len(lines)))
    shown = b" T* ".join(String(line.encode("cp1252", "replace")).unparse() + b" Tj" for line in lines)
    start = f"BT /F {size:.2f} Tf {size:.2f} TL {MARGIN} {height - size:.2f} Td ".encode()
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    look = pdf.make_stream(start + shown + b" ET", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, width, height])
    look.Resources = Dictionary(Font=Dictionary(F=font))
    annotation.AP = Dictionary(N=look)
