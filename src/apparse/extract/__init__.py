"""STAGE 1: bytes to blocks."""

from __future__ import annotations

from collections.abc import Iterator
from pkgutil import resolve_name

from apparse.blocks import Content
from apparse.errors import NotTheType
from apparse.extract.bare_rows import without_bare_rows
from apparse.extract.format import Format, Reading
from apparse.source import Source

FORMATS = ("pdf:PDF", "odt:ODT", "docx:DOCX", "html:HTML", "markdown:MARKDOWN", "flattened:FLATTENED")
"""In sniffing order: the surest signature first, plain text last. What stands behind the one that fits is not loaded."""

DEFAULT = Reading()


_CONTAINERS = {"pdf": "a PDF", "opendocument": "an OpenDocument text", "word": "a Word document"}


def extract(source: Source, reading: Reading = DEFAULT) -> Content:
    """What the source says, in reading order. Raises Unjudged when it can't be read."""
    if source.data.startswith(b"{\\rtf"):
        raise NotTheType("is a Rich Text file (.rtf); save it as .docx")
    for form in _formats():
        if form.recognise(source):
            _check_name(source, form)
            return without_bare_rows(form.read(source, reading))
    raise NotTheType("is no PDF, Word, OpenDocument, web, Markdown or text file")


def _formats() -> Iterator[Format]:
    for name in FORMATS:
        yield resolve_name(f"{__name__}.{name}")


def _check_name(source: Source, form: Format) -> None:
    """Refuse one kind of document under the name of another: somebody has mixed up two files."""
    claimed = next((each for each in _formats() if source.suffix in each.suffixes), form)
    if claimed is not form and form.name in _CONTAINERS:
        raise NotTheType(f"is {_CONTAINERS[form.name]}, whatever its name says ({source.suffix})")
