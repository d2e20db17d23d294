"""Styles of an OpenDocument text: looks of runs, the list a paragraph belongs to, pages' heads and feet."""

from __future__ import annotations

from collections.abc import Iterator

from apparse.extract.markup import Element
from apparse.extract.odt.names import FO, STYLE, TEXT
from apparse.extract.run_look import RunLook
from apparse.patterns import Pattern

TINY = 2.5
"""Points; nobody reads so small a type."""

_DEEPEST = 50
_POINTS = Pattern(r"(\d+(?:\.\d+)?)pt")
_NO_COLOUR = {None, "transparent", "#ffffff"}


def _under(look: RunLook, style: Element) -> RunLook:
    """The look, changed by one style that stands above it."""
    changes: dict[str, bool] = {}
    for properties in style:
        if _coloured(properties):
            changes["backed"] = True
        if properties.tag == STYLE + "text-properties":
            changes.update(_changes(properties))
    return look._replace(**changes) if changes else look


def _coloured(properties: Element) -> bool:
    return (properties.get(FO + "background-color") or "").lower() not in (*_NO_COLOUR, "")


def _changes(properties: Element) -> Iterator[tuple[str, bool]]:
    for name, key, is_so in (
        (TEXT + "display", "hidden", lambda value: value == "none"),
        (STYLE + "text-line-through-style", "struck", lambda value: value != "none"),
        (FO + "color", "white", lambda value: value.lower() == "#ffffff"),
        (FO + "font-size", "tiny", _is_tiny),
        (STYLE + "text-position", "raised", lambda value: value.startswith(("super", "33%", "30%"))),
        (FO + "font-weight", "bold", lambda value: value in ("bold", "600", "700", "800", "900")),
    ):
        if (value := properties.get(name)) is not None:
            yield key, is_so(value)


def _is_tiny(size: str) -> bool:
    found = _POINTS.fullmatch(size)
    return found is not None and float(found[1]) <= TINY


class Styles:
    """All styles by family and name, of content.xml and styles.xml together."""

    def __init__(self, *roots: Element | None) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self.lists: dict[str, Element] = {}
        self.outline: Element | None = None
        self._looks: dict[tuple[str | None, str | None], RunLook] = {}
        for root in roots:
            if root is None:
                continue
            for style in root.iter(STYLE + "style"):
                self._styles[style.get(STYLE + "family") or "", style.get(STYLE + "name") or ""] = style
            self.lists.update({each.get(STYLE + "name") or "": each for each in root.iter(TEXT + "list-style")})
            self.outline = root.find(f".//{TEXT}outline-style") if self.outline is None else self.outline

    def _chain(self, family: str, name: str | None) -> Iterator[Element]:
        """The style and its ancestors, the nearest first."""
        for _ in range(_DEEPEST):
            style = self._styles.get((family, name or ""))
            if style is None:
                return
            yield style
            name = style.get(STYLE + "parent-style-name")

    def paragraph(self, name: str | None) -> RunLook:
        return self._look("paragraph", name, RunLook())

    def run(self, name: str | None, within: RunLook) -> RunLook:
        """The look of a span of this style within text that looks so."""
        return self._look("text", name, within)

    def _look(self, family: str, name: str | None, look: RunLook) -> RunLook:
        for style in reversed(tuple(self._chain(family, name))):
            look = _under(look, style)
        return look

    def list_of(self, paragraph: str | None) -> str | None:
        """The list style that a paragraph's style names."""
        return next(
            (n for s in self._chain("paragraph", paragraph) if (n := s.get(STYLE + "list-style-name")) is not None),
            None,
        )

    def backs(self, family: str, name: str | None) -> bool:
        """Whether a table or cell style has a colour."""
        return any(_coloured(properties) for style in self._chain(family, name) for properties in style)
