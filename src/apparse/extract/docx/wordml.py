"""Names of WordprocessingML, and how its attributes are read."""

from __future__ import annotations

from apparse.extract.markup import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
V = "{urn:schemas-microsoft-com:vml}"

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M),
    (b"http://purl.oclc.org/ooxml/drawingml/main", A),
)


def transitional(data: bytes) -> bytes:
    """A part of a Strict file under the names that everybody else uses; the two differ in nothing that is read here."""
    if b"purl.oclc.org" in data:
        for strict, name in _STRICT:
            data = data.replace(strict, name.strip("{}").encode())
    return data


def child(element: Element | None, name: str) -> Element | None:
    # find() takes twice as long, and this is asked a dozen times a paragraph
    return None if element is None else next(element.iterchildren(W + name), None)


def value(element: Element | None, name: str = "val") -> str | None:
    """An attribute in Word's namespace, or None when there is neither element nor attribute."""
    return None if element is None else element.get(W + name)


def is_on(element: Element | None) -> bool:
    """A switch: there, and not said to be off."""
    return element is not None and element.get(W + "val", "true") not in ("0", "false", "off", "none")
