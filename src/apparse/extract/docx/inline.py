"""Inside a paragraph: elements to runs, text boxes apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from apparse.condition import Fate
from apparse.extract.docx.styles import Styles, under
from apparse.extract.docx.wordml import MC, A, M, V, W, child, value
from apparse.extract.glyphs import symbol, unprivate
from apparse.extract.markup import Element
from apparse.extract.numbers import roman, whole
from apparse.extract.run_look import RunLook
from apparse.extract.runs import BREAK, Run

_NO_TEXT = {
    W + name
    for name in (
        "pPr", "rPr", "delText", "instrText", "delInstrText", "sdtPr", "sdtEndPr", "footnoteRef", "endnoteRef",
        "annotationRef", "rt", "sectPr", "tblPr", "tblGrid", "trPr", "tcPr", "customXmlPr", "smartTagPr",
    )
}  # fmt: skip
_TAKEN_OUT = {W + "del", W + "moveFrom"}
_PUT_IN = {W + "ins", W + "moveTo"}
_NOTES = {W + "footnoteReference": "footnote", W + "endnoteReference": "endnote"}


def _symbol(code: str | None) -> str:
    try:
        return symbol(int(code or "", 16))
    except (ValueError, OverflowError):
        return ""


_PRINTS: dict[str, Callable[[Element], str]] = {
    W + "t": lambda text: unprivate(text.text or ""),
    M + "t": lambda text: text.text or "",
    A + "t": lambda text: f" {text.text or ''} ",
    W + "tab": lambda _: " ",
    W + "ptab": lambda _: " ",
    W + "noBreakHyphen": lambda _: "-",
    W + "sym": lambda sign: _symbol(value(sign, "char")),
    V + "textpath": lambda path: path.get("string") or "",
}


@dataclass
class Register:
    """What is said once of the whole document: changes by kind, their authors, hidden passages, notes met."""

    changes: Counter[str] = field(default_factory=Counter)
    authors: Counter[str] = field(default_factory=Counter)
    notes: list[tuple[str, str]] = field(default_factory=list)
    fields: list[bool] = field(default_factory=list)
    """Open fields, innermost last: whether their result has begun. A field may run over several paragraphs."""

    def change(self, element: Element) -> None:
        kinds = {"ins": "insertion", "del": "deletion", "moveFrom": "move", "moveTo": "move", "cellIns": "insertion", "cellDel": "deletion"}  # fmt: skip
        name = element.tag.removeprefix(W)
        if name != "moveTo":  # the other end of a move that is counted already
            self.changes[kinds[name]] += 1
        if author := value(element, "author"):
            self.authors[author] += 1


class Inline:
    """The runs and text boxes of one paragraph."""

    def __init__(self, styles: Styles, register: Register, style_id: str | None, *, backed: bool) -> None:
        self._styles, self._register, self._style_id, self._backed = styles, register, style_id, backed
        self.runs: list[Run] = []
        self.boxes: list[Element] = []
        self.comments: list[str] = []

    def read(self, element: Element, look: RunLook) -> None:
        """All that stands in `element`, in order."""
        for each in element:
            self._read_one(each, look)

    def _read_one(self, element: Element, look: RunLook) -> None:
        tag = element.tag
        if tag in _TAKEN_OUT or tag in _PUT_IN:
            self._register.change(element)
        if tag in _NO_TEXT or tag in _TAKEN_OUT:
            return
        if tag == W + "r":
            self._read_run(element)
        elif tag == W + "txbxContent":
            self.boxes.append(element)
        elif tag == MC + "AlternateContent":
            self.read(chosen(element), look)
        elif (text := self._characters(element)) is not None:
            self._add(text, look)
        elif tag in (W + "br", W + "cr"):
            self.runs.append(BREAK)
        elif tag in _NOTES or tag == W + "commentReference":
            self._refer(element)
        elif tag == W + "fldChar":
            self._turn(element, look)
        else:
            self.read(element, look)

    def _read_run(self, run: Element) -> None:
        properties = child(run, "rPr")
        style = value(child(properties, "rStyle"))
        self.read(run, under(self._styles.look(style, self._style_id), properties))

    @staticmethod
    def _characters(element: Element) -> str | None:
        """What an element prints by itself, None for one that prints nothing."""
        prints = _PRINTS.get(element.tag)
        return None if prints is None else prints(element)

    def _add(self, text: str, look: RunLook) -> None:
        if self._register.fields and not all(self._register.fields):
            return  # the instruction of a field, not its result
        fate = look.fate(backed=self._backed)
        self.runs.append(Run(text, fate, raised=look.raised, bold=look.bold))

    def _turn(self, element: Element, look: RunLook) -> None:
        """Keep count of the fields that begin, give their result, and end."""
        match value(element, "fldCharType"):
            case "begin":
                if (chosen_entry := _form_choice(element)) is not None:
                    self._add(chosen_entry, look)
                self._register.fields.append(False)
            case "separate" if self._register.fields:
                self._register.fields[-1] = True
            case "end" if self._register.fields:
                self._register.fields.pop()

    def _refer(self, element: Element) -> None:
        """A reference to a comment or a note; the number that a note prints is its place among those of its kind."""
        note_id = value(element, "id") or ""
        if element.tag not in _NOTES:
            self.comments.append(note_id)
            return
        kind = _NOTES[element.tag]
        self._register.notes.append((kind, note_id))
        if value(element, "customMarkFollows") in (None, "0", "false"):
            count = sum(1 for each, _ in self._register.notes if each == kind)
            self.runs.append(Run(note_mark(kind, count), Fate.FOOTNOTE_MARK))

    @property
    def hidden(self) -> bool:
        return any(run.fate == Fate.HIDDEN and run.value.strip() for run in self.runs)


def note_mark(kind: str, count: int) -> str:
    return f"[{count}]" if kind == "footnote" else f"[{roman(count)}]"


def chosen(alternate: Element) -> Element:
    """The one of several renderings that is to be read: the first choice, the fallback when it has none."""
    choice = alternate.find(MC + "Choice")
    fallback = alternate.find(MC + "Fallback")
    if choice is None or (fallback is not None and not _has_text(choice)):
        choice = fallback
    return alternate.makeelement(W + "r") if choice is None else choice


def _has_text(element: Element) -> bool:
    return next(element.iter(W + "t", A + "t", V + "textpath"), None) is not None


def _form_choice(field_mark: Element) -> str | None:
    """What an old-style drop-down field shows; it has no result of its own."""
    choices = field_mark.find(f"{W}ffData/{W}ddList")
    if choices is None:
        return None
    entries = [value(each) or "" for each in choices.iterchildren(W + "listEntry")]
    place = whole(value(child(choices, "result")))
    return entries[place] if 0 <= place < len(entries) else None
