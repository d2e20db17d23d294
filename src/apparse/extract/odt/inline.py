"""Inside a paragraph: elements to runs; frames and notes apart."""

from __future__ import annotations

from apparse.condition import Fate
from apparse.extract.markup import Element
from apparse.extract.numbers import whole
from apparse.extract.odt.names import DRAW, OFFICE, STYLE, SVG, TABLE, TEXT
from apparse.extract.odt.styles import Styles
from apparse.extract.run_look import RunLook
from apparse.extract.runs import BREAK, Run

MOST_BLANKS = 1_000
_NO_TEXT = {
    OFFICE + "annotation", OFFICE + "annotation-end", SVG + "title", SVG + "desc", TEXT + "tracked-changes", OFFICE + "forms",
    TEXT + "hidden-text", TEXT + "ruby-text", TEXT + "bookmark", TEXT + "sequence-decls", STYLE + "list-level-properties",
}  # fmt: skip


class Inline:
    """The runs of one paragraph, the boxes anchored in it and the notes it refers to."""

    def __init__(self, styles: Styles, *, backed: bool) -> None:
        self._styles, self._backed = styles, backed
        self.runs: list[Run] = []
        self.boxes: list[Element] = []
        self.notes: list[Element] = []
        self.comments: list[Element] = []

    def read(self, element: Element, look: RunLook) -> None:
        """All that stands in `element`, in order."""
        self._add(element.text, look)
        for each in element:
            if isinstance(each.tag, str):
                self._read_one(each, look)
            self._add(each.tail, look)

    def _add(self, text: str | None, look: RunLook) -> None:
        if text:
            self.runs.append(Run(text, look.fate(backed=self._backed), raised=look.raised, bold=look.bold))

    def _read_one(self, element: Element, look: RunLook) -> None:
        tag = element.tag
        if tag == OFFICE + "annotation":
            self.comments.append(element)
        if tag in _NO_TEXT:
            return
        if tag == TEXT + "span":
            self.read(element, self._styles.run(element.get(TEXT + "style-name"), look))
        elif tag == TEXT + "s":
            self._add(" " * min(max(whole(element.get(TEXT + "c"), 1), 0), MOST_BLANKS), look)
        elif tag == TEXT + "tab":
            self._add(" ", look)
        elif tag == TEXT + "line-break":
            self.runs.append(BREAK)
        elif tag == TEXT + "note":
            self._refer(element)
        elif tag == DRAW + "text-box" or tag == TABLE + "table" or tag in (TEXT + "p", TEXT + "h", TEXT + "list"):
            self.boxes.append(element)
        else:
            self.read(element, look)

    def _refer(self, note: Element) -> None:
        self.notes.append(note)
        self.runs.append(Run(note_mark(note), Fate.FOOTNOTE_MARK))


def note_mark(note: Element) -> str:
    """The mark of a note as a text has it, "[3]"."""
    citation = note.find(TEXT + "note-citation")
    mark = "".join(citation.itertext()).strip() if citation is not None else ""
    return f"[{mark or '*'}]"
