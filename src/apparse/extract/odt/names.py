"""Names of OpenDocument."""

from __future__ import annotations

from apparse.extract.markup import Element

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT = f"{{{_BASE}text:1.0}}"
TABLE = f"{{{_BASE}table:1.0}}"
OFFICE = f"{{{_BASE}office:1.0}}"
STYLE = f"{{{_BASE}style:1.0}}"
DRAW = f"{{{_BASE}drawing:1.0}}"
FO = f"{{{_BASE}xsl-fo-compatible:1.0}}"
SVG = f"{{{_BASE}svg-compatible:1.0}}"
DC = "{http://purl.org/dc/elements/1.1/}"


def is_true(element: Element, name: str) -> bool:
    return bool(element.get(name) == "true")
