"""Footnotes and endnotes: what opens one, where one goes on, and which numbered paragraphs are none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from statistics import median

from apparse.blocks import Aside, Block, Furniture, Heading, Paragraph, Passage, Prose, Table, as_printed
from apparse.location import NOWHERE, Location
from apparse.normalise.endings import is_finished
from apparse.normalise.report.footnote_marks import RAISED, as_figures, marks_in, marks_set_aside
from apparse.normalise.report.headings.roles import SORTS_FINDINGS, HeadingRole, role_of
from apparse.normalise.report.headings.titles import reads_like_title, without_link
from apparse.normalise.report.keys import unused
from apparse.patterns import Pattern, any_of
from apparse.text import EMPTY, Text

_BRACKETED = Pattern(r"\s*\[(?P<number>\d{1,3}|[ivx]{1,5})\]\s*(?=\S)")
_RAISED = Pattern(rf"\s*(?P<number>[{RAISED}]{{1,3}})\s*(?=\S)")
_BARE = Pattern(r"\s*(?P<number>\d{1,3})\s+(?=[\w‘“'\"(])")
_NUMBERED = Pattern(r"\s*\(?(?P<number>\d{1,3})(?:[.):]+\s*|\s+)(?=\S)")
_GLUED = Pattern(r"(?P<number>\d{1,3})(?=[A-Z‘“(])")
_BACK_LINK = Pattern(
    any_of(
        r"""
        \s*[↩↑⏎⤴][\ufe0e\ufe0f]?\s*$
        \s*[\[(]?(back|return|jump) (up )?to (the )?(text|reference|content|article)[\])]?\.?\s*$
        """
    ),
    re.IGNORECASE,
)
_MARK_AT_END = Pattern(r"(?<=[.!?])\d{1,3}$")
SMALLER = 0.92
"""How much lower the type of notes at the foot of a page is than that of the text."""
LONG = 60
_OTHER_SECTIONS = {HeadingRole.FRAME, HeadingRole.RATINGS, *SORTS_FINDINGS}


@dataclass(frozen=True, slots=True)
class Footnote:
    number: str
    text: Text
    whole: Text


def take_footnotes(blocks: Sequence[Block], asides: Sequence[Aside]) -> tuple[list[Block], list[Footnote]]:
    """The blocks that are no footnotes, and the footnotes.

    A note begins with its number in brackets or in raised figures, or ends in a link back to the text. A
    number without brackets opens a note under a heading that announces notes; at the
    foot of a page, in smaller type than the text that refers to it; and where it goes on
    counting, right behind another note or after a mark in the text that refers to it.
    """
    aside = frozenset(marks_set_aside(asides))
    taking = _Taking(aside, _last_on_pages(blocks), SMALLER * _usual_height(blocks), _closing(blocks, aside))
    for block in blocks:
        taking.take(block)
    return taking.rest, taking.notes


@dataclass
class _Taking:
    """`last` is where on each page the last text stands that begins with a number, `closing` where notes do that end a source without pages.

    `announced` says that the blocks stand under a heading for notes, `asked` that they do under one of recommendations, `adjacent` that the last one was a note.
    """

    aside: frozenset[tuple[str, int | None]]
    last: Mapping[tuple[str, int | None], Location]
    small: float
    closing: frozenset[Location]
    rest: list[Block] = field(default_factory=list)
    notes: list[Footnote] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)
    announced: bool = False
    asked: bool = False
    adjacent: bool = False

    @property
    def first(self) -> str:
        """The number with which the notes begin: where pages are missing before it, that of the first mark set aside."""
        return min((number for number, _ in self.aside), key=int, default="1")

    def take(self, block: Block) -> None:
        self.marks |= marks_in(block)
        note = self._note(block)
        if note is not None:
            self.notes += self._parted(note)
        elif self.adjacent and self._goes_on(block):
            self.notes[-1] = _longer(self.notes[-1], block)
            return
        else:
            self.rest.append(block)
            self.asked = _asks(block) or (self.asked and not _opens_section(block))
            self.announced = _announces(block) or (self.announced and not _begins_another(block))
        self.adjacent = note is not None

    def _note(self, block: Block) -> Footnote | None:
        """A block as a note; one in bold letters looks like a heading, but stands at the foot of its page."""
        if not isinstance(block, Prose):
            return None
        whole = as_printed(block)
        match = self._at_foot(whole)
        if match is None and not isinstance(block, Heading):
            match = _BRACKETED.match(whole.value) or _RAISED.match(whole.value)
        if match is None and isinstance(block, Passage) and (self.announced or _BACK_LINK.search(whole.value)):
            match = _NUMBERED.match(whole.value)
        if match is None and isinstance(block, Paragraph):
            match = self._counting(whole)
        if match is None:
            return None
        back = _BACK_LINK.search(whole.value, match.end())
        return Footnote(as_figures(match["number"]), whole[match.end() : back.start() if back else len(whole)], whole)

    def _parted(self, note: Footnote) -> Iterator[Footnote]:
        """The note, or those that lines which fill the page have run together, each behind the number that its page refers to."""
        below = str(int(note.number) + 1) if note.number.isdecimal() else ""
        place = note.whole.at[0].page if note.whole.at else None
        cut = (
            re.search(rf"(?<=[.!?”’)])\s+{below}(?=[A-Z‘“(])", note.text.value)
            if (below, place) in self.aside
            else None
        )
        if cut is None:
            yield note
            return
        rest = note.text[cut.end() :]
        number = note.text.group(cut).strip()
        kept = note.whole.value.index(note.text.value) + cut.start()
        yield replace(note, text=note.text[: cut.start()], whole=note.whole[:kept])
        yield from self._parted(Footnote(below, rest, Text.join([number, rest], separator="")))

    def _counting(self, whole: Text) -> re.Match[str] | None:
        """The number that a text begins with, if notes go on with it: the next one, or one that a page refers to where others are missing."""
        match = _BARE.match(whole.value) or self._glued(whole)
        if match is None:
            return None
        number, at = match["number"], whole.at[0] if whole.at else NOWHERE
        counted = int(self.notes[-1].number) if self.notes and self.notes[-1].number.isdecimal() else 0
        if number in ({str(counted + 1)} if counted else {"1", self.first}):
            goes_on = self.adjacent or self._is_marked(number, whole)
        else:
            goes_on = int(number) > counted > 0 and (number, at.page) in self.aside and not self._is_item(number)
        return match if goes_on and self.last.get((number, at.page), at) == at else None

    def _glued(self, whole: Text) -> re.Match[str] | None:
        """The number that a text begins with, right before its first word, where the text above has it as a mark: "1Figures for 2019"."""
        match = _GLUED.match(whole.value)
        raised = {number for number, _ in self.aside} | self.marks
        return match if match and match["number"] in raised else None

    def _is_item(self, number: str) -> bool:
        """Whether the text above has the number before, so that both are items of one list."""
        above = self.rest[-1] if self.rest else None
        before = _BARE.match(as_printed(above).value) if isinstance(above, Prose) else None
        return before is not None and int(before["number"]) + 1 == int(number)

    def _is_marked(self, number: str, whole: Text) -> bool:
        """Whether the text before refers to a note; what stands among recommendations must do so on their page, or end the source."""
        first = whole.at[0] if whole.at else NOWHERE
        page = first.page
        if self.asked and not self.adjacent:
            return (number, page) in self.aside and (page is not None or first in self.closing)
        aside = (at for each, at in self.aside if each == number)
        return number in self.marks or any(at is None or page is None or at <= page for at in aside)

    def _at_foot(self, whole: Text) -> re.Match[str] | None:
        """The number before a text in small type, if it has a mark on that page, or on the page before where the note found no room.

        The number itself may be of another size, or raised and glued to the text: then its line is higher than the type.
        """
        glued = _GLUED.match(whole.value)
        match = glued or _NUMBERED.match(whole.value)
        height = whole[match.end() :].height if match else None
        if match is None or height is None or (height > self.small and not glued):
            return None
        number, page = match["number"], whole.at[0].page
        near = page is not None and {(number, page), (number, page - 1)} & self.aside
        return match if near or (self.adjacent and self._is_marked(number, whole)) else None

    def _goes_on(self, block: Block) -> bool:
        """Whether a block is the rest of a note that a page or a hard line end has broken, and not of the text above the notes."""
        if not isinstance(block, Paragraph) or is_finished(self.notes[-1].text.value):
            return False
        lower = block.text.value[:1].islower()
        if _is_next_line(self.notes[-1].whole, block.text):
            return lower or not reads_like_title(block.text.value)
        above = next((each for each in reversed(self.rest) if not isinstance(each, Furniture)), None)
        said = _MARK_AT_END.sub("", above.text.value) if isinstance(above, Passage) else ""
        return lower and (is_finished(said) or len(said) <= LONG)


def _is_next_line(above: Text, below: Text) -> bool:
    """Whether a text stands on the line right below another, in a source of lines."""
    first, second = (next(iter(at), NOWHERE) for at in (above.at[-1:], below.at))
    return first.page is None and first.line is not None and second.line == first.line + 1


def _last_on_pages(blocks: Sequence[Block]) -> dict[tuple[str, int | None], Location]:
    """Where the last text of each page stands that begins with a number: notes stand below the text."""
    texts = (block.text for block in blocks if isinstance(block, Paragraph) and block.text.at)
    begun = ((match["number"], text.at[0]) for text in texts if (match := _BARE.match(text.value)))
    return {(number, at.page): at for number, at in begun if at.page is not None}


def _closing(blocks: Sequence[Block], aside: Collection[tuple[str, int | None]]) -> frozenset[Location]:
    """Where the last texts of a source without pages begin, if they count exactly as far as the marks do."""
    marks = sorted(int(number) for number, page in aside if page is None)
    texts = [block.text for block in blocks[-len(marks) :] if isinstance(block, Paragraph)] if marks else []
    counted = [int(match["number"]) for text in texts if (match := _BARE.match(text.value))]
    return frozenset(text.at[0] for text in texts if text.at) if counted == marks else frozenset()


def _announces(block: Block) -> bool:
    return isinstance(block, Heading | Paragraph) and role_of(block.text) is HeadingRole.NOTES


def _asks(block: Block) -> bool:
    return isinstance(block, Heading | Paragraph) and role_of(block.text) in (
        HeadingRole.CONCERNS,
        HeadingRole.RECOMMENDATIONS,
        HeadingRole.ADDRESSEE,
    )


def _opens_section(block: Block) -> bool:
    """Whether a block ends the recommendations: a heading, or in a text without headings a line that announces something else."""
    if isinstance(block, Heading):
        return True
    line = without_link(block.text) if isinstance(block, Paragraph) else EMPTY
    return role_of(line) in _OTHER_SECTIONS and reads_like_title(line.value)


def _begins_another(block: Block) -> bool:
    """Whether a block ends the notes under their heading."""
    return isinstance(block, Heading | Table) or (isinstance(block, Paragraph) and reads_like_title(block.text.value))


def _longer(note: Footnote, block: Block) -> Footnote:
    assert isinstance(block, Paragraph)
    return replace(note, text=Text.join([note.text, block.text]), whole=Text.join([note.whole, block.text]))


def _usual_height(blocks: Sequence[Block]) -> float:
    """The height of the type in which the text is printed; nothing where the source has no pages."""
    heights = [
        height
        for block in blocks
        if isinstance(block, Passage) and len(block.text) > LONG and (height := block.text.height)
    ]
    return median(heights) if heights else 0.0


def by_number(notes: Sequence[Footnote]) -> dict[str, str]:
    """The notes by number; where a chapter or a page counts anew, the second of a number says so."""
    found: dict[str, str] = {}
    for note in notes:
        found[unused(note.number, found)] = note.text.value
    return found
