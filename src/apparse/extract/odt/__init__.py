"""OpenDocument text (.odt), read as Word documents are."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.extract.format import Format, Reading
from apparse.source import Source

SUFFIXES = (".odt", ".ott")
_KIND = b"application/vnd.oasis.opendocument."
_SNIFFED = 200


def recognise(source: Source) -> bool:
    # the first part of the container, never packed, says what it is
    return _KIND in source.data[:_SNIFFED] or source.suffix in SUFFIXES


def read(source: Source, reading: Reading) -> Content:  # noqa: ARG001 - every format is read with the same call
    """The document's body, headers, footers and notes. Raises Unjudged where nothing can be read."""
    from apparse.extract.odt.document import document  # noqa: PLC0415 - so that other formats never pay for it

    return document(source)


ODT = Format("opendocument", SUFFIXES, recognise, read)
