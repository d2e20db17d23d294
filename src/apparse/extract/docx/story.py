"""A story: one flow of paragraphs and tables (the body, a header, a note), read in order."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.blocks import Aside, Block, Furniture, Heading, ListItem, Remark
from apparse.condition import RemarkKind
from apparse.extract.cells import as_furniture, with_typed_items
from apparse.extract.docx.inline import Inline, Register, chosen
from apparse.extract.docx.numbering import Numbering
from apparse.extract.docx.styles import ParagraphStyle, Styles, heading_level, is_shaded
from apparse.extract.docx.table import read_table
from apparse.extract.docx.wordml import MC, W, child, value
from apparse.extract.markup import Element
from apparse.extract.numbers import whole
from apparse.extract.runs import HEADING_BY_LOOK, Run, compose, hidden_text
from apparse.location import Location
from apparse.text import Text

_DELETED = {W + "del", W + "moveFrom"}
_NOT_TEXT = {W + "sectPr", W + "sdtPr", W + "sdtEndPr", W + "tblPr", W + "tblGrid", W + "pPr", W + "tcPr"}


class Reader:
    """Reads the stories of one document one after the other; its paragraphs are counted through all of them."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self.styles, self.numbering = styles, numbering
        self.register = Register()
        self.asides: list[Aside] = []
        self.remarks: list[Remark] = []
        self.commented: dict[str, Location] = {}
        self.line = 0
        self._carried: list[Run] = []
        self._last_list: str | None = None
        self._coloured = 0

    def blocks(self, story: Element) -> list[Block]:
        return [block for element in story for block in self._read(element)]

    def on_colour(self, story: Element, *, backed: bool) -> list[Block]:
        """The blocks of what stands, perhaps, on a coloured ground, where white text can be read."""
        self._coloured += backed
        try:
            return self.blocks(story)
        finally:
            self._coloured -= backed

    def _read(self, element: Element) -> list[Block]:
        tag = element.tag
        if tag == W + "p":
            return list(self._paragraph(element))
        if tag == W + "tbl":
            table = read_table(element, self)
            return [table] if table else []
        if tag in _NOT_TEXT:
            return []
        if tag in _DELETED:
            self.register.change(element)
            return []
        if tag in (W + "ins", W + "moveTo"):
            self.register.change(element)
        if tag == MC + "AlternateContent":
            return self.blocks(chosen(element))
        if tag in (W + "altChunk", W + "subDoc"):
            message = "another document is put in by reference and is not read"
            self.remarks.append(Remark(RemarkKind.SALVAGED, message, (Location(line=max(self.line, 1)),)))
        blocks = self.blocks(element)
        return list(as_furniture(blocks)) if _is_contents(element) else blocks

    def _paragraph(self, element: Element) -> Iterator[Block]:
        self.line += 1
        at = Location(line=self.line, column=1)
        properties = child(element, "pPr")
        style_id = value(child(properties, "pStyle"))
        style = self.styles.paragraph(style_id)
        backed = bool(self._coloured) or is_shaded(child(properties, "shd")) or style.backed
        inline = Inline(self.styles, self.register, style_id, backed=backed)
        inline.read(element, self.styles.look(None, style_id))
        self.commented |= dict.fromkeys(inline.comments, at)
        runs = [*self._carried, *inline.runs]
        self._carried = []
        if runs_on(element, properties):
            self._carried = runs
        else:
            yield from self._block(runs, properties, style, at)
        for box in inline.boxes:
            yield from self.on_colour(box, backed=True)

    def _block(
        self, runs: list[Run], properties: Element | None, style: ParagraphStyle, at: Location
    ) -> Iterator[Block]:
        composed = compose(runs, at)
        self.asides += composed.asides
        self.remarks += hidden_text(composed.asides)
        marker, depth = self._marker(properties, style)
        outline = value(child(properties, "outlineLvl"))
        level = style.level if outline is None else heading_level(outline)
        if style.is_contents:
            yield from (Furniture(composed.text),) if composed.text else ()
        elif level is not None and composed.text:
            yield Heading(Text.join([Text(marker or ""), composed.text]), level)
        elif marker and (composed.text or marker[-1].isalnum() or marker[0].isalnum()):
            yield ListItem(
                composed.text or Text.of("", at), Text(marker), max(depth, style.within), self._opens(properties, style)
            )
        elif composed.looks_like_a_heading and marker is None:
            yield Heading(composed.text, HEADING_BY_LOOK)
        elif composed.text:
            yield from with_typed_items(composed.text)

    def _opens(self, properties: Element | None, style: ParagraphStyle) -> bool | None:
        """True where another numbering begins; None where it is the same one, which may serve several lists."""
        before, self._last_list = self._last_list, value(child(child(properties, "numPr"), "numId")) or style.num_id
        return True if before is not None and before != self._last_list else None

    def _marker(self, properties: Element | None, style: ParagraphStyle) -> tuple[str | None, int]:
        """The mark that Word prints before the paragraph, if any, and its level."""
        own = child(properties, "numPr")
        if own is None and style.num_id is None:
            return None, 0
        num_id = value(child(own, "numId")) or style.num_id
        if num_id is None or num_id == "0":
            return None, 0
        level = value(child(own, "ilvl"))
        if level is not None:
            depth = whole(level)
        elif style.list_level is not None:
            depth = style.list_level
        else:
            depth = self.numbering.level_of(num_id, style.chain)
        return self.numbering.marker(num_id, depth), depth


def runs_on(paragraph: Element, properties: Element | None) -> bool:
    """Whether the paragraph's end is deleted, so that what follows belongs to it."""
    mark = child(properties, "rPr")
    if child(mark, "del") is None and child(mark, "moveFrom") is None:
        return False
    following = paragraph.getnext()
    return following is not None and following.tag == W + "p"


def _is_contents(element: Element) -> bool:
    if element.tag != W + "sdt":
        return False
    gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
    return value(gallery) == "Table of Contents"
