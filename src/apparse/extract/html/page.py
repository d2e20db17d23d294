"""The body of a web page, read in order into blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from apparse.blocks import Aside, Block, Furniture, Heading, ListItem, Paragraph, Remark, parts
from apparse.condition import Fate
from apparse.extract.cells import with_typed_items
from apparse.extract.html import look as looks
from apparse.extract.html.lists import counts_items, markers
from apparse.extract.html.look import BLOCKS, NEVER_TEXT, Look
from apparse.extract.html.places import Places
from apparse.extract.html.sheets import Sheets
from apparse.extract.html.table import read_table
from apparse.extract.markup import Element, walk
from apparse.extract.runs import HEADING_BY_LOOK, Composed, Run, compose, hidden_text
from apparse.location import NOWHERE
from apparse.marks import BULLET, is_bullet
from apparse.text import Text

MAX_DEPTH = 120
"""Below so many elements the rest of a branch is read as one flow of text."""

COUNTED = "dl"
"""Among the lists that are open, one whose numbers are its terms."""
OPENS_ITS_OWN = frozenset("ul ol menu dir li table dl dt".split())
"""Elements that take no number from a term before them."""


class Reader:
    """Reads elements into blocks. Runs gather until a block begins or ends, and are then one paragraph."""

    def __init__(self, places: Places, sheets: Sheets) -> None:
        self.places, self._sheets = places, sheets
        self.asides: list[Aside] = []
        self.remarks: list[Remark] = []
        self.depth = 0
        self._cells = 0
        self._blocks: list[Block] = []
        self._runs: list[Run] = []
        self._begun_at = NOWHERE
        self._lists: list[str] = []
        self._marker: Text | None = None
        self._term: Text | None = None
        self._opens = False
        self._furniture = 0
        self._titled = False
        self._heading: int | None = None

    def blocks_of(self, element: Element, look: Look) -> list[Block]:
        """The blocks of what stands in `element`, apart from those gathered so far."""
        self._flush()
        saved, self._blocks = self._blocks, []
        lists, self._lists = self._lists, []
        self._children(element, look)
        self._flush()
        found, self._blocks, self._lists = self._blocks, saved, lists
        return found

    def blocks_of_cell(self, cell: Element, look: Look) -> list[Block]:
        """The same of a cell in a table of this look: no paragraph in it heads what stands outside."""
        self._cells += 1
        blocks = self.blocks_of(cell, look.within(cell, self._sheets))
        self._cells -= 1
        return blocks

    def _children(self, element: Element, look: Look) -> None:
        self._add(element.text, element, look)
        for each in element:
            self._read(each, look)
            self._add(each.tail, element, look)

    def _add(self, text: str | None, element: Element, look: Look) -> None:
        if not text:
            return
        if not self._runs:
            if text.isspace():
                return
            self._begun_at = self.places.of(element)
        self._runs.append(Run(text, look.fate, raised=look.raised, bold=look.bold))

    def _read(self, element: Element, look: Look) -> None:
        tag = element.tag
        if not isinstance(tag, str) or tag in NEVER_TEXT or tag == "input":
            return
        if tag in ("br", "wbr"):
            if tag == "br":
                self._end_line(element)
            return
        inner = look.within(element, self._sheets)
        # in a table such text may be all that names a column
        if not self._cells and inner.fate is None and looks.is_for_screen_readers(element):
            inner = inner._replace(fate=Fate.NAVIGATION)
        if self.depth >= MAX_DEPTH:
            self._add(" ".join(self._seen(element)), element, inner)
            return
        self.depth += 1
        own_lines = tag not in BLOCKS and looks.has_own_lines(element, self._sheets)
        if own_lines and self._heading is not None:  # a heading of several lines is one all the same
            self._end_line(element)
            self._children(element, inner)
            self._end_line(element)
        elif own_lines or tag in BLOCKS:
            self._flush()
            self._block(element, inner)
            self._flush()
        else:
            opens = not self._runs
            if not opens and looks.stands_apart(element, self._sheets):
                self._add(" ", element, look)
            self._children(element, inner)
            if opens and not len(element) and is_bullet((element.text or "").strip()):
                self._add(" ", element, inner)  # styles keep it off the item that it opens
        self.depth -= 1

    def _end_line(self, element: Element) -> None:
        if self._runs:
            self._runs.append(Run("", breaks=True, at=self.places.of(element)))

    def _seen(self, element: Element) -> Iterator[str]:
        """All text below an element that a browser would show, however deep."""
        inside = 0
        for event, each in walk(element):
            if each.tag in NEVER_TEXT:
                inside += 1 if event == "start" else -1
            if not inside:
                text = each.text if event == "start" else (each.tail if each is not element else None)
                yield text or ""

    def _block(self, element: Element, look: Look) -> None:
        tag = element.tag
        is_furniture = looks.is_furniture(element)
        is_text = bool(self._furniture) and looks.is_notes(element)
        furniture, titled = self._furniture, self._titled
        self._furniture = 0 if is_text else furniture + is_furniture
        self._titled = titled and not is_furniture  # a menu below the title is one all the same
        level = looks.heading_level(element)
        if tag in OPENS_ITS_OWN or level is not None:
            self._leave_term()
        if tag == "table" and not self._is_layout(element):
            self._table(element, look)
        elif tag in ("ul", "ol", "menu", "dir"):
            self._list(element, look)
        elif tag == "li":  # of no list
            self._item(element, look, BULLET)
        elif tag == "dl" and not self._furniture and self._marker is None and counts_items(element):
            self._counted(element, look)
        elif level is not None:
            self._head(element, look, level)
        elif tag == "dt" and self._lists[-1:] == [COUNTED]:
            self._term = Text.join(text for block in self.blocks_of(element, look) for text in parts(block)) or None
        elif tag == "pre":
            self._preformatted(element, look)
        else:
            self._children(element, look)
        self._flush()
        self._furniture = furniture
        if is_furniture:
            self._titled = titled

    def _head(self, element: Element, look: Look, level: int) -> None:
        self._heading = level
        self._children(element, look)
        self._flush()
        self._heading = None
        if level == 1 and any(looks.has_the_title(each) for each in element.iterancestors("header")):
            self._titled = True

    def _counted(self, element: Element, look: Look) -> None:
        """A list of definitions whose terms count what they stand before: "4.1"."""
        self._opens = self._opens or not self._lists
        self._lists.append(COUNTED)
        self._children(element, look)
        self._flush()
        self._leave_term()
        self._lists.pop()

    def _leave_term(self) -> None:
        """A number with no text of its own behind it stands for itself."""
        term, self._term = self._term, None
        if term is not None:
            self._blocks.append(Paragraph(term))

    def _preformatted(self, element: Element, look: Look) -> None:
        for below, line in enumerate("".join(self._seen(element)).split("\n")):
            if not line.strip():
                continue
            at = self.places.of(element, below)
            if self._runs:
                self._runs.append(Run("", breaks=True, at=at))
            else:
                self._begun_at = at
            self._runs.append(Run(line, look.fate, raised=look.raised, bold=look.bold))

    def _is_layout(self, table: Element) -> bool:
        """Whether a table only arranges the page."""
        if (table.get("role") or "").lower() in ("presentation", "none"):
            return True
        return next(table.iter("main", "article", "h1"), None) is not None

    def _table(self, element: Element, look: Look) -> None:
        for caption in element.iterchildren("caption"):
            self._read(caption, look)
        table = read_table(element, look, self)
        if table is None:
            return
        if self._furniture:
            self._blocks += (Furniture(text) for text in parts(table) if text)
        else:
            self._blocks.append(table)

    def _list(self, element: Element, look: Look) -> None:
        contents = looks.is_contents(element)
        self._furniture += contents
        self._opens = self._opens or not self._lists
        self._lists.append(element.tag)
        marks = markers(element)
        self._add(element.text, element, look)
        for each in element:
            if each.tag == "li":
                self._flush()
                self._item(each, look.within(each, self._sheets), next(marks))
            else:
                self._read(each, look)
            self._add(each.tail, element, look)
        self._flush()
        self._lists.pop()
        self._furniture -= contents

    def _item(self, element: Element, look: Look, marker: str) -> None:
        if look.fate is None:
            self._marker = Text(marker)
        self.depth += 1
        if self.depth < MAX_DEPTH:
            self._children(element, look)
        else:
            self._add(" ".join(self._seen(element)), element, look)
        self.depth -= 1
        self._flush()
        self._marker = None

    def _flush(self) -> None:
        """End the paragraph in the making, if there is one."""
        runs, self._runs = self._runs, []
        if not runs:
            return
        composed = compose(runs, self._begun_at)
        self._set_aside(composed.asides)
        if composed.text:
            self._blocks += self._as_blocks(composed)

    def _as_blocks(self, composed: Composed) -> list[Block]:
        block = self._as_block(composed)
        return list(with_typed_items(block.text)) if isinstance(block, Paragraph) and not self._cells else [block]

    def _as_block(self, composed: Composed) -> Block:
        text = composed.text
        if self._furniture and self._heading != 1 and not self._titled:
            return Furniture(text)
        if self._heading is not None:
            return Heading(text, self._heading)
        marker = self._marker if self._marker is not None else self._term
        if marker is not None:
            self._marker = self._term = None
            opens, self._opens = self._opens, False
            return ListItem(text, marker, max(len(self._lists) - 1, 0), opens) if marker.value else Paragraph(text)
        if composed.looks_like_a_heading and not self._lists and not self._cells:
            return Heading(text, HEADING_BY_LOOK)
        return Paragraph(text)

    def _set_aside(self, asides: Sequence[Aside]) -> None:
        self._blocks += [Furniture(aside.text) for aside in asides if aside.reason == Fate.NAVIGATION]
        self.asides += [aside for aside in asides if aside.reason != Fate.NAVIGATION]
        self.remarks += hidden_text(asides, "page")
