"""A story: one flow of paragraphs, lists and tables, read in order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apparse.blocks import Aside, Block, Cell, Heading, ListItem, Paragraph, Remark, Table
from apparse.condition import Fate
from apparse.extract.cells import as_furniture, with_typed_items
from apparse.extract.comments import comment
from apparse.extract.grid import SpannedRow, flow, span
from apparse.extract.markup import Element
from apparse.extract.nested import cell_of
from apparse.extract.numbers import LIMIT, whole
from apparse.extract.odt.inline import Inline, Notes
from apparse.extract.odt.names import DC, DRAW, STYLE, TABLE, TEXT, is_true
from apparse.extract.odt.numbering import Numbering
from apparse.extract.odt.styles import Styles
from apparse.extract.runs import HEADING_BY_LOOK, Composed, compose, hidden_text
from apparse.location import Location
from apparse.text import Text

_CONTENTS = ("table-of-content", "alphabetical-index", "illustration-index", "table-index")
_NOT_TEXT = {TEXT + "tracked-changes", TEXT + "sequence-decls", TEXT + "index-title-template"}
_HEADING_STYLES = {"Title": 1, "Subtitle": 2}


class Reader:
    """Reads the stories of one document one after the other; its paragraphs are counted through all of them."""

    def __init__(self, styles: Styles) -> None:
        self.styles, self.numbering = styles, Numbering(styles)
        self.asides: list[Aside] = []
        self.remarks: list[Remark] = []
        self.notes = Notes()
        self.line = 0
        self._coloured = 0
        self._lists: list[str] = []
        self._marker: str | None = None

    def blocks(self, story: Element) -> list[Block]:
        return [block for element in story if isinstance(element.tag, str) for block in self._read(element)]

    def on_colour(self, story: Element, *, backed: bool) -> list[Block]:
        """The blocks of what stands, perhaps, on a coloured ground, where white text can be read."""
        self._coloured += backed
        lists, self._lists = self._lists, []
        try:
            return self.blocks(story)
        finally:
            self._coloured -= backed
            self._lists = lists

    def _read(self, element: Element) -> list[Block]:
        tag = element.tag
        if tag in (TEXT + "p", TEXT + "h"):
            return list(self._paragraph(element))
        if tag == TEXT + "list":
            return self._list(element)
        if tag == TABLE + "table":
            table = self._table(element)
            return [table] if table else []
        return [] if tag in _NOT_TEXT or tag.endswith("-source") else self._within(element)

    def _within(self, element: Element) -> list[Block]:
        """The blocks of what is neither paragraph, list nor table, but holds some."""
        tag = element.tag
        if tag.removeprefix(TEXT) in _CONTENTS:
            return list(as_furniture(self.blocks(element)))
        if tag == TEXT + "section" and element.get(TEXT + "display") == "none":
            self.line += 1
            self._hide(element, self.line)
            return []
        return self.blocks(element)

    def _hide(self, element: Element, line: int) -> None:
        """Set aside all that stands in an element."""
        text = Text.of(" ".join(" ".join(element.itertext()).split()), Location(line=line, column=1))
        if text:
            self._set_aside([Aside(text, Fate.HIDDEN)])

    def _paragraph(self, element: Element) -> Iterator[Block]:
        self.line += 1
        at = Location(line=self.line, column=1)
        look = self.styles.paragraph(element.get(TEXT + "style-name"))
        inline = Inline(self.styles, self.notes, backed=bool(self._coloured))
        inline.read(element, look)
        composed = compose(inline.runs, at)
        self._set_aside(composed.asides)
        self.remarks += [_comment(each, at) for each in inline.comments]
        yield from self._block(element, composed, at)
        for box in inline.boxes:
            if box.tag == DRAW + "text-box":
                yield from self.on_colour(box, backed=True)
            else:
                yield from self._read(box)

    def _block(self, element: Element, composed: Composed, at: Location) -> Iterator[Block]:
        text, style = composed.text, element.get(TEXT + "style-name") or ""
        marker, self._marker = self._marker, None
        level = (
            whole(element.get(TEXT + "outline-level"), 1) if element.tag == TEXT + "h" else _HEADING_STYLES.get(style)
        )
        if level is not None and text:
            if marker is None and element.tag == TEXT + "h":
                marker = self.numbering.heading(level)
            yield Heading(Text.join([Text(marker or ""), text]), level)
        elif marker and (text or marker[-1].isalnum() or marker[0].isalnum()):
            yield ListItem(text or Text.of("", at), Text(marker), len(self._lists) - 1)
        elif composed.looks_like_a_heading and marker is None:
            yield Heading(text, HEADING_BY_LOOK)
        elif text:
            yield from with_typed_items(text)

    def _set_aside(self, asides: Sequence[Aside]) -> None:
        self.asides += asides
        self.remarks += hidden_text(asides)

    def _list(self, element: Element) -> list[Block]:
        style = element.get(TEXT + "style-name") or (self._lists[-1] if self._lists else self._style_within(element))
        if not self._lists:
            continues = is_true(element, TEXT + "continue-numbering") or element.get(TEXT + "continue-list") is not None
            self.numbering.begin(style, continues=continues)
        self._lists.append(style)
        blocks: list[Block] = []
        for item in element:
            if item.tag == TEXT + "list-item" and _begins_with_text(item):
                start = item.get(TEXT + "start-value")
                number = None if start is None else min(whole(start, 1), LIMIT)
                self._marker = self.numbering.marker(style, len(self._lists) - 1, number)
            blocks += self.blocks(item)
            self._marker = None
        self._lists.pop()
        return blocks

    def _style_within(self, element: Element) -> str:
        """The list style that the list's first paragraph names, where the list names none."""
        first = next(element.iter(TEXT + "p", TEXT + "h"), None)
        return (self.styles.list_of(first.get(TEXT + "style-name")) if first is not None else None) or ""

    def _table(self, element: Element) -> Table | None:
        at = Location(line=self.line + 1)
        backed = self.styles.backs("table", element.get(TABLE + "style-name"))
        lines = [
            SpannedRow(tuple(self._cells(row, backed=backed)), header) for row, header in _rows(element, header=False)
        ]
        return flow(lines, at)

    def _cells(self, row: Element, *, backed: bool) -> Iterator[Cell]:
        on_colour = backed or self.styles.backs("table-row", row.get(TABLE + "style-name"))
        for element in row:
            if element.tag == TABLE + "covered-table-cell":
                self._hide(element, self.line + 1)
            if element.tag != TABLE + "table-cell":
                continue
            at = Location(line=self.line + 1)
            backs = on_colour or self.styles.backs("table-cell", element.get(TABLE + "style-name"))
            blocks = self.on_colour(element, backed=backs)
            colspan, rowspan = (span(element.get(TABLE + f"number-{each}-spanned")) for each in ("columns", "rows"))
            repeated = span(element.get(TABLE + "number-columns-repeated"))
            yield cell_of(blocks, at, colspan, rowspan)
            yield from [Cell((), at)] * (repeated - 1)


