"""Styles: what a paragraph or run looks like once its styles are followed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from apparse.extract.docx.wordml import W, child, is_on, value
from apparse.extract.markup import Element
from apparse.extract.numbers import whole
from apparse.extract.run_look import RunLook
from apparse.patterns import Pattern

TINY = 5
"""Half-points: nobody reads two and a half points."""

_HEADING = Pattern(r"heading (\d)", re.IGNORECASE)
_INNER_LIST = Pattern(r"list (?:bullet|number) ([2-5])", re.IGNORECASE)
_CONTENTS = Pattern(r"toc \d", re.IGNORECASE)
_BODY_LEVEL = 9
_DEEPEST = 50


def under(look: RunLook, properties: Element | None) -> RunLook:
    """The look, changed by the properties of a style or run that stands above it."""
    if properties is None:
        return look
    changes = {said[0]: said[1](each) for each in properties if (said := _PROPERTIES.get(each.tag)) is not None}
    return look._replace(**changes) if changes else look


def is_shaded(shade: Element | None) -> bool:
    fill, pattern = value(shade, "fill"), value(shade)
    return (fill or "auto").upper() not in ("AUTO", "FFFFFF") or pattern not in (None, "clear", "nil")


_PROPERTIES: dict[str, tuple[str, Callable[[Element], bool]]] = {
    W + "vanish": ("hidden", is_on),
    W + "strike": ("struck", is_on),
    W + "dstrike": ("double_struck", is_on),
    W + "b": ("bold", is_on),
    W + "color": ("white", lambda colour: (value(colour) or "").upper() == "FFFFFF"),
    W + "sz": ("tiny", lambda size: whole(value(size), TINY + 1) <= TINY),
    W + "shd": ("backed", is_shaded),
    W + "highlight": ("backed", lambda colour: value(colour) not in (None, "none", "white")),
    W + "vertAlign": ("raised", lambda align: value(align) == "superscript"),
}


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph style says once its ancestors are asked. `level` is the heading's, from 1.

    `within` is how deep its items stand in other lists, though it has a list of its own: "List Bullet 2".
    """

    look: RunLook
    level: int | None = None
    is_contents: bool = False
    backed: bool = False
    num_id: str | None = None
    list_level: int | None = None
    within: int = 0
    chain: tuple[str, ...] = ()


class Styles:
    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._default: str | None = None
        self._base = RunLook()
        self._paragraphs: dict[str | None, ParagraphStyle] = {}
        self._looks: dict[tuple[str | None, str | None], RunLook] = {}
        if root is not None:
            self._load(root)

    def _load(self, root: Element) -> None:
        self._base = under(RunLook(), root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in root.iterchildren(W + "style"):
            style_id = value(style, "styleId")
            if style_id is None:
                continue
            self._styles[style_id] = style
            if value(style, "type") == "paragraph" and value(style, "default") in ("1", "true", "on"):
                self._default = style_id

    def _chain(self, style_id: str | None) -> Iterator[tuple[str, Element]]:
        """The style and its ancestors, the nearest first."""
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen and len(seen) < _DEEPEST:
            style = self._styles[style_id]
            yield style_id, style
            seen.add(style_id)
            style_id = value(child(style, "basedOn"))

    def paragraph(self, style_id: str | None) -> ParagraphStyle:
        style_id = style_id if style_id in self._styles else self._default
        if style_id not in self._paragraphs:
            self._paragraphs[style_id] = self._resolve(style_id)
        return self._paragraphs[style_id]

    def _resolve(self, style_id: str | None) -> ParagraphStyle:
        chain = tuple(self._chain(style_id))
        properties = [child(style, "pPr") for _, style in chain]
        names = [value(child(style, "name")) or "" for _, style in chain]
        numbering = next((n for p in properties if (n := child(p, "numPr")) is not None), None)
        outline = next((o for p in properties if (o := child(p, "outlineLvl")) is not None), None)
        level = value(child(numbering, "ilvl"))
        return ParagraphStyle(
            look=self.look(None, style_id),
            level=_heading_level(names, value(outline)),
            is_contents=any(_CONTENTS.fullmatch(name) for name in names[:1]),
            backed=any(is_shaded(child(p, "shd")) for p in properties),
            num_id=next((i for p in properties if (i := value(child(child(p, "numPr"), "numId"))) is not None), None),
            list_level=None if level is None else whole(level),
            within=next((int(found[1]) - 1 for name in names if (found := _INNER_LIST.fullmatch(name))), 0),
            chain=tuple(each for each, _ in chain),
        )

    def look(self, run_style: str | None, paragraph_style: str | None) -> RunLook:
        """The look of a run of this style in a paragraph of that style."""
        key = run_style, paragraph_style
        if key not in self._looks:
            look = self._base
            for style_id in (paragraph_style if paragraph_style in self._styles else self._default, run_style):
                for _, style in reversed(tuple(self._chain(style_id))):
                    look = under(look, child(style, "rPr"))
            self._looks[key] = look
        return self._looks[key]

    def backs(self, table_style: str | None) -> bool:
        """Whether a table style colours cells."""
        return any(is_shaded(shade) for _, style in self._chain(table_style) for shade in style.iter(W + "shd"))

    def numbering(self, style_id: str) -> str | None:
        """The list that a numbering style stands for."""
        return value(child(child(child(self._styles.get(style_id), "pPr"), "numPr"), "numId"))


def heading_level(outline: str | None) -> int | None:
    """A heading's level from 1, of an outline level from 0; 9 is body text."""
    level = whole(outline, _BODY_LEVEL)
    return level + 1 if 0 <= level < _BODY_LEVEL else None


def _heading_level(names: list[str], outline: str | None) -> int | None:
    if outline is not None:
        return heading_level(outline)
    for name in names:
        if found := _HEADING.fullmatch(name):
            return int(found[1])
        if name.lower() in ("title", "subtitle"):
            return 1 if name.lower() == "title" else 2
    return None
