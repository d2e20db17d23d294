"""A whole document: the engines asked in turn, each page's blocks, and what must be said of the source itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from apparse.blocks import Aside, Block, Content, Furniture, Remark, Unreadable
from apparse.condition import Fate, PageProblem, RemarkKind
from apparse.errors import Damaged, Empty, Encrypted, NoTextLayer, Unjudged
from apparse.extract.comments import comment
from apparse.extract.format import EngineName, Reading
from apparse.extract.pdf import annotated, salvage
from apparse.extract.pdf.glance import Glance, glance
from apparse.extract.pdf.layout.apart.newspaper import columns_apart
from apparse.extract.pdf.layout.reading_order import LastTable, blocks
from apparse.extract.pdf.layout.text.lines import text_lines
from apparse.extract.pdf.legible import unreadable
from apparse.extract.pdf.page import Page
from apparse.extract.pdf.verify import disagreements, miscount
from apparse.location import Location

Engine = Callable[[bytes, str | None], Iterator[Page]]


def content(data: bytes, reading: Reading) -> Content:
    """All that a PDF says. Raises Unjudged when it is none, or nothing in it can be read."""
    salvage.refuse_what_is_no_pdf(data)
    wrapper = salvage.shell(data)
    if wrapper:
        raise NoTextLayer(f"has no text of its own: {wrapper}")
    seen, damage = glance(data), salvage.damage(data)
    data, remarks = _annotated(data, reading) if seen.annotated else (data, [])
    gathered = _Gathered(data, reading)
    remarks += _read(data, seen, damage, reading, gathered)
    gathered.refuse_if_nothing_can_be_read(damaged=any(remark.kind == RemarkKind.SALVAGED for remark in remarks))
    if reading.verify:
        remarks += _verified(gathered, reading)
    return Content(tuple(gathered.blocks), tuple(gathered.asides), (*remarks, *gathered.remarks), gathered.pages)


def _annotated(data: bytes, reading: Reading) -> tuple[bytes, list[Remark]]:
    """The file with all that a reader takes for its pages, and what reviewers have left beside them."""
    found = annotated.read(data, reading.password)
    if found is None:
        return data, [Remark(RemarkKind.SALVAGED, "its form fields and comments can't be read")]
    return found.data, [comment(author, text, Location(page=page)) for page, author, text in found.comments]


def _read(data: bytes, seen: Glance, damage: str | None, reading: Reading, gathered: _Gathered) -> list[Remark]:
    """Every page into `gathered`, by the engine asked for or, where it fails, by repair or the other engine."""
    remarks = [Remark(RemarkKind.SALVAGED, f"it is damaged ({damage}); what could be read was read")] if damage else []
    try:
        gathered.read(data, reading.engine)
    except (Damaged, Encrypted) as first:
        if isinstance(first, Encrypted) and reading.password is not None:
            raise
        return [_salvage(data, reading, gathered, first)]
    if seen.pages != gathered.pages:
        remarks += _recounted(data, reading, gathered)
    return remarks


def _recounted(data: bytes, reading: Reading, gathered: _Gathered) -> list[Remark]:
    """Pages that the engine has not seen are read after repair; what is said if the file holds others than it counts."""
    seen, held = gathered.pages, salvage.pages_held(data, reading.password)
    if held is None or held == seen:
        return []
    if held > seen:
        try:
            gathered.read(salvage.repaired(data, reading.password), reading.engine)
        except Unjudged:
            gathered.read(data, reading.engine)
    return [miscount(seen, held)]


def _salvage(data: bytes, reading: Reading, gathered: _Gathered, first: Unjudged) -> Remark:
    other = reading.other_engine
    attempts: tuple[tuple[str, Callable[[], None]], ...] = (
        ("after repair", lambda: gathered.read(salvage.repaired(data, reading.password), reading.engine)),
        (f"by {other}", lambda: gathered.read(data, other)),
    )
    for how, attempt in attempts:
        try:
            attempt()
        except Empty:
            raise
        except (Damaged, Encrypted):
            continue
        else:
            return Remark(RemarkKind.SALVAGED, f"it is damaged and was read {how}; something may be missing")
    raise first


def _engine(name: EngineName) -> Engine:
    if name == "pdfplumber":
        from apparse.extract.pdf.engines import plumber  # noqa: PLC0415 - slow to load, seldom asked for

        return plumber.pages
    from apparse.extract.pdf.engines import pdfium  # noqa: PLC0415 - so that pdfplumber does without it

    return pdfium.pages


def _verified(gathered: _Gathered, reading: Reading) -> list[Remark]:
    """What the engine that has not read the pages reads otherwise in the same bytes: those of the repaired file, if it took that."""
    other = reading.other_engine if gathered.engine == reading.engine else reading.engine
    try:
        theirs = list(_engine(other)(gathered.data, reading.password))
    except Unjudged as problem:
        return [Remark(RemarkKind.READINGS_DISAGREE, f"{other} can't read the file: it {problem.reason}")]
    return list(disagreements(gathered.kept, theirs))


class _Gathered:
    """What the pages have given so far that `engine` reads in `data`: the file, or what repair has made of it."""

    def __init__(self, source: bytes, reading: Reading) -> None:
        self._source, self._reading = source, reading
        self._begin(source, reading.engine)

    def _begin(self, data: bytes, engine: EngineName) -> None:
        self.data, self.engine = data, engine
        self.blocks: list[Block] = []
        self.asides: list[Aside] = []
        self.remarks: list[Remark] = []
        self.kept: list[Page] = []  # for the other engine to be held against them
        self.pages = self.readable = 0
        self._last = LastTable()

    def read(self, data: bytes, engine: EngineName) -> None:
        """All pages, in place of what an attempt before has given. Raises Unjudged."""
        self._begin(data, engine)
        for page in _engine(engine)(data, self._reading.password):
            if self._reading.verify:
                self.kept.append(page)
            self._add(page)
        if all(isinstance(block, Unreadable) and block.reason == PageProblem.DAMAGED for block in self.blocks) and (
            self.blocks or not self.pages
        ):
            raise Damaged("is damaged: no page of it can be read")

    def _add(self, page: Page) -> None:
        self.pages += 1
        reason = unreadable(page)
        blank = not (reason or page.runs or page.fills or page.edges)
        if blank and salvage.prints_something(self._source, self._reading.password, page.number):
            reason = PageProblem.DAMAGED
        if reason:
            self.blocks.append(Unreadable(page.number, reason))
        else:
            found = self._blocks(page)
            self.readable += bool(found)
            self.blocks += found
        self._set_aside(page)

    def _blocks(self, page: Page) -> list[Block]:
        parts = columns_apart(page)
        if len(parts) == 1:
            found, self._last = blocks(page, self._last)
            return found
        self._last = LastTable()
        return [block for part in parts for block in blocks(part)[0]]

    def _set_aside(self, page: Page) -> None:
        for mark in dict.fromkeys(run.mark for run in page.runs if run.mark):
            lines = [line.located(page.number) for line in text_lines(run for run in page.runs if run.mark == mark)]
            if mark == Fate.WATERMARK:
                self.blocks += [Furniture(line) for line in lines]
                continue
            self.asides += [Aside(line, mark) for line in lines]
            if mark == Fate.HIDDEN:
                places = tuple(place for line in lines for place in line.at)
                evidence = " ".join(line.value for line in lines)[:200]
                message = f"page {page.number} holds text that a reader can't see"
                self.remarks.append(Remark(RemarkKind.HIDDEN_TEXT, message, places, evidence))
        if page.unmapped:
            message = f"page {page.number} holds {page.unmapped} glyphs that stand for no character"
            self.remarks.append(Remark(RemarkKind.READINGS_DISAGREE, message))

    def refuse_if_nothing_can_be_read(self, *, damaged: bool) -> None:
        if self.readable:
            return
        reasons = {block.reason for block in self.blocks if isinstance(block, Unreadable)}
        if not reasons and damaged:
            raise Damaged("is damaged: nothing in it can be read")
        if not reasons:
            raise Empty("is empty: no page has any text")
        if reasons == {PageProblem.DAMAGED}:
            raise Damaged("is damaged: no page of it can be read")
        which = "its text is ciphered" if reasons == {PageProblem.CIPHERED} else "it is pictures of pages"
        raise NoTextLayer(f"has no text that can be read: {which}")
