"""STAGE 1: bytes to blocks."""

from __future__ import annotations

from apparse.blocks import Content
from apparse.errors import NotTheType
from apparse.extract.docx import DOCX
from apparse.extract.flattened import FLATTENED
from apparse.extract.format import Format, Reading
from apparse.extract.html import HTML
from apparse.extract.markdown import MARKDOWN
from apparse.extract.odt import ODT
from apparse.extract.pdf import PDF
from apparse.source import Source

FORMATS: tuple[Format, ...] = (PDF, ODT, DOCX, HTML, MARKDOWN, FLATTENED)
"""In sniffing order: the surest signature first, plain text last."""

DEFAULT = Reading()


_CONTAINERS = {PDF.name: "a PDF", ODT.name: "an OpenDocument text", DOCX.name: "a Word document"}


def extract(source: Source, reading: Reading = DEFAULT) -> Content:
    """What the source says, in reading order. Raises Unjudged when it can't be read."""
    for form in FORMATS:
        if form.recognise(source):
            _check_name(source, form)
            return form.read(source, reading)
    raise NotTheType("is no PDF, Word, OpenDocument, web, Markdown or text file")


def _check_name(source: Source, form: Format) -> None:
    """Refuse one kind of document under the name of another: somebody has mixed up two files."""
    claimed = next((each for each in FORMATS if source.suffix in each.suffixes), form)
    if claimed is not form and form.name in _CONTAINERS:
        raise NotTheType(f"is {_CONTAINERS[form.name]}, whatever its name says ({source.suffix})")
