"""The plan as tables: columns and rows for every arrangement of recommendations, responses and actions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .content import AGREED, NOT, PARTLY, WORDS, Action, Group, Recommendation, Text
from .look import Look
from .page import Cell, Para, Row, Ruling, Table
from .widths import Face, fitted

WEIGHTS = {
    "number": 0.55,
    "addressee": 1.3,
    "recommendation": 2.5,
    "response": 1.1,
    "tick agreed": 0.8,
    "tick partly": 0.8,
    "tick not": 0.8,
    "explanation": 2.0,
    "ref": 0.7,
    "action": 4.4,
    "owner": 1.5,
    "date": 1.2,
    "progress": 1.6,
    "rag": 0.8,
    "status": 1.1,
    "success": 1.7,
    "priority": 0.9,
    "resource": 1.2,
    "evidence": 1.3,
    "start": 1.1,
}
TICKS = {"tick agreed": AGREED, "tick partly": PARTLY, "tick not": NOT}
RECORD = {"number", "addressee", "recommendation", "response", "explanation", *TICKS}
NARROW = {"number", "response", "ref", "date", "rag", "priority", "start", *TICKS}
DARK = {"#1f3864", "#5b2c6f", "#000000"}
RAG = {"Green": "#c6e0b4", "Amber": "#ffe699", "Red": "#f4b6b6"}
GROUP_FILL, BAND_FILL, LABEL_FILL = "#d0d7e5", "#eceff4", "#f0f0f0"
SHADES = ("#f1f4f8", "#dfe6ee", "#f8f4ec", "#ece3d3")


def columns(look: Look) -> tuple[str, ...]:
    """Return the keys of the columns in their printed order."""
    ref = ("ref",) if look.label_place == "column" and look.label_style != "none" else ()
    acting = {"date first": ("date", "owner"), "owner first": ("owner", "date")}.get(look.order, ("owner", "date"))
    deeds = (*acting, *ref, "action") if look.order == "owner first" else (*ref, "action", *acting)
    deeds += look.extra_columns
    if not look.tabular:
        return deeds
    number = ("number",) if look.number_place == "column" else ()
    addressee = ("addressee",) if look.group_kind == "column" else ()
    response = {"column": ("response",), "ticks": tuple(TICKS)}.get(look.response_place, ())
    explanation = ("explanation",) if look.explanation_place == "column" else ()
    match look.order:
        case "response last":
            return (*number, *addressee, "recommendation", *explanation, *deeds, *response)
        case "response first":
            return (*number, *response, *addressee, "recommendation", *explanation, *deeds)
        case _:
            return (*number, *addressee, "recommendation", *response, *explanation, *deeds)


def passages(
    text: Text, look: Look, *, lead: str = "", lead_bold: bool = False, bold: bool = False
) -> tuple[Para, ...]:
    """Turn a text into printed paragraphs; the lead stands before the first."""
    align = "justify" if look.text_align == "justify" else "left"
    return tuple(
        Para(
            p.text,
            lead if k == 0 else "",
            lead_bold,
            look.bullet if p.bullet else "",
            bold,
            align=align,
            after=1.5 if p.bullet else 4.0,
        )
        for k, p in enumerate(text)
    )


def number_words(number: str) -> str:
    """Return the number as a heading prints it."""
    return number if number.startswith("R") else f"Recommendation {number.rstrip('.')}"


@dataclass(frozen=True)
class Painter:
    """Draws the tables of a plan in one look."""

    look: Look
    measure: float
    size: float

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the columns of the table."""
        return columns(self.look)

    @property
    def ruling(self) -> Ruling:
        """Return the ruling of the plan's tables."""
        return Ruling(self.look.borders, self.look.border_colour, float(self.look.padding))

    def table(self, head: tuple[Row, ...], body: Sequence[Row], weights: Sequence[float] | None = None) -> Table:
        """Build a table whose columns are broad enough."""
        floors = [0.0] * len(weights) if weights else [self.floor(key) for key in self.keys]
        weights = weights or [self.weight(key) for key in self.keys]
        face = Face(self.look.font, self.size, self.ruling.padding)
        widths = fitted((*head, *body), weights, floors, self.measure, face)
        return Table(
            widths, head, tuple(body), self.ruling, self.look.header_repeat == "yes", self.look.row_break == "yes"
        )

    def weight(self, key: str) -> float:
        """Return the share of the width that a column should have."""
        return 1.9 if key == "response" and self.look.explanation_place == "response" else WEIGHTS[key]

    def floor(self, key: str) -> float:
        """Return the width below which a column of sentences should not fall."""
        wordy = key == "response" and self.look.explanation_place == "response"
        ems = {"action": 15, "recommendation": 8, "explanation": 9, "progress": 7, "success": 7}.get(key, 0)
        return (9 if wordy else ems) * self.size

    def plain(self, head: Sequence[str], rows: Sequence[Sequence[str]], weights: Sequence[float]) -> Table:
        """Build a small table of words."""
        body = [tuple(Cell((Para(text),)) for text in row) for row in rows]
        table = self.table((tuple(self.heading(h) for h in head),) if head else (), body, weights)
        return replace(table, repeat=False)

    # --- headings -------------------------------------------------------------------------------------------------

    def heading(self, label: str, colspan: int = 1, rowspan: int = 1) -> Cell:
        """Return a cell of the header row."""
        fill = self.look.header_fill
        dark = fill in DARK
        align = "centre" if self.look.header_align == "centre" else "left"
        para = Para(self.cased(label), bold=True, align=align, colour="#ffffff" if dark else "#000000")
        return Cell((para,), colspan, rowspan, "" if fill == "none" else fill)

    def cased(self, label: str) -> str:
        """Return a heading in the case of the look, broken over two lines if the look wants it."""
        if self.look.header_case == "upper":
            label = label.upper()
        elif self.look.header_case == "title":
            label = " ".join(
                w if w.lower() in {"to", "from", "of", "for", "was"} and k else w[:1].upper() + w[1:]
                for k, w in enumerate(label.split())
            )
        words = label.split()
        if self.look.header_lines == "two" and len(words) > 1:
            cut = (len(words) + 1) // 2
            label = " ".join(words[:cut]) + "\n" + " ".join(words[cut:])
        return label

    def label(self, key: str) -> str:
        """Return the printed heading of a column."""
        label = WORDS[self.look.response_family][TICKS[key]] if key in TICKS else self.look.label(key)
        if key == "response" and "/" in label:
            label = "/ ".join(WORDS[self.look.response_family].values())
        if self.look.header_number == "1." and self.look.tabular:
            label = f"{self.keys.index(key) + 1}. {label}"
        return label

    def head(self, group: Group | None) -> tuple[Row, ...]:
        """Return the header rows."""
        cells = {key: self.heading(self.label(key)) for key in self.keys}
        if self.look.group_kind == "header cell" and group:
            cell = cells["recommendation"]
            cells["recommendation"] = replace(cell, paras=(*cell.paras, replace(cell.paras[0], text=group.heading)))
        if self.look.header_levels == "one":
            return (tuple(cells.values()),)
        parts: dict[str, list[str]] = {"The report": [], "The response": [], "The plan": []}
        for key in self.keys:
            part = (
                "The report"
                if key in {"number", "addressee", "recommendation"}
                else "The response"
                if key in RECORD
                else "The plan"
            )
            parts[part].append(key)
        upper: list[Cell] = []
        lower: list[Cell] = []
        for part, keys in parts.items():
            if len(keys) == 1:
                upper.append(replace(cells[keys[0]], rowspan=2))
            elif keys:
                upper.append(
                    replace(
                        self.heading(part, colspan=len(keys)),
                        paras=(replace(self.heading(part).paras[0], align="centre"),),
                    )
                )
                lower += [cells[key] for key in keys]
        return (tuple(upper), tuple(lower))

    def band(self, text: str, fill: str = GROUP_FILL) -> Row:
        """Return a row of one cell over the whole width."""
        return (Cell((Para(text, bold=True),), colspan=len(self.keys), fill=fill),)

    # --- cells ----------------------------------------------------------------------------------------------------

    def deed(self, action: Action) -> dict[str, tuple[Para, ...]]:
        """Return the cells of one action."""
        narrow = self.look.narrow_align
        own = action.label if "ref" not in self.keys else None
        cells = {
            "ref": (Para((action.label or "").rstrip(":")),),
            "action": passages(
                action.text, self.look, lead=own or "", lead_bold=bool(own and own.startswith("Action"))
            ),
            "owner": tuple(Para(line, after=2.0) for line in action.owners),
            "date": (Para(action.target),),
            **{key: (Para(text),) for key, text in action.extras.items()},
        }
        return {k: tuple(replace(p, align=narrow) for p in v) if k in NARROW else v for k, v in cells.items()}

    def empty(self, text: Text, blank: str, before: tuple[Para, ...] = ()) -> dict[str, tuple[Para, ...]]:
        """Return the cells of a row without an action: a text where actions stand, and a blank for owner and date."""
        cells: dict[str, tuple[Para, ...]] = {"action": (*before, *passages(text, self.look))}
        if blank:
            narrow = self.look.narrow_align
            cells |= {"owner": (Para(blank),), "date": (Para(blank, align=narrow),)}
            if not cells["action"]:
                cells["action"] = (Para(blank),)
        return cells

    def record(self, group: Group, rec: Recommendation) -> dict[str, tuple[Para, ...]]:
        """Return the cells of recommendation and response."""
        look, narrow = self.look, self.look.narrow_align
        lead = rec.number if look.number_place == "in cell" else ""
        text = tuple(replace(p, align="left") for p in passages(rec.text, look, lead=lead))
        if look.number_place == "above":
            text = (Para(number_words(rec.number), bold=True), *text)
        if look.response_place == "recommendation":
            text += (Para(rec.word, lead="Response:", lead_bold=True),)
        said = tuple(replace(p, align="left") for p in passages(rec.explanation, look))
        response: tuple[Para, ...] = (Para(rec.word, align=narrow),)
        if look.explanation_place == "response" and not rec.lead_in:
            response = (Para(rec.word, bold=bool(rec.explanation)), *said)
        ticks = {key: (Para(look.tick if rec.response == kind else "", align="centre"),) for key, kind in TICKS.items()}
        column = said if look.explanation_place == "column" else ()
        return {
            "number": (Para(rec.number, align=narrow),),
            "addressee": (Para(group.heading),),
            "recommendation": text,
            "response": response,
            "explanation": column,
            **ticks,
        }

    # --- rows of one recommendation -------------------------------------------------------------------------------

    def deeds(self, rec: Recommendation) -> list[dict[str, tuple[Para, ...]]]:
        """Return the rows of one recommendation, explanation first; a row with the key "wide" is one cell."""
        look = self.look
        rows: list[dict[str, tuple[Para, ...]]] = []
        blank = look.blank if rec.response == NOT else ""
        said = rec.explanation if look.explanation_place in {"row", "wide"} and not rec.lead_in else ()
        if look.response_place == "action" and look.tabular:
            rows.append(self.empty(said, blank, before=(Para(rec.word, lead="Response:", lead_bold=True),)))
        elif said and look.explanation_place == "wide":
            rows.append({"wide": passages(said, look)})
        elif said:
            rows.append(self.empty(said, blank))
        if look.arrangement == "parallel" and rec.actions:
            rows.append(self.parallel(rec))
        else:
            rows += [self.deed(action) for action in rec.actions]
        return rows or [self.empty((), blank)]

    def parallel(self, rec: Recommendation) -> dict[str, tuple[Para, ...]]:
        """Return one row for all actions: their texts, owners and dates as lists of equal length."""
        cells: dict[str, tuple[Para, ...]] = (
            {"action": passages(rec.explanation, self.look)} if rec.lead_in else {"action": ()}
        )
        for action in rec.actions:
            for key, paras in self.deed(action).items():
                cells[key] = cells.get(key, ()) + tuple(replace(p, after=7.0) for p in paras)
        return cells

    def rows(self, group: Group, rec: Recommendation, parity: int) -> list[Row]:
        """Return the table rows of one recommendation."""
        record, deeds = self.record(group, rec), self.deeds(rec)
        merged = self.look.arrangement in {"merged", "parallel"} or self.stacked_in_one
        result: list[Row] = []
        for index, deed in enumerate(deeds):
            cells: list[Cell] = []
            wide_done = False
            for key in self.keys:
                if key in RECORD:
                    if merged and index:
                        continue
                    repeated = self.look.arrangement == "repeated"
                    paras = record[key] if not index or repeated else ()
                    cells.append(self.cell(key, paras, parity, index, len(deeds), span=len(deeds) if merged else 1))
                elif "wide" in deed:
                    if not wide_done:
                        count = sum(k not in RECORD for k in self.keys)
                        cells.append(
                            replace(self.cell("action", deed["wide"], parity, index, len(deeds)), colspan=count)
                        )
                    wide_done = True
                else:
                    cells.append(self.cell(key, deed.get(key, ()), parity, index, len(deeds)))
            result.append(tuple(cells))
        return self._one_owner(result, deeds) if self.look.owner_merge == "yes" else result

    @property
    def stacked_in_one(self) -> bool:
        """Say whether stacked actions stand beside one cell (Platypus cannot tear such a cell over pages)."""
        return self.look.arrangement == "stacked" and self.look.maker != "reportlab"

    def _one_owner(self, rows: list[Row], deeds: list[dict[str, tuple[Para, ...]]]) -> list[Row]:
        """Merge the owner cells of several actions with one and the same owner."""
        acting = [k for k, deed in enumerate(deeds) if deed.get("owner") and deed.get("action")]
        if (
            len(acting) < 2
            or any(deeds[k]["owner"] != deeds[acting[0]]["owner"] for k in acting)
            or acting[-1] - acting[0] != len(acting) - 1
        ):
            return rows
        place = len(self.keys) - self.keys.index("owner")
        first = acting[0]
        for k in acting:
            cells = list(rows[k])
            at = len(cells) - place
            if k == first:
                cells[at] = replace(cells[at], rowspan=len(acting))
            else:
                del cells[at]
            rows[k] = tuple(cells)
        return rows

    def cell(self, key: str, paras: tuple[Para, ...], parity: int, index: int, count: int, span: int = 1) -> Cell:
        """Return a body cell with its fill and its open edges."""
        look = self.look
        fill = "#f4f4f4" if look.zebra == "yes" and parity else ""
        if look.borders == "shaded":
            fill = SHADES[2 * parity] if key in RECORD else SHADES[2 * parity + index % 2]
        if key == "rag" and paras and paras[0].text in RAG:
            fill = RAG[paras[0].text]
        inner = look.arrangement == "stacked" or look.borders == "groups"
        if (
            key in RECORD
            and look.arrangement == "once"
            and (look.borders == "horizontal" or look.blank_edges == "open")
        ):
            inner = True
        return Cell(
            paras,
            rowspan=span,
            fill=fill,
            middle=look.valign == "middle",
            open_top=inner and index > 0,
            open_bottom=inner and index + span < count,
        )

    # --- whole tables ---------------------------------------------------------------------------------------------

    def columnar(self, groups: Sequence[Group]) -> Table:
        """Return one table with a column for everything."""
        body: list[Row] = []
        parity = 0
        for group in groups:
            if self.look.group_kind == "row":
                body.append(self.band(group.heading))
            for rec in group.recommendations:
                body += self.rows(group, rec, parity)
                parity = 1 - parity
        return self.table(self.head(groups[0]), body)

    def banded(self, groups: Sequence[Group]) -> Table:
        """Return one table of actions in which recommendations are bands over the whole width."""
        body: list[Row] = []
        for group in groups:
            if self.look.group_kind == "row":
                body.append(self.band(group.heading, fill="#b8c4d8"))
            for rec in group.recommendations:
                body += self.banded_rows(group, rec)
        return self.table(self.head(None), body)

    def banded_rows(self, group: Group, rec: Recommendation) -> list[Row]:
        """Return the band of one recommendation and the rows below it."""
        count = len(self.keys)
        text = passages(rec.text, self.look, lead=f"{number_words(rec.number)}:", lead_bold=True)
        if self.look.band_form == "split":
            last = Cell((Para(rec.word, bold=True),), fill=BAND_FILL)
            rows: list[Row] = [(Cell(text, colspan=count - 1, fill=BAND_FILL), last)]
        else:
            rows = [(Cell((*text, Para(rec.word, lead="Response:", lead_bold=True)), colspan=count, fill=BAND_FILL),)]
        deeds = self.deeds(rec) if rec.actions or rec.explanation else []
        for index, deed in enumerate(deeds):
            if "wide" in deed:
                rows.append((Cell(deed["wide"], colspan=count),))
            else:
                rows.append(tuple(replace(self.cell(k, deed.get(k, ()), 0, index, len(deeds))) for k in self.keys))
        return rows

    def small(self, rec: Recommendation) -> Table:
        """Return the small table of actions that stands below a heading."""
        rows = [self.deed(action) for action in rec.actions]
        body = [
            tuple(self.cell(key, deed.get(key, ()), 0, k, len(rows)) for key in self.keys)
            for k, deed in enumerate(rows)
        ]
        return self.table(self.head(None), body)

    def card(self, rec: Recommendation) -> Table:
        """Return a table of one recommendation whose first rows are labelled at their left."""
        count = len(self.keys)

        def line(label: str, paras: tuple[Para, ...]) -> Row:
            return (Cell((Para(label, bold=True),), fill=LABEL_FILL), Cell(paras, colspan=count - 1))

        body = [
            line(number_words(rec.number), passages(rec.text, self.look)),
            line("Response", (Para(rec.word, bold=True),)),
        ]
        if rec.explanation:
            body.append(line("Reason", passages(rec.explanation, self.look)))
        if rec.actions:
            body.append(self.head(None)[0])
        rows = [self.deed(action) for action in rec.actions]
        body += [
            tuple(self.cell(key, deed.get(key, ()), 0, k, len(rows)) for key in self.keys)
            for k, deed in enumerate(rows)
        ]
        return self.table((), body)
