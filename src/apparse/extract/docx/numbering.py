"""Numbering: the marks that Word itself puts before the paragraphs of a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from apparse.extract.docx.wordml import W, child, is_on, value
from apparse.extract.glyphs import bullet
from apparse.extract.markup import Element
from apparse.extract.numbers import printed, whole
from apparse.patterns import Pattern

_PLACE = Pattern(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list. `restart` is the level (from 1) that makes it begin again, 0 for never, None for any above."""

    start: int = 1
    style: str = "decimal"
    text: str = ""
    is_legal: bool = False
    restart: int | None = None
    paragraph_style: str | None = None


@dataclass(frozen=True, slots=True)
class List:
    """One numbering as paragraphs name it: the definition it counts in, its levels, where it begins anew."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """All numberings of a document, and how far each has counted.

    Lists of one definition count together; one that says where to start
    starts there the first time it is met.
    """

    def __init__(self, root: Element | None, style_list: Callable[[str], str | None]) -> None:
        self._root = root
        self._style_list = style_list
        self._lists: dict[str, List | None] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()

    def marker(self, num_id: str, level: int) -> str | None:
        """The next mark of this list on this level (from 0), "" for a level without one, None for no such list."""
        numbered = self._list(num_id)
        if numbered is None or level not in numbered.levels:
            return None
        counts = self._count(num_id, numbered, level)
        form = numbered.levels[level]
        if form.style == "bullet":
            return bullet(form.text)
        if form.style == "none":
            return _PLACE.sub("", form.text).strip()

        def figure(found: re.Match[str]) -> str:
            other = numbered.levels.get(int(found[1]) - 1, Level())
            count = max(counts.get(int(found[1]) - 1, 0), other.start)
            return printed(count, "decimal" if form.is_legal else other.style)

        return _PLACE.sub(figure, form.text).strip()

    def level_of(self, num_id: str, styles: tuple[str, ...]) -> int:
        """The level that a list ties to a paragraph style, 0 when it ties none."""
        numbered = self._list(num_id)
        levels = numbered.levels if numbered else {}
        return next((place for place, level in levels.items() if level.paragraph_style in styles[:1]), 0)

    def _count(self, num_id: str, numbered: List, level: int) -> dict[int, int]:
        counts = self._counts.setdefault(numbered.definition, {})
        if num_id not in self._begun:
            self._begun.add(num_id)
            counts.update({place: start - 1 for place, start in numbered.starts.items()})
        counts[level] = counts.get(level, numbered.levels[level].start - 1) + 1
        for below in [place for place in counts if place > level]:
            restart = numbered.levels.get(below, Level()).restart
            if restart is None or level < restart:
                counts[below] = numbered.starts.get(below, numbered.levels.get(below, Level()).start) - 1
        return counts

    def _list(self, num_id: str) -> List | None:
        if num_id not in self._lists:
            self._lists[num_id] = self._read(num_id)
        return self._lists[num_id]

    def _read(self, num_id: str) -> List | None:
        num = self._named("num", "numId", num_id)
        abstract_id = value(child(num, "abstractNumId"))
        if num is None or abstract_id is None:
            return None
        abstract = self._definition(abstract_id)
        if abstract is None:
            return None
        levels = {whole(value(each, "ilvl")): _level(each) for each in abstract.iterchildren(W + "lvl")}
        starts: dict[int, int] = {}
        for override in num.iterchildren(W + "lvlOverride"):
            place = whole(value(override, "ilvl"))
            if (own := child(override, "lvl")) is not None:
                levels[place] = _level(own)
            if (start := value(child(override, "startOverride"))) is not None:
                starts[place] = whole(start, 1)
        return List(value(abstract, "abstractNumId") or abstract_id, levels, starts)

    def _definition(self, abstract_id: str) -> Element | None:
        """The definition, or the one it borrows by way of a numbering style."""
        abstract = self._named("abstractNum", "abstractNumId", abstract_id)
        link = value(child(abstract, "numStyleLink"))
        if link is None:
            return abstract
        num = self._named("num", "numId", self._style_list(link))
        return self._named("abstractNum", "abstractNumId", value(child(num, "abstractNumId")))

    def _named(self, tag: str, attribute: str, name: str | None) -> Element | None:
        if self._root is None or name is None:
            return None
        return next((each for each in self._root.iterchildren(W + tag) if value(each, attribute) == name), None)


def _level(element: Element) -> Level:
    restart = value(child(element, "lvlRestart"))
    return Level(
        start=whole(value(child(element, "start")), 1),
        style=value(child(element, "numFmt")) or "decimal",
        text=value(child(element, "lvlText")) or "",
        is_legal=is_on(child(element, "isLgl")),
        restart=None if restart is None else whole(restart),
        paragraph_style=value(child(element, "pStyle")),
    )
