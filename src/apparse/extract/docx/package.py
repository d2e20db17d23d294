"""The package: which part of the file is the document, and which parts it points to."""

from __future__ import annotations

import posixpath

from apparse.errors import Damaged, NotTheType
from apparse.extract.archive import Archive
from apparse.extract.docx.wordml import transitional
from apparse.extract.markup import Element, parse_xml

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_OTHER_KINDS = {"xl/": "an Excel workbook", "ppt/": "a PowerPoint presentation"}


class Package:
    """A Word file's parts as the document part names them."""

    def __init__(self, data: bytes) -> None:
        self.archive = Archive(data)
        self.archive.check()
        self.document = self._find_document()
        self.missing: list[str] = []
        self._targets = self._relationships(self.document)

    def _find_document(self) -> str:
        for name in ("[Content_Types].xml", "_rels/.rels"):
            if name not in self.archive:
                raise self._wrong_kind() or Damaged(f"is damaged: {name} is missing")
        targets = self._relationships("")
        name = next((target for kind, target in targets.values() if kind == "officeDocument"), "word/document.xml")
        problem = self._wrong_kind()
        if problem and not name.startswith("word/"):
            raise problem
        if name not in self.archive:
            raise Damaged(f"is damaged: {name} is missing")
        return name

    def _wrong_kind(self) -> NotTheType | None:
        names = self.archive.names
        if any(name.startswith("word/") for name in names):
            return None
        for folder, kind in _OTHER_KINDS.items():
            if any(name.startswith(folder) for name in names):
                return NotTheType(f"is {kind}; save it as PDF")
        return None if "[Content_Types].xml" in names else NotTheType("is a zip file; unpack it")

    def _relationships(self, part: str) -> dict[str, tuple[str, str]]:
        """Of each relationship of a part its kind and its target within the file; what is outside is never followed."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self.archive:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for each in self._xml(path).iter(_RELATIONSHIP):
            kind = (each.get("Type") or "").rsplit("/", 1)[-1]
            target = each.get("Target") or ""
            if each.get("TargetMode") != "External":
                target = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                )
                found[each.get("Id") or ""] = kind, target
        return found

    def _xml(self, name: str) -> Element:
        return parse_xml(transitional(self.archive.read(name)), name)

    def main(self) -> Element:
        return self._xml(self.document)

    def part(self, kind: str) -> Element | None:
        """The root of the one part of this kind ("styles"), None when there is none."""
        name = next((target for each, target in self._targets.values() if each == kind), None)
        return self._optional(name)

    def by_id(self, relationship: str) -> Element | None:
        """The root of the part that a relationship points to."""
        _, name = self._targets.get(relationship, ("", None))
        return self._optional(name)

    def _optional(self, name: str | None) -> Element | None:
        if name is None:
            return None
        if name not in self.archive:
            self.missing.append(name)
            return None
        return self._xml(name)