def _begins_with_text(item: Element) -> bool:
    """Whether an item has text of its own before the list within it; only then is it marked."""
    first = next((each for each in item if each.tag != TEXT + "soft-page-break"), None)
    return first is not None and first.tag != TEXT + "list"


def _rows(element: Element, *, header: bool) -> Iterator[tuple[Element, bool]]:
    """The rows of a table, and which of them are its head."""
    for each in element:
        if each.tag == TABLE + "table-row":
            yield each, header
        elif each.tag in (TABLE + "table-header-rows", TABLE + "table-rows", TABLE + "table-row-group"):
            yield from _rows(each, header=header or each.tag == TABLE + "table-header-rows")


def read_notes(reader: Reader) -> Iterator[Block]:
    """Footnotes and endnotes in the order in which the text refers to them, each under its mark."""
    for note, mark in list(reader.notes):
        body = note.find(TEXT + "note-body")
        blocks = reader.blocks(body) if body is not None else []
        for place, block in enumerate(blocks):
            if place == 0 and isinstance(block, Paragraph):
                yield Paragraph(Text.join([Text(mark), block.text]))
            else:
                yield block


def read_furniture(styles: Element | None, reader: Reader, part: str) -> Iterator[Block]:
    """The heads or feet of all kinds of page."""
    if styles is None:
        return
    for master in styles.iter(STYLE + "master-page"):
        for each in master:
            if each.tag.removeprefix(STYLE).startswith(part):
                yield from as_furniture(reader.on_colour(each, backed=True))


def _comment(annotation: Element, at: Location) -> Remark:
    text = " ".join("".join(paragraph.itertext()) for paragraph in annotation.iter(TEXT + "p"))
    return comment(annotation.findtext(DC + "creator", ""), text, at)
