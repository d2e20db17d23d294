"""The look of a document: every trait is drawn from a table of weights, then the traits are made to agree."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from types import MappingProxyType

from .labels import LABELS

Lot = dict[str, int]
Only = Mapping[str, Sequence[str]]
"""For some traits the values that may be drawn."""

LOTS: dict[str, Lot] = {
    "maker": {"weasyprint": 8, "chromium": 8, "libreoffice": 9, "reportlab": 6, "typst": 6, "fpdf2": 6},
    "output": {"pdf": 86, "docx": 9, "html": 5},
    "page": {"A4": 8, "Letter": 1, "A3": 1},
    "landscape": {"yes": 6, "no": 4},
    "margin": {"36": 2, "45": 2, "54": 3, "64": 2},
    "font": {
        "Liberation Sans": 6,
        "Carlito": 4,
        "Liberation Serif": 3,
        "Caladea": 2,
        "DejaVu Sans": 2,
        "DejaVu Serif": 1,
        "Noto Sans": 2,
        "Noto Serif": 1,
        "Liberation Sans Narrow": 1,
        "DejaVu Sans Condensed": 1,
    },
    "size": {"8": 2, "9": 4, "10": 4, "11": 2},
    "leading": {"1.12": 2, "1.2": 4, "1.35": 2, "1.5": 1},
    "borders": {"full": 7, "hairline": 4, "horizontal": 4, "double": 1, "shaded": 2, "none": 2, "groups": 2},
    "border_colour": {"#000000": 5, "#7f7f7f": 3, "#1f3864": 2, "#b0b0b0": 2, "#5b2c6f": 1},
    "padding": {"2": 2, "4": 4, "6": 3, "9": 1},
    "header_fill": {
        "none": 2,
        "#d9d9d9": 4,
        "#bfbfbf": 2,
        "#1f3864": 2,
        "#5b2c6f": 1,
        "#dbe5f1": 2,
        "#e2efda": 1,
        "#000000": 1,
    },
    "header_repeat": {"yes": 7, "no": 3},
    "header_case": {"title": 5, "as written": 6, "upper": 2},
    "header_number": {"none": 4, "1.": 1},
    "header_lines": {"free": 5, "two": 2},
    "header_levels": {"one": 5, "two": 1},
    "header_align": {"left": 3, "centre": 2},
    "order": {"usual": 12, "date first": 3, "owner first": 2, "response last": 2, "response first": 1},
    "extras": {
        "none": 12,
        "progress": 2,
        "rag": 2,
        "status": 2,
        "success": 2,
        "priority": 2,
        "rag+progress": 2,
        "resource": 1,
        "evidence": 1,
        "start": 1,
        "status+progress": 1,
        "success+rag": 1,
    },
    "arrangement": {
        "merged": 8,
        "once": 5,
        "repeated": 3,
        "stacked": 5,
        "parallel": 2,
        "band": 4,
        "heading": 4,
        "card": 2,
    },
    "owner_merge": {"no": 5, "yes": 1},
    "response_place": {"column": 9, "ticks": 2, "recommendation": 2, "action": 1},
    "response_family": {"agreed": 6, "accepted": 2, "in part": 1},
    "response_case": {"sentence": 5, "title": 3, "upper": 1},
    "tick": {"✓": 3, "X": 2, "Yes": 1},
    "explanation_place": {"row": 5, "wide": 2, "response": 2, "column": 2},
    "number_style": {"1": 8, "1.": 3, "R1": 1, "2.1": 1, "01": 1, "restart": 1, "Rec 1": 1},
    "number_place": {"column": 7, "in cell": 2, "above": 1},
    "label_style": {"none": 7, "1)": 2, "a)": 2, "1.1": 4, "1.1.": 1, "(i)": 1, "Action 3:": 1, "1.": 1},
    "label_place": {"text": 3, "column": 2},
    "blank": {"": 5, "N/A": 2, "–": 1, "Not applicable": 1},
    "valign": {"top": 8, "middle": 2},
    "text_align": {"left": 8, "justify": 2},
    "narrow_align": {"left": 3, "centre": 2},
    "row_break": {"yes": 6, "no": 4},
    "bullet": {"•": 5, "-": 2, "▪": 1, "o": 1, "–": 1},
    "group_kind": {"row": 6, "heading": 4, "header cell": 1, "column": 1, "none": 3},
    "title_kind": {"lines": 5, "centred": 2, "table": 2, "cover": 1, "band": 1},
    "title_date": {"1 June 2025": 4, "1st June 2025": 3, "01/06/2025": 2, "Monday 1 June 2025": 1},
    "colon": {":": 5, "": 1},
    "introduction": {"none": 1, "short": 3, "long": 2},
    "meanings": {"none": 4, "table": 3, "prose": 1, "table2": 1},
    "summary_kind": {"none": 5, "column": 4, "row": 3},
    "summary_place": {"end": 4, "start": 2},
    "closing": {"none": 4, "glossary": 1, "lines": 2},
    "running_head": {"none": 4, "left": 2, "centre": 1, "right": 1, "both": 1},
    "page_number": {"bottom centre": 4, "bottom right": 3, "top right": 1, "bottom left": 1, "none": 1},
    "page_form": {"1": 4, "Page 1": 1, "Page 1 of 9": 2, "1 | Page": 1},
    "mark": {"none": 6, "OFFICIAL": 2, "OFFICIAL-SENSITIVE": 1, "DRAFT": 1},
    "watermark": {"none": 9, "DRAFT": 1, "FOR PUBLICATION": 1},
    "date_style": {
        "month": 7,
        "short": 2,
        "day": 3,
        "ordinal": 2,
        "slash": 3,
        "end": 2,
        "quarter": 1,
        "season": 1,
        "by": 1,
        "mixed": 4,
    },
    "owner_style": {"role": 6, "list": 3, "named": 2, "lines": 2, "mixed": 4},
    "voice": {"planned": 4, "bare": 3, "mixed": 2},
    "length": {"short": 2, "middle": 4, "long": 2, "mixed": 4},
    "zebra": {"no": 5, "yes": 1},
    "band_form": {"one": 2, "split": 1},
    "blank_edges": {"drawn": 2, "open": 1},
}


@dataclass(frozen=True)
class Look:
    """Every drawn trait of one document; the names are those of ``LOTS``."""

    maker: str
    output: str
    page: str
    landscape: str
    margin: str
    font: str
    size: str
    leading: str
    borders: str
    border_colour: str
    padding: str
    header_fill: str
    header_repeat: str
    header_case: str
    header_number: str
    header_lines: str
    header_levels: str
    header_align: str
    order: str
    extras: str
    arrangement: str
    owner_merge: str
    response_place: str
    response_family: str
    response_case: str
    tick: str
    explanation_place: str
    number_style: str
    number_place: str
    label_style: str
    label_place: str
    blank: str
    valign: str
    text_align: str
    narrow_align: str
    row_break: str
    bullet: str
    group_kind: str
    title_kind: str
    title_date: str
    colon: str
    introduction: str
    meanings: str
    summary_kind: str
    summary_place: str
    closing: str
    running_head: str
    page_number: str
    page_form: str
    mark: str
    watermark: str
    date_style: str
    owner_style: str
    voice: str
    length: str
    zebra: str
    band_form: str
    blank_edges: str
    labels: tuple[tuple[str, str], ...]

    def label(self, column: str) -> str:
        """Return the printed heading of a column, as drawn."""
        return dict(self.labels)[column]

    @property
    def extra_columns(self) -> tuple[str, ...]:
        """Return the keys of the further columns."""
        return () if self.extras == "none" else tuple(self.extras.split("+"))

    @property
    def tabular(self) -> bool:
        """Say whether recommendation and response stand in columns beside the actions."""
        return self.arrangement in {"merged", "once", "repeated", "stacked", "parallel"}

    def traits(self) -> dict[str, object]:
        """Return the traits as plain data."""
        return {**asdict(self), "labels": dict(self.labels)}


Rule = Callable[[Look], Look]


def draw_look(rng: random.Random, only: Only = MappingProxyType({})) -> Look:
    """Draw every trait, of `only` some values where it says so, then settle what does not go together."""
    lots = {trait: {value: lot[value] for value in only.get(trait, lot)} for trait, lot in LOTS.items()}
    drawn = {trait: rng.choices(list(lot), list(lot.values()))[0] for trait, lot in lots.items()}
    labels = tuple((column, rng.choice(options)) for column, options in LABELS.items())
    look = Look(**drawn, labels=labels)
    for rule in RULES:
        look = rule(look)
    return look


def _output(look: Look) -> Look:
    if look.output == "docx":
        return replace(look, maker="libreoffice", watermark="none")
    if look.output == "html":
        return replace(look, maker="chromium", watermark="none", running_head="none", page_number="none", mark="none")
    return replace(look, watermark="none") if look.maker == "libreoffice" else look


def _makers(look: Look) -> Look:
    """Each maker draws only what it can draw well."""
    if look.maker == "reportlab":
        arrangement = {"merged": "once", "parallel": "stacked"}.get(look.arrangement, look.arrangement)
        look = replace(look, arrangement=arrangement, owner_merge="no")
    if look.maker in {"reportlab", "typst"} and look.borders == "double":
        look = replace(look, borders="full")
    if look.maker in {"reportlab", "fpdf2"}:
        bullet = look.bullet if look.bullet in {"•", "-", "–"} else "•"
        look = replace(look, tick="X" if look.tick == "✓" else look.tick, bullet=bullet)
    if look.maker == "fpdf2":
        look = replace(look, text_align="left")
    return look


def _arrangement(look: Look) -> Look:
    """Keep apart what belongs to tables with columns for everything, and to bands, headings and cards."""
    if not look.tabular:
        look = replace(
            look, response_place="column", order="usual", number_place="column", header_levels="one", owner_merge="no"
        )
        place = look.explanation_place if look.explanation_place in {"row", "wide"} else "wide"
        look = replace(
            look, explanation_place=place, group_kind="row" if look.group_kind == "header cell" else look.group_kind
        )
        if look.group_kind == "column" or (look.arrangement != "band" and look.group_kind == "row"):
            look = replace(look, group_kind="heading")
    if look.arrangement == "parallel":
        label = look.label_style if look.label_style in {"1)", "a)", "1.1", "(i)", "1."} else "1)"
        extras = look.extras if look.extras in {"none", "start"} else "none"
        look = replace(
            look,
            label_style=label,
            label_place="text",
            valign="top",
            row_break="no",  # pairs by order should be seen on one page
            narrow_align="left",
            extras=extras,
            owner_style="role",
        )
        place = "wide" if look.explanation_place == "row" else look.explanation_place
        look = replace(look, explanation_place=place, owner_merge="no", date_style="month")
    if look.arrangement == "card":
        label = look.label_style if look.label_style in {"1.1", "1.1."} else "1.1"
        look = replace(look, label_style=label, label_place="column", explanation_place="wide")
    if look.arrangement == "stacked":
        look = replace(look, valign="top", owner_merge="no")
    if look.arrangement == "repeated":
        look = replace(
            look,
            owner_merge="no",
            explanation_place="response" if look.explanation_place == "wide" else look.explanation_place,
        )
    if look.response_place in {"ticks", "action"} and look.explanation_place == "response":
        look = replace(look, explanation_place="row")
    if look.response_place == "action":
        place = "row" if look.explanation_place in {"wide", "response"} else look.explanation_place
        look = replace(
            look, explanation_place=place, arrangement="stacked" if look.arrangement == "parallel" else look.arrangement
        )
    if look.response_place == "recommendation" and look.explanation_place == "response":
        look = replace(look, explanation_place="row")
    return look


def _response(look: Look) -> Look:
    if look.response_place == "ticks" and look.order in {"response first", "response last"}:
        return replace(look, order="usual")
    if look.response_place != "column" and look.order.startswith("response"):
        return replace(look, order="usual")
    return look


def _borders(look: Look) -> Look:
    """Where no line parts the rows, white space, numbers and the top edge of the text must do it."""
    if look.borders in {"none", "shaded", "groups", "horizontal"}:
        look = replace(look, valign="top", owner_merge="no")
    if look.borders in {"none", "shaded", "groups"}:
        look = replace(look, padding=str(max(6, int(look.padding))))
        if look.arrangement == "parallel":
            look = replace(look, borders="horizontal")
    if look.valign == "middle":
        look = replace(look, row_break="no")  # a torn row would print its cells on two pages
    if look.borders == "none":
        look = replace(look, zebra="no")
    return look


def _labels(look: Look) -> Look:
    if look.label_style in {"none", "Action 3:"} or look.arrangement == "parallel" or look.response_place == "action":
        look = replace(look, label_place="text")
    if look.label_place == "column" and look.label_style in {"a)", "1)", "(i)", "1."}:
        look = replace(look, label_style="1.1")
    if look.number_style == "restart" and look.group_kind == "none":
        look = replace(look, number_style="1")
    if look.number_style == "restart" and look.label_style in {"1.1", "1.1."}:
        look = replace(look, number_style="1")
    if look.number_style == "2.1" and look.label_style in {"1.1", "1.1."}:
        look = replace(look, label_style="a)" if look.label_place == "text" else "none", label_place="text")
    if look.number_place == "in cell" and look.number_style in {"R1", "Rec 1", "01"}:
        look = replace(look, number_style="1.")
    return look


def _paper(look: Look) -> Look:
    """Many columns want a broad page; bands and headings are at home on either."""
    many = 6 + len(look.extra_columns) + 2 * (look.response_place == "ticks") + (look.explanation_place == "column")
    many += (look.label_place == "column") + (look.group_kind == "column")
    if look.tabular and many > 6:
        look = replace(look, landscape="yes")
    if look.size == "11" and look.leading in {"1.35", "1.5"}:
        look = replace(look, size="10")
    if look.page == "A3":
        look = replace(look, landscape="yes", size=str(max(10, int(look.size))))
    if look.header_levels == "two" and look.order != "usual":
        look = replace(look, header_levels="one")
    if look.group_kind == "header cell":
        look = replace(look, header_levels="one", header_repeat="no")
    if look.page_number == "top right" and look.running_head in {"right", "both"}:
        look = replace(look, running_head="left")
    if look.font in {"DejaVu Sans", "DejaVu Serif", "Noto Sans", "Noto Serif"} and look.size == "11":
        look = replace(look, size="9")
    return look


RULES: tuple[Rule, ...] = (_output, _makers, _arrangement, _response, _borders, _labels, _paper)

assert {f.name for f in fields(Look)} == {*LOTS, "labels"}, "the table of lots and the fields of Look must agree"
