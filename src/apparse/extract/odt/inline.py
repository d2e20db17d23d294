"""Inside a paragraph: elements to runs; frames and notes apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from apparse.condition import Fate
from apparse.extract.markup import Element
from apparse.extract.numbers import roman, whole
from apparse.extract.odt.names import DRAW, OFFICE, STYLE, SVG, TABLE, TEXT
from apparse.extract.odt.styles import Styles
from apparse.extract.run_look import RunLook
from apparse.extract.runs import BREAK, Run

MOST_BLANKS = 1_000
_NO_TEXT = {
    OFFICE + "annotation", OFFICE + "annotation-end", SVG + "title", SVG + "desc", TEXT + "tracked-changes", OFFICE + "forms",
    TEXT + "hidden-text", TEXT + "ruby-text", TEXT + "bookmark", TEXT + "sequence-decls", STYLE + "list-level-properties",
}  # fmt: skip


_NOT_COUNTED = {"", "0"}
"""What is stored as the number of a note that no office has laid out yet, as where a converter wrote the file."""


class Notes:
    """The notes that the stories of a document refer to, in that order, each with its mark."""

    def __init__(self) -> None:
        self._marked: list[tuple[Element, str]] = []
        self._counts: Counter[str] = Counter()

    def __iter__(self) -> Iterator[tuple[Element, str]]:
        return iter(self._marked)

    def refer(self, note: Element) -> str:
        """The mark of the next note as a text has it, "[3]"."""
        kind = note.get(TEXT + "note-class") or "footnote"
        self._counts[kind] += 1
        citation = note.find(TEXT + "note-citation")
        stored = "".join(citation.itertext()).strip() if citation is not None else ""
        counted = str(self._counts[kind]) if kind == "footnote" else roman(self._counts[kind])
        mark = f"[{counted if stored in _NOT_COUNTED else stored}]"
        self._marked.append((note, mark))
        return mark


class Inline:
    """The runs of one paragraph and the boxes anchored in it; the notes that it refers to are added to `notes`."""

    def __init__(self, styles: Styles, notes: Notes, *, backed: bool) -> None:
        self._styles, self._notes, self._backed = styles, notes, backed
        self.runs: list[Run] = []
        self.boxes: list[Element] = []
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
            self.runs.append(Run(self._notes.refer(element), Fate.FOOTNOTE_MARK))
        elif tag == DRAW + "text-box" or tag == TABLE + "table" or tag in (TEXT + "p", TEXT + "h", TEXT + "list"):
            self.boxes.append(element)
        else:
            self.read(element, look)
