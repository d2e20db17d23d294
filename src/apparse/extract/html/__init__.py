"""Web pages: published reports, accessible action plans. Nothing a page refers to is ever fetched."""

from __future__ import annotations

import re
from collections.abc import Callable

from apparse.blocks import Content, Furniture, Remark, parts
from apparse.condition import RemarkKind
from apparse.errors import Empty, LimitExceeded, NotTheType, UnknownKind
from apparse.extract.encoding import decode
from apparse.extract.format import Format, Reading
from apparse.extract.markup import Element, parse_html
from apparse.patterns import Pattern
from apparse.source import Source

SUFFIXES = (".html", ".htm", ".xhtml")
_OPENING = Pattern(
    rb"""
    (?:\xef\xbb\xbf)? \s*        # a byte order mark
    (?:<\?xml[^>]*>\s*)? (?:<!--.*?-->\s*)*
    <(?:!doctype\s+html|html|head|body)\b
    """,
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_CHARSET = Pattern(
    rb"""
    <meta[^>]{0,200}? charset\s*=\s*["']?\s*([\w-]{2,40})
    | <\?xml[^>]{0,200}? encoding\s*=\s*["']([\w-]{2,40})
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SNIFFED = 4_096

OWN_REPORT = b'<meta name="generator" content="apparse">'
"""What our own HTML reports say in their head: one that lies among the plans quotes them all."""
MAX_CHARACTERS = 10_000_000
"""No published report comes near; a page of that size takes most of a minute."""


def recognise(source: Source) -> bool:
    return bool(_OPENING.match(source.data[:_SNIFFED])) or source.suffix in SUFFIXES


def read(source: Source, reading: Reading) -> Content:  # noqa: ARG001 - every format is read with the same call
    """What the page shows. Raises Empty, NotTheType, UnknownKind, LimitExceeded."""
    if not source.data.strip():
        raise Empty("is empty")
    if re.match(rb"(?:from:|mime-version:|content-type: *multipart)", source.data[:200].lstrip(), re.IGNORECASE):
        raise NotTheType("is a saved web archive (MHTML); save the page as HTML")
    if OWN_REPORT in source.data[:_SNIFFED]:
        raise UnknownKind("is a report that apparse wrote, not a document to be judged")
    found = _CHARSET.search(source.data[:_SNIFFED])
    declared = (found[1] or found[2]).decode("ascii", "replace") if found else None
    decoded = decode(source.data, declared)
    if len(decoded.text) > MAX_CHARACTERS:
        raise LimitExceeded(f"is longer than {MAX_CHARACTERS:,} characters")
    remarks = (Remark(RemarkKind.SALVAGED, decoded.problem),) if decoded.problem else ()
    content = read_page(decoded.text, remarks)
    if not any(text for block in content.blocks if not isinstance(block, Furniture) for text in parts(block)):
        raise Empty("shows no text; if a script builds the page, save it from a browser")
    return content


def read_page(text: str, remarks: tuple[Remark, ...], lines: Callable[[Element], int | None] | None = None) -> Content:
    """The blocks of a page given as characters. `lines` tells the source line of an element, if lxml can't."""
    from apparse.extract.html.look import Look  # noqa: PLC0415 - so that other formats never pay for it
    from apparse.extract.html.page import Reader  # noqa: PLC0415
    from apparse.extract.html.places import Places  # noqa: PLC0415
    from apparse.extract.html.sheets import sheets_of  # noqa: PLC0415

    text = text.replace("\r\n", "\n").replace("\r", "\n")
    root = parse_html(text)
    if root is None:
        return Content((), remarks=remarks)
    page = Reader(Places(text, lines), sheets_of(root))
    blocks = page.blocks_of(root, Look())
    return Content(tuple(blocks), tuple(page.asides), (*remarks, *page.remarks))


HTML = Format("html", SUFFIXES, recognise, read)
