"""Word (.docx, .docm, .dotx; Transitional and Strict): the mark-up is walked directly.

python-docx unpacks every part whatever its size, knows neither content
controls, text boxes, tracked changes nor notes, and refuses templates, macro
files and Strict ones; all of these travel as action plans.
"""

from __future__ import annotations

from apparse.blocks import Content
from apparse.extract.format import Format, Reading
from apparse.source import Source

SUFFIXES = (".docx", ".docm", ".dotx", ".dotm")
_SIGNATURES = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK\x05\x06")
"""Of zip files, and of the containers of old and of encrypted Office files."""


def recognise(source: Source) -> bool:
    return source.data.startswith(_SIGNATURES) or source.suffix in SUFFIXES


def read(source: Source, reading: Reading) -> Content:  # noqa: ARG001 - every format is read with the same call
    """The document's body, headers, footers and notes. Raises Unjudged where nothing can be read."""
    from apparse.extract.docx.document import document  # noqa: PLC0415 - so that other formats never pay for it

    return document(source)


DOCX = Format("word", SUFFIXES, recognise, read)
