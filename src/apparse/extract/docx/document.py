"""A whole Word document: its parts put together in reading order, and what must be said of the file itself."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.blocks import Block, Content, Furniture, Paragraph, Remark, parts
from apparse.condition import RemarkKind
from apparse.errors import Empty, Encrypted, NoTextLayer, NotTheType
from apparse.extract.cells import as_furniture
from apparse.extract.comments import comment
from apparse.extract.docx.inline import note_mark
from apparse.extract.docx.numbering import Numbering
from apparse.extract.docx.package import Package
from apparse.extract.docx.story import Reader
from apparse.extract.docx.styles import Styles
from apparse.extract.docx.wordml import R, W, child, value
from apparse.extract.markup import Element
from apparse.source import Source
from apparse.text import Text

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def document(source: Source) -> Content:
    """The document's body, headers, footers and notes.

    Raises Encrypted, NotTheType, Damaged, LimitExceeded, Empty, NoTextLayer.
    """
    _check_container(source.data)
    package = Package(source.data)
    styles = Styles(package.part("styles"))
    reader = Reader(styles, Numbering(package.part("numbering"), styles.numbering))
    body = child(package.main(), "body")
    if body is None:
        raise Empty("holds no text")
    blocks = [
        *_furniture(body, "headerReference", package, reader),
        *reader.blocks(body),
        *_notes(package, reader),
        *_furniture(body, "footerReference", package, reader),
    ]
    if not any(text for block in blocks for text in _words(block)):
        _refuse_empty(body)
    return Content(tuple(blocks), tuple(reader.asides), (*reader.remarks, *_remarks(package, reader)))


def _check_container(data: bytes) -> None:
    if not data:
        raise Empty("is empty")
    if data.startswith(_OLE):
        # names in an OLE container are UTF-16
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise Encrypted("is protected by a password")
        raise NotTheType("is an old Office file (.doc, .xls, .ppt); save it as .docx or PDF")
    if not data.startswith(b"PK"):
        raise NotTheType("is no Word document, whatever its name says")


def _furniture(body: Element, tag: str, package: Package, reader: Reader) -> Iterator[Block]:
    """Headers or footers, each part once however many sections show it."""
    for relationship in dict.fromkeys(each.get(R + "id") or "" for each in body.iter(W + tag)):
        root = package.by_id(relationship)
        if root is not None:
            yield from as_furniture(reader.on_colour(root, backed=True))


def _notes(package: Package, reader: Reader) -> Iterator[Block]:
    """Footnotes and endnotes in the order in which the text refers to them, each under its number."""
    roots = {kind: package.part(kind + "s") for kind in dict(reader.register.notes)}
    notes = {
        (kind, value(each, "id") or ""): each
        for kind, root in roots.items()
        if root is not None
        for each in root.iterchildren(W + kind)
    }
    counts = dict.fromkeys(roots, 0)
    for kind, note_id in list(reader.register.notes):
        counts[kind] += 1
        if (note := notes.get((kind, note_id))) is not None:
            yield from _numbered(reader.blocks(note), note_mark(kind, counts[kind]))


def _numbered(blocks: list[Block], mark: str) -> Iterator[Block]:
    for place, block in enumerate(blocks):
        if place == 0 and isinstance(block, Paragraph):
            yield Paragraph(Text.join([Text(mark), block.text]))
        else:
            yield block


def _words(block: Block) -> Iterator[Text]:
    if not isinstance(block, Furniture):
        yield from parts(block)


def _refuse_empty(body: Element) -> None:
    if any(element.tag.endswith(("}drawing", "}pict", "}object")) for element in body.iter()):
        raise NoTextLayer("holds pictures and no text")
    raise Empty("holds no text")


def _remarks(package: Package, reader: Reader) -> Iterator[Remark]:
    comments = package.part("comments")
    for each in comments.iterchildren(W + "comment") if comments is not None else ():
        text = " ".join("".join(words.text or "" for words in p.iter(W + "t")) for p in each.iter(W + "p"))
        yield comment(value(each, "author") or "", text, reader.commented.get(value(each, "id") or ""))
    if package.missing:
        yield Remark(RemarkKind.SALVAGED, f"parts of it are missing: {', '.join(sorted(set(package.missing)))}")
    changes = reader.register.changes
    if changes:
        counted = ", ".join(f"{count} {kind}{'s' if count > 1 else ''}" for kind, count in sorted(changes.items()))
        authors = ", ".join(sorted(reader.register.authors))
        yield Remark(RemarkKind.TRACKED_CHANGES, f"{counted} not yet accepted" + (f", by {authors}" if authors else ""))
