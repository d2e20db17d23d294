"""A whole OpenDocument text: its parts put together in reading order, and what must be said of the file itself."""

from __future__ import annotations

from apparse.blocks import Content, Furniture, Remark, parts
from apparse.condition import RemarkKind
from apparse.errors import Damaged, Empty, Encrypted, NoTextLayer, NotTheType
from apparse.extract.archive import Archive
from apparse.extract.markup import Element
from apparse.extract.odt.names import DC, DRAW, OFFICE, TEXT
from apparse.extract.odt.story import Reader, read_furniture, read_notes
from apparse.extract.odt.styles import Styles
from apparse.source import Source


def document(source: Source) -> Content:
    """The document's body, headers, footers and notes.

    Raises Encrypted, NotTheType, Damaged, LimitExceeded, Empty, NoTextLayer.
    """
    if not source.data:
        raise Empty("is empty")
    if not source.data.startswith(b"PK"):
        raise NotTheType("is no OpenDocument text, whatever its name says")
    archive = Archive(source.data)
    archive.check()
    content = _content(archive)
    shared = archive.xml("styles.xml") if "styles.xml" in archive else None
    body = content.find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        raise NotTheType("is an OpenDocument file, but no text; save it as PDF")
    reader = Reader(Styles(shared, content))
    blocks = (
        *read_furniture(shared, reader, "header"),
        *reader.blocks(body),
        *read_notes(reader),
        *read_furniture(shared, reader, "footer"),
    )
    if not any(text for block in blocks if not isinstance(block, Furniture) for text in parts(block)):
        _refuse_empty(body)
    return Content(blocks, tuple(reader.asides), (*reader.remarks, *_changes(body)))


def _content(archive: Archive) -> Element:
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise Encrypted("is protected by a password")
    if "content.xml" not in archive:
        if "mimetype" not in archive:
            raise NotTheType("is a zip file; unpack it")
        raise Damaged("is damaged: content.xml is missing")
    return archive.xml("content.xml")


def _refuse_empty(body: Element) -> None:
    if next(body.iter(DRAW + "image", DRAW + "object"), None) is not None:
        raise NoTextLayer("holds pictures and no text")
    raise Empty("holds no text")


def _changes(body: Element) -> tuple[Remark, ...]:
    """What is said of changes not yet accepted: what is inserted stands in the text, what is deleted does not."""
    regions = list(body.iter(TEXT + "changed-region"))
    counts = {
        kind: count
        for kind in ("insertion", "deletion", "format-change")
        if (count := sum(1 for region in regions if region.find(TEXT + kind) is not None))
    }
    if not counts:
        return ()
    authors = sorted({each.text for region in regions for each in region.iter(DC + "creator") if each.text})
    counted = ", ".join(f"{count} {kind}{'s' if count > 1 else ''}" for kind, count in counts.items())
    return (
        Remark(
            RemarkKind.TRACKED_CHANGES,
            f"{counted} not yet accepted" + (f", by {', '.join(authors)}" if authors else ""),
        ),
    )
