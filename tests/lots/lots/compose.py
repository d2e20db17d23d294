"""A plan and a look become a document: title, introduction, meanings, tables, summary and close."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from .content import AGREED, NOT, PARTLY, WORDS, Group, Plan, Recommendation
from .dates import title_date
from .look import Look
from .page import PAPERS, Block, Document, Furniture, PageBreak, Para, Table
from .phrases import GLOSSARY, MEANINGS
from .tables import Painter, number_words, passages
from .widths import TooNarrowError

SMALLEST = 7.0


def compose(name: str, plan: Plan, look: Look) -> tuple[Document, Look]:
    """Lay the plan out; where words do not fit, turn the page, shrink the type or drop the further columns."""
    for fit in _fits(look):
        try:
            return _Composer(name, plan, fit).document(), fit
        except TooNarrowError:
            continue
    raise TooNarrowError(name)


def _fits(look: Look) -> Iterator[Look]:
    """Yield the look, and then ever roomier ones."""
    yield look
    size = float(look.size)
    while size > SMALLEST:
        size -= 0.5
        yield replace(look, size=f"{size:g}")
    look = replace(look, landscape="yes")
    for size in (9.0, 8.0, 7.5, 7.0):
        yield replace(look, size=f"{size:g}")
    yield replace(
        look,
        size="7.5",
        padding="2" if look.borders not in {"none", "shaded", "groups"} else look.padding,
        header_case="title",
    )
    yield replace(look, size="7", padding="3", margin="36", header_case="title", font="Liberation Sans Narrow")


@dataclass(frozen=True)
class _Composer:
    name: str
    plan: Plan
    look: Look

    def document(self) -> Document:
        width, height = PAPERS[self.look.page]
        if self.look.landscape == "yes":
            width, height = height, width
        return Document(
            name=self.name,
            blocks=tuple(self.blocks()),
            width=width,
            height=height,
            margin=float(self.look.margin),
            font=self.look.font,
            size=float(self.look.size),
            leading=float(self.look.leading),
            furniture=self.furniture(),
            watermark="" if self.look.watermark == "none" else self.look.watermark,
        )

    @property
    def painter(self) -> Painter:
        width, height = PAPERS[self.look.page]
        measure = (height if self.look.landscape == "yes" else width) - 2 * float(self.look.margin)
        return Painter(self.look, measure - 1, float(self.look.size))

    def blocks(self) -> Iterator[Block]:
        """Yield the blocks of the document in order."""
        yield from self.title()
        if self.look.title_kind == "cover":
            yield PageBreak()
        if self.plan.introduction:
            yield Para("Introduction", bold=True, scale=1.25, before=8, after=4, heading=2)
            yield from (
                Para(text, after=6, align="justify" if self.look.text_align == "justify" else "left")
                for text in self.plan.introduction
            )
        yield from self.meanings()
        if self.look.summary_place == "start":
            yield from self.summary()
        yield Para(f"ACTION PLAN: {self.plan.subject}", bold=True, scale=1.25, before=12, after=6, heading=1)
        yield from self.records()
        if self.look.summary_place == "end":
            yield from self.summary()
        yield from self.closing()

    def title(self) -> Iterator[Block]:
        """Yield the title block."""
        look, plan = self.look, self.plan
        align = "centre" if look.title_kind in {"centred", "cover"} else "left"
        submitted, published = (title_date(day, look.title_date) for day in (plan.submitted, plan.published))
        first, second = look.label("submitted"), look.label("published")
        if look.title_kind == "table":
            yield Para(plan.title, bold=True, scale=1.3, after=8, heading=1)
            yield self.painter.plain((), ((second, published), (first, submitted)), (1, 2))
            return
        if look.title_kind == "band":
            yield Para(plan.title, bold=True, scale=1.3, after=8, heading=1)
            yield self.painter.plain((second, first), ((published, submitted),), (1, 1))
            return
        before = 140.0 if look.title_kind == "cover" else 0.0
        lines = [
            Para(f"{first}{look.colon} {submitted}", bold=True, align=align, after=8),
            Para(plan.title, bold=True, scale=1.3, align=align, after=8, heading=1),
            Para(f"{second}{look.colon} {published}", bold=True, align=align, after=8),
        ]
        lines = lines if look.title_kind == "lines" else [lines[1], lines[0], lines[2]]
        yield replace(lines[0], before=before)
        yield from lines[1:]

    def meanings(self) -> Iterator[Block]:
        """Yield what the response words mean."""
        words = WORDS[self.look.response_family]
        rows = [(words[kind], *MEANINGS[kind]) for kind in (AGREED, PARTLY, NOT)]
        match self.look.meanings:
            case "table":
                yield self.painter.plain(("Term", "What it means", "What is given"), rows, (1, 3, 3))
            case "table2":
                yield self.painter.plain(("Response", "Meaning"), [(r[0], f"{r[1]} {r[2]}") for r in rows], (1, 5))
            case "prose":
                yield Para("In the plan these words are used:", after=3)
                yield from (Para(f"{r[1]} {r[2]}", lead=f"{r[0]}:", lead_bold=True, after=3) for r in rows)

    def records(self) -> Iterator[Block]:
        """Yield the recommendations with all that belongs to them."""
        look, plan = self.look, self.plan
        paint = self.painter.banded if look.arrangement == "band" else self.painter.columnar
        if look.arrangement in {"heading", "card"}:
            for group in plan.groups:
                yield from self.heading(group)
                for rec in group.recommendations:
                    yield from self.single(rec)
        elif look.group_kind == "heading":
            for group in plan.groups:
                yield from self.heading(group)
                yield paint((group,))
        else:
            yield paint(plan.groups)

    def heading(self, group: Group) -> Iterator[Block]:
        """Yield the heading of a group where it stands outside of tables."""
        if self.look.group_kind == "heading":
            yield Para(group.heading, bold=True, scale=1.15, before=8, after=6, heading=2)

    def single(self, rec: Recommendation) -> Iterator[Block]:
        """Yield one recommendation that has a table for itself."""
        if self.look.arrangement == "card":
            yield self.painter.card(rec)
            return
        yield Para(number_words(rec.number), bold=True, scale=1.1, before=8, after=3, heading=3)
        yield from passages(rec.text, self.look)
        last = not rec.explanation and bool(rec.actions)
        yield Para(rec.word, lead="Response:", lead_bold=True, before=2, after=5, heading=9 if last else 0)
        if rec.explanation:
            yield from passages(rec.explanation, self.look, lead="Reason:", lead_bold=True)
        if rec.actions:
            yield self.painter.small(rec)

    def summary(self) -> Iterator[Block]:
        """Yield the table of totals."""
        look, plan = self.look, self.plan
        words = WORDS[look.response_family]
        totals = [(words[kind], str(plan.count(kind))) for kind in (AGREED, PARTLY, NOT)] + [
            ("Total", str(len(plan.recommendations)))
        ]
        painter = replace(self.painter, measure=min(self.painter.measure, 330.0))
        if look.summary_kind == "column":
            yield Para("Summary", bold=True, scale=1.15, before=10, after=5, heading=2)
            yield painter.plain((look.label("summary"), "Number"), totals, (2, 1))
        elif look.summary_kind == "row":
            yield Para("Summary of responses", bold=True, scale=1.15, before=10, after=5, heading=2)
            yield painter.plain([t[0] for t in totals], [[t[1] for t in totals]], (1, 1, 1, 1))

    def closing(self) -> Iterator[Block]:
        """Yield what comes after the plan."""
        if self.look.closing == "glossary":
            yield Para("Abbreviations", bold=True, scale=1.15, before=12, after=5, heading=2)
            glossary: Table = self.painter.plain(("Abbreviation", "In full"), GLOSSARY, (1, 4))
            yield glossary
        elif self.look.closing == "lines":
            yield Para("Further information", bold=True, scale=1.15, before=12, after=5, heading=2)
            yield from (Para(text, after=5) for text in self.plan.closing)

    def furniture(self) -> Furniture:
        """Return running heads, marks and page numbers in their places."""
        look = self.look
        top, bottom = ["", "", ""], ["", "", ""]
        name = f"{self.plan.organisation} – action plan"
        match look.running_head:
            case "left":
                top[0] = name
            case "centre":
                top[1] = name
            case "right":
                top[2] = name
            case "both":
                top[0], top[2] = self.plan.organisation, "Action plan"
        if look.mark != "none":
            free = top if not top[1] and look.running_head == "none" else bottom
            free[1] = look.mark
        page = {
            "1": "{page}",
            "Page 1": "Page {page}",
            "Page 1 of 9": "Page {page} of {pages}",
            "1 | Page": "{page} | Page",
        }[look.page_form]
        if look.page_number != "none":
            where, side = look.page_number.split()
            line = top if where == "top" else bottom
            place = {"left": 0, "centre": 1, "right": 2}[side]
            line[2 if line[place] else place] = page
        return Furniture((top[0], top[1], top[2]), (bottom[0], bottom[1], bottom[2]))
