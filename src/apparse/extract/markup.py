"""Bytes to element trees, by lxml; the only module that knows it.

Nothing is fetched, no entity is expanded, no DTD is loaded, and libxml2's own
limits on depth and on the size of a text stay in force. lxml is imported where
it is used, so that nobody pays for it who reads a PDF.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from apparse.errors import Damaged, LimitExceeded

Element = Any
"""An lxml element: lxml has no types of its own."""

HTML_DEPTH = 2048
"""libxml2 reads no deeper; what lies below would be lost."""


def parse_xml(data: bytes, part: str) -> Element:
    """The root of one part of a Word or OpenDocument file; comments and processing instructions are left out.

    Raises Damaged for what is no XML or carries a DTD (neither format allows
    one), LimitExceeded where it is nested too deeply or holds too long a text.
    """
    from lxml import etree  # noqa: PLC0415

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as problem:
        if any(word in str(problem) for word in ("Excessive depth", "huge", "too long", "amplification")):
            raise LimitExceeded(f"is nested too deeply or holds too long a text (in {part})") from None
        raise Damaged(f"is damaged: {part} can't be read") from None
    except ValueError:
        raise Damaged(f"is damaged: {part} can't be read") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Damaged(f"carries a document type definition, which no such file may ({part})")
    return root


def parse_html(text: str) -> Element | None:
    """The root of a web page, however broken; None when there is no element in it.

    Raises LimitExceeded where the page is nested too deeply to be read whole.
    """
    from lxml import etree  # noqa: PLC0415

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True, recover=True
    )
    # half a surrogate pair can't be encoded, and libxml2 ends the page at a NUL
    data = text.replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise LimitExceeded(f"is nested more than {HTML_DEPTH} levels deep")
    return root


def walk(element: Element) -> Iterator[tuple[str, Element]]:
    """Each element at its start and at its end, in order, without recursion."""
    from lxml import etree  # noqa: PLC0415

    yield from etree.iterwalk(element, events=("start", "end"))
